//! Browsers inside other apps, which cannot save, print or share, and do not say so.

use anyhow::Result;
use browser_tests::{Page, Reader, Scene, scenario, word};
use personas::LUKE;
use serde_json::json;

/// Replaces what a frame of the widget prints with.
fn print_with(print: &str) -> String {
    format!(
        "const found = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {{ get() {{
            const view = found.get.call(this);
            if (view) view.print = {print};
            return view;
        }} }});"
    )
}

/// Walks to Luke's plan, and takes something away from the browser.
async fn plan<'a>(scene: &'a Scene, missing: &str) -> Result<Reader<'a>> {
    let reader = scene.open(Page::post()).await?;
    reader.walk(LUKE).await?;
    scene.browser.script::<()>(missing).await?;
    Ok(reader)
}

/// The reader is told what to do if nothing happened, and finds a link to copy.
async fn finds_a_way_out(scene: &Scene, reader: Reader<'_>, words: &str) -> Result<()> {
    let said = "const said = [...root.querySelectorAll('.said')].find((one) => one.innerText === args[0]);
        return said?.checkVisibility() && said.parentElement.querySelector('[data-link]')?.value";
    let link = reader.wait_for(words, said, &[json!(words)]).await?;
    assert!(link.as_str().is_some_and(|link| link.starts_with(&scene.site.url("/post#it-band-check-"))), "{link}");
    Ok(())
}

/// Nothing was thrown at the page. A warning in the console may say why something was not done.
async fn throws_nothing(scene: &Scene) -> Result<()> {
    scene.expect_problems();
    let problems = scene.browser.problems().await?;
    let thrown = ["unhandled", "Uncaught", "error:"];
    assert!(!problems.iter().any(|problem| thrown.iter().any(|start| problem.contains(start))), "{problems:?}");
    Ok(())
}

/// Saves the calendar in a browser that lacks something.
fn saves_nothing(missing: &'static str) {
    scenario(async |scene| {
        let reader = plan(scene, missing).await?;
        reader.press_button("calendar").await?;
        let words = word("/interface/schedule/saved");
        finds_a_way_out(scene, reader, words).await?;
        assert_eq!(reader.status().await?, words);
        throws_nothing(scene).await
    });
}

#[test]
fn a_browser_whose_links_save_nothing_is_not_said_to_have_saved() {
    saves_nothing("HTMLAnchorElement.prototype.click = () => {}");
}

#[test]
fn a_browser_that_makes_no_addresses_of_files_is_not_said_to_have_saved() {
    saves_nothing("URL.createObjectURL = () => { throw new TypeError('no'); }");
}

#[test]
fn a_browser_without_files_is_not_said_to_have_saved() {
    saves_nothing("delete window.Blob; delete URL.createObjectURL");
}

/// Prints in a browser that lacks something.
fn prints_nothing(print: &'static str) {
    scenario(async |scene| {
        let reader = plan(scene, &print_with(print)).await?;
        reader.press_button("print").await?;
        finds_a_way_out(scene, reader, word("/interface/keep/printed")).await?;
        reader.wait_for("the empty page to go", "return !root.querySelector('iframe')", &[]).await?;
        throws_nothing(scene).await
    });
}

#[test]
fn a_browser_without_a_printer_leaves_no_page_behind() {
    prints_nothing("undefined");
}

#[test]
fn a_browser_that_refuses_to_print_leaves_no_page_behind() {
    prints_nothing("() => { throw new Error('no printer'); }");
}

#[test]
fn a_frame_without_a_window_is_no_end() {
    scenario(async |scene| {
        let reader =
            plan(scene, "Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => null })")
                .await?;
        reader.press_button("print").await?;
        finds_a_way_out(scene, reader, word("/interface/keep/printed")).await?;
        reader.wait_for("the empty page to go", "return !root.querySelector('iframe')", &[]).await?;
        throws_nothing(scene).await
    });
}

/// A browser that says that it has printed before it begins, or to whose page the reader does something meanwhile.
fn prints_later(meanwhile: &'static str) {
    scenario(async |scene| {
        let print = format!(
            "() => {{
                {meanwhile}
                window.__frames = [...document.querySelector('it-band-check').shadowRoot.querySelectorAll('iframe')];
                setTimeout(() => {{
                    const body = window.__frames[0].isConnected && window.__frames[0].contentDocument.body;
                    window.__printed = body ? body.innerText : 'nothing';
                }}, 1500);
            }}"
        );
        let reader = plan(scene, &print_with(&print)).await?;
        reader.press_button("print").await?;
        let printed = reader.wait_for("what is printed", "return window.__printed", &[]).await?;
        let printed = printed.as_str().unwrap_or_default();
        assert!(printed.contains(word("/blocks/massage/title")), "{printed}");
        for unwanted in [word("/interface/keep/printed"), word("/interface/keep/byHand"), "A link after it"] {
            assert!(!printed.contains(unwanted), "{unwanted} is on paper");
        }
        reader.wait_for("the empty page to go", "return !root.querySelector('iframe')", &[]).await?;
        Ok(())
    });
}

#[test]
fn a_browser_that_says_at_once_that_it_has_printed_still_has_something_to_print() {
    prints_later("view.dispatchEvent(new view.Event('afterprint'));");
}

#[test]
fn a_second_press_while_the_browser_prints_takes_the_page_from_it_no_sooner() {
    prints_later("document.dispatchEvent(new Event('pointerdown'));");
}

#[test]
fn a_browser_that_can_neither_share_nor_copy_shows_the_link() {
    scenario(async |scene| {
        let missing = "Object.defineProperty(window, 'matchMedia', { value: () => ({ matches: true }) });
            Object.defineProperty(navigator, 'share', { value: () => { throw new TypeError('no'); } });
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })";
        let reader = plan(scene, missing).await?;
        reader.press_button("calendar").await?;
        finds_a_way_out(scene, reader, word("/interface/schedule/saved")).await?;
        reader.press_button("share").await?;
        let shown = "const field = root.querySelector('.keep [data-link]');
            return field && field === root.activeElement && field.selectionEnd === field.value.length";
        reader.wait_for("the link to copy, selected", shown, &[]).await?;
        throws_nothing(scene).await
    });
}
