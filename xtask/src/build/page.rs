//! Pages that embed the widget.

use anyhow::{Context, Result};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::bundle::{LOADER, VERSIONED_LOADER};

/// Puts the real fingerprint into every script tag of the loader that asks for one, and this version into every address
/// that names a version; tells how many such tags there were.
pub fn with_integrity(page: &str, integrity: &str) -> Result<(String, usize)> {
    let mut tags = 0;
    let tag = element!("script[src][integrity]", |script| {
        if let Some(address) = script.get_attribute("src").and_then(|address| address_of_loader(&address)) {
            script.set_attribute("src", &address)?;
            script.set_attribute("integrity", integrity)?;
            tags += 1;
        }
        Ok(())
    });
    let page = rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(tag))
        .context("The page cannot be read as HTML")?;
    Ok((page, tags))
}

/// The address of the loader where this is one: of any version, then of this one.
fn address_of_loader(address: &str) -> Option<String> {
    let path_ends = address.find(['?', '#']).unwrap_or(address.len());
    let (path, rest) = address.split_at(path_ends);
    let (folder, name) = path.split_at(path.rfind('/').map_or(0, |slash| slash + 1));
    let current = if name == LOADER {
        LOADER
    } else {
        let version = name.strip_prefix("it-band-check-")?.strip_suffix(".js")?;
        version.starts_with(|first: char| first.is_ascii_digit()).then_some(VERSIONED_LOADER)?
    };
    Some([folder, current, rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(page: &str) -> (String, usize) {
        with_integrity(page, "sha384-real").unwrap()
    }

    #[test]
    fn the_tag_of_the_loader_gets_the_real_fingerprint() {
        let (page, tags) = rewritten(
            "<!doctype html>\n<script type=\"module\" async src=\"./it-band-check.js?v=1\" \
             integrity=\"sha384-…\" crossorigin></script>\n<p>Text</p>",
        );
        assert_eq!(tags, 1);
        assert!(
            page.contains("src=\"./it-band-check.js?v=1\" integrity=\"sha384-real\" crossorigin></script>\n<p>"),
            "{page}"
        );
    }

    #[test]
    fn an_address_with_a_version_gets_this_version() {
        let (page, tags) = rewritten("<script src=\"/files/it-band-check-0.0.9.js#now\" integrity=\"\"></script>");
        assert_eq!(tags, 1);
        assert_eq!(page, format!("<script src=\"/files/{VERSIONED_LOADER}#now\" integrity=\"sha384-real\"></script>"));
    }

    #[test]
    fn a_tag_without_the_attribute_does_not_count() {
        assert_eq!(rewritten("<script src=\"it-band-check.js\"></script>").1, 0);
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        let page = "<!-- integrity --><script src=\"other.js\" integrity=\"sha384-x\"></script>\
                    <script src=\"it-band-check-again.js\" integrity=\"sha384-x\"></script>\
                    <pre>&lt;script src=\"it-band-check.js\" integrity=\"\"&gt;</pre>";
        assert_eq!(rewritten(page), (page.to_owned(), 0));
    }
}
