//! Progressive intervals: the rule of the brief, and how paces are written and read.

use it_band_check::tools::intervals::{LENGTHS, REPETITIONS, Unit, Workout, clock, read_clock, read_number};
use proptest::prelude::*;

fn workout(pace: u32, repetitions: u32, length: u32) -> Workout {
    Workout { unit: Unit::Kilometre, pace, slower: 20, repetitions, length }
}

fn shown(workout: Workout) -> Vec<String> {
    workout.paces().map(clock).collect()
}

#[test]
fn five_kilometres_from_4_20_to_4_00() {
    let five = workout(240, 5, 1000);
    assert_eq!(shown(five), ["4:20", "4:15", "4:10", "4:05", "4:00"]);
    assert_eq!(shown(five.trimmed()), ["4:20", "4:13", "4:07", "4:00"]);
    assert_eq!(clock(five.total()), "20:50");
}

#[test]
fn a_pace_a_mile_starts_32_seconds_slower() {
    let miles = Workout { unit: Unit::Mile, pace: 400, slower: 20, repetitions: 3, length: 1609 };
    assert_eq!(shown(miles), ["7:12", "6:56", "6:40"]);
    assert_eq!(miles.paces().next(), Some(432_187));
    assert_eq!(clock(miles.time(400_000)), "6:40");
}

#[test]
fn one_repetition_is_run_at_the_usual_pace() {
    assert_eq!(shown(workout(240, 1, 400)), ["4:00"]);
    assert_eq!(shown(workout(240, 2, 400).trimmed()), ["4:00"]);
    assert_eq!(workout(240, 1, 400).trimmed().repetitions, 1);
}

#[test]
fn a_pace_is_read_as_people_write_it() {
    for text in [
        "4:30",
        "4.30",
        "4,30",
        "4 30",
        "4m30s",
        "4m30",
        "4 m 30 s",
        "4'30\"",
        "4’30”",
        "4′30″",
        " 4:30 ",
        "04:30",
        "4 : 30",
        "4 min 30 sec",
    ] {
        assert_eq!(read_clock(text), Some(270), "{text}");
    }
    assert_eq!(read_clock("12:05"), Some(725));
    assert_eq!(read_clock("5"), Some(300));
    assert_eq!(read_clock("5 min"), Some(300));
    for text in [
        "", ":", "fast", "4:", "4.", ":30", "4:5", "4.5", "4:60", "4:300", "430", "-4:30", "4:-30", "4:30:00", "4x30",
        "1e2",
    ] {
        assert_eq!(read_clock(text), None, "{text}");
    }
}

#[test]
fn a_number_is_whole_and_within_its_limits() {
    assert_eq!(read_number(" 5 ", REPETITIONS), Some(5));
    assert_eq!(read_number("1000", LENGTHS), Some(1000));
    for text in ["", "1", "21", "5.0", "5,5", "-5", "+5", "five", "99999999999999999999"] {
        assert_eq!(read_number(text, REPETITIONS), None, "{text}");
    }
}

#[test]
fn a_clock_rounds_to_the_nearest_second() {
    assert_eq!(clock(0), "0:00");
    assert_eq!(clock(59_499), "0:59");
    assert_eq!(clock(59_500), "1:00");
    assert_eq!(clock(6_000_000), "100:00");
}

fn any_workout() -> impl Strategy<Value = Workout> {
    let unit = prop_oneof![Just(Unit::Kilometre), Just(Unit::Mile)];
    unit.prop_flat_map(|unit| {
        let (fastest, slowest) = unit.paces();
        (fastest..=slowest, 1_u8..=120, 1..=REPETITIONS.1, LENGTHS.0..=LENGTHS.1)
            .prop_map(move |(pace, slower, repetitions, length)| Workout { unit, pace, slower, repetitions, length })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn a_set_gets_evenly_faster_to_the_usual_pace(workout in any_workout()) {
        for set in [workout, workout.trimmed()] {
            let paces: Vec<u32> = set.paces().collect();
            prop_assert_eq!(paces.len() as u32, set.repetitions);
            prop_assert_eq!(paces[paces.len() - 1], workout.pace * 1000);
            if paces.len() > 1 {
                let metres = if workout.unit == Unit::Mile { 1609.344 } else { 1000.0 };
                let slower = f64::from(workout.slower) * metres;
                prop_assert!((f64::from(paces[0] - workout.pace * 1000) - slower).abs() <= 0.5);
            }
            let steps: Vec<u32> = paces.windows(2).map(|pair| pair[0].checked_sub(pair[1]).expect("never slower")).collect();
            let (least, most) = (steps.iter().min(), steps.iter().max());
            prop_assert!(most.zip(least).is_none_or(|(most, least)| most - least <= 1), "even steps: {:?}", steps);
            let times: Vec<u32> = paces.iter().map(|pace| set.time(*pace)).collect();
            prop_assert!(times.is_sorted_by(|one, next| one >= next));
            prop_assert_eq!(times.iter().sum::<u32>(), set.total());
        }
        prop_assert_eq!(workout.trimmed().repetitions, (workout.repetitions - 1).max(1));
    }

    #[test]
    fn a_time_is_the_pace_times_the_length(workout in any_workout()) {
        let metres = if workout.unit == Unit::Mile { 1609.344 } else { 1000.0 };
        for pace in workout.paces() {
            let wanted = f64::from(pace) * f64::from(workout.length) / metres;
            prop_assert!((f64::from(workout.time(pace)) - wanted).abs() <= 0.51);
        }
    }

    #[test]
    fn what_is_shown_is_read(seconds in 0u32..6000) {
        prop_assert_eq!(read_clock(&clock(seconds * 1000)), Some(seconds));
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,12}") {
        let _ = (read_clock(&text), read_number(&text, REPETITIONS));
    }
}
