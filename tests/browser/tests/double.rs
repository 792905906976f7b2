//! Readers who press twice: a double click, or two taps, does what one press does and nothing more.

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Pointer, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::{Value, json};

const DESK: (u32, u32) = (1280, 800);
const PHONE: (u32, u32) = (390, 844);

/// What a second press could change: the screen, what is chosen, what is wrong, what can be pressed, what is open.
const SEEN: &str = "return {
        screen: root.querySelector('[data-screen]').dataset.screen,
        chosen: [...root.querySelectorAll('input:checked')].map(({ name, value }) => `${name}=${value}`),
        problems: [...root.querySelectorAll('[part~=error-summary], [part~=error], [aria-invalid=true]')].length,
        actions: [...root.querySelectorAll('[data-action]')].map(({ dataset }) => dataset.action),
        open: [...root.querySelectorAll('details')].map(({ open }) => open),
    }";

/// Where something is that can be pressed, once it rests in view.
const PLACE: &str = "const one = root.querySelector(args[0]);
    unfold(one);
    if (!one?.checkVisibility()) return;
    one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = one.getBoundingClientRect();
    const place = [Math.round(x + Math.min(width / 2, 60)), Math.round(y + height / 2)];
    const rests = String(place) === one.__place;
    one.__place = String(place);
    return rests && place";

async fn press(reader: Reader<'_>, scene: &Scene, pointer: Pointer, selector: &str, times: usize) -> Result<()> {
    let place = reader.wait_for(selector, PLACE, &[json!(selector)]).await?;
    scene.browser.press_at(pointer, serde_json::from_value(place)?, times).await
}

/// A reader at a screen of Luke's visit, with what is pressed there answered already, on a fresh page.
async fn arrive<'a>(scene: &'a Scene, screen: &str) -> Result<Reader<'a>> {
    let element = "<it-band-check remember=device loading=eager><p id=fallback>Words.</p></it-band-check>";
    let own = "<script>localStorage.clear(); window.print = () => {}; HTMLAnchorElement.prototype.click = () => {};
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } })</script>";
    let reader = scene.open(Page::embedding(element).with_head(own)).await?;
    if screen == "mild" {
        reader.walk(LUKE).await?;
    } else {
        reader.walk_until(screen, LUKE).await?;
    }
    Ok(reader)
}

/// Waits until a press has had its effect and nothing more happens: two frames show the same.
async fn settles(reader: Reader<'_>, before: &Value) -> Result<Value> {
    let body = format!(
        "const now = JSON.stringify((() => {{ {SEEN} }})());
        const rests = now === window.__seen && now !== JSON.stringify(args[0]);
        window.__seen = now;
        return rests && JSON.parse(now)"
    );
    reader.wait_for("what the press does", &body, std::slice::from_ref(before)).await
}

/// Pressing what `selector` finds on a screen twice does what pressing it once does.
async fn is_as_once(scene: &Scene, pointer: Pointer, screen: &str, answer: bool, selector: &str) -> Result<()> {
    let mut seen = Vec::new();
    for times in [1, 2] {
        let reader = arrive(scene, screen).await?;
        if answer {
            let options = LUKE.iter().find(|(question, _)| *question == screen).context("an answer")?.1;
            reader.choose(screen, options).await?;
        }
        let before = reader.ask(SEEN, &[]).await?;
        let what = || format!("{selector} of {screen}, pressed {times} times");
        press(reader, scene, pointer, selector, times).await.with_context(what)?;
        seen.push(settles(reader, &before).await.with_context(what)?);
        ensure!(reader.event_details("error").await?.is_empty(), "{selector} of {screen}");
    }
    assert_eq!(seen[0], seen[1], "{selector} of {screen}, pressed once and twice");
    Ok(())
}

async fn every_button(scene: &Scene, pointer: Pointer) -> Result<()> {
    let questions: Vec<&str> = LUKE.iter().map(|(question, _)| *question).collect();
    for question in &questions {
        is_as_once(scene, pointer, question, true, "[type=submit]").await?;
    }
    is_as_once(scene, pointer, "safety-now", false, "[type=submit]").await?;
    for question in &questions[1..] {
        is_as_once(scene, pointer, question, false, "[data-action=back]").await?;
    }
    for question in ["safety-now", "site", "pain", "care"] {
        let change = format!("[data-action=change][data-question={question}]");
        is_as_once(scene, pointer, "mild", false, &change).await?;
    }
    for action in ["timer-start", "intervals", "diary-keep", "forget", "restart"] {
        is_as_once(scene, pointer, "mild", false, &format!("[data-action={action}]")).await?;
    }
    is_as_once(scene, pointer, "mild", false, "summary").await
}

#[test]
fn a_double_click_on_any_button_is_one_click() {
    scenario(async |scene| {
        scene.browser.resize_to(DESK.0, DESK.1).await?;
        every_button(scene, Pointer::Mouse).await
    });
}

#[test]
fn two_taps_on_any_button_are_one_tap() {
    scenario(async |scene| {
        scene.browser.emulate_touch_screen().await?;
        scene.browser.resize_to(PHONE.0, PHONE.1).await?;
        every_button(scene, Pointer::Touch).await
    });
}

/// Presses Continue on the first question while the engine is on its way, and lets it come.
async fn while_it_loads(scene: &Scene, pointer: Pointer) -> Result<()> {
    let wasm = scene.site.hold(scene.site.wasm());
    let element = "<it-band-check remember=none loading=eager><p id=fallback>Words.</p></it-band-check>";
    scene.visit(Page::embedding(element)).await?;
    let reader = scene.reader(0);
    wasm.arrived().await?;
    press(reader, scene, pointer, "[value=none] + label", 1).await?;
    press(reader, scene, pointer, "[type=submit]", 2).await?;
    wasm.release();
    reader.sees("safety-soon").await?;
    let seen: Value = reader.ask(SEEN, &[]).await?;
    assert_eq!(seen["chosen"], json!([]));
    assert_eq!(seen["problems"], 0);
    Ok(())
}

#[test]
fn a_double_click_while_it_loads_is_one_click() {
    scenario(async |scene| while_it_loads(scene, Pointer::Mouse).await);
}

#[test]
fn two_taps_while_it_loads_are_one_tap() {
    scenario(async |scene| {
        scene.browser.emulate_touch_screen().await?;
        while_it_loads(scene, Pointer::Touch).await
    });
}

#[test]
fn options_that_are_tapped_one_after_the_other_are_all_ticked() {
    scenario(async |scene| {
        scene.browser.emulate_touch_screen().await?;
        scene.browser.resize_to(PHONE.0, PHONE.1).await?;
        let reader = arrive(scene, "safety-now").await?;
        for option in ["cant-bear-weight", "locked", "badly-swollen"] {
            press(reader, scene, Pointer::Touch, &format!("[value={option}] + label"), 1).await?;
        }
        assert_eq!(reader.chosen("safety-now").await?.len(), 3);
        Ok(())
    });
}

#[test]
fn enter_that_is_held_down_presses_once() {
    scenario(async |scene| {
        let reader = arrive(scene, "mild").await?;
        let held = "const button = root.querySelector('[data-action=timer-start]');
            button.focus();
            const press = (repeat) => button.dispatchEvent(new KeyboardEvent('keydown',
                { key: 'Enter', repeat, bubbles: true, composed: true, cancelable: true }));
            return [press(false), press(true)]";
        assert_eq!(reader.ask::<[bool; 2]>(held, &[]).await?, [true, false], "the browser may act on the first alone");
        Ok(())
    });
}
