//! A pain diary over the days of a plan: one number a day.
//!
//! Days of the calendar are counted from 1970, up by one from midnight to midnight; days of the plan count from
//! 1. The day after the last is the day of the test run, however long ago it was.

use super::digits;
use crate::questionnaire::Numbers;

/// The most pain there is.
const MOST: u8 = 10;

/// What kept text starts with.
const FORMAT: &str = "1";

/// A pain diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diary {
    /// The day of the calendar on which the plan starts.
    pub first: i32,
    numbers: Numbers,
    entries: Vec<Entry>,
}

/// The pain on a day of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The day of the plan, from 1; the one after its last is that of the test run.
    pub day: u8,
    /// The pain, from 0 to 10.
    pub pain: u8,
}

/// What an entry leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The pain is low: carry on as planned.
    CarryOn,
    /// The pain is above the limit: an easy run becomes a walk.
    Walk,
    /// The pain has been above the limit and does not settle: get it checked.
    Repeated,
    /// The test run hurt little: take the check again.
    Next,
    /// The test run hurt more: get it checked.
    Checked,
}

impl Diary {
    /// An empty diary of a plan that starts on a day of the calendar.
    pub const fn starting(first: i32, numbers: Numbers) -> Self {
        Diary { first, numbers, entries: Vec::new() }
    }

    /// The day of the test run: the one after the last day of the plan.
    pub const fn test_day(&self) -> u8 {
        self.numbers.plan_days + 1
    }

    /// The day of the plan on a day of the calendar; none before it starts.
    pub fn day(&self, today: i32) -> Option<u8> {
        let past = today.saturating_sub(self.first);
        (past >= 0).then(|| past.min(i32::from(self.numbers.plan_days)) as u8 + 1)
    }

    /// The entries, day by day.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The pain noted on a day of the plan.
    pub fn pain(&self, day: u8) -> Option<u8> {
        self.entries.iter().find(|entry| entry.day == day).map(|entry| entry.pain)
    }

    /// Notes the pain on a day, in place of what was noted before. What no plan has is ignored.
    pub fn note(&mut self, day: u8, pain: u8) {
        if !(1..=self.test_day()).contains(&day) || pain > MOST {
            return;
        }
        let entry = Entry { day, pain };
        match self.entries.iter().position(|other| other.day >= day) {
            Some(place) if self.entries[place].day == day => self.entries[place] = entry,
            Some(place) => self.entries.insert(place, entry),
            None => self.entries.push(entry),
        }
    }

    /// What the entry of a day leads to.
    pub fn advice(&self, day: u8) -> Option<Advice> {
        let above = self.pain(day)? > self.numbers.pain_limit;
        Some(match (day == self.test_day(), above) {
            (true, false) => Advice::Next,
            (true, true) => Advice::Checked,
            (false, false) => Advice::CarryOn,
            (false, true) if self.does_not_settle(day) => Advice::Repeated,
            (false, true) => Advice::Walk,
        })
    }

    /// Whether the pain up to a day was above the limit twice in a row without getting lower, or too many times in a row.
    fn does_not_settle(&self, day: u8) -> bool {
        let latest_first = self.entries.iter().rev().filter(|entry| entry.day <= day);
        let above: Vec<u8> =
            latest_first.map(|entry| entry.pain).take_while(|pain| *pain > self.numbers.pain_limit).collect();
        let not_lower = matches!(above[..], [now, before, ..] if now >= before);
        not_lower || above.len() >= usize::from(self.numbers.notes_above_limit)
    }

    /// The diary as text: `1;20780;1=2,3=0`.
    pub fn write(&self) -> String {
        let mut text = [FORMAT, ";", &digits::write(self.first.max(0) as u32), ";"].concat();
        for (index, entry) in self.entries.iter().enumerate() {
            let separator = if index == 0 { "" } else { "," };
            text = [text.as_str(), separator, &digits::write(entry.day.into()), "=", &digits::write(entry.pain.into())]
                .concat();
        }
        text
    }

    /// Reads what [`Diary::write`] wrote. Entries it cannot read are skipped; without a first day there is no diary.
    pub fn read(text: &str, numbers: Numbers) -> Option<Self> {
        let mut parts = text.split(';');
        if parts.next() != Some(FORMAT) {
            return None;
        }
        let mut diary = Diary::starting(digits::read(parts.next()?)? as i32, numbers);
        for (day, pain) in parts.next().unwrap_or_default().split(',').filter_map(|entry| entry.split_once('=')) {
            if let (Some(day), Some(pain)) = (digits::read(day), digits::read(pain)) {
                diary.note(day.min(u8::MAX.into()) as u8, pain.min(u8::MAX.into()) as u8);
            }
        }
        Some(diary)
    }
}
