//! The pain diary over the days of the plan.

use it_band_check::app::{Action, Field, FocusTarget, StorageKey};
use it_band_check::tools::days::Day;

use crate::host::Asked;
use crate::visit::{ENGLISH, Visit};
use personas::LUKE;

/// The days on which Luke's plan has neither a run nor a ride.
const RESTS: [u8; 3] = [4, 8, 10];

fn luke_with_a_diary() -> Visit {
    let mut visit = Visit::on_device();
    visit.walk(LUKE);
    assert_eq!(visit.act(Action::KeepDiary), [Asked::Focus(FocusTarget::Diary)]);
    visit
}

/// Notes a number, and returns what the reader is told.
fn note(visit: &mut Visit, pain: &str) -> String {
    visit.fill(Field::DiaryPain, pain);
    match visit.act(Action::SaveDiary).as_slice() {
        [Asked::Announce(words)] => words.clone(),
        asked => panic!("{asked:?}"),
    }
}

/// The day that the diary asks about, and the numbers noted so far.
fn diary(visit: &Visit) -> (Option<u8>, Vec<(u8, u8)>) {
    let environment = it_band_check::browser::Host::environment(&visit.host);
    let diary = visit.state.diary(&environment).expect("a diary");
    let entries = diary.entries().iter().map(|entry| (entry.day, entry.pain)).collect();
    (visit.state.diary_day(&diary, &environment), entries)
}

#[test]
fn it_is_offered_only_where_the_device_remembers() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    assert!(!visit.html().contains("part=\"diary\""));
    let mut visit = Visit::on_device();
    visit.walk(LUKE);
    assert!(visit.html().contains("data-diary=\"offer\""));
}

#[test]
fn it_goes_with_the_schedule_from_the_first_day_to_the_test_run() {
    let words = ENGLISH.interface.diary();
    let mut visit = luke_with_a_diary();
    assert_eq!(note(&mut visit, "1"), words.carry_on());
    for day in 2..=10 {
        visit.host.sleep(1);
        visit = visit.come_back();
        assert_eq!(diary(&visit).0, Some(day));
        if !RESTS.contains(&day) {
            note(&mut visit, "2");
        }
    }
    visit.host.sleep(1);
    assert_eq!(note(&mut visit, "2"), words.next());
    assert_eq!(note(&mut visit, "3"), words.checked());
    let entries = diary(&visit).1;
    assert_eq!((entries.len(), entries[7]), (8, (11, 3)));
}

#[test]
fn it_asks_only_on_days_with_a_run_or_a_ride() {
    let words = ENGLISH.interface.diary();
    let mut visit = luke_with_a_diary();
    note(&mut visit, "1");
    for day in 2..=11 {
        visit.host.sleep(1);
        visit = visit.come_back();
        let html = visit.html();
        assert_eq!(html.contains(words.rest()), RESTS.contains(&day), "day {day}");
        assert_eq!(html.contains("data-action=\"diary-save\""), !RESTS.contains(&day), "day {day}");
        assert!(html.contains(words.entries()), "day {day} shows the notes so far");
    }
    // Save of a tab that still shows the day before.
    let mut visit = luke_with_a_diary();
    visit.host.sleep(3);
    visit.fill(Field::DiaryPain, "5");
    assert_eq!(visit.act(Action::SaveDiary), []);
    assert_eq!(diary(&visit), (Some(4), Vec::new()));
}

#[test]
fn pain_that_does_not_settle_is_to_be_checked() {
    let words = ENGLISH.interface.diary();
    let mut visit = luke_with_a_diary();
    assert_eq!(note(&mut visit, "5"), words.walk());
    for (days, pain, wanted) in
        [(1, "4", words.walk()), (1, "3", words.repeated()), (2, "2", words.carry_on()), (1, "3", words.walk())]
    {
        visit.host.sleep(days);
        assert_eq!(note(&mut visit, pain), wanted, "{pain}");
    }
    visit.host.sleep(1);
    assert_eq!(note(&mut visit, "3"), words.repeated());
}

#[test]
fn the_diary_and_the_schedule_have_one_first_day() {
    let visit = luke_with_a_diary();
    let today = visit.host.today.get();
    let html = visit.html();
    assert!(html.contains("data-diary=\"1\""));
    let first_row = html.split("data-day=\"1\"").nth(1).expect("a schedule");
    let date = first_row.split("datetime=\"").nth(1).expect("a date");
    assert!(date.starts_with(&today.iso()), "the diary asks about day 1, the schedule calls day 1 {}", &date[..10]);
}

