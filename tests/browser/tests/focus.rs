//! Where the focus goes, and what the page scrolls to.

use anyhow::Result;
use browser_tests::{Page, Reader, scenario};
use personas::LUKE;

/// The questionnaire in the middle of a long post.
fn long_post() -> Page {
    Page::embedding(
        r#"<p style="height: 400px">Much text.</p><it-band-check></it-band-check><p style="height: 2000px">More.</p>"#,
    )
}

async fn heading_has_the_focus_in_view(reader: Reader<'_>) -> Result<()> {
    assert_eq!(reader.focused().await?, "heading");
    let heading = reader.heading().await?;
    assert!(heading.in_view, "the reader can see {heading:?}");
    Ok(())
}

#[test]
fn the_first_screen_takes_no_focus_and_does_not_scroll() {
    scenario(async |scene| {
        let reader = scene.open(long_post()).await?;
        assert_eq!(reader.focused().await?, "nothing");
        assert_eq!(scene.browser.script::<f64>("return scrollY").await?, 0.0);
        Ok(())
    });
}

#[test]
fn a_resumed_screen_takes_no_focus_and_does_not_scroll() {
    scenario(async |scene| {
        let reader = scene.open(long_post()).await?;
        reader.walk_with_mouse(LUKE).await?;
        scene.browser.script::<()>("history.scrollRestoration = 'manual'; scrollTo(0, 0)").await?;
        scene.browser.reload().await?;
        assert_eq!(reader.screen().await?, "mild");
        assert_eq!(reader.focused().await?, "nothing");
        assert_eq!(scene.browser.script::<f64>("return scrollY").await?, 0.0);
        Ok(())
    });
}

#[test]
fn continue_and_back_and_change_focus_the_new_heading_in_view() {
    scenario(async |scene| {
        let reader = scene.open(long_post()).await?;
        reader.answer("safety-now", &["none"]).await?;
        heading_has_the_focus_in_view(reader).await?;
        reader.back().await?;
        heading_has_the_focus_in_view(reader).await?;
        reader.walk(LUKE).await?;
        heading_has_the_focus_in_view(reader).await?;
        reader.change("care").await?;
        heading_has_the_focus_in_view(reader).await?;
        Ok(())
    });
}

#[test]
fn an_answer_keeps_the_focus_where_the_reader_is() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.choose("safety-now", &["calf", "none"]).await?;
        assert_eq!(reader.focused().await?, "input safety-now=none");
        assert_eq!(reader.screen().await?, "safety-now", "selecting never navigates");
        Ok(())
    });
}
