//! The page takes the element away and puts it back, at every stage of its life.

use anyhow::{Context, Result};
use browser_tests::{Fault, Page, Reader, Scene, scenario};
use personas::LUKE;
use serde::Deserialize;
use serde_json::json;

const POST: &str = "<it-band-check loading=eager><p id=fallback>Words.</p></it-band-check><div id=elsewhere></div>";

/// Ways to take an element away and put it back: what is done with `host`.
const MOVES: [(&str, &str); 8] = [
    (
        "to the same place",
        "const { nextSibling, parentNode } = host; host.remove(); parentNode.insertBefore(host, nextSibling)",
    ),
    ("to another parent", "document.querySelector('#elsewhere').append(host)"),
    ("into a wrapper", "const wrapper = document.createElement('div'); host.before(wrapper); wrapper.append(host)"),
    (
        "through a fragment",
        "const fragment = new DocumentFragment(); fragment.append(host); document.body.append(fragment)",
    ),
    (
        "through a template",
        "const { content } = document.createElement('template'); content.append(host); document.body.prepend(content)",
    ),
    (
        "through a frame",
        "const frame = document.createElement('iframe'); document.body.append(frame);
        frame.contentDocument.body.append(host); document.body.append(host); frame.remove()",
    ),
    (
        IN_ONE_STEP,
        "const place = document.querySelector('#elsewhere');
        place.moveBefore ? place.moveBefore(host, null) : place.append(host)",
    ),
    (
        "away and back later",
        "host.remove(); return new Promise((done) => setTimeout(done)).then(() => document.body.append(host))",
    ),
];

/// What can be seen of an element.
#[derive(Debug, PartialEq, Deserialize)]
struct Seen {
    screens: u32,
    visible: u32,
    fallback: bool,
    dressed: bool,
}

const ONE_SCREEN: Seen = Seen { screens: 1, visible: 1, fallback: false, dressed: true };

async fn seen(reader: Reader<'_>) -> Result<Seen> {
    let body = "const screens = [...root.querySelectorAll('[data-screen]')];
        return { screens: screens.length, visible: screens.filter((one) => one.checkVisibility()).length,
            fallback: host.querySelector('#fallback').checkVisibility(),
            dressed: root.adoptedStyleSheets.length > 0 }";
    reader.ask(body, &[]).await
}

/// Moves the element in every way, and looks after each.
async fn moved_in_every_way(reader: Reader<'_>, look: impl AsyncFn() -> Result<()>) -> Result<()> {
    for (way, body) in MOVES {
        reader.wait_for("the element", "return host?.isConnected", &[]).await?;
        reader.ask::<()>(body, &[]).await?;
        look().await.with_context(|| format!("after a move {way}"))?;
    }
    Ok(())
}

/// The one move that a browser can make in one step.
const IN_ONE_STEP: &str = "in one step, where the browser can";

/// Whether the page is told again after a move: an element that is moved in one step never leaves the page.
async fn is_announced(scene: &Scene, way: &str) -> Result<bool> {
    Ok(way != IN_ONE_STEP || !scene.browser.script::<bool>("return 'moveBefore' in Element.prototype").await?)
}

/// How often each of these was told.
async fn told<const N: usize>(reader: Reader<'_>, names: [&str; N]) -> Result<[usize; N]> {
    let mut times = [0; N];
    for (name, times) in names.iter().zip(&mut times) {
        *times = reader.event_details(name).await?.len();
    }
    Ok(times)
}

async fn tick(reader: Reader<'_>, option: &str) -> Result<()> {
    let body = "root.querySelector(`[data-screen] [value='${args[0]}']`).click()";
    reader.ask(body, &[json!(option)]).await
}

#[test]
fn before_the_script_is_there() {
    scenario(async |scene| {
        scene.visit(Page::embedding(POST).without_script()).await?;
        let reader = scene.reader(0);
        moved_in_every_way(reader, async || {
            assert!(reader.ask::<bool>("return !root && host.firstChild.checkVisibility()", &[]).await?);
            Ok(())
        })
        .await?;
        let template = "const template = document.createElement('template'); template.id = 'shelf';
            template.content.append(host); document.body.append(template)";
        reader.ask::<()>(template, &[]).await?;
        scene.browser.add_script(scene.site.loader()).await?;
        let upgraded = "return !!document.querySelector('#shelf').content.firstChild.shadowRoot";
        assert!(!scene.browser.script::<bool>(upgraded).await?);
        assert_eq!(scene.site.count(scene.site.wasm()), 0);
        scene.browser.script::<()>("document.body.append(document.querySelector('#shelf').content)").await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        assert_eq!(seen(reader).await?, ONE_SCREEN);
        assert_eq!(told(reader, ["ready", "outcome", "error"]).await?, [1, 1, 0]);
        Ok(())
    });
}

