//! The screen stays on while the massage timer runs.

use anyhow::Result;
use browser_tests::{Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::json;

/// Locks that are noted, and granted at once or when the test says so; and a page that is hidden when the test says so.
const LOCKS: &str = "<script>
    (() => {
        const locks = [];
        const waiting = [];
        let hidden = false;
        Object.defineProperty(document, 'hidden', { get: () => hidden });
        const grant = (kind) => {
            const lock = { kind, held: true, release: async () => { lock.held = false; } };
            locks.push(lock);
            return lock;
        };
        const request = (kind) => window.__locks.isSlow
            ? new Promise((resolve) => waiting.push(() => resolve(grant(kind))))
            : Promise.resolve(grant(kind));
        Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
        window.__locks = {
            isSlow: false,
            held: () => locks.filter((lock) => lock.held && lock.kind === 'screen').length,
            waiting: () => waiting.length,
            granted: () => locks.length,
            grant: () => waiting.splice(0).forEach((one) => one()),
            hide: (isHidden) => {
                hidden = isHidden;
                // A browser takes every lock away from a page that is hidden.
                for (const lock of locks) lock.held &&= !hidden;
                document.dispatchEvent(new Event('visibilitychange'));
            },
        };
    })();
</script>";

async fn plan<'a>(scene: &'a Scene, head: &str) -> Result<Reader<'a>> {
    let reader = scene.open(Page::embedding("<it-band-check loading=eager></it-band-check>").with_head(head)).await?;
    reader.walk(LUKE).await?;
    Ok(reader)
}

async fn holds(reader: Reader<'_>, locks: u32) -> Result<()> {
    let body = "return window.__locks.held() === args[0]";
    reader.wait_for(&format!("{locks} locks"), body, &[json!(locks)]).await.map(drop)
}

async fn runs(reader: Reader<'_>) -> Result<()> {
    reader.press_button("timer-start").await?;
    reader.wait_for("the timer", "return root.querySelector('[data-action=timer-pause]')", &[]).await.map(drop)
}

#[test]
fn the_screen_stays_on_from_start_to_pause_and_reset() {
    scenario(async |scene| {
        let reader = plan(scene, LOCKS).await?;
        holds(reader, 0).await?;
        for end in ["timer-pause", "timer-reset", "restart"] {
            runs(reader).await?;
            holds(reader, 1).await?;
            reader.press_button(end).await?;
            holds(reader, 0).await?;
        }
        Ok(())
    });
}

#[test]
fn it_stays_on_again_when_the_page_comes_back() {
    scenario(async |scene| {
        let reader = plan(scene, LOCKS).await?;
        runs(reader).await?;
        holds(reader, 1).await?;
        for (is_hidden, locks) in [(true, 0), (false, 1)] {
            scene.browser.script::<()>(&format!("__locks.hide({is_hidden})")).await?;
            holds(reader, locks).await?;
        }
        Ok(())
    });
}

#[test]
fn an_element_that_leaves_lets_it_go_off() {
    scenario(async |scene| {
        let reader = plan(scene, LOCKS).await?;
        runs(reader).await?;
        holds(reader, 1).await?;
        reader.ask::<()>("window.__host = host; host.remove()", &[]).await?;
        scene.browser.wait("no lock", "return __locks.held() === 0").await?;
        scene.browser.script::<()>("document.querySelector('main').append(__host)").await?;
        holds(reader, 1).await
    });
}

#[test]
fn a_lock_that_comes_too_late_is_given_back() {
    scenario(async |scene| {
        let reader = plan(scene, LOCKS).await?;
        scene.browser.script::<()>("__locks.isSlow = true").await?;
        runs(reader).await?;
        scene.browser.wait("the request", "return __locks.waiting() === 1").await?;
        reader.press_button("timer-pause").await?;
        reader.wait_for("the pause", "return root.querySelector('[data-action=timer-start]')", &[]).await?;
        scene.browser.script::<()>("__locks.grant()").await?;
        holds(reader, 0).await?;

        // Started, paused and started again before the first is granted: one is enough.
        runs(reader).await?;
        reader.press_button("timer-pause").await?;
        reader.wait_for("the pause", "return root.querySelector('[data-action=timer-start]')", &[]).await?;
        runs(reader).await?;
        scene.browser.wait("both requests", "return __locks.waiting() === 2").await?;
        scene.browser.script::<()>("__locks.grant()").await?;
        scene.browser.wait("all locks", "return __locks.granted() === 3").await?;
        holds(reader, 1).await?;
        reader.press_button("timer-pause").await?;
        holds(reader, 0).await
    });
}

#[test]
fn a_browser_that_has_none_or_refuses_shows_the_timer_all_the_same() {
    scenario(async |scene| {
        for value in [
            "undefined",
            "{}",
            "{ request: () => { throw new TypeError('no'); } }",
            "{ request: async () => { throw new DOMException('no', 'NotAllowedError'); } }",
            "{ request: async () => ({ release: async () => { throw new Error('no'); } }) }",
        ] {
            let head = format!("<script>Object.defineProperty(navigator, 'wakeLock', {{ value: {value} }})</script>");
            let reader = plan(scene, &head).await?;
            runs(reader).await?;
            reader.press_button("timer-pause").await?;
            reader.wait_for("the pause", "return root.querySelector('[data-action=timer-start]')", &[]).await?;
            reader.press_button("restart").await?;
            reader.sees("safety-now").await?;
        }
        Ok(())
    });
}
