//! Days, against another calendar.

use chrono::{Datelike, NaiveDate};
use it_band_check::tools::days::Day;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is a day"))
}

#[test]
fn days_count_from_1970() {
    assert_eq!(Day::of(1970, 1, 1), Some(Day::since_epoch(0)));
    assert_eq!(Day::since_epoch(-1).date(), (1969, 12, 31));
    assert_eq!(Day::FIRST.iso(), "2000-01-01");
    assert_eq!(Day::LAST.iso(), "9998-12-31");
}

#[test]
fn months_years_and_leap_days_pass_into_the_next() {
    for (before, after) in [
        ("2026-11-30", "2026-12-01"),
        ("2026-12-31", "2027-01-01"),
        ("2027-02-28", "2027-03-01"),
        ("2028-02-28", "2028-02-29"),
        ("2028-02-29", "2028-03-01"),
        ("2100-02-28", "2100-03-01"),
        ("2400-02-28", "2400-02-29"),
        // Nights in which clocks change somewhere.
        ("2027-03-27", "2027-03-28"),
        ("2027-10-31", "2027-11-01"),
    ] {
        assert_eq!(day(before).plus(1), day(after));
        assert_eq!(day(after).plus(-1).iso(), before);
    }
}

#[test]
fn what_is_no_day_is_refused() {
    for text in [
        "",
        "2026",
        "2026-11",
        "2026-13-01",
        "2026-00-10",
        "2026-02-29",
        "2026-04-31",
        "2026-11-00",
        "2026-1-1",
        "26-11-23",
        "+026-11-23",
        "2026-11-23 ",
        "2026-11-23T00:00",
        "０２２6-11-23",
        "0002-11-23",
        "9999-01-01",
        "12026-11-23",
        "-2026-11-23",
        "2026--1-23",
    ] {
        assert_eq!(Day::parse(text), None, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn every_day_is_that_of_another_calendar(days in -719_162i32..2_932_896) {
        let wanted = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + chrono::Duration::days(days.into());
        let found = Day::since_epoch(days);
        prop_assert_eq!(found.date(), (wanted.year(), wanted.month(), wanted.day()));
        prop_assert_eq!(Day::of(wanted.year(), wanted.month(), wanted.day()), Some(found));
        prop_assert_eq!(found.iso(), wanted.format("%Y-%m-%d").to_string());
        prop_assert_eq!(found.compact(), wanted.format("%Y%m%d").to_string());
    }

    #[test]
    fn dates_that_the_other_calendar_lacks_are_refused(year in 1i32..=9999, month in 0u32..14, day in 0u32..40) {
        prop_assert_eq!(Day::of(year, month, day).is_some(), NaiveDate::from_ymd_opt(year, month, day).is_some());
    }

    #[test]
    fn what_is_written_is_read(days in 10_957i32..=2_932_531, later in 0i32..31) {
        let start = Day::since_epoch(days);
        prop_assert_eq!(Day::parse(&start.iso()), Some(start));
        prop_assert_eq!(start.plus(later).compact().len(), 8);
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,20}") {
        let _ = Day::parse(&text);
    }
}
