//! What embeds the widget: pages of the site, and the snippet for authors in `README.md`.

use std::{fs, sync::LazyLock};

use anyhow::{Context, Result, bail};
use regex::{Captures, Regex};

use super::bundle::VERSIONED_LOADER;
use crate::project;

/// The address of the loader, under the name with a version or without one, and its integrity attribute.
static LOADER_WITH_INTEGRITY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"src="([^"]*?)it-band-check(-\d[\w.+-]*)?\.js([?#][^"]*)?"\s+integrity="[^"]*""#)
        .expect("the pattern is a regular expression")
});

/// Writes the integrity hash of the loader into every tag that has such an attribute, and this version into every address
/// that names one; returns the text with the number of such tags.
pub fn with_integrity(text: &str, integrity: &str) -> (String, usize) {
    replace(text, |address| {
        let name = if address.get(2).is_some() { VERSIONED_LOADER } else { super::LOADER };
        let end = address.get(3).map_or("", |end| end.as_str());
        format!("src=\"{}{name}{end}\" integrity=\"{integrity}\"", &address[1])
    })
}

/// Puts another script in the place of the loader in every such tag; returns the text with their number.
pub fn embed_other(text: &str, script: &str) -> (String, usize) {
    replace(text, |_| format!("src=\"{script}\""))
}

fn replace(text: &str, tag: impl Fn(&Captures<'_>) -> String) -> (String, usize) {
    let count = LOADER_WITH_INTEGRITY.find_iter(text).count();
    (LOADER_WITH_INTEGRITY.replace_all(text, |address: &Captures<'_>| tag(address)).into_owned(), count)
}

/// Writes the integrity hash into the snippet of `README.md`, and prints that where it was another.
pub fn write_readme(integrity: &str) -> Result<()> {
    let path = project::root().join("README.md");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let (sealed, tags) = with_integrity(&text, integrity);
    if tags == 0 {
        bail!(
            "README.md shows no `<script src=\"…/{VERSIONED_LOADER}\" integrity=\"…\">`. Show authors how to embed the \
             widget: the build fills in the value."
        );
    }
    if sealed != text {
        fs::write(&path, sealed).with_context(|| format!("{} cannot be written", path.display()))?;
        println!("Wrote the hash of this build into the snippet of README.md: commit it with what changed it.");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn the_tag_of_the_loader_gets_the_hash_and_all_else_stays() {
        let page = |integrity: &str| {
            format!(
                "<script src=\"other.js\" integrity=\"sha384-x\"></script>\n<script type=\"module\" \
                 src=\"./it-band-check.js?v=1\" integrity=\"{integrity}\" crossorigin></script>\n\
                 <script src=\"it-band-check-again.js\" integrity=\"sha384-x\"></script>\
                 <script src=\"it-band-check.js\"></script>"
            )
        };
        assert_eq!(with_integrity(&page("sha384-…"), "sha384-real"), (page("sha384-real"), 1));
    }

    #[test]
    fn an_address_with_a_version_gets_this_version() {
        let tag = |name: &str, hash: &str| format!("<script src=\"/x/{name}#now\" integrity=\"{hash}\"></script>");
        let (sealed, tags) = with_integrity(&tag("it-band-check-0.0.9.js", ""), "sha384-real");
        assert_eq!((sealed, tags), (tag(VERSIONED_LOADER, "sha384-real"), 1));
    }

    #[test]
    fn another_script_takes_the_place_of_the_loader() {
        let page = "<script src=\"it-band-check.js\" integrity=\"sha384-x\" crossorigin></script>";
        assert_eq!(embed_other(page, "other.js").0, "<script src=\"other.js\" crossorigin></script>");
    }

    #[test]
    fn the_readme_of_this_project_shows_the_tag() {
        let text = fs::read_to_string(project::root().join("README.md")).unwrap();
        let (sealed, _) = with_integrity(&text, "sha384-of-another-build");
        assert!(sealed.contains(&format!("/{VERSIONED_LOADER}\" integrity=\"sha384-of-another-build\"")), "{sealed}");
    }

    #[test]
    fn every_language_has_its_link_on_the_page_for_frames_and_in_the_lines_of_the_page_that_writes_the_tag() {
        let packs = content::check(&content::own_files().unwrap()).unwrap().packs;
        for file in ["embed.html", "get/languages.js"] {
            let text = fs::read_to_string(project::root().join("www").join(file)).unwrap();
            for page in super::super::guide(&packs).unwrap() {
                assert!(text.contains(&format!("\"{}\"", page.name)), "www/{file} has no {}", page.name);
            }
        }
    }
}