#[test]
fn a_first_day_that_the_reader_picked_holds_for_both() {
    let mut visit = Visit::on_device();
    visit.walk(LUKE);
    visit.fill(Field::ScheduleStart, "2027-03-05");
    visit.act(Action::KeepDiary);
    assert_eq!(diary(&visit).0, None);
    assert!(visit.html().contains("data-diary=\"0\""));
    visit.host.sleep(3);
    assert_eq!(diary(&visit).0, Some(2));
}

#[test]
fn a_tab_that_is_open_overnight_notes_each_day_on_its_own() {
    let mut visit = luke_with_a_diary();
    note(&mut visit, "1");
    visit.host.sleep(1);
    note(&mut visit, "4");
    assert_eq!(diary(&visit), (Some(2), vec![(1, 1), (2, 4)]));
}

#[test]
fn two_tabs_keep_one_diary_and_a_forgotten_one_stays_forgotten() {
    let mut visit = luke_with_a_diary();
    visit.host.sleep(1);
    // Another tab notes a number for day 1 meanwhile.
    let stored = visit.host.stored(StorageKey::Diary).expect("a diary") + "1=0";
    visit.host.storage.borrow_mut().insert(StorageKey::Diary.id(), stored);
    note(&mut visit, "2");
    assert_eq!(diary(&visit).1, [(1, 0), (2, 2)]);
    // Another tab forgets everything.
    visit.host.storage.borrow_mut().clear();
    visit.fill(Field::DiaryPain, "3");
    visit.act(Action::SaveDiary);
    assert_eq!(visit.host.stored(StorageKey::Diary), None);
    assert!(visit.html().contains("data-diary=\"offer\""));
}

#[test]
fn save_without_a_number_leads_to_the_numbers_and_names_what_is_missing() {
    let mut visit = luke_with_a_diary();
    let missing = ENGLISH.interface.diary().missing();
    let wanted = [Asked::Announce(missing.to_owned()), Asked::Focus(FocusTarget::DiaryPain)];
    assert_eq!(visit.act(Action::SaveDiary), wanted);
    let html = visit.html();
    let described = "<fieldset aria-describedby=\"check-diary-error\"";
    assert!(html.contains(described) && html.contains("id=\"check-diary-error\""), "the error belongs to the radios");
    note(&mut visit, "1");
    assert!(!visit.html().contains(missing));
}

#[test]
fn a_reader_who_comes_back_finds_the_diary_first() {
    let visit = luke_with_a_diary();
    let (plan, card) = ("class=\"plan\"", "data-diary=");
    assert!(visit.html().find(plan) < visit.html().find(card));
    let visit = visit.come_back();
    assert!(visit.html().find(card) < visit.html().find(plan));
}

#[test]
fn a_clock_that_cannot_be_right_begins_no_diary_and_says_so() {
    let words = ENGLISH.interface.wrong_date();
    for day in [Day::since_epoch(-1), Day::since_epoch(0), Day::FIRST.plus(-1), Day::LAST.plus(1)] {
        let visit = Visit::on_device();
        visit.host.today.set(day);
        let mut visit = visit.come_back();
        visit.walk(LUKE);
        assert!(!visit.diary_html().contains(words));
        assert_eq!(visit.act(Action::KeepDiary), [Asked::Announce(words.to_owned())]);
        assert_eq!(visit.host.stored(StorageKey::Diary), None);
        assert!(visit.diary_html().contains(words), "{day:?}");
        visit.host.today.set(Day::FIRST);
        assert!(!visit.diary_html().contains(words), "the reader has set the date");
        visit.act(Action::KeepDiary);
        assert_eq!(diary(&visit).0, Some(1));
    }
}

#[test]
fn a_diary_takes_no_note_on_a_day_that_cannot_be_right() {
    let words = ENGLISH.interface.wrong_date();
    let mut visit = luke_with_a_diary();
    note(&mut visit, "1");
    visit.host.sleep(2);
    note(&mut visit, "2");
    let before = diary(&visit).1;
    // The battery was empty.
    visit.host.today.set(Day::since_epoch(0));
    let html = visit.diary_html();
    assert!(html.contains(words) && html.contains("data-entry=\"3\"") && !html.contains("<fieldset"), "{html}");
    visit.fill(Field::DiaryPain, "9");
    assert_eq!(visit.act(Action::SaveDiary), [Asked::Announce(words.to_owned())]);
    visit.host.today.set(Day::parse("2027-03-06").expect("a day"));
    assert_eq!(diary(&visit), (Some(4), before));
}

#[test]
fn where_nothing_can_be_stored_nothing_is_claimed() {
    let mut visit = Visit::on_device();
    visit.host.refuses.set(true);
    visit.walk(LUKE);
    visit.act(Action::KeepDiary);
    assert!(visit.html().contains("data-diary=\"offer\""));
}
