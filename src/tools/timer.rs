//! The massage timer: how much time has passed, and where on the thigh to be now.
//!
//! It compares samples of two clocks and never counts ticks, so it is right however late a tick comes. Nobody can set the
//! monotonic clock, but in some browsers it stops while the phone sleeps. The wall clock goes on during sleep, but jumps
//! when somebody sets it. So the timer trusts the monotonic clock while the page is visible, and the wall clock across a
//! time in which the page was hidden.

use std::ops::RangeInclusive;

use super::days::padded;
use super::digits;

/// Parts of the way from the knee up to the hip; each gets the same time.
pub const ZONES: usize = 5;

/// Both clocks at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClockSample {
    /// The monotonic clock, in milliseconds since the page was opened.
    pub monotonic: f64,
    /// The wall clock, in milliseconds since 1970.
    pub wall: f64,
    /// Whether the page was hidden at that moment.
    pub hidden: bool,
}

/// What the timer is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It has not been started.
    Ready,
    /// It counts.
    Running,
    /// It was stopped on the way.
    Paused,
    /// The time is up.
    Over,
}

/// What is worth telling a reader who does not look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// It is time for a part of the way: for 0 when the timer is started.
    Part(usize),
    /// The time is up.
    End,
}

/// A timer for one massage.
#[derive(Clone, Debug, PartialEq)]
pub struct Timer {
    minutes: u8,
    /// The least and the most minutes a reader can choose.
    choices: (u8, u8),
    /// Milliseconds counted so far.
    passed: f64,
    /// The last reading, while it runs.
    last: Option<ClockSample>,
}

impl Timer {
    /// A timer that takes one of these numbers of minutes: the first, until the reader chooses another.
    pub fn new(choices: RangeInclusive<u8>) -> Self {
        Timer { minutes: *choices.start(), choices: choices.into_inner(), passed: 0.0, last: None }
    }

    /// The minutes a reader can choose from.
    pub fn choices(&self) -> RangeInclusive<u8> {
        self.choices.0..=self.choices.1
    }

    /// What it is doing.
    pub fn phase(&self) -> Phase {
        match self.last {
            Some(_) => Phase::Running,
            None if self.passed >= self.length() => Phase::Over,
            None if self.passed > 0.0 => Phase::Paused,
            None => Phase::Ready,
        }
    }

    /// Whether it runs on a page that the reader sees.
    pub fn is_watched(&self) -> bool {
        self.last.is_some_and(|last| !last.hidden)
    }

    /// How many minutes it takes.
    pub fn minutes(&self) -> u8 {
        self.minutes
    }

    /// Takes another number of minutes, unless it runs or the number is not one to choose from. What has passed stays passed,
    /// unless the time was up. The end is reached where more has passed than the new number allows.
    pub fn set_minutes(&mut self, minutes: u8) -> Option<Milestone> {
        if self.last.is_some() || !self.choices().contains(&minutes) {
            return None;
        }
        if self.phase() == Phase::Over {
            self.passed = 0.0;
        }
        self.minutes = minutes;
        self.passed = self.passed.min(self.length());
        (self.phase() == Phase::Over).then_some(Milestone::End)
    }

    /// Starts it, or lets it go on after a pause; says which part of the way it is time for.
    pub fn start(&mut self, now: ClockSample) -> Option<Milestone> {
        let phase = self.phase();
        if phase == Phase::Running {
            return self.read(now);
        }
        if phase == Phase::Over {
            self.passed = 0.0;
        }
        self.last = Some(now);
        Some(Milestone::Part(self.part()))
    }

    /// Counts up to now. Says so when the time of a part or the end has come; the latest, when several came at once.
    pub fn read(&mut self, now: ClockSample) -> Option<Milestone> {
        let last = self.last?;
        let before = self.part();
        self.passed = (self.passed + between(last, now)).min(self.length());
        self.last = (self.passed < self.length()).then_some(now);
        let after = self.part();
        (after > before).then_some(if after < ZONES { Milestone::Part(after) } else { Milestone::End })
    }

    /// Counts up to now, then stops.
    pub fn pause(&mut self, now: ClockSample) -> Option<Milestone> {
        let moment = self.read(now);
        self.last = None;
        moment
    }

    /// Stops, and forgets what has passed.
    pub fn reset(&mut self) {
        self.passed = 0.0;
        self.last = None;
    }

    /// Whole seconds left; a second that has begun counts.
    pub fn seconds_left(&self) -> u32 {
        ((self.length() - self.passed) / 1000.0).ceil() as u32
    }

    /// Milliseconds until the seconds left change.
    pub fn next_change(&self) -> u32 {
        let left = self.length() - self.passed;
        let until = left - f64::from(self.seconds_left().saturating_sub(1)) * 1000.0;
        until.ceil() as u32
    }

    /// The part of the way to be at now, from 0 above the knee; none before the start and after the end.
    pub fn zone(&self) -> Option<usize> {
        match self.phase() {
            Phase::Running | Phase::Paused => Some(self.part()),
            Phase::Ready | Phase::Over => None,
        }
    }

    fn length(&self) -> f64 {
        f64::from(self.minutes) * 60_000.0
    }

    /// How many of the parts of the time have passed.
    fn part(&self) -> usize {
        (self.passed * ZONES as f64 / self.length()) as usize
    }
}

/// Milliseconds between two readings, never negative.
fn between(last: ClockSample, now: ClockSample) -> f64 {
    let monotonic = (now.monotonic - last.monotonic).max(0.0);
    if last.hidden || now.hidden { monotonic.max(now.wall - last.wall) } else { monotonic }
}

/// Seconds as `m:ss`.
pub fn clock(seconds: u32) -> String {
    [&digits::write(seconds / 60), ":", &padded(seconds % 60)].concat()
}
