//! The schedule, the calendar file and the intervals.

use it_band_check::app::{Action, Field, FocusTarget, StorageKey};
use it_band_check::tools::days::Day;

use crate::host::Asked;
use crate::visit::{ENGLISH, Visit};
use personas::LUKE;

fn luke() -> Visit {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    visit
}

#[test]
fn the_schedule_starts_tomorrow_until_the_reader_picks_a_day() {
    let mut visit = luke();
    assert!(visit.html().contains("datetime=\"2027-03-04\""));
    assert_eq!(visit.host.stored(StorageKey::ScheduleStart), None);
    let asked = visit.fill(Field::ScheduleStart, "2027-06-01");
    assert!(matches!(&asked[..], [Asked::Announce(words)] if words.contains("2027-06-01")), "{asked:?}");
    assert_eq!(visit.fill(Field::ScheduleStart, "2027-06-"), [], "a date that is still typed moves nothing");
    let visit = visit.come_back();
    assert!(visit.html().contains("datetime=\"2027-06-01\""));
}

#[test]
fn today_is_marked_and_moves_on_at_midnight() {
    let mut visit = luke();
    visit.fill(Field::ScheduleStart, "2027-03-03");
    let marked = |visit: &Visit| {
        let html = visit.html();
        let row = html.split("aria-current=\"date\"").next().map(str::len).unwrap_or_default();
        html[..row].rsplit("data-day=\"").next().map(|day| day.split('"').next().unwrap_or_default().to_owned())
    };
    assert_eq!(marked(&visit).as_deref(), Some("1"));
    visit.host.sleep(1);
    assert_eq!(marked(&visit).as_deref(), Some("2"));
}

#[test]
fn the_calendar_holds_every_day_and_fixes_the_first() {
    let mut visit = luke();
    let asked = visit.act(Action::SaveCalendar);
    let [Asked::Download(file), Asked::Announce(words)] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!((file.name, words.as_str()), ("bike-swap.ics", ENGLISH.interface.schedule().saved()));
    assert_eq!(file.text.matches("BEGIN:VEVENT").count(), 11);
    assert!(file.text.contains("DTSTART;VALUE=DATE:20270304"), "{}", file.text);
    visit.host.sleep(3);
    assert!(visit.html().contains("datetime=\"2027-03-04\""));
}

/// The ids of the events in a calendar file that is saved now.
fn saved_ids(visit: &mut Visit) -> Vec<String> {
    let asked = visit.act(Action::SaveCalendar);
    let file = asked.iter().find_map(|asked| if let Asked::Download(file) = asked { Some(file) } else { None });
    let lines = file.expect("a file").text.replace("\r\n ", "");
    lines.lines().filter_map(|line| line.strip_prefix("UID:")).map(str::to_owned).collect()
}

#[test]
fn a_calendar_that_is_saved_again_has_the_same_ids() {
    let mut visit = luke();
    let ids = saved_ids(&mut visit);
    assert_eq!(ids.len(), 11);
    assert_eq!(saved_ids(&mut visit), ids);
    let mut visit = visit.come_back();
    assert_eq!(saved_ids(&mut visit), ids, "what is stored outlasts the tab");
    visit.act(Action::Restart);
    visit.walk(LUKE);
    assert_eq!(saved_ids(&mut visit), ids);
}

#[test]
fn where_nothing_may_be_stored_the_ids_of_a_calendar_last_as_long_as_the_visit() {
    let mut visit = luke();
    visit.host.refuses.set(true);
    let ids = saved_ids(&mut visit);
    assert_eq!(visit.host.stored(StorageKey::Calendar), None);
    visit.act(Action::Change("pain".to_owned()));
    visit.act(Action::Continue);
    let mut visit = visit.remount();
    assert_eq!(saved_ids(&mut visit), ids);
}

#[test]
fn no_two_readers_have_the_same_ids_in_their_calendars() {
    let (mut one, mut other) = (luke(), luke());
    other.host.random.set(0xdead_beef_0123_4567);
    let (one, other) = (saved_ids(&mut one), saved_ids(&mut other));
    assert!(one.iter().all(|id| !other.contains(id)), "{one:?}");
}

#[test]
fn forget_takes_the_ids_of_the_calendar_and_the_first_day_with_it() {
    let mut visit = luke();
    visit.host.refuses.set(true);
    visit.fill(Field::ScheduleStart, "2027-06-01");
    let ids = saved_ids(&mut visit);
    visit.act(Action::Forget);
    visit.walk(LUKE);
    assert!(visit.html().contains("datetime=\"2027-03-04\""), "the schedule starts tomorrow again");
    assert_ne!(saved_ids(&mut visit), ids);
}

#[test]
fn an_id_that_something_else_stored_gets_into_no_calendar() {
    for text in ["", "12\r\nATTACH:x", "12;x", "1234567890123456789012"] {
        let mut visit = luke();
        visit.host.storage.borrow_mut().insert(StorageKey::Calendar.id(), text.to_owned());
        let ids = saved_ids(&mut visit);
        assert!(ids.len() == 11 && ids.iter().all(|id| text.is_empty() || !id.contains(text)), "{ids:?}");
        assert_ne!(visit.host.stored(StorageKey::Calendar).as_deref(), Some(text));
    }
}

#[test]
fn a_clock_that_cannot_be_right_is_told_where_the_days_follow_from_it() {
    let words = ENGLISH.interface.wrong_date();
    for day in [Day::since_epoch(-1), Day::since_epoch(0), Day::FIRST.plus(-1), Day::LAST.plus(1)] {
        let mut visit = luke();
        assert!(!visit.html().contains(words));
        visit.host.today.set(day);
        assert!(visit.html().contains(words), "{day:?}");
        assert_eq!(visit.act(Action::SaveCalendar), [Asked::Announce(words.to_owned())]);
        // A first day that the reader picks is right whatever the clock says.
        visit.fill(Field::ScheduleStart, "2027-06-01");
        assert!(!visit.html().contains(words));
        assert_eq!(saved_ids(&mut visit).len(), 11);
    }
}

#[test]
fn a_set_of_intervals_is_worked_out_and_announced() {
    let mut visit = luke();
    for (field, text) in [(Field::Pace, "4:00"), (Field::Repetitions, "6"), (Field::Length, "1000")] {
        assert_eq!(visit.fill(field, text), []);
    }
    let asked = visit.act(Action::WorkOutSet);
    let [Asked::Announce(words)] = &asked[..] else { panic!("{asked:?}") };
    assert!(words.contains("4:20") && words.contains("4:00"), "{words}");
    assert!(visit.html().contains("data-set=\"trimmed\""));
}

#[test]
fn each_field_that_cannot_be_read_says_why_and_the_first_takes_the_focus() {
    let mut visit = luke();
    visit.fill(Field::Pace, "fast");
    visit.fill(Field::Length, "1000");
    assert_eq!(visit.act(Action::WorkOutSet), [Asked::Focus(FocusTarget::InvalidInterval)]);
    let html = visit.html();
    assert_eq!(html.matches("aria-invalid=\"true\"").count(), 2);
    assert!(html.contains(ENGLISH.interface.pace().pace_pattern()));
}

#[test]
fn the_unit_is_stored() {
    let mut visit = luke();
    visit.fill(Field::Units, "mile");
    visit.fill(Field::Units, "furlong");
    assert_eq!(visit.host.stored(StorageKey::Units).as_deref(), Some("mile"));
    let visit = visit.come_back();
    assert!(visit.html().contains("value=\"mile\" checked") || visit.html().contains("checked"));
}
