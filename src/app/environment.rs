//! What the app has to know about the world at the moment something happens.

use crate::tools::days::Day;
use crate::tools::timer::ClockSample;

/// How many digits there are at most in [`Environment::random`].
pub const RANDOM_DIGITS: usize = 20;

/// A reading of the clocks and of what is stored. The host takes it anew for each action, so that a tab that stays open
/// overnight, or beside another tab, does not act on what was true in the morning.
#[derive(Clone, Debug, PartialEq)]
pub struct Environment {
    /// Both clocks.
    pub clock: ClockSample,
    /// Today where the reader is.
    pub today: Day,
    /// Digits that nobody else has, at most [`RANDOM_DIGITS`]. They are others each time.
    pub random: String,
    /// The address that links lead to, without a fragment: of the page, or of the one that the author names. None where it
    /// could be opened nowhere else, as that of a frame whose page is an attribute.
    pub address: Option<String>,
    /// What is stored for this element.
    pub stored: Stored,
}

impl Environment {
    /// Whether the device says that today is a day on which nobody can use this.
    pub fn has_wrong_date(&self) -> bool {
        !(Day::FIRST..=Day::LAST).contains(&self.today)
    }

    /// Seconds since 1970; 0 for a clock that is set before.
    pub fn seconds_since_1970(&self) -> u64 {
        (self.clock.wall / 1000.0).max(0.0) as u64
    }
}

/// The stored texts, unparsed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The answers.
    pub answers: Option<String>,
    /// The first day of the schedule, where the reader has chosen one, as YYYY-MM-DD.
    pub schedule_start: Option<String>,
    /// The unit of paces.
    pub units: Option<String>,
    /// The pain diary.
    pub diary: Option<String>,
    /// What makes the ids of this reader's calendar events their own.
    pub calendar: Option<String>,
}

impl Stored {
    /// The first day of the schedule, where the reader has chosen one.
    pub fn schedule_start(&self) -> Option<Day> {
        self.schedule_start.as_deref().and_then(Day::parse)
    }

    /// What makes the ids of this reader's calendar events their own.
    pub fn calendar(&self) -> Option<&str> {
        let is_own =
            |text: &&str| (1..=RANDOM_DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        self.calendar.as_deref().filter(is_own)
    }
}

/// The name under which something is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageKey {
    /// The answers.
    Answers,
    /// The first day of the schedule.
    ScheduleStart,
    /// The unit of paces.
    Units,
    /// The pain diary.
    Diary,
    /// What makes the ids of this reader's calendar events their own.
    Calendar,
}

impl StorageKey {
    /// Its name in the browser's storage, behind the name of the element.
    pub const fn id(self) -> &'static str {
        match self {
            StorageKey::Answers => "answers",
            StorageKey::ScheduleStart => "schedule-start",
            StorageKey::Units => "units",
            StorageKey::Diary => "diary",
            StorageKey::Calendar => "calendar",
        }
    }
}
