//! Conditions as they are written in the file of logic.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A typed condition on the answers given on the reader's path.
///
/// A condition on a question that is off the path, or not answered yet, is false.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Condition {
    /// Every one holds.
    All(AllOf),
    /// At least one holds.
    Any(AnyOf),
    /// It does not hold.
    Not(NotOf),
    /// One answer compared; with several answers, any match satisfies.
    Answer(AnswerTest),
}

/// `{"all": [...]}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllOf {
    /// The conditions that must all hold.
    pub all: Vec<Condition>,
}

/// `{"any": [...]}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnyOf {
    /// The conditions of which one must hold.
    pub any: Vec<Condition>,
}

/// `{"not": ...}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotOf {
    /// The condition that must not hold.
    pub not: Box<Condition>,
}

/// `{"question": ..., "operator": ..., "answer": ...}`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerTest {
    /// The question whose answer is looked at.
    pub question: String,
    /// How it is compared.
    pub operator: Operator,
    /// What it is compared with: an option's id, or a number of a scale. Absent with `exists`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerValue>,
}

/// How an answer is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Operator {
    /// Answered at all.
    #[serde(rename = "exists")]
    Exists,
    /// Equal.
    #[serde(rename = "=")]
    Equal,
    /// An answer other than this one was given.
    #[serde(rename = "!=")]
    NotEqual,
    /// Greater than (scales only).
    #[serde(rename = ">")]
    Greater,
    /// Less than (scales only).
    #[serde(rename = "<")]
    Less,
    /// Greater than or equal (scales only).
    #[serde(rename = ">=")]
    AtLeast,
    /// Less than or equal (scales only).
    #[serde(rename = "<=")]
    AtMost,
}

/// What an answer is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum AnswerValue {
    /// A number of a scale.
    Number(u8),
    /// The id of an option.
    Option(String),
}
