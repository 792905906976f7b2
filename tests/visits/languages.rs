//! Another language in the middle of a visit.

use it_band_check::app::{Action, Content, Field, ShareResult};
use it_band_check::tools::timer::Phase;

use crate::visit::{NORWEGIAN, Visit};
use personas::LUKE;

fn to_norwegian(visit: &mut Visit) {
    let before = visit.state.visit.clone();
    visit.act(Action::Translate(Content::new(&NORWEGIAN)));
    assert_eq!(visit.state.visit.screen_key, before.screen_key, "the elements stay, and with them the focus");
}

#[test]
fn a_question_keeps_what_is_ticked_and_what_is_unticked() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    visit.act(Action::Change("pattern".to_owned()));
    visit.choose("pattern", "eases", false);
    visit.choose("pattern", "press", true);
    to_norwegian(&mut visit);
    assert_eq!((visit.screen(), visit.ticked()), ("pattern", vec!["partway", "press"]));
    assert!(visit.html().contains(visit.question().title) && visit.state.content.language == "nb");
    visit.act(Action::Continue);
    assert_eq!(visit.screen(), "mild", "the change is still one");
}

#[test]
fn a_problem_and_a_note_are_said_in_it() {
    let mut visit = Visit::new();
    visit.act(Action::Continue);
    visit.act(Action::Forget);
    visit.act(Action::Continue);
    to_norwegian(&mut visit);
    let html = visit.html();
    assert!(
        html.contains(NORWEGIAN.interface.problem()) && html.contains(NORWEGIAN.interface.keep().forgotten()),
        "{html}"
    );
}

#[test]
fn the_tools_go_on() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    visit.act(Action::StartTimer);
    visit.fill(Field::Pace, "4:00");
    visit.fill(Field::Repetitions, "x");
    visit.act(Action::WorkOutSet);
    visit.act(Action::Shared(ShareResult::Copied));
    to_norwegian(&mut visit);
    assert_eq!(visit.state.visit.timer.phase(), Phase::Running);
    let html = visit.html();
    assert!(html.contains(NORWEGIAN.interface.keep().copied()) && html.contains("value=\"4:00\""), "{html}");
    let problem = NORWEGIAN.interface.pace().number_range().split('{').next().expect("words");
    assert!(html.contains(problem), "{html}");
}

#[test]
fn paces_are_counted_as_its_runners_count_them() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    for (field, text) in
        [(Field::Units, "mile"), (Field::Pace, "7:00"), (Field::Repetitions, "6"), (Field::Length, "800")]
    {
        visit.fill(field, text);
    }
    visit.act(Action::WorkOutSet);
    assert!(visit.html().contains("/mile"));
    to_norwegian(&mut visit);
    assert!(!visit.html().contains("mile"));
    visit.act(Action::WorkOutSet);
    assert!(visit.html().contains("/km"));
}
