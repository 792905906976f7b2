//! The pace builder: from the reader's usual pace to a set of intervals.

use super::{Announcement, Content, Effect, Environment, Field, FocusTarget, StorageKey};
use crate::tools::intervals::{LENGTHS, REPETITIONS, Unit, Workout, read_clock, read_number};

/// What is filled in, what is wrong with it, and the set that was worked out from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntervalsForm {
    /// The unit that the reader chose.
    chosen: Unit,
    /// The usual pace, as typed.
    pub pace: IntervalsField,
    /// The number of repetitions, as typed.
    pub repetitions: IntervalsField,
    /// The length of a repetition, as typed.
    pub length: IntervalsField,
    /// The set that was worked out last.
    pub workout: Option<Workout>,
}

/// A field of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntervalsField {
    /// What was typed.
    pub text: String,
    /// What is wrong with it.
    pub problem: Option<IntervalsProblem>,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntervalsProblem {
    /// The pace cannot be read.
    PacePattern,
    /// Nobody runs that fast or that slow.
    PaceRange,
    /// A number is missing, not whole, too small or too large.
    NumberRange,
}

impl IntervalsForm {
    /// An empty form, with the unit that was stored.
    pub fn new(content: Content, environment: &Environment) -> Self {
        let stored = environment.stored.units.as_deref().filter(|_| content.miles);
        IntervalsForm { chosen: stored.and_then(Unit::from_id).unwrap_or_default(), ..IntervalsForm::default() }
    }

    /// The unit of paces: kilometres where the language does not count in miles.
    pub fn unit(&self, content: Content) -> Unit {
        if content.miles { self.chosen } else { Unit::Kilometre }
    }

    /// Takes another unit.
    pub(super) fn choose_unit(&mut self, id: &str) -> Vec<Effect> {
        let Some(unit) = Unit::from_id(id) else {
            return Vec::new();
        };
        self.chosen = unit;
        vec![Effect::Store(StorageKey::Units, unit.id().to_owned())]
    }

    /// Drops a set that is counted in a unit which the language does not know.
    pub(super) fn translate(&mut self, content: Content) {
        let unit = self.unit(content);
        self.workout = self.workout.filter(|workout| workout.unit == unit);
    }

    /// Works out the set, or says what is wrong with each field and leads the reader to the first.
    pub(super) fn work_out(&mut self, content: Content) -> Vec<Effect> {
        let unit = self.unit(content);
        let (fastest, slowest) = unit.paces();
        let pace = match read_clock(&self.pace.text) {
            None => Err(IntervalsProblem::PacePattern),
            Some(pace) if !(fastest..=slowest).contains(&pace) => Err(IntervalsProblem::PaceRange),
            Some(pace) => Ok(pace),
        };
        let number = |text: &str, range| read_number(text, range).ok_or(IntervalsProblem::NumberRange);
        let repetitions = number(&self.repetitions.text, REPETITIONS);
        let length = number(&self.length.text, LENGTHS);
        self.pace.problem = pace.err();
        self.repetitions.problem = repetitions.err();
        self.length.problem = length.err();
        self.workout = match (pace, repetitions, length) {
            (Ok(pace), Ok(repetitions), Ok(length)) => {
                let slower = content.numbers.slower_start_seconds;
                Some(Workout { unit, pace, slower, repetitions, length })
            }
            _ => None,
        };
        match self.workout {
            Some(workout) => {
                let last = workout.pace * 1000;
                let first = workout.paces().next().unwrap_or(last);
                vec![Effect::Announce(Announcement::SetReady { first, last })]
            }
            None => vec![Effect::ClearAnnouncement, Effect::Focus(FocusTarget::InvalidInterval)],
        }
    }

    /// What was typed into a field.
    pub fn field(&self, field: Field) -> Option<&IntervalsField> {
        match field {
            Field::Pace => Some(&self.pace),
            Field::Repetitions => Some(&self.repetitions),
            Field::Length => Some(&self.length),
            Field::ScheduleStart | Field::Day | Field::DiaryPain | Field::Minutes | Field::Units => None,
        }
    }
}
