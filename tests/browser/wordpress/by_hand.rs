//! A writer inserts the check by hand, publishes, and a stranger walks to a plan.

use anyhow::{Result, ensure};
use browser_tests::Key;

use crate::{
    blog::{
        Blog,
        Writer::{self, Administrator, Author},
        in_both_themes,
    },
    editor::{BlockEditor, publish_in_classic_editor},
};

async fn insert_with_mouse(blog: &Blog<'_>, writer: Writer) -> Result<()> {
    blog.log_in(writer).await?;
    let editor = BlockEditor(blog);
    editor.open("My knee, by mouse").await?;
    editor.insert_with_mouse().await?;
    editor.has_block().await?;
    let path = editor.publish().await?;
    blog.walk_to_a_plan(&path).await
}

async fn insert_with_keyboard(blog: &Blog<'_>, writer: Writer) -> Result<()> {
    blog.log_in(writer).await?;
    let editor = BlockEditor(blog);
    editor.open("My knee, by keyboard").await?;
    editor.insert_with_slash("it band", "IT band check").await?;
    editor.has_block().await?;
    let path = editor.publish().await?;
    blog.walk_to_a_plan(&path).await
}

async fn write_shortcode(blog: &Blog<'_>, writer: Writer) -> Result<()> {
    blog.log_in(writer).await?;
    let editor = BlockEditor(blog);
    editor.open("My knee, by shortcode").await?;
    editor.insert_with_slash("shortcode", "Shortcode").await?;
    let field = "return document.activeElement.matches('[data-type=\"core/shortcode\"] textarea')";
    blog.scene.browser.wait("the field of the shortcode", field).await?;
    blog.scene.browser.type_text(r#"[it_band_check theme="dark" emergency_tel="112"]"#).await?;
    let path = editor.publish().await?;
    blog.walk_to_a_plan(&path).await?;
    let attributes = blog.attributes().await?;
    ensure!(attributes == [("theme", "dark"), ("emergency-tel", "112")].map(owned).into(), "{attributes:?}");
    Ok(())
}

async fn write_in_classic_editor(blog: &Blog<'_>, writer: Writer) -> Result<()> {
    blog.log_in(writer).await?;
    let text = "First words.\n\n[it_band_check heading_level=\"3\"]\n\nLast words.";
    let path = publish_in_classic_editor(blog, "My knee, as ever", text).await?;
    blog.walk_to_a_plan(&path).await?;
    let heading = blog.reader(0).heading().await?;
    ensure!(heading.tag == "h3", "The heading is an {}", heading.tag);
    // WordPress makes paragraphs of lines, and none around the check.
    let around: Vec<String> = blog
        .ask("return [host.parentElement, host.parentElement.previousElementSibling, host.parentElement.nextElementSibling]
            .map((one) => one.localName === 'p' ? one.innerText : one.localName)", &[])
        .await?;
    ensure!(around == ["div", "First words.", "Last words."], "Around the check is {around:?}");
    Ok(())
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[test]
fn an_administrator_inserts_the_block_with_the_mouse() {
    in_both_themes(async |blog| insert_with_mouse(blog, Administrator).await);
}

#[test]
fn an_author_inserts_the_block_with_the_mouse() {
    in_both_themes(async |blog| insert_with_mouse(blog, Author).await);
}

#[test]
fn an_administrator_inserts_the_block_with_the_keyboard() {
    in_both_themes(async |blog| insert_with_keyboard(blog, Administrator).await);
}

#[test]
fn an_author_inserts_the_block_with_the_keyboard() {
    in_both_themes(async |blog| insert_with_keyboard(blog, Author).await);
}

#[test]
fn an_administrator_writes_the_shortcode() {
    in_both_themes(async |blog| write_shortcode(blog, Administrator).await);
}

#[test]
fn an_author_writes_the_shortcode() {
    in_both_themes(async |blog| write_shortcode(blog, Author).await);
}

#[test]
fn an_administrator_writes_the_shortcode_in_the_classic_editor() {
    in_both_themes(async |blog| write_in_classic_editor(blog, Administrator).await);
}

#[test]
fn an_author_writes_the_shortcode_in_the_classic_editor() {
    in_both_themes(async |blog| write_in_classic_editor(blog, Author).await);
}

#[test]
fn the_settings_in_the_sidebar_reach_the_check() {
    in_both_themes(async |blog| {
        blog.log_in(Author).await?;
        let editor = BlockEditor(blog);
        editor.open("My knee, with settings").await?;
        editor.insert_with_slash("it band", "IT band check").await?;
        editor.has_block().await?;
        editor.select_block().await?;
        editor.choose_in_settings("Language", 2).await?;
        editor.choose_in_settings("Colours", 2).await?;
        editor.choose_in_settings("Level of its headings", 1).await?;
        editor.choose_in_settings("Answers are kept", 2).await?;
        editor.type_in_settings("Emergency number", "+47 113").await?;
        blog.scene.browser.press(Key::Tab).await?;
        let path = editor.publish().await?;
        blog.walk_to_a_plan(&path).await?;
        let attributes = blog.attributes().await?;
        let chosen = [
            ("lang", "nb"),
            ("theme", "dark"),
            ("heading-level", "3"),
            ("remember", "device"),
            ("emergency-tel", "+47 113"),
        ];
        ensure!(attributes == chosen.map(owned).into(), "{attributes:?}");
        Ok(())
    });
}
