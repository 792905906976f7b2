//! Pages that embed the widget.

use anyhow::{Context, Result};
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// Puts the real fingerprint into every script tag of the loader that asks for one; tells how many there were.
pub fn with_integrity(page: &str, loader: &str, integrity: &str) -> Result<(String, usize)> {
    let mut tags = 0;
    let tag = element!("script[src][integrity]", |script| {
        if script.get_attribute("src").is_some_and(|address| file_name(&address) == loader) {
            script.set_attribute("integrity", integrity)?;
            tags += 1;
        }
        Ok(())
    });
    let page = rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(tag))
        .context("The page cannot be read as HTML")?;
    Ok((page, tags))
}

fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(page: &str) -> (String, usize) {
        with_integrity(page, "it-band-check.js", "sha384-real").unwrap()
    }

    #[test]
    fn the_tag_of_the_loader_gets_the_real_fingerprint() {
        let (page, tags) = rewritten(
            "<!doctype html>\n<script type=\"module\" async src=\"./it-band-check.js?v=1\" \
             integrity=\"sha384-…\" crossorigin></script>\n<p>Text</p>",
        );
        assert_eq!(tags, 1);
        assert!(page.contains("integrity=\"sha384-real\" crossorigin></script>\n<p>Text</p>"), "{page}");
    }

    #[test]
    fn a_tag_without_the_attribute_does_not_count() {
        assert_eq!(rewritten("<script src=\"it-band-check.js\"></script>").1, 0);
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        let page = "<!-- integrity --><script src=\"other.js\" integrity=\"sha384-x\"></script>\
                    <pre>&lt;script src=\"it-band-check.js\" integrity=\"\"&gt;</pre>";
        assert_eq!(rewritten(page), (page.to_owned(), 0));
    }
}
