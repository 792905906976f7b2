//! Another tab of the same page changes what is stored.

use it_band_check::app::{Action, Content, Field, StorageKey};
use it_band_check::browser::Host;
use it_band_check::tools::timer::Phase;

use crate::host::Asked;
use crate::visit::{ENGLISH, Visit};
use personas::{LUKE, luke_but};

/// A tab, and another that starts with what the first has stored.
fn two_tabs() -> (Visit, Visit) {
    let mut one = Visit::on_device();
    one.walk(LUKE);
    let other = Visit::on_device();
    copy(&one, &other);
    let other = other.come_back();
    assert_eq!(other.screen(), one.screen());
    (one, other)
}

/// What one tab has stored is there in the other.
fn copy(from: &Visit, to: &Visit) {
    *to.host.storage.borrow_mut() = from.host.storage.borrow().clone();
}

/// The browser says that another tab has stored something, or the reader comes back to the tab.
fn refresh(visit: &mut Visit) -> Vec<Asked> {
    visit.act(Action::Refresh(visit.host.environment().clock))
}

#[test]
fn the_first_day_that_was_picked_in_another_tab_holds_in_this() {
    let (mut one, mut other) = two_tabs();
    one.fill(Field::ScheduleStart, "2027-05-01");
    let key = one.state.visit.screen_key;
    other.fill(Field::ScheduleStart, "2027-06-01");
    copy(&other, &one);
    assert_eq!(refresh(&mut one), []);
    assert!(one.html().contains("datetime=\"2027-06-01\""));
    assert_ne!(one.state.visit.screen_key, key, "a field that was filled in shows another day only as a new element");
    other.act(Action::Forget);
    copy(&other, &one);
    refresh(&mut one);
    one.walk(LUKE);
    assert!(one.html().contains("datetime=\"2027-03-04\""), "a first day that is forgotten does not come back");
}

#[test]
fn answers_that_another_tab_changed_are_shown() {
    let (mut one, mut other) = two_tabs();
    other.act(Action::Change("pain".to_owned()));
    other.answer("pain", &["6"]);
    copy(&other, &one);
    assert_eq!(refresh(&mut one), [Asked::Outcome("irritable", ENGLISH.outcomes[3].level)], "no focus moves");
    other.act(Action::Restart);
    copy(&other, &one);
    assert_eq!(refresh(&mut one), [Asked::Question("safety-now")]);
    assert_eq!(one.ticked(), [""; 0]);
    other.walk(&luke_but(&[("safety-now", &["calf"])]));
    copy(&other, &one);
    refresh(&mut one);
    assert_eq!(one.screen(), "see-today");
}

#[test]
fn what_was_forgotten_in_another_tab_does_not_come_back() {
    let (mut one, mut other) = two_tabs();
    one.act(Action::KeepDiary);
    one.fill(Field::DiaryPain, "3");
    one.act(Action::SaveDiary);
    one.fill(Field::DiaryPain, "4");
    one.act(Action::SaveCalendar);
    copy(&one, &other);
    other.act(Action::Forget);
    copy(&other, &one);
    refresh(&mut one);
    assert_eq!(one.screen(), "safety-now");
    assert!(one.host.storage.borrow().is_empty());
    one.walk(LUKE);
    assert_eq!(one.host.storage.borrow().keys().copied().collect::<Vec<_>>(), [StorageKey::Answers.id()]);
    one.act(Action::KeepDiary);
    assert!(one.diary_html().contains("data-diary=\"1\"") && !one.diary_html().contains(" checked"));
}

#[test]
fn what_this_tab_stored_itself_changes_nothing() {
    let (mut one, _) = two_tabs();
    one.fill(Field::ScheduleStart, "2027-05-01");
    one.act(Action::KeepDiary);
    one.act(Action::StartTimer);
    let before = one.state.visit.clone();
    for _ in 0..2 {
        assert_eq!(refresh(&mut one), []);
        assert_eq!(one.state.visit, before);
    }
    one.act(Action::Change("pain".to_owned()));
    one.choose("pain", "7", true);
    let before = one.state.visit.clone();
    assert_eq!(refresh(&mut one), []);
    assert_eq!(one.state.visit, before, "a change in progress goes on");
    one.act(Action::Restart);
    one.choose("safety-now", "calf", true);
    assert_eq!(refresh(&mut one), []);
    assert_eq!(one.ticked(), ["calf"]);
}

#[test]
fn where_nothing_may_be_stored_nothing_was_forgotten() {
    let mut visit = Visit::new();
    visit.host.refuses.set(true);
    visit.walk(LUKE);
    visit.fill(Field::ScheduleStart, "2027-05-01");
    visit.act(Action::StartTimer);
    assert_eq!(refresh(&mut visit), []);
    assert!(visit.html().contains("datetime=\"2027-05-01\""));
    assert_eq!((visit.screen(), visit.state.visit.timer.phase()), ("mild", Phase::Running));
}

#[test]
fn a_plan_from_a_link_stays_whatever_another_tab_does() {
    let (mut one, mut other) = two_tabs();
    let [Asked::Share(link)] = &one.act(Action::Share)[..] else { panic!("no link") };
    let (_, fragment) = link.split_once('#').expect("a fragment");
    one.host.snapshot.replace(None);
    let mut linked = Visit::by_link(one.host, fragment);
    other.act(Action::Change("pain".to_owned()));
    other.answer("pain", &["8"]);
    copy(&other, &linked);
    assert_eq!(refresh(&mut linked), []);
    assert_eq!(linked.screen(), "mild");
}

#[test]
fn answers_to_other_advice_are_left_to_the_tab_that_knows_it() {
    let (mut one, _) = two_tabs();
    one.host.storage.borrow_mut().insert(StorageKey::Answers.id(), "aaaaaaaa?safety-now=none".to_owned());
    assert_eq!(refresh(&mut one), []);
    assert_eq!(one.screen(), "mild");
}

#[test]
fn an_author_who_lets_nothing_be_stored_any_more_takes_no_answers_away() {
    let (mut one, _) = two_tabs();
    // The element has moved what was stored to where nothing is stored.
    one.host.storage.borrow_mut().clear();
    one.host.refuses.set(true);
    one.act(Action::ApplySettings(crate::visit::settings()));
    one.act(Action::Translate(Content::new(&ENGLISH)));
    assert_eq!(refresh(&mut one), []);
    assert_eq!(one.screen(), "mild");
}
