//! The way through the questions.

use it_band_check::app::{Action, FocusTarget, StorageKey};

use crate::host::Asked;
use crate::visit::{ENGLISH, Visit};
use personas::LUKE;

#[test]
fn a_visit_begins_with_the_first_question_and_moves_no_focus() {
    let visit = Visit::new();
    assert_eq!(visit.host.take_asked(), [Asked::Ready, Asked::Question("safety-now")]);
}

#[test]
fn each_answer_leads_on_and_is_stored() {
    let mut visit = Visit::new();
    let asked = visit.answer("safety-now", &["none"]);
    assert_eq!(asked, [Asked::Question("safety-soon"), Asked::Focus(FocusTarget::Heading)]);
    assert!(visit.host.stored(StorageKey::Answers).is_some_and(|stored| stored.ends_with("safety-now=none")));
    assert_eq!(visit.come_back().screen(), "safety-soon");
}

#[test]
fn continue_without_an_answer_is_a_problem_until_one_is_given() {
    let mut visit = Visit::new();
    assert_eq!(visit.act(Action::Continue), [Asked::Focus(FocusTarget::ErrorSummary)]);
    assert!(visit.html().contains(ENGLISH.interface.problem()));
    visit.answer("safety-now", &["none"]);
    assert!(!visit.html().contains(ENGLISH.interface.problem()));
}

#[test]
fn none_of_these_and_the_others_untick_each_other_and_say_so() {
    let mut visit = Visit::new();
    assert_eq!(visit.choose("safety-now", "calf", true), []);
    assert_eq!(visit.choose("safety-now", "none", true), [Asked::Announce(ENGLISH.interface.unticked().to_owned())]);
    assert_eq!(visit.ticked(), ["none"]);
    assert_eq!(visit.choose("safety-now", "none", false), []);
    assert_eq!(visit.ticked(), [""; 0]);
}

#[test]
fn what_belongs_to_another_screen_changes_nothing() {
    let mut visit = Visit::new();
    let before = visit.state.clone();
    for (question, option) in [("site", "shin"), ("safety-now", "shin"), ("nowhere", "none")] {
        visit.choose(question, option, true);
    }
    for action in [Action::Back, Action::Change("nowhere".to_owned())] {
        visit.act(action);
    }
    assert_eq!(visit.state.visit.session, before.visit.session);
    assert_eq!(visit.ticked(), [""; 0]);
    visit.walk(LUKE);
    let outcome = visit.state.visit.clone();
    visit.act(Action::Continue);
    visit.choose("safety-now", "calf", true);
    assert_eq!(visit.state.visit, outcome);
}

#[test]
fn back_keeps_the_answers() {
    let mut visit = Visit::new();
    visit.answer("safety-now", &["none"]);
    visit.answer("safety-soon", &["none"]);
    assert_eq!(visit.act(Action::Back), [Asked::Question("safety-soon"), Asked::Focus(FocusTarget::Heading)]);
    assert_eq!(visit.ticked(), ["none"]);
    visit.act(Action::Continue);
    assert_eq!(visit.screen(), "site");
}

#[test]
fn a_change_returns_to_the_outcome_and_back_leaves_the_answer_alone() {
    let mut visit = Visit::new();
    assert_eq!(visit.walk(LUKE), "mild");
    visit.act(Action::Change("shins".to_owned()));
    assert_eq!(visit.screen(), "shins");
    visit.act(Action::Back);
    assert_eq!(visit.screen(), "mild");
    visit.act(Action::Change("pain".to_owned()));
    visit.answer("pain", &["8"]);
    assert_eq!(visit.screen(), "check-soon");
}

#[test]
fn restart_forgets_the_answers_and_only_the_reader_s_own_moves_the_focus() {
    for (action, focus) in [(Action::Restart, Some(FocusTarget::Heading)), (Action::RestartFromPage, None)] {
        let mut visit = Visit::new();
        visit.walk(LUKE);
        let wanted: Vec<Asked> = [Asked::Question("safety-now")].into_iter().chain(focus.map(Asked::Focus)).collect();
        assert_eq!(visit.act(action), wanted);
        assert_eq!(visit.ticked(), [""; 0]);
        assert_eq!(visit.host.stored(StorageKey::Answers), None);
        assert_eq!(*visit.host.snapshot.borrow(), None);
    }
}

#[test]
fn forget_clears_everything_and_says_so() {
    let mut visit = Visit::on_device();
    visit.walk(LUKE);
    visit.act(Action::KeepDiary);
    let asked = visit.act(Action::Forget);
    assert_eq!(asked, [Asked::Question("safety-now"), Asked::Focus(FocusTarget::Note)]);
    assert!(visit.host.storage.borrow().is_empty());
    assert!(visit.html().contains(ENGLISH.interface.keep().forgotten()));
}
