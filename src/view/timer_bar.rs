//! A slim bar with the time left of a massage that is under way, for a reader who is elsewhere in the plan.

use super::element::{El, el};
use super::ui::{Ui, button};
use crate::app::Action;
use crate::tools::timer::{Phase, clock};

/// The bar; nothing where the timer does not run. A screen reader has the timer itself.
pub fn timer_bar(ui: Ui) -> Option<El> {
    let timer = &ui.state.visit.timer;
    let left = el("div").attr("aria-hidden", "true").attr("translate", "no").add(clock(timer.seconds_left()));
    let bar = || {
        let words = el("span").class("label").add(ui.words().leg().left());
        el("div").class("bar").part("timer-bar").add(words).add(left).add(button(
            "secondary",
            &Action::PauseTimer,
            ui.words().leg().pause(),
        ))
    };
    (timer.phase() == Phase::Running).then(bar)
}
