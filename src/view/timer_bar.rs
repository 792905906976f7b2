//! A slim bar with the time left of a massage that is under way, for a reader who is elsewhere in the plan.

use super::element::{El, el};
use super::ui::{Ui, button};
use crate::app::Action;
use crate::tools::timer::{Phase, clock};

/// The bar; nothing where the timer does not run. A screen reader has the timer itself.
pub fn timer_bar(ui: Ui) -> Option<El> {
    let timer = &ui.state.visit.timer;
    if timer.phase() != Phase::Running {
        return None;
    }
    // It stays while the time in it is replaced, so that a translator need not look at it each second.
    let left = el("div").attr("aria-hidden", "true").attr("translate", "no");
    let words = ui.words().leg();
    let bar = el("div")
        .class("bar")
        .part("timer-bar")
        .add(el("span").class("label").add(words.left()))
        .add(left.add(el("span").add(clock(timer.seconds_left()))))
        .add(button("secondary", &Action::PauseTimer, words.pause()));
    Some(bar)
}
