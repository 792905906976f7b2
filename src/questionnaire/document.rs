//! The questionnaire as authors write it: one JSON file of logic, one JSON file of words a language.
//!
//! These types are the source of the published JSON Schemas. Unknown fields are errors. Nothing here
//! reaches a browser: [`super::pack`] turns a linted document into the compact [`super::Questionnaire`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Interface;
pub use super::{BlockKind, Level, Origin, QuestionKind, Region, Tool};

/// The logic of a questionnaire: ids and rules, no words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Logic {
    /// Where an editor finds the schema of this file.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Version of the advice, shown to the reader. Kept answers of another version are dropped.
    pub version: String,
    /// Day of the last review of the advice, as YYYY-MM-DD, shown to the reader.
    #[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))]
    pub reviewed: String,
    /// The most questions any path may hold.
    pub limit: u16,
    /// The id of the first question.
    pub start: String,
    /// Every question, in any order.
    pub questions: Vec<Question>,
    /// Checked after every answer; the highest level that fires wins and ends the questionnaire there.
    pub red_flags: Vec<RedFlag>,
    /// Every end a path can have.
    pub outcomes: Vec<Outcome>,
    /// Every block of advice that outcomes are composed of.
    pub blocks: Vec<Block>,
    /// What blocks may cite.
    pub sources: Vec<Source>,
}

/// One screen with one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id, also the `name` of its inputs.
    pub id: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The options, in the order shown; absent on a scale.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<ChoiceOption>,
    /// Lowest number of a scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<u8>,
    /// Highest number of a scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u8>,
    /// Rules tried in order; the first that holds says where to go.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next: Vec<NextRule>,
    /// Where to go when no rule holds.
    pub otherwise: Goto,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// Id, also the `value` of its input.
    pub id: String,
    /// Unticks every other option ("none of these"); must come last.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exclusive: bool,
    /// The region of the leg picture that stands for this option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// A rule of a question's `next`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextRule {
    /// When the rule holds.
    pub when: Condition,
    /// Where it leads.
    pub goto: Goto,
}

/// Where a rule leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Goto {
    /// Ask the question with this id.
    Question(String),
    /// End with the outcome with this id.
    Outcome(String),
}

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

/// A rule that interrupts the questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// When it fires.
    pub when: Condition,
    /// How urgent it is: the level of its outcome.
    pub level: Level,
    /// The outcome it leads to.
    pub outcome: String,
}

/// The end of a path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Id, also its `data-screen`.
    pub id: String,
    /// How urgent it is.
    pub level: Level,
    /// Ids of its blocks, in the order shown.
    pub blocks: Vec<String>,
}

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Id, also its `data-block`.
    pub id: String,
    /// How it is shown.
    pub kind: BlockKind,
    /// Whose advice it is.
    pub origin: Origin,
    /// When it belongs to the plan; always, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Cautions, tried in order: the first that holds withholds the block and shows its own words instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Caution>,
    /// The paragraphs, steps or points, in the order shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// Ids of the sources behind its note on the evidence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// The tool that goes with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<Tool>,
}

/// A reason to withhold a block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Caution {
    /// Id of the words shown instead.
    pub id: String,
    /// When the block is withheld.
    pub when: Condition,
}

/// A paragraph, step or point of a block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Id of its words.
    pub id: String,
    /// The days of a schedule, from 1, on which it is due.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<u8>,
    /// When it is shown; always, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// Something a block cites.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Id, also the number shown in brackets.
    pub id: String,
    /// Its address, when it has a stable one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^https://"))]
    pub link: Option<String>,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

/// Every word of a questionnaire in one language. Keys are the ids of the logic.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Words {
    /// Where an editor finds the schema of this file.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// BCP 47 tag of the language, such as `en`.
    pub language: String,
    /// Which way it is written.
    #[serde(default)]
    pub direction: Direction,
    /// Whether runners who speak it count in miles too. Without this, the pace builder knows kilometres only.
    #[serde(default)]
    pub miles: bool,
    /// Told at the end of every outcome as long as no native speaker has read the translation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awaits_review: Option<String>,
    /// Name of the questionnaire.
    pub title: String,
    /// What the script says by itself, before these words have come or when they cannot.
    pub loader: LoaderWords,
    /// The widget's own words.
    pub interface: Interface<String>,
    /// Questions by id.
    pub questions: BTreeMap<String, QuestionWords>,
    /// Outcomes by id.
    pub outcomes: BTreeMap<String, OutcomeWords>,
    /// Blocks by id.
    pub blocks: BTreeMap<String, BlockWords>,
    /// Citations by id of the source.
    pub sources: BTreeMap<String, String>,
}

/// What the script says while the questionnaire loads, and when it cannot be shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LoaderWords {
    /// It loads.
    pub loading: String,
    /// It has been loading for ten seconds.
    pub still_loading: String,
    /// The button that tries again.
    pub retry: String,
    /// A file could not be fetched.
    pub network: String,
    /// A file is not the one that was built.
    pub integrity: String,
    /// The page's policy forbids it.
    pub csp: String,
    /// The browser is too old.
    pub unsupported: String,
    /// The words cannot be read.
    pub content: String,
    /// It stopped.
    pub panic: String,
}

/// The English that a translation was made from, text by text: where it has changed since, the translation is stale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translated {
    /// BCP 47 tag of the language that was translated into.
    pub translated: String,
    /// The English texts by their JSON path.
    pub english: BTreeMap<String, String>,
}

/// The words of a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    /// The question itself.
    pub title: String,
    /// A sentence under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Its short name in "Your answers" and in hidden link text.
    pub name: String,
    /// What to say when Continue is pressed without an answer.
    pub missing: String,
    /// Labels of the options by id; absent on a scale.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<String, String>,
    /// Second lines under some options, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub hints: BTreeMap<String, String>,
    /// What the lowest number of a scale means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// What the highest number of a scale means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
}

/// The words of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutcomeWords {
    /// What follows the level in the heading.
    pub title: String,
    /// The first paragraph.
    pub lead: String,
}

/// The words of a block.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockWords {
    /// Its heading.
    pub title: String,
    /// A sentence before the items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// Items by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub items: BTreeMap<String, String>,
    /// The honest line on what research says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// What to say when the block is withheld, by id of the caution.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub withheld: BTreeMap<String, String>,
}
