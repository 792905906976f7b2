//! What a blind reader hears, on walks that are reviewed as they would be heard: what says what, once, in which order.
//!
//! A listener goes by Orca's keys: `h` leads to the next heading, `x` to the next checkbox, `r` to the next radio, `b` to
//! the next button, `c` to the next list of choices, `e` to the next field, `t` to the next table, `Down` to the next line.

mod errors;
mod outcomes;
mod questions;
mod tools;

use anyhow::Result;
use browser_tests::{Listener, Page, Reader, Scene, heard_scenario};

/// A page on which it is always the same morning. A test lets minutes pass; after them the clock runs on for
/// [`RUNNING`] seconds, as a timer would, and stands still, so that what is heard is the same each time.
const CLOCK: &str = "<script>{
    const Real = Date;
    const real = performance.now.bind(performance);
    const start = Real.UTC(2027, 2, 15, 9);
    let [passed, since] = [0, real()];
    const runs = () => Math.min(real() - since, 4000);
    const now = () => passed + runs();
    window.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(start + now()); }
        static now() { return start + now(); }
    };
    performance.now = now;
    window.pass = (minutes) => {
        passed += minutes * 60_000 + runs();
        since = real();
    };
    window.stands = () => real() - since > 4000;
}</script>";

/// Plays a walk that starts at the top of a post, and compares what is heard with the golden file of this name.
fn walk(name: &'static str, story: impl AsyncFn(&Scene, Reader<'_>, &Listener) -> Result<()>) {
    heard_scenario(async |scene| {
        let (reader, listener) = (open(scene).await?, Listener::new(name)?);
        listener.waits_for_silence().await?;
        story(scene, reader, &listener).await?;
        listener.compare()
    });
}

async fn open(scene: &Scene) -> Result<Reader<'_>> {
    let element = "<it-band-check loading=eager remember=none emergency-tel=112>\
        <p id=fallback>See a physio if it does not settle.</p></it-band-check>";
    scene.open(Page::embedding(element).with_head(CLOCK)).await
}

/// Goes from the top of the page to the first question.
async fn comes_to_the_first_question(listener: &Listener) -> Result<()> {
    listener.press("ctrl+Home").await?;
    listener.press("h").await
}

/// Answers the question that has been heard: over its options to those that are chosen, then to Continue.
async fn answers(listener: &Listener, reader: Reader<'_>, (question, options): personas::Answer<'_>) -> Result<()> {
    let kind = "return root.querySelector(`input[name='${args[0]}']`).type";
    let kind: String = reader.ask(kind, &[question.into()]).await?;
    for option in options {
        let key = if kind == "radio" { "r" } else { "x" };
        listener.press_until_on(key, reader, &format!("input {question}={option}")).await?;
        listener.press("space").await?;
    }
    listener.press_until_on("b", reader, "button submit").await?;
    listener.press("Return").await
}
