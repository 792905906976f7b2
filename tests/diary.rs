//! The pain diary: its days, its advice and its text.

use it_band_check::questionnaire::Numbers;
use it_band_check::tools::diary::{Advice, Diary, Entry};
use proptest::prelude::*;

const START: i32 = 20_780;

const NUMBERS: Numbers = Numbers {
    massage_minutes_from: 15,
    massage_minutes_to: 20,
    plan_days: 10,
    pain_limit: 2,
    notes_above_limit: 3,
    slower_start_seconds: 20,
};

fn noted(entries: &[(u8, u8)]) -> Diary {
    let mut diary = Diary::starting(START, NUMBERS);
    for (day, pain) in entries {
        diary.note(*day, *pain);
    }
    diary
}

#[test]
fn days_count_from_one_and_end_with_the_test_run() {
    let diary = noted(&[]);
    let days = [(-1, None), (0, Some(1)), (2, Some(3)), (9, Some(10)), (10, Some(11)), (11, Some(11)), (900, Some(11))];
    for (after, day) in days {
        assert_eq!(diary.day(START + after), day, "{after} days later");
    }
    assert_eq!(Diary::starting(i32::MIN, NUMBERS).day(i32::MAX), Some(11));
    assert_eq!(Diary::starting(i32::MAX, NUMBERS).day(i32::MIN), None);
}

#[test]
fn low_pain_carries_on_and_higher_pain_walks() {
    for pain in 0..=10 {
        let wanted = if pain <= 2 { Advice::CarryOn } else { Advice::Walk };
        assert_eq!(noted(&[(3, pain)]).advice(3), Some(wanted), "pain {pain}");
    }
    assert_eq!(noted(&[(3, 1)]).advice(4), None);
}

#[test]
fn pain_above_the_limit_that_does_not_settle_is_to_be_checked() {
    let cases: [(&[(u8, u8)], Advice); 12] = [
        // Twice in a row, and the second is not lower.
        (&[(1, 3), (3, 3)], Advice::Repeated),
        (&[(1, 3), (3, 4)], Advice::Repeated),
        (&[(1, 3), (9, 7)], Advice::Repeated),
        // Twice in a row, and the second is lower.
        (&[(1, 4), (3, 3)], Advice::Walk),
        (&[(1, 9), (3, 8)], Advice::Walk),
        // Three times in a row, even where each is lower.
        (&[(1, 5), (3, 4), (5, 3)], Advice::Repeated),
        (&[(1, 8), (2, 6), (9, 3)], Advice::Repeated),
        // Not in a row.
        (&[(1, 4), (3, 2)], Advice::CarryOn),
        (&[(1, 4), (3, 2), (5, 3)], Advice::Walk),
        (&[(1, 5), (2, 4), (3, 2), (5, 4)], Advice::Walk),
        (&[(1, 5), (2, 4), (3, 2), (5, 4), (6, 3)], Advice::Walk),
        (&[(1, 5), (2, 2), (3, 6), (5, 5), (6, 4)], Advice::Repeated),
    ];
    for (entries, wanted) in cases {
        let last = entries.last().expect("entries").0;
        assert_eq!(noted(entries).advice(last), Some(wanted), "{entries:?}");
    }
    assert_eq!(noted(&[(1, 4), (3, 5)]).advice(1), Some(Advice::Walk), "later days do not count");
}

#[test]
fn how_many_notes_in_a_row_are_too_many_is_that_of_the_questionnaire() {
    let falling = |most| {
        let mut diary = Diary::starting(START, Numbers { notes_above_limit: most, ..NUMBERS });
        [(1, 9), (2, 8), (3, 7), (4, 6)].map(|(day, pain)| {
            diary.note(day, pain);
            diary.advice(day)
        })
    };
    let (walk, repeated) = (Some(Advice::Walk), Some(Advice::Repeated));
    assert_eq!(falling(4), [walk, walk, walk, repeated]);
    assert_eq!(falling(1), [repeated; 4]);
}

#[test]
fn the_test_run_ends_the_plan() {
    for pain in 0..=10 {
        let wanted = if pain <= 2 { Advice::Next } else { Advice::Checked };
        assert_eq!(noted(&[(9, 5), (11, pain)]).advice(11), Some(wanted), "pain {pain}");
    }
}

#[test]
fn days_and_the_limit_are_those_of_the_questionnaire() {
    let mut diary = Diary::starting(START, Numbers { plan_days: 7, pain_limit: 0, ..NUMBERS });
    assert_eq!((diary.day(START + 6), diary.day(START + 7), diary.day(START + 8)), (Some(7), Some(8), Some(8)));
    assert_eq!(diary.test_day(), 8);
    for (day, pain) in [(1, 0), (2, 1), (8, 0), (9, 0)] {
        diary.note(day, pain);
    }
    let advice = [1, 2, 8, 9].map(|day| diary.advice(day));
    assert_eq!(advice, [Some(Advice::CarryOn), Some(Advice::Walk), Some(Advice::Next), None]);
}

#[test]
fn a_second_entry_of_a_day_takes_the_place_of_the_first() {
    let diary = noted(&[(5, 3), (1, 2), (5, 1)]);
    assert_eq!(diary.entries(), [Entry { day: 1, pain: 2 }, Entry { day: 5, pain: 1 }]);
    assert_eq!((diary.pain(5), diary.pain(4)), (Some(1), None));
}

#[test]
fn what_no_plan_has_is_not_noted() {
    assert_eq!(noted(&[(0, 1), (12, 1), (255, 1), (3, 11), (3, 255)]).entries(), []);
}

#[test]
fn kept_text_is_short_and_reads_leniently() {
    assert_eq!(noted(&[(3, 0), (1, 2)]).write(), "1;20780;1=2,3=0");
    assert_eq!(Diary::read("1;20780;1=2,x,3=,=4,3=0,99=1,2=77,5", NUMBERS), Some(noted(&[(1, 2), (3, 0)])));
    assert_eq!(Diary::read("1;20780", NUMBERS), Some(noted(&[])));
    for text in ["", ";", "1", "1;", "1;x;", "2;20780;1=2", "1;99999999999;", "\u{fffd}"] {
        assert_eq!(Diary::read(text, NUMBERS), None, "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(first in 0_i32..1_000_000_000, entries in prop::collection::vec((any::<u8>(), any::<u8>()), 0..20)) {
        let mut diary = Diary::starting(first, NUMBERS);
        for (day, pain) in entries {
            diary.note(day % 14, pain % 13);
        }
        prop_assert_eq!(Diary::read(&diary.write(), NUMBERS), Some(diary.clone()));
        prop_assert!(diary.entries().is_sorted_by(|one, next| one.day < next.day));
    }

    #[test]
    fn no_text_is_a_fault(text in ".*", today in any::<i32>()) {
        for text in [text.clone(), format!("1;{text}"), format!("1;5;{text}")] {
            if let Some(diary) = Diary::read(&text, NUMBERS) {
                let day = diary.day(today);
                prop_assert!(day.is_none_or(|day| (1..=11).contains(&day)));
                let _ = day.map(|day| diary.advice(day));
                prop_assert_eq!(Diary::read(&diary.write(), NUMBERS), Some(diary));
            }
        }
    }

    #[test]
    fn days_grow_one_by_one(first in -1_000_000_i32..1_000_000, after in 0_i32..9) {
        let diary = Diary::starting(first, NUMBERS);
        prop_assert_eq!(diary.day(first + after).map(|day| day + 1), diary.day(first + after + 1));
    }
}
