//! A tour of every screen and state, for what has to hold in all of them.

use anyhow::Result;
use personas::{Answer, LUKE, luke_but};
use serde_json::json;

use crate::{Fault, Page, Reader, Scene};

/// A part of the tour.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Before the app is there, and where it cannot be.
    Beginnings,
    /// Every question, and each kind of it without an answer.
    Questions,
    /// Every outcome, before any tool is touched.
    Outcomes,
    /// Every tool of a plan at work.
    Tools,
}

/// Where the tour stops.
#[derive(Clone, Copy)]
pub struct Stop<'a> {
    /// Its name.
    pub name: &'a str,
    /// A selector of what is new there; all of it, where the screen is.
    pub scope: &'a str,
    /// Who sees it.
    pub reader: Reader<'a>,
}

/// All of the questionnaire.
const ALL: &str = ".frame";

/// It is always the same morning.
const MORNING: &str = "<script>{ const Real = Date; const now = Real.UTC(2027, 2, 15, 9);
    window.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(now); }
        static now() { return now; }
    } }</script>";

/// Of each outcome, how answers that lead there differ from Luke's.
const OUTCOMES: [(&str, &[Answer]); 7] = [
    ("see-today", &[("safety-now", &["chest"])]),
    ("check-soon", &[("safety-soon", &["limp"])]),
    ("not-it-band", &[("site", &["front-knee"])]),
    ("irritable", &[("pain", &["6"]), ("shins", &["painful"])]),
    ("mild", &[]),
    ("niggle", &[("pain", &["1"])]),
    ("mild-with-care", &[("care", &["skin", "pregnant", "heart"])]),
];

fn post(attributes: &str) -> Page {
    let element = format!(
        "<it-band-check loading=eager emergency-tel=112 {attributes}><p id=fallback>See a physio if it does not settle.</p>\
         </it-band-check>"
    );
    Page::embedding(&element).with_head(MORNING)
}

