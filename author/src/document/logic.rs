//! The file of logic: ids and rules, no words.

use it_band_check::questionnaire::Numbers;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Activity, BlockKind, Condition, Level, Origin, QuestionKind, Region, Tool, Urgency};

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
    /// What has to be true of every path, whatever the rules say. The proof holds the rules against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invariants: Vec<Invariant>,
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

/// What has to be true of every path: with these answers none ends milder than this.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Invariant {
    /// The answers.
    pub when: Condition,
    /// The mildest level that a path with such answers may end in.
    pub at_least: Level,
}

/// The end of a path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Id, also its `data-screen`.
    pub id: String,
    /// How urgent it is.
    pub level: Level,
    /// Other titles, tried in order: the first whose condition holds takes the place of the usual one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub titles: Vec<OtherTitle>,
    /// Ids of the blocks that matter today, the most important first. The short list on top of the outcome shows the
    /// first three that are in the reader's plan and not withheld.
    pub first: Vec<String>,
    /// Ids of its blocks, in the order shown.
    pub blocks: Vec<String>,
}

/// A title that takes the place of an outcome's usual one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherTitle {
    /// Id of its words.
    pub id: String,
    /// When it is shown.
    pub when: Condition,
}

/// What advice can tell the reader to do, and other advice not to do. The proof refuses a plan that says both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Behaviour {
    /// To run at all, however easily.
    Run,
    /// To run hard: intervals, fast runs, strides.
    RunHard,
    /// To massage the leg.
    Massage,
    /// To take cold baths.
    ColdBath,
    /// To put ice on the leg.
    Ice,
}

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
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
    /// What the block as a whole tells the reader to do. A block that is withheld tells them not to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tells: Vec<Behaviour>,
    /// What the block as a whole tells the reader not to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tells_not: Vec<Behaviour>,
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
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Item {
    /// Id of its words.
    pub id: String,
    /// The days of a schedule, from 1, on which it is due.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<u8>,
    /// What those days are for; every day of a schedule has one item that says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Activity>,
    /// How soon to be seen: on every item of a block of kind `worsening`, and on no other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
    /// When it is shown; always, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What it tells the reader to do. An item of the activity `run` tells them to run without this.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tells: Vec<Behaviour>,
    /// What it tells the reader not to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tells_not: Vec<Behaviour>,
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