/// Moves the element while a file does not come.
fn moved_while_it_waits_for(file: impl Fn(&Scene) -> &str) {
    scenario(async |scene| {
        let hold = scene.site.hold(file(scene));
        scene.visit(Page::embedding(POST)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        tick(reader, "calf").await?;
        moved_in_every_way(reader, async || {
            assert_eq!(seen(reader).await?, ONE_SCREEN);
            assert_eq!(reader.chosen("safety-now").await?, ["calf"]);
            Ok(())
        })
        .await?;
        hold.release();
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(seen(reader).await?, ONE_SCREEN);
        assert_eq!(reader.chosen("safety-now").await?, ["calf"]);
        reader.proceed().await?;
        reader.sees("see-today").await?;
        assert_eq!(told(reader, ["ready", "question", "outcome", "error"]).await?, [1, 1, 1, 0]);
        for path in [scene.site.wasm(), scene.site.words()] {
            assert_eq!(scene.site.count(path), 1, "{path}");
        }
        Ok(())
    });
}

#[test]
fn while_the_engine_is_on_its_way() {
    moved_while_it_waits_for(|scene| scene.site.wasm());
}

#[test]
fn while_the_words_are_on_their_way() {
    moved_while_it_waits_for(|scene| scene.site.words());
}

/// Lets the app think that each of its steps takes so long that the browser should have a turn.
const SLOW: &str = "<script>{ const { now } = Date; let late = 0; Date.now = () => now() + (late += 20); }</script>";

/// Lets the app think that its steps take no time at all, however busy the machine is.
const FAST: &str = "<script>{ const now = Date.now(); Date.now = () => now; }</script>";

/// Once everything is there, an element is ready after some turns of the browser's queues. This moves one element after
/// each number of turns.
fn moved_at_every_turn(head: &str, turn: &str, starts_of_the_last: usize) {
    scenario(async |scene| {
        scene.open(Page::embedding(POST).with_head(head)).await?;
        let moved = "const hosts = Array.from({ length: 64 }, (_, index) => {
                const host = document.createElement('it-band-check');
                host.setAttribute('loading', 'eager');
                host.setAttribute('remember', 'none');
                host.id = `moved-${index}`;
                return host;
            });
            return (async () => {
                // In what the driver runs itself, WebKit lets promises go on after every change of the page.
                await new Promise((done) => setTimeout(done));
                for (const [index, host] of hosts.entries()) {
                    document.body.append(host);
                    for (let turn = 0; turn < index >> 1; turn++) await nextTurn();
                    host.remove();
                    if (index % 2) await new Promise((done) => setTimeout(done));
                    document.querySelector('#elsewhere').append(host);
                }
            })()";
        scene.browser.script::<()>(&format!("const nextTurn = () => {turn};\n{moved}")).await?;
        let all_there = "return [...document.querySelectorAll('#elsewhere > *')].every(({ shadowRoot }) =>
            shadowRoot.querySelector('.app [data-screen]')?.checkVisibility())";
        scene.browser.wait("every questionnaire", all_there).await?;
        let mut starts = Vec::new();
        for nth in 1..=64 {
            let reader = scene.reader(nth);
            let [ready, question, error] = told(reader, ["ready", "question", "error"]).await?;
            assert_eq!((question, error), (ready, 0), "questionnaire {nth}");
            assert_eq!(reader.ask::<u32>("return root.querySelectorAll('[data-screen]').length", &[]).await?, 1);
            starts.push(ready);
        }
        assert_eq!((starts[0], starts[63]), (1, starts_of_the_last), "the turns reach far enough: {starts:?}");
        scene.reader(64).walk(LUKE).await.map(drop)
    });
}

#[test]
fn at_every_turn_between_the_words_and_the_first_screen() {
    moved_at_every_turn(FAST, "undefined", 2);
}

#[test]
fn at_every_turn_on_a_slow_phone() {
    // The app leaves the rest to later tasks.
    moved_at_every_turn(SLOW, "undefined", 1);
}

#[test]
fn at_every_task_on_a_slow_phone() {
    moved_at_every_turn(SLOW, "new Promise((done) => setTimeout(done))", 2);
}

