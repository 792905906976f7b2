//! The calendar file, read back by another program's parser.

use chrono::{Duration, NaiveDate};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime, Event as Read};
use it_band_check::tools::calendar::{Event, calendar, first_sentence};
use it_band_check::tools::days::Day;
use proptest::prelude::*;

/// Noon on 23 November 2026.
const NOW: u64 = 1_795_435_200;

fn event(number: i32, start: Day, summary: &str, description: &str) -> Event {
    Event {
        id: format!("schedule-{number}"),
        day: start.plus(number - 1),
        summary: summary.to_owned(),
        description: description.to_owned(),
    }
}

fn read(file: &str) -> Vec<Read> {
    let calendar: Calendar = file.parse().unwrap_or_else(|error| panic!("{error}\n{file}"));
    calendar
        .components
        .into_iter()
        .map(|component| match component {
            CalendarComponent::Event(event) => event,
            other => panic!("no event: {other:?}"),
        })
        .collect()
}

fn date(when: Option<DatePerhapsTime>) -> NaiveDate {
    match when {
        Some(DatePerhapsTime::Date(date)) => date,
        other => panic!("no day: {other:?}"),
    }
}

fn property(event: &Read, name: &str) -> String {
    event.property_value(name).unwrap_or_else(|| panic!("there is no {name}")).to_owned()
}

#[test]
fn a_file_holds_what_the_format_asks_for() {
    let start = Day::of(2026, 11, 24).unwrap();
    let file = calendar(&[event(1, start, "Run, easy", "Run; easy.\nCold bath.")], NOW);
    assert_eq!(
        file.split("\r\n").collect::<Vec<_>>(),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//it-band-check//it-band-check//EN",
            "BEGIN:VEVENT",
            "UID:schedule-1@it-band-check",
            "DTSTAMP:20261123T120000Z",
            "SEQUENCE:28209600",
            "DTSTART;VALUE=DATE:20261124",
            "DTEND;VALUE=DATE:20261125",
            "SUMMARY:Run\\, easy",
            "DESCRIPTION:Run\\; easy.\\nCold bath.",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    );
}

#[test]
fn a_later_file_moves_the_same_events() {
    let files = [(Day::of(2026, 11, 24), NOW), (Day::of(2027, 2, 26), NOW + 1)].map(|(start, now)| {
        let events: Vec<_> = (1..=11).map(|number| event(number, start.unwrap(), "Run", "Easy")).collect();
        read(&calendar(&events, now))
    });
    for (one, other) in files[0].iter().zip(&files[1]) {
        assert_eq!(one.get_uid(), other.get_uid());
        assert!(one.get_sequence() < other.get_sequence());
        assert_ne!(date(one.get_start()), date(other.get_start()));
    }
}

#[test]
fn a_clock_that_is_wrong_still_makes_a_file() {
    for (now, stamp) in [(0, "19700101T000000Z"), (4_102_444_799, "20991231T235959Z")] {
        let file = calendar(&[event(1, Day::FIRST, "Run", "Easy")], now);
        let read = &read(&file)[0];
        assert_eq!(property(read, "DTSTAMP"), stamp);
        assert!(property(read, "SEQUENCE").parse::<i32>().unwrap() >= 0);
    }
}

#[test]
fn a_title_is_the_first_sentence() {
    for (text, wanted) in [
        ("Rest, or spin gently.", "Rest, or spin gently"),
        ("Hard session. Ride 6 times 3 minutes.", "Hard session"),
        (" No full stop ", "No full stop"),
        ("At 3.5 km. Then stop.", "At 3.5 km"),
        ("", ""),
    ] {
        assert_eq!(first_sentence(text), wanted);
    }
}

/// Texts as translators may write them.
fn any_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            Just("Größe, ça va; 走る\n".to_owned()),
            Just("back\\slash \\n, \"quoted\": a;b".to_owned()),
            Just("🏃‍♀️🚴".to_owned()),
            Just("\t\u{200f}עברית".to_owned()),
            "[a-z ,;:\\\\\n]{0,40}",
            "\\PC{0,40}",
        ],
        1..6,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_file_is_read_back(
        start in 10_957i32..=2_932_531,
        summary in any_text(),
        description in any_text(),
        now in NOW..NOW + 1_000_000_000,
    ) {
        let start_day = Day::since_epoch(start);
        let events: Vec<_> = (1..=11).map(|number| event(number, start_day, &summary, &description)).collect();
        let file = calendar(&events, now);
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            prop_assert!(!line.chars().any(|char| char.is_control() && char != '\t'), "{line:?}");
        }
        let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Duration::days(start.into());
        let found = read(&file);
        prop_assert_eq!(found.len(), 11);
        for (index, read) in found.iter().enumerate() {
            prop_assert_eq!(date(read.get_start()), first + Duration::days(index as i64));
            prop_assert_eq!(date(read.get_end()), first + Duration::days(index as i64 + 1));
            let uid = format!("schedule-{}@it-band-check", index + 1);
            prop_assert_eq!(read.get_uid(), Some(uid.as_str()));
            prop_assert!(read.get_timestamp().is_some());
            prop_assert_eq!(read.get_summary(), Some(summary.as_str()));
            prop_assert_eq!(read.get_description(), Some(description.as_str()));
        }
    }

    #[test]
    fn daylight_saving_moves_no_day(offset in 0i32..400) {
        let start = Day::of(2026, 10, 1).unwrap().plus(offset);
        let found = read(&calendar(&[event(1, start, "Run", "Easy")], NOW));
        prop_assert_eq!(date(found[0].get_end()) - date(found[0].get_start()), Duration::days(1));
        prop_assert_eq!(date(found[0].get_start()).to_string(), start.iso());
    }
}
