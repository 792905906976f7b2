//! Progressive intervals: from a runner's usual pace to a pace for each repetition. Times are counted in milliseconds
//! and lengths in millimetres; nothing is rounded before it is shown.

use super::days::padded;
use super::digits;

/// What a pace is counted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// A kilometre.
    #[default]
    Kilometre,
    /// A mile.
    Mile,
}

impl Unit {
    /// Both, in the order shown.
    pub const ALL: [Unit; 2] = [Unit::Kilometre, Unit::Mile];

    /// Its id in storage and in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Kilometre => "km",
            Unit::Mile => "mile",
        }
    }

    /// The unit with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Unit::ALL.into_iter().find(|unit| unit.id() == id)
    }

    /// The fastest and the slowest pace that make sense, in seconds: 2 and 20 minutes a kilometre, 3 and 32 a mile.
    pub const fn paces(self) -> (u32, u32) {
        match self {
            Unit::Kilometre => (120, 1200),
            Unit::Mile => (180, 1920),
        }
    }

    const fn millimetres(self) -> u32 {
        match self {
            Unit::Kilometre => 1_000_000,
            Unit::Mile => 1_609_344,
        }
    }
}

/// The repetitions a set may have.
pub const REPETITIONS: (u32, u32) = (2, 20);

/// The metres a repetition may have.
pub const LENGTHS: (u32, u32) = (100, 10_000);

/// A hard workout: so many repetitions of the same length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workout {
    /// What its pace is counted by.
    pub unit: Unit,
    /// The usual pace, in seconds a unit.
    pub pace: u32,
    /// How much slower the set starts, in seconds a kilometre.
    pub slower: u8,
    /// How many repetitions.
    pub repetitions: u32,
    /// Their length in metres.
    pub length: u32,
}

impl Workout {
    /// The same workout with one repetition fewer, but never without any.
    #[must_use]
    pub fn trimmed(self) -> Self {
        Workout { repetitions: self.repetitions.saturating_sub(1).max(1), ..self }
    }

    /// The pace of each repetition, in milliseconds a unit: from the slower start in even steps to the usual pace, which
    /// a single repetition has from the start.
    pub fn paces(self) -> impl Iterator<Item = u32> {
        let slower = rounded(u32::from(self.slower) * self.unit.millimetres(), 1000);
        let steps = self.repetitions.saturating_sub(1);
        (0..=steps).rev().map(move |left| self.pace * 1000 + rounded(slower * left, steps.max(1)))
    }

    /// How long a repetition at a pace takes, in milliseconds.
    pub fn time(self, pace: u32) -> u32 {
        let (distance, unit) = (u64::from(self.length) * 1000, u64::from(self.unit.millimetres()));
        ((u64::from(pace) * distance + unit / 2) / unit) as u32
    }

    /// How long all repetitions take, in milliseconds.
    pub fn total(self) -> u32 {
        self.paces().map(|pace| self.time(pace)).sum()
    }
}

/// Milliseconds as minutes and seconds, to the nearest second: `4:30`.
pub fn clock(milliseconds: u32) -> String {
    let seconds = rounded(milliseconds, 1000);
    [&digits::write(seconds / 60), ":", &padded(seconds % 60)].concat()
}

/// What people write between minutes and seconds, blanks apart.
const SEPARATORS: [&str; 9] = ["", ":", ".", ",", "m", "min", "'", "’", "′"];

/// What people write behind seconds, blanks apart.
const ENDS: [&str; 6] = ["", "s", "sec", "\"", "”", "″"];

/// Reads minutes and seconds as people write them, in seconds: `4:30`, `4.30`, `4,30`, `4 30`, `4m30s`, `4'30"`. Minutes
/// may stand alone; seconds have two digits, so that `4.5` is not taken for either 4:05 or 4:30.
pub fn read_clock(text: &str) -> Option<u32> {
    let (minutes, rest) = leading(text.trim_ascii());
    let (separator, rest) = rest.split_at(rest.find(|char: char| char.is_ascii_digit()).unwrap_or(rest.len()));
    let (seconds, end) = leading(rest);
    let known = SEPARATORS.contains(&separator.trim_ascii()) && ENDS.contains(&end.trim_ascii());
    let whole = digits::read(minutes).filter(|_| known && minutes.len() <= 2)? * 60;
    match (seconds.len(), digits::read(seconds)) {
        (0, _) if !matches!(separator.trim_ascii(), ":" | "." | ",") => Some(whole),
        (2, Some(seconds @ 0..60)) => Some(whole + seconds),
        _ => None,
    }
}

/// Reads a whole number from one to another.
pub fn read_number(text: &str, (from, to): (u32, u32)) -> Option<u32> {
    digits::read(text.trim_ascii()).filter(|number| (from..=to).contains(number))
}

/// The digits a text starts with, and the rest.
fn leading(text: &str) -> (&str, &str) {
    text.split_at(text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len()))
}

/// A quotient, rounded to the nearest whole number.
const fn rounded(dividend: u32, divisor: u32) -> u32 {
    (dividend + divisor / 2) / divisor
}
