//! The first question, which can be answered before the app is there.

use anyhow::Result;
use browser_tests::{Fault, Hold, Key, Page, Reader, Scene, scenario, word};
use personas::LUKE;
use serde_json::json;

/// Opens a page whose wasm does not arrive until the hold is released.
async fn early(scene: &Scene, page: Page) -> Result<(Reader<'_>, Hold)> {
    let hold = scene.site.hold(scene.site.wasm());
    scene.visit(page).await?;
    hold.arrived().await?;
    Ok((scene.reader(0), hold))
}

async fn tick(reader: Reader<'_>, option: &str) -> Result<()> {
    let body = "root.querySelector(`[name=safety-now][value='${args[0]}']`).click()";
    reader.ask(body, &[json!(option)]).await
}

async fn press_continue(reader: Reader<'_>) -> Result<()> {
    reader.ask("root.querySelector('button[type=submit]').click()", &[]).await
}

/// Every element with its place and text, ids and all.
const LOOK: &str = "const elements = [...root.querySelector('form').parentElement.querySelectorAll('*')];
    return elements.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const attributes = [...one.attributes].map(({ name, value }) => `${name}=${value}`).sort();
        return [one.localName, attributes.join(' '), one.checked ?? '', x, y, width, height, one.textContent].join('|');
    })";

const SHIFTS: &str = "<script>{ window.__shift = 0; new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.__shift += value;
    }).observe({ type: 'layout-shift', buffered: true }); }</script>";

#[test]
fn it_stands_before_the_wasm_and_the_app_takes_its_place_unseen() {
    scenario(async |scene| {
        let (reader, hold) = early(scene, Page::post().with_head(SHIFTS)).await?;
        assert!(!reader.sees_fallback().await?);
        assert_eq!(reader.event_details("ready").await?.len(), 0);
        tick(reader, "locked").await?;
        let before: Vec<String> = reader.ask(LOOK, &[]).await?;
        assert!(before.len() > 30);
        scene
            .browser
            .script::<()>("return new Promise(requestAnimationFrame).then(() => { window.__shift = 0; })")
            .await?;
        hold.release();
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(reader.ask::<Vec<String>>(LOOK, &[]).await?, before);
        let frames = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.__shift))))";
        assert_eq!(scene.browser.script::<f64>(frames).await?, 0.0);
        assert_eq!(reader.event_details("ready").await?.len(), 1);
        assert_eq!(reader.ask::<u32>("return root.querySelectorAll('[data-screen]').length", &[]).await?, 1);
        Ok(())
    });
}

#[test]
fn what_is_ticked_and_where_the_focus_is_is_handed_over() {
    scenario(async |scene| {
        let (reader, hold) = early(scene, Page::post()).await?;
        scene.browser.script::<()>("document.querySelector('#before').focus()").await?;
        reader.tab_to("input safety-now=chest").await?;
        reader.press(Key::Space).await?;
        let focused = reader.focused().await?;
        hold.release();
        reader.screen().await?;
        assert_eq!(reader.chosen("safety-now").await?, ["chest"]);
        assert_eq!(reader.focused().await?, focused);
        Ok(())
    });
}

#[test]
fn none_of_these_unticks_the_others_and_says_so() {
    scenario(async |scene| {
        let (reader, hold) = early(scene, Page::post()).await?;
        tick(reader, "calf").await?;
        tick(reader, "none").await?;
        assert_eq!(reader.chosen("safety-now").await?, ["none"]);
        assert!(reader.status().await?.contains(word("/interface/unticked")));
        tick(reader, "chest").await?;
        assert_eq!(reader.chosen("safety-now").await?, ["chest"]);
        tick(reader, "chest").await?;
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        assert!(!reader.status().await?.contains(word("/interface/unticked")));
        hold.release();
        reader.screen().await?;
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn continue_waits_for_the_app_and_goes_on() {
    scenario(async |scene| {
        let (reader, hold) = early(scene, Page::post()).await?;
        tick(reader, "none").await?;
        press_continue(reader).await?;
        press_continue(reader).await?;
        assert!(reader.text().await?.contains("is loading"));
        hold.release();
        reader.sees("safety-soon").await?;
        assert_eq!(reader.focused().await?, "heading");
        assert_eq!(
            reader.event_details("question").await?,
            [json!({ "question": "safety-now" }), json!({ "question": "safety-soon" })]
        );
        assert_eq!(reader.walk_with_mouse(LUKE.get(1..).unwrap_or_default()).await?, "mild");
        Ok(())
    });
}

#[test]
fn continue_without_an_answer_ends_in_the_error_summary() {
    scenario(async |scene| {
        let (reader, hold) = early(scene, Page::post()).await?;
        press_continue(reader).await?;
        hold.release();
        reader.wait_for("the summary", "return root.activeElement?.matches('.summary')", &[]).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        Ok(())
    });
}

#[test]
fn a_reader_who_comes_back_is_not_shown_the_first_question_again() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("site", LUKE).await?;
        let hold = scene.site.hold(scene.site.words());
        scene.browser.reload().await?;
        hold.arrived().await?;
        assert!(reader.sees_fallback().await?);
        assert_eq!(reader.ask::<u32>("return root.querySelectorAll('[data-screen]').length", &[]).await?, 0);
        hold.release();
        assert_eq!(reader.screen().await?, "site");
        Ok(())
    });
}

