//! Conditions on answers.

use std::cell::Cell;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Answers, Selection};

/// How many conditions may be nested in each other. The parser of the document's JSON stops before that, so only forged
/// bytes come here; without a limit they would exhaust the stack.
const MOST_NESTED: u8 = 128;

/// A condition whose ids and operators are resolved to a set of options.
///
/// It is evaluated on the answers given on the reader's path: a question off the path counts as not answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// Every one holds.
    All(#[serde(deserialize_with = "nested")] Vec<Condition>),
    /// At least one holds.
    Any(#[serde(deserialize_with = "nested")] Vec<Condition>),
    /// It does not hold.
    Not(#[serde(deserialize_with = "nested")] Box<Condition>),
    /// Any of these options was given.
    Answer {
        /// Index of the question.
        question: u16,
        /// The options that satisfy.
        options: Selection,
    },
}

impl Condition {
    /// Whether it holds for the answers given.
    pub fn holds(&self, given: &Answers) -> bool {
        self.evaluate_partial(given, u16::MAX) == Some(true)
    }

    /// Whether it holds when questions from index `open` on may still be answered in any way:
    /// `None` where that depends on those answers.
    pub fn evaluate_partial(&self, given: &Answers, open: u16) -> Option<bool> {
        match self {
            Condition::All(all) => combine(all, given, open, false),
            Condition::Any(any) => combine(any, given, open, true),
            Condition::Not(not) => not.evaluate_partial(given, open).map(|holds| !holds),
            Condition::Answer { question, options } => {
                let selection = given.get(*question);
                if selection.is_empty() && *question >= open { None } else { Some(selection.meets(*options)) }
            }
        }
    }

    /// The given answers that make it hold, as pairs of question and matching options.
    pub fn matches(&self, given: &Answers) -> Vec<(u16, Selection)> {
        let mut found: Vec<(u16, Selection)> = Vec::new();
        self.visit(&mut |question, options| {
            let matching = given.get(question).and(options);
            if matching.is_empty() {
                return;
            }
            match found.iter_mut().find(|(other, _)| *other == question) {
                Some((_, selection)) => *selection = selection.or(matching),
                None => found.push((question, matching)),
            }
        });
        found
    }

    /// Calls `visit` with every question and its options, in the order written.
    pub fn visit(&self, visit: &mut impl FnMut(u16, Selection)) {
        match self {
            Condition::All(conditions) | Condition::Any(conditions) => {
                for condition in conditions {
                    condition.visit(visit);
                }
            }
            Condition::Not(condition) => condition.visit(visit),
            Condition::Answer { question, options } => visit(*question, *options),
        }
    }
}

/// Evaluates `any` (where one condition that holds is enough, `wanted` is true) or `all` (where one that does not hold is
/// enough, it is false).
fn combine(conditions: &[Condition], given: &Answers, open: u16, wanted: bool) -> Option<bool> {
    let mut result = Some(!wanted);
    for condition in conditions {
        match condition.evaluate_partial(given, open) {
            Some(holds) if holds == wanted => return Some(wanted),
            Some(_) => {}
            None => result = None,
        }
    }
    result
}

/// Deserializes what is inside a condition, down to [`MOST_NESTED`] levels.
fn nested<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    thread_local! {
        static LEVEL: Cell<u8> = const { Cell::new(0) };
    }
    let level = LEVEL.get();
    if level == MOST_NESTED {
        return Err(D::Error::custom("conditions are nested too deeply"));
    }
    LEVEL.set(level + 1);
    let inside = T::deserialize(deserializer);
    LEVEL.set(level);
    inside
}
