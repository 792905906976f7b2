//! The element leaves the page and comes back.

use it_band_check::app::{Action, Field, ShareResult, StorageKey};
use it_band_check::tools::timer::Phase;

use crate::host::Asked;
use crate::visit::{ENGLISH, Visit};
use personas::LUKE;

#[test]
fn an_app_that_nobody_touched_leaves_no_snapshot() {
    let visit = Visit::new();
    assert_eq!(*visit.host.snapshot.borrow(), None);
}

#[test]
fn what_is_ticked_and_unticked_stays() {
    let mut visit = Visit::new();
    visit.answer("safety-now", &["none"]);
    visit.choose("safety-soon", "rest-pain", true);
    let mut visit = visit.remount();
    assert_eq!(visit.host.take_asked(), [Asked::Ready, Asked::Question("safety-soon")]);
    assert_eq!(visit.ticked(), ["rest-pain"]);
    visit.act(Action::Back);
    visit.choose("safety-now", "none", false);
    let visit = visit.remount();
    assert_eq!((visit.screen(), visit.ticked()), ("safety-now", vec![]), "an unticked box stays unticked");
}

#[test]
fn a_change_stays_a_change() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    visit.act(Action::Change("site".to_owned()));
    let mut visit = visit.remount();
    assert_eq!(visit.screen(), "site");
    visit.act(Action::Continue);
    assert_eq!(visit.screen(), "mild");
}

#[test]
fn a_problem_stays_one() {
    let mut visit = Visit::new();
    visit.act(Action::Continue);
    assert!(visit.remount().html().contains(ENGLISH.interface.problem()));
}

#[test]
fn the_tools_and_open_parts_stay() {
    let mut visit = Visit::on_device();
    visit.walk(LUKE);
    visit.act(Action::StartTimer);
    visit.fill(Field::Pace, "4:00");
    visit.fill(Field::ScheduleStart, "2027-03-05");
    visit.act(Action::KeepDiary);
    visit.host.sleep(2);
    visit.fill(Field::DiaryPain, "7");
    visit.act(Action::Shared(ShareResult::Copied));
    let has_evidence = |id: &String| ENGLISH.blocks.iter().any(|block| block.id == id && block.evidence.is_some());
    let block = visit.blocks().into_iter().find(has_evidence).expect("a block with evidence");
    let note = [&block, "-evidence"].concat();
    visit.act(Action::Fold { id: block.clone(), open: true });
    visit.act(Action::Fold { id: note.clone(), open: true });
    let before = visit.html();
    let mut visit = visit.remount();
    assert_eq!(visit.html(), before);
    assert_eq!(before.matches(" open=\"\"").count(), 2, "the block and the note in it are open");
    assert_eq!(visit.state.visit.timer.phase(), Phase::Running);
    visit.act(Action::Fold { id: block, open: false });
    visit.act(Action::Fold { id: note, open: false });
    assert!(!visit.html().contains(" open=\"\""));
}

#[test]
fn another_engine_has_the_answers_and_what_is_ticked() {
    let mut visit = Visit::new();
    visit.answer("safety-now", &["none"]);
    visit.choose("safety-soon", "hop", true);
    let (screen, draft) = (visit.screen().to_owned(), visit.state.visit.draft);
    let visit = visit.lose_engine();
    assert_eq!((visit.screen(), visit.state.visit.draft), (&*screen, draft));
    assert!(!draft.is_empty());
    let mut visit = visit;
    visit.host.storage.borrow_mut().clear();
    visit.act(Action::Continue);
    assert_eq!(visit.lose_engine().screen(), "check-soon");
}

#[test]
fn it_stays_where_nothing_may_be_stored() {
    let mut visit = Visit::new();
    visit.host.refuses.set(true);
    visit.walk(LUKE);
    visit.fill(Field::ScheduleStart, "2027-05-01");
    assert_eq!(visit.host.stored(StorageKey::Answers), None);
    let visit = visit.remount();
    assert_eq!(visit.screen(), "mild");
    assert!(visit.html().contains("datetime=\"2027-05-01\""));
}

#[test]
fn a_snapshot_that_cannot_be_read_gives_way_to_what_is_stored() {
    let mut visit = Visit::new();
    visit.answer("safety-now", &["none"]);
    visit.host.snapshot.replace(Some(vec![0xff; 9]));
    assert_eq!(visit.remount().screen(), "safety-soon");
}

#[test]
fn answers_go_where_the_author_now_wants_them() {
    let mut visit = Visit::new();
    visit.answer("safety-now", &["none"]);
    let stored = visit.host.stored(StorageKey::Answers);
    visit.host.storage.borrow_mut().clear();
    visit.act(Action::ApplySettings(visit.state.settings.clone()));
    assert_eq!(visit.host.stored(StorageKey::Answers), stored);
}