#[test]
fn its_heading_follows_the_page_and_restart_empties_it() {
    scenario(async |scene| {
        let (reader, hold) = early(scene, Page::embedding("<it-band-check heading-level=3></it-band-check>")).await?;
        let level = "return root.querySelector('[part=heading]').localName";
        assert_eq!(reader.ask::<String>(level, &[]).await?, "h3");
        tick(reader, "calf").await?;
        reader.ask::<()>("host.setAttribute('heading-level', 5)", &[]).await?;
        assert_eq!(reader.ask::<String>(level, &[]).await?, "h5");
        assert_eq!(reader.chosen("safety-now").await?, ["calf"]);
        reader.ask::<()>("host.restart()", &[]).await?;
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        hold.release();
        reader.screen().await?;
        assert_eq!(reader.ask::<String>(level, &[]).await?, "h5");
        Ok(())
    });
}

#[test]
fn after_a_failure_retry_brings_it_back_as_it_was() {
    scenario(async |scene| {
        scene.expect_problems();
        let (reader, hold) = early(scene, Page::post()).await?;
        tick(reader, "none").await?;
        press_continue(reader).await?;
        scene.site.spoil(scene.site.wasm(), Fault::CutOff);
        hold.release();
        reader.wait_for_event("error", 1).await?;
        assert!(reader.sees_fallback().await?);
        let visible = "return root.querySelector('[data-screen]').checkVisibility()";
        assert!(!reader.ask::<bool>(visible, &[]).await?);
        scene.site.repair();
        reader.press_button("retry").await?;
        reader.sees("safety-soon").await?;
        Ok(())
    });
}

#[test]
fn a_lazy_one_far_away_can_be_answered_and_the_touch_loads_the_rest() {
    scenario(async |scene| {
        let far = "<div style='height: 9000px'></div><it-band-check></it-band-check>";
        scene.visit(Page::embedding(far)).await?;
        let reader = scene.reader(0);
        reader.wait_for("the first question", "return root?.querySelector('[data-screen]')", &[]).await?;
        assert_eq!(scene.site.count(scene.site.wasm()), 0);
        reader.ask::<()>("root.querySelector('input').focus({ preventScroll: true })", &[]).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        Ok(())
    });
}

#[test]
fn a_slow_connection_is_told_after_ten_seconds() {
    scenario(async |scene| {
        let hurry = "<script>{ const wait = setTimeout;
            window.setTimeout = (call, delay, ...rest) => wait(call, delay === 10_000 ? 0 : delay, ...rest); }</script>";
        let (reader, hold) = early(scene, Page::post().with_head(hurry)).await?;
        let told = "return root.querySelector('.notice')?.innerText.includes('still loading')";
        reader.wait_for("the sentence", told, &[]).await?;
        assert!(!reader.sees_fallback().await?, "the first question stays");
        hold.release();
        reader.screen().await?;
        assert!(!reader.text().await?.contains("still loading"));
        Ok(())
    });
}

/// What the app stores for Luke, up to a question.
async fn stored_until(scene: &Scene, question: &str) -> Result<String> {
    let reader = scene.open(Page::embedding("<it-band-check loading=eager remember=device></it-band-check>")).await?;
    reader.walk_until(question, LUKE).await?;
    let take = "const stored = localStorage['it-band-check:0:answers']; localStorage.clear(); return stored";
    scene.browser.script(take).await
}

#[test]
fn what_was_ticked_is_no_answer_to_a_later_question_that_the_reader_came_to_in_another_tab() {
    scenario(async |scene| {
        let stored = stored_until(scene, "safety-soon").await?;
        let post = Page::embedding("<it-band-check loading=eager remember=device></it-band-check>");
        let hold = scene.site.hold(scene.site.words());
        scene.browser.new_tab().await?;
        scene.visit(post).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        tick(reader, "none").await?;
        press_continue(reader).await?;
        scene.browser.ask::<()>(0, "localStorage['it-band-check:0:answers'] = args[0]", &[json!(stored)]).await?;
        hold.release();
        assert_eq!(reader.screen().await?, "safety-soon");
        assert_eq!(reader.event_details("question").await?, [json!({ "question": "safety-soon" })]);
        assert_eq!(reader.chosen("safety-soon").await?, [""; 0]);
        Ok(())
    });
}
