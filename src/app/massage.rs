//! The massage timer: what a control does, and what is worth saying.

use super::{Action, Announcement, Effect, Environment, State};
use crate::questionnaire::{InterfaceList, Text};
use crate::tools::digits;
use crate::tools::timer::{ClockSample, Milestone, Phase, Timer};

/// How long a phone vibrates at the end, in milliseconds.
const VIBRATION: u32 = 600;

/// The action of the one button that starts the timer, pauses it and lets it go on. It is one, so that it keeps the focus.
pub fn timer_control(timer: &Timer) -> Action {
    match timer.phase() {
        Phase::Running => Action::PauseTimer,
        Phase::Paused | Phase::Ready | Phase::Over => Action::StartTimer,
    }
}

pub(super) fn start(state: &mut State, environment: &Environment) -> Vec<Effect> {
    let milestone = state.visit.timer.start(environment.clock);
    announced(milestone, vec![Effect::ClearAnnouncement])
}

pub(super) fn pause(state: &mut State, environment: &Environment) -> Vec<Effect> {
    let timer = &mut state.visit.timer;
    match timer.pause(environment.clock) {
        Some(Milestone::End) => announced(Some(Milestone::End), Vec::new()),
        Some(Milestone::Part(_)) | None => vec![Effect::Announce(Announcement::Paused(timer.seconds_left()))],
    }
}

pub(super) fn reset(state: &mut State) -> Vec<Effect> {
    state.visit.timer.reset();
    vec![Effect::Announce(Announcement::SetBack(state.visit.timer.minutes()))]
}

/// Counts up to now.
pub(super) fn tick(state: &mut State, clock: ClockSample) -> Vec<Effect> {
    announced(state.visit.timer.read(clock), Vec::new())
}

/// Takes another length; a text that is no length changes nothing.
pub(super) fn set_minutes(state: &mut State, text: &str) -> Vec<Effect> {
    let minutes = digits::read(text).and_then(|minutes| u8::try_from(minutes).ok());
    announced(minutes.and_then(|minutes| state.visit.timer.set_minutes(minutes)), Vec::new())
}

fn announced(milestone: Option<Milestone>, mut effects: Vec<Effect>) -> Vec<Effect> {
    if let Some(milestone) = milestone {
        effects.push(Effect::Announce(Announcement::Massage(milestone)));
        if milestone == Milestone::End {
            effects.push(Effect::Vibrate(VIBRATION));
        }
    }
    effects
}

/// A milestone in words.
pub(super) fn milestone_words(interface: InterfaceList, milestone: Milestone) -> Text {
    let words = interface.leg();
    match milestone {
        Milestone::Part(part) => {
            [words.started(), words.fifth(), words.two_fifths(), words.three_fifths(), words.four_fifths()][part]
        }
        Milestone::End => words.over(),
    }
}
