//! The file of logic: ids and rules, no words.

use it_band_check::questionnaire::Numbers;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BlockKind, Condition, Level, Origin, QuestionKind, Region, Tool};

/// The logic of a questionnaire: ids and rules, no words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Logic {
    /// Where an editor finds the schema of this file.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Version of the advice, shown to the reader. Links and kept answers made with other rules are refused, whether the
    /// version has changed or not.
    pub version: String,
    /// Day of the last review of the advice, as YYYY-MM-DD, shown to the reader.
    #[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))]
    pub reviewed: String,
    /// The most questions any path may hold.
    pub limit: u16,
    /// The numbers of the advice that tools use; needed where a block has a timer, a schedule or a pace builder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Numbers")]
    pub numbers: Option<Numbers>,
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
    /// Lowest number of a scale: 0.
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
