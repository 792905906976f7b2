//! What the reader sees when the app stops in the middle, and what is left of the answers.

use anyhow::Result;
use browser_tests::{Page, Reader, scenario};
use personas::LUKE;
use serde_json::json;

use crate::faults::{says_why, shows_error};

/// Breaks the DOM under the app, which then panics at its next change.
pub(crate) const BREAK_DOM: &str = "const { insertBefore } = Node.prototype;
    window.__mend = () => { Node.prototype.insertBefore = insertBefore };
    Node.prototype.insertBefore = () => { throw new Error('broken') };";

#[test]
fn a_panic_during_the_takeover_keeps_what_is_ticked() {
    scenario(async |scene| {
        scene.expect_problems();
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::post()).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        reader.choose("safety-now", &["calf"]).await?;
        reader.ask::<()>(BREAK_DOM, &[]).await?;
        hold.release();
        shows_error(reader, "panic", 1).await?;
        reader.ask::<()>("window.__mend()", &[]).await?;
        reader.press_button("retry").await?;
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(reader.chosen("safety-now").await?, ["calf"]);
        reader.proceed().await?;
        reader.sees("see-today").await
    });
}

#[test]
fn a_panic_leaves_a_first_question_that_waits_where_it_is() {
    scenario(async |scene| {
        scene.expect_problems();
        let element = |attributes| format!("<it-band-check {attributes}><p id=fallback>Words.</p></it-band-check>");
        let page = [&element(""), "<div style='height: 9000px'></div>", &element("")].concat();
        let reader = scene.open(Page::embedding(&page)).await?;
        let waiting = scene.reader(1);
        waiting.ask::<()>("root.querySelector('[value=calf]').click()", &[]).await?;
        reader.choose("safety-now", &["none"]).await?;
        reader.ask::<()>(BREAK_DOM, &[]).await?;
        reader.proceed().await?;
        shows_error_after_ready(reader).await?;
        assert_eq!(waiting.event_details("error").await?.len(), 0);
        assert!(waiting.ask::<bool>("return root.querySelector('[data-screen]').checkVisibility()", &[]).await?);
        reader.ask::<()>("window.__mend()", &[]).await?;
        waiting.ask::<()>("host.scrollIntoView()", &[]).await?;
        assert_eq!(waiting.screen().await?, "safety-now");
        assert_eq!(waiting.chosen("safety-now").await?, ["calf"]);
        reader.ask::<()>("host.scrollIntoView()", &[]).await?;
        reader.press_button("retry").await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        waiting.proceed().await?;
        waiting.sees("see-today").await
    });
}

async fn shows_error_after_ready(reader: Reader<'_>) -> Result<()> {
    reader.wait_for_event("error", 1).await?;
    assert_eq!(reader.event_details("error").await?, [json!({ "code": "panic" })]);
    assert!(reader.sees_fallback().await?);
    says_why(reader).await?;
    assert!(reader.has_button("retry").await?);
    Ok(())
}

/// A page script breaks what the app needs at its second question; mended, Retry leads on to the plan.
async fn stops_and_goes_on(reader: Reader<'_>, breaks: &str) -> Result<()> {
    reader.answer("safety-now", &["none"]).await?;
    reader.choose("safety-soon", &["none"]).await?;
    reader.ask::<()>(breaks, &[]).await?;
    reader.proceed().await?;
    shows_error_after_ready(reader).await?;
    reader.ask::<()>("window.__mend()", &[]).await?;
    reader.press_button("retry").await?;
    assert_eq!(reader.walk(LUKE).await?, "mild");
    Ok(())
}

/// An error that goes through the app is no trap, but it leaves the app just as broken.
#[test]
fn an_error_of_the_page_in_the_middle_of_the_app_is_told_as_a_panic() {
    scenario(async |scene| {
        scene.expect_problems();
        let reader = scene.open(Page::post()).await?;
        let break_clock = "const { Date } = window, { now } = Date; window.__mend = () => { Date.now = now; };
            Date.now = () => { throw new Error('broken') }";
        stops_and_goes_on(reader, break_clock).await
    });
}

/// A page script breaks the DOM under the app, which then panics. Both questionnaires share the wasm, so both are told;
/// the answers given so far survive.
#[test]
fn a_panic_is_told_to_every_questionnaire_and_retry_keeps_the_answers() {
    scenario(async |scene| {
        scene.expect_problems();
        let element = "<it-band-check loading=eager><p id=fallback>Words.</p></it-band-check>";
        let reader = scene.open(Page::embedding(&element.repeat(2))).await?;
        let other = scene.reader(1);
        reader.answer("safety-now", &["none"]).await?;
        other.screen().await?;
        reader.choose("safety-soon", &["none"]).await?;
        reader.ask::<()>(BREAK_DOM, &[]).await?;
        reader.proceed().await?;
        for reader in [reader, other] {
            reader.wait_for_event("error", 1).await?;
            assert_eq!(reader.event_details("error").await?, [json!({ "code": "panic" })]);
            assert!(reader.sees_fallback().await?, "the author's words stay");
        }
        reader.ask::<()>("window.__mend()", &[]).await?;
        other.press_button("retry").await?;
        assert_eq!(other.screen().await?, "safety-now");
        reader.press_button("retry").await?;
        assert_eq!(reader.screen().await?, "site", "the answer that broke the page was taken before");
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

#[test]
fn a_browser_that_starts_no_large_wasm_at_once_starts_it_afresh_after_a_panic() {
    scenario(async |scene| {
        scene.expect_problems();
        let refuse =
            "<script>WebAssembly.Instance = class { constructor() { throw new RangeError('large'); } }</script>";
        let reader = scene.open(Page::post().with_head(refuse)).await?;
        stops_and_goes_on(reader, BREAK_DOM).await
    });
}
