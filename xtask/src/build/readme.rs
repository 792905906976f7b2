//! The snippet for authors in `README.md`.

use std::fs;

use anyhow::{Context, Result, bail};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::{bundle::VERSIONED_LOADER, page};
use crate::project;

/// Writes the fingerprint of the loader into the snippet of `README.md`, and says so where it was another.
pub fn seal(integrity: &str) -> Result<()> {
    let path = project::root().join("README.md");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let sealed = sealed(&text, integrity)?;
    if sealed != text {
        fs::write(&path, sealed).with_context(|| format!("{} cannot be written", path.display()))?;
        println!("Wrote the fingerprint of this build into the snippet of README.md: commit it with what changed it.");
    }
    Ok(())
}

/// The text with the fingerprint in every snippet of HTML that embeds the loader.
fn sealed(text: &str, integrity: &str) -> Result<String> {
    let (mut sealed, mut copied, mut tags) = (String::new(), 0, 0);
    let mut in_html = false;
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => in_html = &*language == "html",
            Event::End(TagEnd::CodeBlock) => in_html = false,
            Event::Text(_) if in_html => {
                let (snippet, found) = page::with_integrity(&text[range.clone()], integrity)?;
                sealed.push_str(&text[copied..range.start]);
                sealed.push_str(&snippet);
                copied = range.end;
                tags += found;
            }
            _ => {}
        }
    }
    if tags == 0 {
        bail!(
            "README.md shows no `<script src=\"…/{VERSIONED_LOADER}\" integrity=\"…\">` in a block of HTML. Show authors \
             how to embed the widget: the build fills in the value."
        );
    }
    sealed.push_str(&text[copied..]);
    Ok(sealed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: &str = "# A heading\n\nPaste <this>, `<script src=\"it-band-check.js\" integrity=\"old\">`:\n\n";
    const AFTER: &str =
        "\n```\n\n| a | `<title>` |\n|---|---|\n\n```js\n<script src=\"it-band-check.js\" integrity=\"old\">\n```\n";

    fn text(tag: &str) -> String {
        format!("{BEFORE}```html\n<p>Before – it</p>\n{tag}\n<it-band-check></it-band-check>{AFTER}")
    }

    #[test]
    fn the_snippet_gets_the_fingerprint_and_all_else_stays() {
        let tag = |version: &str, integrity: &str| {
            format!(
                "<script async src=\"/x/it-band-check-{version}.js\" integrity=\"{integrity}\" crossorigin></script>"
            )
        };
        let current = tag(project::VERSION, "sha384-new");
        for old in [tag("0.0.1", "sha384-…"), tag(project::VERSION, ""), current.clone()] {
            assert_eq!(sealed(&text(&old), "sha384-new").unwrap(), text(&current));
        }
    }

    #[test]
    fn every_snippet_gets_it() {
        let tag = "<script src=\"it-band-check.js\" integrity=\"\"></script>";
        let twice = [text(tag), text(tag)].concat();
        let sealed = sealed(&twice, "sha384-new").unwrap();
        assert_eq!(sealed.matches("sha384-new").count(), 2, "{sealed}");
    }

    #[test]
    fn a_missing_snippet_is_an_error() {
        for tag in
            ["", "<script src=\"other.js\" integrity=\"\"></script>", "<script src=\"it-band-check.js\"></script>"]
        {
            let message = sealed(&text(tag), "sha384-new").unwrap_err().to_string();
            assert!(message.starts_with("README.md shows no `<script"), "{message}");
        }
    }

    #[test]
    fn the_readme_of_this_project_has_one() {
        let text = fs::read_to_string(project::root().join("README.md")).unwrap();
        let sealed = sealed(&text, "sha384-of-another-build").unwrap();
        assert!(sealed.contains(&format!("/{VERSIONED_LOADER}\" integrity=\"sha384-of-another-build\"")), "{sealed}");
    }
}
