//! The massage guide: the way up the thigh, and a timer that says where on it to be.

use super::choices::marker;
use super::element::{El, el};
use super::thigh::thigh;
use super::ui::{Ui, button};
use crate::app::{Action, Field, timer_control};
use crate::tools::digits;
use crate::tools::timer::{Phase, Timer, clock};

/// The guide.
pub fn massage_guide(ui: Ui) -> El {
    let words = ui.words();
    let timer = &ui.state.visit.timer;
    let zone = timer.zone();
    let zones = [words.leg().knee(), words.leg().lower(), words.leg().middle(), words.leg().upper(), words.leg().hip()];
    let list = el("ol").attr("role", "list").each(zones.into_iter().enumerate(), |(index, words)| {
        el("li").attr("aria-current", (zone == Some(index)).then_some("step")).add(marker(index)).add(words)
    });
    el("div")
        .class("massage")
        .part("massage")
        .add(el("p").class("hint").add(words.ours()))
        .add(el("p").add(words.leg().guide()))
        .add(el("div").class("way-up").add(thigh(zone)).add(list))
        .add(controls(ui, timer))
}

/// The time left, and what the reader can do.
fn controls(ui: Ui, timer: &Timer) -> El {
    let words = ui.words().leg();
    let phase = timer.phase();
    let toggle = match phase {
        Phase::Running => words.pause(),
        Phase::Paused => words.resume(),
        Phase::Ready | Phase::Over => words.start(),
    };
    // It stays while the time in it is replaced, and is nothing that a translator would have to look up each second.
    let left = el("div").attr("role", "timer").attr("aria-live", "off").attr("translate", "no");
    let left = left.add(el("span").add(clock(timer.seconds_left())));
    // WebKit counts the chosen option as a part of the label around it.
    let minutes = el("select")
        .attr("name", Field::Minutes.id())
        .attr("aria-label", words.minutes())
        .attr("disabled", (phase == Phase::Running).then_some(""))
        .each(timer.choices(), |minutes| {
            let chosen = minutes == timer.minutes();
            let minutes = digits::write(u32::from(minutes));
            // Without a value of its own, an option stands for its text, which a translator may change.
            el("option").attr("value", minutes.clone()).attr("selected", chosen.then_some("")).add(minutes)
        });
    el("div")
        .class("controls")
        .add(el("div").class("time").add(words.left()).add(left))
        .add(el("label").class("time").add(el("span").attr("aria-hidden", "true").add(words.minutes())).add(minutes))
        .add(button("primary", &timer_control(timer), toggle))
        .add(button("secondary", &Action::ResetTimer, words.reset()))
        .add((phase == Phase::Over).then(|| el("p").class("over").add(words.over())))
}
