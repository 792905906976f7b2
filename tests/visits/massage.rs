//! The massage timer.

use it_band_check::app::{Action, Field};
use it_band_check::tools::timer::Phase;

use crate::host::Asked;
use crate::visit::{ENGLISH, Visit};
use personas::LUKE;

const MINUTE: f64 = 60_000.0;

fn luke() -> Visit {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    visit
}

#[test]
fn it_calls_each_part_when_its_time_begins_and_the_end() {
    let words = ENGLISH.interface.leg();
    let mut visit = luke();
    assert_eq!(visit.state.next_tick(), None);
    assert_eq!(visit.act(Action::StartTimer), [Asked::Announce(words.started().to_owned())]);
    let parts = [words.knee(), words.lower(), words.middle(), words.upper(), words.hip()];
    for (part, called) in
        [words.fifth(), words.two_fifths(), words.three_fifths(), words.four_fifths()].into_iter().enumerate()
    {
        visit.host.wait(3.0 * MINUTE);
        assert_eq!(visit.tick(), [Asked::Announce(called.to_owned())]);
        assert!(
            visit.html().contains(
                &[
                    "aria-current=\"step\"><span class=\"marker\" aria-hidden=\"true\">",
                    &(part + 2).to_string(),
                    "</span>",
                    parts[part + 1]
                ]
                .concat()
            )
        );
    }
    assert!(visit.state.next_tick().is_some_and(|after| after <= 1000));
    visit.host.wait(3.0 * MINUTE);
    assert_eq!(visit.tick(), [Asked::Announce(words.over().to_owned()), Asked::Vibrate(600)]);
    assert_eq!(visit.state.next_tick(), None);
}

#[test]
fn a_pause_counts_no_time() {
    let mut visit = luke();
    visit.act(Action::StartTimer);
    visit.host.wait(MINUTE);
    visit.act(Action::PauseTimer);
    visit.host.wait(MINUTE);
    visit.act(Action::StartTimer);
    visit.tick();
    assert_eq!(visit.state.visit.timer.seconds_left(), 14 * 60);
    visit.act(Action::ResetTimer);
    assert_eq!((visit.state.visit.timer.phase(), visit.state.visit.timer.seconds_left()), (Phase::Ready, 15 * 60));
}

#[test]
fn pause_and_reset_say_what_they_did() {
    let words = ENGLISH.interface.leg();
    let mut visit = luke();
    visit.act(Action::StartTimer);
    visit.host.wait(2.5 * MINUTE);
    let asked = visit.act(Action::PauseTimer);
    assert_eq!(asked, [Asked::Announce(words.paused().replace("{left}", "12:30"))]);
    visit.act(Action::StartTimer);
    // The time of a part begins with the pause: it is called when the timer goes on.
    visit.host.wait(0.5 * MINUTE);
    let asked = visit.act(Action::PauseTimer);
    assert_eq!(asked, [Asked::Announce(words.paused().replace("{left}", "12:00"))]);
    assert_eq!(visit.act(Action::StartTimer), [Asked::Announce(words.fifth().to_owned())]);
    visit.act(Action::PauseTimer);
    visit.fill(Field::Minutes, "17");
    let asked = visit.act(Action::ResetTimer);
    assert_eq!(asked, [Asked::Announce(words.set_back().replace("{n}", "17"))]);
    visit.act(Action::StartTimer);
    visit.host.wait(17.0 * MINUTE);
    let asked = visit.act(Action::PauseTimer);
    assert_eq!(asked, [Asked::Announce(words.over().to_owned()), Asked::Vibrate(600)], "it was over before it paused");
}

#[test]
fn it_counts_while_the_page_is_hidden() {
    let mut visit = luke();
    visit.act(Action::StartTimer);
    visit.host.hidden.set(true);
    visit.tick();
    visit.host.wait(8.0 * MINUTE);
    visit.host.hidden.set(false);
    assert_eq!(visit.tick(), [Asked::Announce(ENGLISH.interface.leg().two_fifths().to_owned())]);
}

#[test]
fn a_shorter_time_than_has_passed_is_over_and_says_so() {
    let mut visit = luke();
    visit.fill(Field::Minutes, "20");
    visit.act(Action::StartTimer);
    visit.host.wait(16.0 * MINUTE);
    visit.act(Action::PauseTimer);
    let asked = visit.fill(Field::Minutes, "15");
    assert_eq!(asked, [Asked::Announce(ENGLISH.interface.leg().over().to_owned()), Asked::Vibrate(600)]);
    assert_eq!(visit.state.visit.timer.phase(), Phase::Over);
}

#[test]
fn the_screen_stays_on_while_the_massage_runs() {
    let mut visit = luke();
    let mut awake = |action: Action| {
        visit.act(action);
        visit.host.awake.get()
    };
    assert!(awake(Action::StartTimer));
    assert!(!awake(Action::PauseTimer));
    assert!(awake(Action::StartTimer));
    assert!(!awake(Action::ResetTimer));
    for action in [Action::Change("pain".to_owned()), Action::Restart, Action::RestartFromPage, Action::Forget] {
        visit.walk(LUKE);
        visit.act(Action::StartTimer);
        assert!(visit.host.awake.get());
        visit.act(action.clone());
        assert!(!visit.host.awake.get(), "{action:?}");
    }
}

#[test]
fn the_screen_may_go_off_when_the_time_is_up() {
    let mut visit = luke();
    visit.act(Action::StartTimer);
    visit.host.wait(14.0 * MINUTE);
    visit.tick();
    assert!(visit.host.awake.get());
    visit.host.wait(MINUTE);
    visit.tick();
    assert!(!visit.host.awake.get());
}

#[test]
fn the_screen_stays_on_again_when_the_reader_comes_back() {
    let mut visit = luke();
    visit.act(Action::StartTimer);
    for hidden in [true, false, true] {
        visit.host.hidden.set(hidden);
        visit.tick();
        assert_eq!(visit.host.awake.get(), !hidden, "a browser lets the screen go off once the page is hidden");
    }
    visit.host.wait(20.0 * MINUTE);
    visit.host.hidden.set(false);
    visit.tick();
    assert!(!visit.host.awake.get(), "the time was up meanwhile");
}

#[test]
fn an_element_that_comes_back_keeps_the_screen_on() {
    let mut visit = luke();
    visit.act(Action::StartTimer);
    assert!(visit.remount().host.awake.get());
}

#[test]
fn a_text_that_is_no_time_to_choose_from_changes_nothing() {
    let mut visit = luke();
    visit.fill(Field::Minutes, "18");
    for text in ["271", "274", "0", "", "18.5", "4294967311"] {
        visit.fill(Field::Minutes, text);
        assert_eq!(visit.state.visit.timer.minutes(), 18, "{text}");
    }
}
