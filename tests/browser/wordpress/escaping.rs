//! Values that cannot be meant: they never reach the page as HTML, and only those hear of them who can mend them.

use anyhow::{Context, Result, ensure};

use crate::blog::{
    Blog,
    Writer::{self, Administrator, Author},
    in_both_themes,
};

/// What an author could write, by mistake or on purpose.
const SHORTCODES: [&str; 6] = [
    r#"[it_band_check theme='"><script>window.__ran = 1</script>']"#,
    r#"[it_band_check theme='dark" onclick="window.__ran = 1']"#,
    r#"[it_band_check emergency_tel='112"><img src=x onerror="window.__ran = 1">']"#,
    r#"[it_band_check lang='en" autofocus onfocus="window.__ran = 1']"#,
    r#"[it_band_check onclick="window.__ran = 1" heading_level="9"]"#,
    r#"[it_band_check "><script>window.__ran = 1</script>"]"#,
];

/// The same in blocks. A writer without rights gets them to WordPress by the editor of code.
const BLOCKS: [&str; 3] = [
    r#"<!-- wp:it-band-check/check {"theme":"\u0022\u003e\u003cscript\u003ewindow.__ran = 1\u003c/script\u003e"} /-->"#,
    r#"<!-- wp:it-band-check/check {"emergencyTel":"112\u0022 onclick=\u0022window.__ran = 1"} /-->"#,
    r#"<!-- wp:it-band-check/check {"lang":["en"],"headingLevel":{"a":1},"className":"x\u0022 onclick=\u0022y"} /-->"#,
];

/// What the check must not have become.
const STRAY: &str = "const wrong = [...document.querySelectorAll('.entry-content script, .entry-content img, .entry-content [onclick], [onfocus]')];
    return [Boolean(window.__ran), wrong.map((one) => one.outerHTML), [...host.attributes].map(({ name }) => name)]";

async fn stays_harmless(blog: &Blog<'_>, writer: Writer) -> Result<()> {
    blog.log_in(writer).await?;
    let mut posts = Vec::new();
    for text in SHORTCODES.iter().chain(&BLOCKS) {
        posts.push((text, blog.publish(text).await?));
    }
    for (text, path) in posts {
        blog.walk_to_a_plan(&path).await.with_context(|| format!("With {text}"))?;
        let (ran, stray, attributes): (bool, Vec<String>, Vec<String>) = blog.ask(STRAY, &[]).await?;
        ensure!(!ran && stray.is_empty(), "{text} becomes {stray:?}");
        ensure!(attributes.is_empty(), "{text} gives the check {attributes:?}");
        let page: String = blog.ask("return document.body.innerText", &[]).await?;
        ensure!(!page.contains("Only those who can edit"), "A stranger reads of the mistake in {text}");
    }
    Ok(())
}

#[test]
fn a_wrong_value_of_an_author_is_left_out() {
    in_both_themes(async |blog| stays_harmless(blog, Author).await);
}

#[test]
fn a_wrong_value_of_an_administrator_is_left_out() {
    in_both_themes(async |blog| stays_harmless(blog, Administrator).await);
}

#[test]
fn who_can_edit_the_post_reads_what_is_wrong() {
    in_both_themes(async |blog| {
        let text = r#"[it_band_check theme="<b>purple</b>" size="3" emergency_tel="call me" heading-level="4"]"#;
        blog.log_in(Author).await?;
        let path = blog.publish(text).await?;
        blog.go(&path).await?;
        let notice: String = blog.ask("return document.querySelector('.it-band-check-notice').innerText", &[]).await?;
        for part in ["theme=\"<b>purple</b>\"", "auto, light, and dark", "“size”", "emergency-tel=\"call me\""] {
            ensure!(notice.contains(part), "The notice lacks {part}: {notice}");
        }
        let attributes = blog.attributes().await?;
        ensure!(attributes == [("heading-level".to_owned(), "4".to_owned())].into(), "{attributes:?}");
        Ok(())
    });
}
