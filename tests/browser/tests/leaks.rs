//! What is left of questionnaires that were taken away: nothing.

use anyhow::{Context, Result};
use browser_tests::{Page, Scene, scenario};
use serde::Deserialize;
use serde_json::json;

/// Shows the tests the engine's memory, which no page can reach.
const MEMORY: &str = "<script>{ const { instantiate } = WebAssembly; WebAssembly.instantiate = async (...args) => {
    const made = await instantiate(...args);
    window.__memory = made.exports.memory;
    return made;
    } }</script>";

/// Lets the app think that each of its steps takes so long that the browser should have a turn.
const SLOW: &str = "<script>{ const { now } = Date; let late = 0; Date.now = () => now() + (late += 20); }</script>";

const MAKE: &str = "const make = () => {
        const host = document.createElement('it-band-check');
        host.setAttribute('loading', 'eager');
        host.setAttribute('remember', 'none');
        return host;
    };
    const ready = (host) => new Promise((done) => host.addEventListener('it-band-check:ready', done, { once: true }));
    const place = document.querySelector('#place');
    const task = () => new Promise((done) => setTimeout(done));";

/// Puts ten questionnaires on the page, waits until each can be answered, and takes them away.
const READY: &str = "const comeAndGo = async () => {
        const hosts = Array.from({ length: 10 }, make);
        place.append(...hosts);
        await Promise.all(hosts.map(ready));
        place.replaceChildren();
        await task();
    };";

/// Puts ten questionnaires on the page and takes them away after some turns of the browser's queues, most of them before
/// they can be answered; then waits for another one.
const EARLY: &str = "const comeAndGo = async () => {
        for (let turns = 0; turns < 10; turns++) {
            const host = make();
            place.append(host);
            for (let turn = 0; turn < turns; turn++) await undefined;
            if (turns % 2) await task();
            host.remove();
        }
        const last = make();
        place.append(last);
        await ready(last);
        place.replaceChildren();
        await task();
    };";

/// What the page holds.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Counters {
    documents: u32,
    nodes: u32,
    js_event_listeners: u32,
}

struct Left {
    counters: Counters,
    heap: f64,
    memory: u32,
}

/// What is left once everything that can go has gone.
async fn left(scene: &Scene) -> Result<Left> {
    scene.browser.script::<()>("window.__record.events.length = 0").await?;
    // What the garbage collector finds may let go of more, in a task of its own.
    for _ in 0..4 {
        scene.browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        scene.browser.script::<()>("return new Promise((done) => setTimeout(done))").await?;
    }
    let counters = serde_json::from_value(scene.browser.devtools("Memory.getDOMCounters", json!({})).await?)?;
    let metrics = scene.browser.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = metrics["metrics"].as_array().context("metrics")?;
    let heap = metrics.iter().find(|metric| metric["name"] == "JSHeapUsedSize").context("the heap")?;
    let memory = scene.browser.script("return window.__memory.buffer.byteLength").await?;
    Ok(Left { counters, heap: heap["value"].as_f64().context("its size")?, memory })
}

/// Five hundred come and go, after fifty that let the page make all it makes once.
fn come_and_go(head: &str, how: &str) {
    scenario(async |scene| {
        scene.visit(Page::embedding("<div id=place></div>").with_head(MEMORY).with_head(head)).await?;
        scene.browser.wait("the script", "return customElements.get('it-band-check')").await?;
        for domain in ["HeapProfiler.enable", "Performance.enable"] {
            scene.browser.devtools(domain, json!({})).await?;
        }
        let body = format!("{MAKE} {how} return (async () => {{ for (let n = 0; n < 5; n++) await comeAndGo(); }})()");
        scene.browser.script::<()>(&body).await?;
        let before = left(scene).await?;
        for _ in 0..10 {
            scene.browser.script::<()>(&body).await?;
        }
        let after = left(scene).await?;
        assert_eq!(after.counters, before.counters);
        assert_eq!(after.memory, before.memory, "bytes of the engine's memory");
        // The engine of scripts keeps more or less at its own discretion: one leaked element each would be half as much again.
        assert!(after.heap < 1.3 * before.heap, "the heap grows from {} to {} bytes", before.heap, after.heap);
        Ok(())
    });
}

#[test]
fn of_five_hundred_that_could_be_answered() {
    come_and_go("", READY);
}

#[test]
fn of_five_hundred_that_went_before_they_could_be_answered() {
    come_and_go(SLOW, EARLY);
}
