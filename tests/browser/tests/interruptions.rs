//! The page, another questionnaire or the app itself comes in the middle of what the reader does.

use anyhow::Result;
use browser_tests::{Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::json;

/// Opens a page with two questionnaires, the first at the leg picture.
async fn two_at_the_leg(scene: &Scene, script: &str) -> Result<()> {
    let element = "<it-band-check loading=eager><p id=fallback>Words.</p></it-band-check>";
    let head = format!("<script>{script}</script>");
    let reader = scene.open(Page::embedding(&element.repeat(2)).with_head(&head)).await?;
    reader.walk_until("site", LUKE).await?;
    scene.reader(1).screen().await.map(drop)
}

/// Clicks a region of the leg picture, as a mouse does.
async fn click_region(reader: Reader<'_>, region: &str) -> Result<()> {
    let body = "root.querySelector(`[data-region='${args[0]}'] .target`)
        .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))";
    reader.ask(body, &[json!(region)]).await
}

async fn no_error(scene: &Scene) -> Result<()> {
    for nth in 0..2 {
        assert_eq!(scene.reader(nth).event_details("error").await?.len(), 0, "questionnaire {nth}");
    }
    Ok(())
}

#[test]
fn a_listener_of_the_page_changes_the_element_while_a_region_is_clicked() {
    for change in ["element.setAttribute('heading-level', 3 + count++ % 2)", "element.lang = ['nb', 'en'][count++ % 2]"]
    {
        scenario(async |scene| {
            let listener = format!(
                "let count = 0;
                for (const name of ['click', 'change', 'input']) addEventListener(name, ({{ target: element }}) => {{
                    if (element.localName === 'it-band-check') {change};
                }})"
            );
            two_at_the_leg(scene, &listener).await?;
            let reader = scene.reader(0);
            for region in ["shin", "outer-knee"] {
                click_region(reader, region).await?;
                assert_eq!(reader.chosen("site").await?, [region]);
            }
            reader.proceed().await?;
            reader.sees("pattern").await?;
            no_error(scene).await
        });
    }
}

#[test]
fn a_listener_of_the_page_removes_the_element_while_a_region_is_clicked() {
    scenario(async |scene| {
        let listener = "addEventListener('click', ({ target }) => {
            if (target.localName !== 'it-band-check' || !window.removes) return;
            window.removes = false;
            const { parentNode, nextSibling } = target;
            target.remove();
            setTimeout(() => parentNode.insertBefore(target, nextSibling));
        })";
        two_at_the_leg(scene, listener).await?;
        let reader = scene.reader(0);
        scene.browser.script::<()>("window.removes = true").await?;
        click_region(reader, "shin").await?;
        reader.wait_for_event("ready", 2).await?;
        assert_eq!(reader.screen().await?, "site");
        no_error(scene).await?;
        reader.choose("site", &["outer-knee"]).await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        scene.reader(1).walk(LUKE).await.map(drop)
    });
}

#[test]
fn a_listener_of_the_page_restarts_it_when_a_question_is_shown() {
    scenario(async |scene| {
        let listener = "<script>addEventListener('it-band-check:question', ({ target, detail }) =>
            detail.question === 'safety-soon' && target.restart())</script>";
        let reader = scene.open(Page::post().with_head(listener)).await?;
        reader.choose("safety-now", &["none"]).await?;
        reader.proceed().await?;
        reader.wait_for_event("question", 3).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        Ok(())
    });
}

/// Breaks the DOM under the app, which then panics at its next change.
const BREAK_DOM: &str = "const { insertBefore } = Node.prototype;
    window.__mend = () => { Node.prototype.insertBefore = insertBefore };
    Node.prototype.insertBefore = () => { throw new Error('broken') };";

#[test]
fn a_panic_in_one_leaves_another_whose_words_are_on_their_way_alone() {
    scenario(async |scene| {
        scene.expect_problems();
        let hold = scene.site.hold(scene.site.norwegian());
        let two = "<it-band-check loading=eager><p id=fallback>Words.</p></it-band-check>
            <it-band-check loading=eager lang=nb></it-band-check>";
        let reader = scene.open(Page::embedding(two)).await?;
        hold.arrived().await?;
        reader.choose("safety-now", &["none"]).await?;
        reader.ask::<()>(BREAK_DOM, &[]).await?;
        reader.proceed().await?;
        reader.wait_for_event("error", 1).await?;
        reader.ask::<()>("window.__mend()", &[]).await?;
        hold.release();
        let other = scene.reader(1);
        assert_eq!(other.walk(LUKE).await?, "mild");
        assert_eq!(other.event_details("error").await?.len(), 0);
        reader.press_button("retry").await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

/// Opens a page whose app is held back, begins a gesture on an option, lets the app come, and ends the gesture.
fn app_comes_in_the_middle_of(begin: &str, end: &str) {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::post()).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        let option = "root.querySelector('[data-screen] [value=none]')";
        let act = |act: &str| format!("const input = {option}; {act}");
        reader.ask::<()>(&act(begin), &[]).await?;
        hold.release();
        // Everything has come, and the app would be up: two words files are fetched with the engine.
        let loaded = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) =>
            name.endsWith('.wasm') && responseEnd > 0)";
        reader.wait_for("the engine", loaded, &[]).await?;
        let later = "return new Promise((done) => setTimeout(done, 0)).then(() => true)";
        for _ in 0..20 {
            reader.ask::<bool>(later, &[]).await?;
        }
        assert_eq!(reader.event_details("ready").await?.len(), 0, "the app waits");
        reader.ask::<()>(&act(end), &[]).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(reader.chosen("safety-now").await?, ["none"]);
        reader.proceed().await?;
        reader.sees("safety-soon").await
    });
}

const PRESS: &str = "const at = (name) => input.dispatchEvent(new PointerEvent(name,
    { bubbles: true, composed: true, pointerId: 1 }));";

#[test]
fn the_app_waits_while_the_mouse_is_pressed_on_an_option() {
    app_comes_in_the_middle_of(
        &format!("{PRESS} at('pointerdown')"),
        &format!("{PRESS} at('pointerup'); input.click()"),
    );
}

#[test]
fn the_app_waits_while_a_key_is_pressed_on_an_option() {
    app_comes_in_the_middle_of(
        "input.focus(); input.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }))",
        "input.click(); input.dispatchEvent(new KeyboardEvent('keyup', { key: ' ', bubbles: true, composed: true }))",
    );
}

#[test]
fn a_touch_that_becomes_a_scroll_does_not_keep_the_app_away() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::post()).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        let scroll =
            format!("const input = root.querySelector('[value=none]'); {PRESS} at('pointerdown'); at('pointercancel')");
        reader.ask::<()>(&scroll, &[]).await?;
        hold.release();
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        Ok(())
    });
}
