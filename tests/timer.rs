//! The massage timer: it counts what has passed, whatever the clocks and the ticks do.

use it_band_check::tools::timer::{ClockSample, Milestone, Phase, Timer, ZONES, clock};
use proptest::prelude::*;

const MINUTE: f64 = 60_000.0;

/// A timer of 15 to 20 minutes.
fn timer() -> Timer {
    Timer::new(15..=20)
}

fn seen(monotonic: f64, wall: f64) -> ClockSample {
    ClockSample { monotonic, wall, hidden: false }
}

fn hidden(monotonic: f64, wall: f64) -> ClockSample {
    ClockSample { monotonic, wall, hidden: true }
}

fn started() -> Timer {
    let mut timer = timer();
    assert_eq!(timer.start(seen(0.0, 0.0)), Some(Milestone::Part(0)));
    timer
}

/// ClockSamples as steps of both clocks: the monotonic one stands or goes on, the wall one does anything.
fn steps(monotonic: f64, wall: f64) -> impl Strategy<Value = Vec<(f64, f64, bool)>> {
    prop::collection::vec((0.0..monotonic, -wall..wall, any::<bool>()), 1..60)
}

#[test]
fn it_starts_pauses_goes_on_and_is_reset() {
    let mut timer = timer();
    assert_eq!((timer.phase(), timer.seconds_left(), timer.zone()), (Phase::Ready, 900, None));
    assert_eq!(timer.read(seen(9e9, 9e9)), None, "a timer that does not run reads no clock");
    timer.start(seen(0.0, 0.0));
    timer.read(seen(MINUTE, MINUTE));
    assert_eq!((timer.phase(), timer.seconds_left(), timer.zone()), (Phase::Running, 840, Some(0)));
    timer.pause(seen(2.0 * MINUTE, 2.0 * MINUTE));
    assert_eq!((timer.phase(), timer.seconds_left()), (Phase::Paused, 780));
    assert_eq!(timer.start(seen(60.0 * MINUTE, 60.0 * MINUTE)), Some(Milestone::Part(0)), "going on is no new start");
    timer.read(seen(61.0 * MINUTE, 61.0 * MINUTE));
    assert_eq!(timer.seconds_left(), 720, "a pause does not count");
    timer.reset();
    assert_eq!(timer, self::timer());
}

#[test]
fn the_first_choice_is_set_until_another_is_chosen() {
    let mut timer = Timer::new(5..=7);
    assert_eq!((timer.minutes(), timer.seconds_left(), timer.choices()), (5, 300, 5..=7));
    for (chosen, wanted) in [(7, 7), (8, 7), (4, 7), (6, 6)] {
        timer.set_minutes(chosen);
        assert_eq!(timer.minutes(), wanted, "{chosen} was chosen");
    }
}

#[test]
fn the_minutes_change_only_while_it_does_not_run() {
    let mut timer = timer();
    timer.set_minutes(20);
    assert_eq!(timer.seconds_left(), 1200);
    for outside in [0, 14, 21, 255] {
        timer.set_minutes(outside);
        assert_eq!(timer.minutes(), 20);
    }
    timer.start(seen(0.0, 0.0));
    timer.set_minutes(15);
    assert_eq!(timer.minutes(), 20);
    timer.pause(seen(16.0 * MINUTE, 0.0));
    timer.set_minutes(18);
    assert_eq!(timer.seconds_left(), 120);
    timer.set_minutes(15);
    assert_eq!((timer.phase(), timer.seconds_left()), (Phase::Over, 0));
    timer.set_minutes(17);
    assert_eq!((timer.phase(), timer.seconds_left()), (Phase::Ready, 17 * 60));
}

#[test]
fn a_second_massage_starts_anew() {
    let mut timer = started();
    assert_eq!(timer.read(seen(99.0 * MINUTE, 0.0)), Some(Milestone::End));
    assert_eq!((timer.phase(), timer.zone()), (Phase::Over, None));
    assert_eq!(timer.start(seen(0.0, 0.0)), Some(Milestone::Part(0)));
    assert_eq!(timer.seconds_left(), 900);
}