/// Goes through a part of the tour, and looks at every stop.
pub async fn tour(scene: &Scene, part: Part, mut look: impl AsyncFnMut(Stop<'_>) -> Result<()>) -> Result<()> {
    match part {
        Part::Beginnings => beginnings(scene, &mut look).await,
        Part::Questions => questions(scene, &mut look).await,
        Part::Outcomes => outcomes(scene, &mut look).await,
        Part::Tools => tools(scene, &mut look).await,
    }
}

async fn beginnings(scene: &Scene, look: &mut impl AsyncFnMut(Stop<'_>) -> Result<()>) -> Result<()> {
    scene.expect_problems();
    let reader = scene.reader(0);
    let hold = scene.site.hold(scene.site.wasm());
    scene.visit(post("")).await?;
    hold.arrived().await?;
    look(Stop { name: "first-question", scope: ALL, reader }).await?;
    reader.ask::<()>("root.querySelector('button[type=submit]').click()", &[]).await?;
    look(Stop { name: "first-question-waits", scope: ALL, reader }).await?;

    scene.site.spoil(scene.site.wasm(), Fault::Status(500));
    hold.release();
    reader.wait_for_event("error", 1).await?;
    look(Stop { name: "error-with-retry", scope: ALL, reader }).await?;
    scene.site.repair();
    reader.press_button("retry").await?;
    reader.wait_for("the problem", "return root.activeElement?.matches('.app .summary')", &[]).await?;
    reader.walk_until("site", LUKE).await?;

    let hold = scene.site.hold(scene.site.words());
    scene.browser.reload().await?;
    hold.arrived().await?;
    look(Stop { name: "fallback", scope: ALL, reader }).await?;
    scene.site.spoil(scene.site.words(), Fault::Truncated);
    hold.release();
    reader.wait_for_event("error", 1).await?;
    look(Stop { name: "error", scope: ALL, reader }).await
}

async fn questions(scene: &Scene, look: &mut impl AsyncFnMut(Stop<'_>) -> Result<()>) -> Result<()> {
    let reader = scene.open(post("")).await?;
    for (question, options) in LUKE {
        reader.sees(question).await?;
        look(Stop { name: question, scope: ALL, reader }).await?;
        if ["safety-now", "site", "pain"].contains(question) {
            reader.proceed().await?;
            reader.wait_for("the problem", "return root.activeElement?.matches('.summary')", &[]).await?;
            look(Stop { name: &format!("{question}-problem"), scope: ALL, reader }).await?;
            reader.choose(question, options).await?;
            look(Stop { name: &format!("{question}-chosen"), scope: ALL, reader }).await?;
        }
        if *question == "safety-now" {
            reader.choose(question, &["calf", "none"]).await?;
            // The second announcement is the same as the first: the region is empty for a moment in between.
            reader.wait_for("the words", "return root.querySelector('[role=status]').textContent", &[]).await?;
            look(Stop { name: "safety-now-unticked", scope: ALL, reader }).await?;
        }
        reader.answer(question, options).await?;
    }
    Ok(())
}

async fn outcomes(scene: &Scene, look: &mut impl AsyncFnMut(Stop<'_>) -> Result<()>) -> Result<()> {
    for (name, changes) in OUTCOMES {
        let reader = scene.open(post("remember=none")).await?;
        assert!(name.starts_with(&reader.walk(&luke_but(changes)).await?), "{name}");
        look(Stop { name, scope: ALL, reader }).await?;
        reader.open_everything().await?;
        look(Stop { name: &format!("{name}-unfolded"), scope: ALL, reader }).await?;
    }
    Ok(())
}

async fn tools(scene: &Scene, look: &mut impl AsyncFnMut(Stop<'_>) -> Result<()>) -> Result<()> {
    let reader = scene.open(post("remember=device")).await?;
    reader.walk(LUKE).await?;
    look(Stop { name: "days", scope: ".days", reader }).await?;
    reader.open("schedule").await?;
    look(Stop { name: "diary-offer", scope: ".diary", reader }).await?;
    reader.start_on("2027-03-15").await?;
    look(Stop { name: "schedule", scope: ".schedule", reader }).await?;
    let save = "HTMLAnchorElement.prototype.click = () => { window.__saved = true }";
    scene.browser.script::<()>(save).await?;
    reader.press_button("calendar").await?;
    scene.browser.wait("the calendar file", "return window.__saved").await?;
    look(Stop { name: "schedule-saved", scope: ".schedule", reader }).await?;

    reader.press_button("intervals").await?;
    reader.wait_for("the problems", "return root.querySelector('.builder [aria-invalid]')", &[]).await?;
    look(Stop { name: "pace-problems", scope: ".builder", reader }).await?;
    reader.work_out_a_set().await?;
    look(Stop { name: "pace", scope: ".builder", reader }).await?;

    // What is said of the time left is the same on a slow machine.
    let slows = "const [start, now] = [performance.now(), performance.now.bind(performance)];
        performance.now = () => start + (now() - start) / 1000";
    scene.browser.script::<()>(slows).await?;
    for (action, next, name) in [
        ("timer-start", "timer-pause", "massage-running"),
        ("timer-pause", "timer-start", "massage-paused"),
        ("timer-reset", "timer-start", "massage"),
    ] {
        reader.press_button(action).await?;
        let there = "return root.querySelector(`[data-action='${args[0]}']`)";
        reader.wait_for(name, there, &[json!(next)]).await?;
        look(Stop { name, scope: ".massage", reader }).await?;
    }
    scene.browser.script::<()>("delete performance.now").await?;

    reader.press_button("diary-keep").await?;
    reader.wait_for("day 1", "return root.querySelector('[data-diary=\"1\"]')", &[]).await?;
    look(Stop { name: "diary", scope: ".diary", reader }).await?;
    reader.press_button("diary-save").await?;
    reader.wait_for("the problem", "return root.querySelector('.diary .error')", &[]).await?;
    look(Stop { name: "diary-problem", scope: ".diary", reader }).await?;
    reader.choose("diary", &["3"]).await?;
    reader.press_button("diary-save").await?;
    reader.wait_for("the entry", "return root.querySelector('[data-entry]')", &[]).await?;
    look(Stop { name: "diary-saved", scope: ".diary", reader }).await?;

    let copies = "Object.defineProperty(navigator, 'clipboard',
        { configurable: true, value: { writeText: async () => {} } })";
    scene.browser.script::<()>(copies).await?;
    reader.press_button("share").await?;
    reader.wait_for("the words", "return root.querySelector('.keep .said')", &[]).await?;
    look(Stop { name: "link-copied", scope: ".keep", reader }).await?;
    let link = reader.link_by_hand().await?;
    look(Stop { name: "link-by-hand", scope: ".keep", reader }).await?;

    reader.press_button("forget").await?;
    reader.sees("safety-now").await?;
    look(Stop { name: "forgotten", scope: ".note", reader }).await?;
    for (link, name) in [(&link[..], "link-opened"), (&link[..link.len() - 4], "link-damaged")] {
        scene.browser.go("about:blank").await?;
        scene.browser.go(link).await?;
        reader.screen().await?;
        look(Stop { name, scope: ".note", reader }).await?;
    }
    Ok(())
}