#[test]
fn on_the_first_question_with_something_ticked() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        tick(reader, "calf").await?;
        let mut ready = 1;
        for (way, body) in MOVES {
            reader.ask::<()>(body, &[]).await?;
            ready += usize::from(is_announced(scene, way).await?);
            reader.wait_for_event("question", ready).await.with_context(|| format!("after a move {way}"))?;
            assert_eq!(seen(reader).await?, ONE_SCREEN, "after a move {way}");
            assert_eq!(reader.chosen("safety-now").await?, ["calf"], "after a move {way}");
            assert_eq!(told(reader, ["ready", "question", "error"]).await?, [ready, ready, 0], "after a move {way}");
        }
        reader.ask::<()>("host.remove(); host.restart(); document.body.append(host)", &[]).await?;
        reader.wait_for_event("question", ready + 1).await?;
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn on_a_later_question_with_something_ticked() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk_until("pattern", LUKE).await?;
        let questions = reader.event_details("question").await?.len();
        tick(reader, "eases").await?;
        let mut ready = 1;
        for (way, body) in MOVES {
            reader.ask::<()>(body, &[]).await?;
            ready += usize::from(is_announced(scene, way).await?);
            reader.wait_for_event("question", questions + ready - 1).await.with_context(|| format!("a move {way}"))?;
            assert_eq!(seen(reader).await?, ONE_SCREEN, "after a move {way}");
            assert_eq!(reader.screen().await?, "pattern", "after a move {way}");
            assert_eq!(reader.chosen("pattern").await?, ["eases"], "after a move {way}");
            assert_eq!(told(reader, ["ready", "error"]).await?, [ready, 0], "after a move {way}");
        }
        reader.back().await?;
        assert_eq!(reader.chosen("site").await?, ["outer-knee"]);
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

#[test]
fn on_an_outcome_while_the_timer_runs() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk(LUKE).await?;
        let plan = reader.blocks().await?;
        let mut outcomes = 1;
        reader.press_button("timer-start").await?;
        for (way, body) in MOVES {
            reader.ask::<()>(body, &[]).await?;
            outcomes += usize::from(is_announced(scene, way).await?);
            reader.wait_for_event("outcome", outcomes).await.with_context(|| format!("after a move {way}"))?;
            assert_eq!(reader.screen().await?, "mild", "after a move {way}");
            assert_eq!(seen(reader).await?, ONE_SCREEN, "after a move {way}");
            assert_eq!(reader.blocks().await?, plan, "after a move {way}");
            assert_eq!(told(reader, ["ready", "error"]).await?, [outcomes, 0], "after a move {way}");
            let runs = "return root.querySelector('[data-action=timer-pause]')";
            reader.wait_for("a timer that goes on", runs, &[]).await?;
        }
        reader.change("pain").await
    });
}

#[test]
fn in_the_error_state_each_move_is_another_try() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.words(), Fault::Status(503));
        scene.visit(Page::embedding(POST)).await?;
        let reader = scene.reader(0);
        let mut errors = 1;
        reader.wait_for_event("error", errors).await?;
        for (way, body) in MOVES {
            reader.ask::<()>(body, &[]).await?;
            errors += usize::from(is_announced(scene, way).await?);
            reader.wait_for_event("error", errors).await.with_context(|| format!("after a move {way}"))?;
            assert!(reader.sees_fallback().await?, "after a move {way}");
            assert!(reader.has_button("retry").await?, "after a move {way}");
            assert_eq!(seen(reader).await?.visible, 0, "after a move {way}");
            assert_eq!(told(reader, ["ready", "error"]).await?, [0, errors], "after a move {way}");
        }
        scene.site.repair();
        reader.press_button("retry").await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        assert_eq!(seen(reader).await?, ONE_SCREEN);
        assert_eq!(told(reader, ["ready", "error"]).await?, [1, errors]);
        Ok(())
    });
}

/// The page moves the element each time the element tells it something for the first time.
#[test]
fn while_the_element_tells_the_page_something() {
    scenario(async |scene| {
        let mover = "<script>for (const name of ['ready', 'question', 'outcome'])
            addEventListener(`it-band-check:${name}`, ({ target }) =>
                document.querySelector('#elsewhere').append(target), { once: true });</script>";
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::embedding(POST).with_head(mover)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        tick(reader, "none").await?;
        hold.release();
        // Told ready and moved; told of the question after all, and moved; then it is left alone.
        reader.wait_for_event("ready", 2).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(seen(reader).await?, ONE_SCREEN);
        assert_eq!(reader.chosen("safety-now").await?, ["none"]);
        assert_eq!(reader.walk(LUKE).await?, "mild");
        reader.wait_for_event("outcome", 2).await?;
        assert_eq!(reader.screen().await?, "mild");
        assert_eq!(seen(reader).await?, ONE_SCREEN);
        assert_eq!(told(reader, ["error"]).await?, [0]);
        Ok(())
    });
}

#[test]
fn an_element_lives_on_in_a_frame_and_comes_back_in_its_clothes() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk_until("site", LUKE).await?;
        let into_frame = "const frame = document.createElement('iframe'); document.body.append(frame);
            frame.contentDocument.body.append(host)";
        reader.ask::<()>(into_frame, &[]).await?;
        let there = "const there = document.querySelector('iframe').contentDocument.querySelector('it-band-check');
            return there.shadowRoot.querySelector('.app [data-screen=site]')?.checkVisibility()";
        scene.browser.wait("the question in the frame", there).await?;
        let back =
            "document.body.append(document.querySelector('iframe').contentDocument.querySelector('it-band-check'))";
        scene.browser.script::<()>(back).await?;
        reader.sees("site").await?;
        assert_eq!(seen(reader).await?, ONE_SCREEN);
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}