#[test]
fn a_phone_that_slept_is_right_at_once() {
    let mut timer = started();
    timer.read(hidden(MINUTE, MINUTE));
    // The monotonic clock stood still for seven minutes.
    assert_eq!(timer.read(seen(MINUTE, 8.0 * MINUTE)), Some(Milestone::Part(2)));
    assert_eq!((timer.seconds_left(), timer.zone()), (420, Some(2)));
}

#[test]
fn a_clock_set_while_the_reader_looks_changes_nothing() {
    let mut timer = started();
    for wall in [-1e9, 1e9] {
        assert_eq!(timer.read(seen(MINUTE, wall)), None);
        assert_eq!(timer.seconds_left(), 840);
    }
}

#[test]
fn a_clock_set_back_while_hidden_takes_nothing_away() {
    let mut timer = started();
    timer.read(hidden(MINUTE, -1e9));
    assert_eq!(timer.seconds_left(), 840);
}

#[test]
fn time_is_written_as_minutes_and_seconds() {
    for (seconds, wanted) in [(0, "0:00"), (5, "0:05"), (59, "0:59"), (60, "1:00"), (899, "14:59"), (1200, "20:00")] {
        assert_eq!(clock(seconds), wanted);
    }
}

proptest! {
    #[test]
    fn it_never_runs_backwards(steps in steps(2.0 * MINUTE, 1e9)) {
        let mut timer = started();
        let (mut monotonic, mut wall) = (0.0, 0.0);
        for (by, jump, hidden) in steps {
            let before = (timer.seconds_left(), timer.zone());
            (monotonic, wall) = (monotonic + by, wall + jump);
            timer.read(ClockSample { monotonic, wall, hidden });
            prop_assert!(timer.seconds_left() <= before.0);
            prop_assert!(timer.zone().is_none_or(|zone| Some(zone) >= before.1 && zone < ZONES));
        }
    }

    #[test]
    fn while_it_is_seen_only_the_monotonic_clock_counts(steps in steps(20_000.0, 1e9)) {
        let mut timer = started();
        let (mut monotonic, mut wall) = (0.0, 0.0);
        for (by, jump, _) in steps {
            (monotonic, wall) = (monotonic + by, wall + jump);
            timer.read(seen(monotonic, wall));
            let left = 15.0 * MINUTE - monotonic;
            prop_assert!((f64::from(timer.seconds_left()) * 1000.0 - left.max(0.0)).abs() <= 1000.001);
        }
    }

    #[test]
    fn late_ticks_count_the_same(end in 1.0..20.0 * MINUTE, mut ticks in prop::collection::vec(0.0..1.0, 0..40)) {
        ticks.sort_by(f64::total_cmp);
        let (mut often, mut once) = (started(), started());
        for tick in ticks {
            often.read(seen(end * tick, 0.0));
        }
        often.read(seen(end, 0.0));
        once.read(seen(end, 0.0));
        prop_assert!(often.seconds_left().abs_diff(once.seconds_left()) <= 1);
    }

    #[test]
    fn each_moment_comes_once_and_in_order(minutes in 15_u8..=20, tick in 500.0..MINUTE) {
        let mut timer = timer();
        timer.set_minutes(minutes);
        let mut moments = vec![timer.start(seen(0.0, 0.0)).expect("it starts")];
        let mut now = 0.0;
        while timer.phase() == Phase::Running {
            now += tick;
            moments.extend(timer.read(seen(now, 0.0)));
        }
        let mut wanted: Vec<Milestone> = (0..ZONES).map(Milestone::Part).collect();
        wanted.push(Milestone::End);
        prop_assert_eq!(moments, wanted);
    }

    #[test]
    fn the_next_look_finds_another_second(passed in 0.0..15.0 * MINUTE - 1.0) {
        let mut timer = started();
        timer.read(seen(passed, 0.0));
        let before = timer.seconds_left();
        prop_assert!((1..=1000).contains(&timer.next_change()));
        timer.read(seen(passed + f64::from(timer.next_change()), 0.0));
        prop_assert!(timer.seconds_left() < before && timer.seconds_left() + 2 >= before);
    }
}
