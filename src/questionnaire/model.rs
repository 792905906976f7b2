//! The questionnaire as the browser holds it: linted, its ids resolved to indices, its words in place.
//!
//! A value of these types was compiled from a document that passed every check, so no index leads nowhere. Texts are
//! borrowed from the bytes of the language pack, which stay in memory as long as the page does.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Activity, Answers, BlockKind, Condition, InterfaceList, Level, Origin, QuestionKind, Region, Tool, Urgency,
};

/// Text borrowed from the bytes of a language pack.
pub type Text = &'static str;

/// A whole questionnaire in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Questionnaire {
    /// Version of the advice.
    pub version: Text,
    /// CRC-32 of everything that decides where answers lead: the document of rules with its version, without its sources
    /// and the day of its review. It is the same in every language. Links and kept answers of another fingerprint are
    /// refused, because the same answers might lead elsewhere now.
    pub fingerprint: u32,
    /// Day of its last review, YYYY-MM-DD.
    pub reviewed: Text,
    /// The numbers of the advice that the tools use.
    pub numbers: Numbers,
    /// BCP 47 tag of the language of the words.
    pub language: Text,
    /// Whether paces are counted by the mile too.
    pub miles: bool,
    /// Says that no native speaker has read the translation.
    pub awaits_review: Option<Text>,
    /// Name of the questionnaire.
    pub title: Text,
    /// The widget's own words.
    pub interface: InterfaceList,
    /// The questions; the first one starts, and every rule leads to a later one.
    pub questions: Vec<Question>,
    /// Rules that interrupt the path.
    pub red_flags: Vec<RedFlag>,
    /// What the proof holds the rules against. The browser does not need it, so it is left out of language packs.
    #[serde(skip)]
    pub invariants: Vec<Invariant>,
    /// The ends a path can have.
    pub outcomes: Vec<Outcome>,
    /// The blocks that outcomes are composed of.
    pub blocks: Vec<Block>,
    /// What blocks cite.
    pub sources: Vec<Source>,
}

/// The numbers of the advice that the tools use: the massage timer, the schedule with its pain diary, and the pace builder.
///
/// The words state them in digits, in every language, and the lint holds each text that states one against the number
/// here: so a translator is free to move and inflect the words around a number, but not to change it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Numbers {
    /// The shortest massage that the timer offers, in minutes.
    pub massage_minutes_from: u8,
    /// The longest massage that the timer offers, in minutes.
    pub massage_minutes_to: u8,
    /// How many days a schedule and its pain diary last. The day after them is that of the test run.
    pub plan_days: u8,
    /// The most pain with which the plan goes on, as a number of the scale.
    pub pain_limit: u8,
    /// How many notes in a row above the limit mean that the pain has to be checked, even while it goes down.
    pub notes_above_limit: u8,
    /// How much slower than the usual pace a set of intervals starts, in seconds a kilometre.
    pub slower_start_seconds: u8,
}

/// One screen with one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Question {
    /// Id, also the `name` of its inputs.
    pub id: Text,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The question itself.
    pub title: Text,
    /// A sentence under it.
    pub hint: Option<Text>,
    /// Its short name.
    pub name: Text,
    /// What to say when Continue is pressed without an answer.
    pub missing: Text,
    /// The options in the order shown, at most [`super::Selection::LIMIT`]; the numbers, on a scale.
    pub options: Vec<Choice>,
    /// What the lowest and the highest number of a scale mean.
    pub ends: Option<(Text, Text)>,
    /// Indices of the red flags that an answer to this question can fire.
    pub red_flags: Vec<u16>,
    /// Rules tried in order.
    pub next: Vec<Rule>,
    /// Where to go when no rule holds.
    pub otherwise: Goto,
}

/// One option of a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Choice {
    /// Id, also the `value` of its input.
    pub id: Text,
    /// Its label.
    pub label: Text,
    /// A second line under the label.
    pub hint: Option<Text>,
    /// Unticks every other option.
    pub exclusive: bool,
    /// The region of the leg picture that stands for it.
    pub region: Option<Region>,
}

/// A rule of a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// When it holds.
    pub when: Condition,
    /// Where it leads.
    pub goto: Goto,
}

/// Where a rule leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goto {
    /// The question with this index.
    Question(u16),
    /// The outcome with this index.
    Outcome(u16),
}

/// A rule that interrupts the path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RedFlag {
    /// When it fires.
    pub when: Condition,
    /// How urgent it is; the highest that fires wins.
    pub level: Level,
    /// Index of the outcome it leads to.
    pub outcome: u16,
}

/// Answers with which no path may end milder than a level.
#[derive(Clone, Debug, PartialEq)]
pub struct Invariant {
    /// The answers.
    pub when: Condition,
    /// The mildest level allowed.
    pub at_least: Level,
}

/// The end of a path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Outcome {
    /// Id, also its `data-screen`.
    pub id: Text,
    /// How urgent it is.
    pub level: Level,
    /// What usually follows the level in the heading; see [`Outcome::title_for`].
    pub title: Text,
    /// Titles that take its place, tried in order.
    pub titles: Vec<OtherTitle>,
    /// The first paragraph.
    pub lead: Text,
    /// Indices of the blocks that matter today, the most important first. A short list shows the first
    /// [`Outcome::SHORT_LIST`] of them that the plan shows.
    pub first: Vec<u16>,
    /// Indices of its blocks.
    pub blocks: Vec<u16>,
}

impl Outcome {
    /// The most lines of a short list.
    pub const SHORT_LIST: usize = 3;

    /// What follows the level in the heading, for the answers given on the path.
    pub fn title_for(&self, given: &Answers) -> Text {
        let other = self.titles.iter().find(|title| title.when.holds(given));
        other.map_or(self.title, |title| title.words)
    }
}

/// A title that takes the place of an outcome's usual one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct OtherTitle {
    /// Id, for the proof and its golden file. The browser does not need it, so it is left out of language packs.
    #[serde(skip)]
    pub id: Text,
    /// When it is shown.
    pub when: Condition,
    /// What it says.
    pub words: Text,
}

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Block {
    /// Id, also its `data-block`.
    pub id: Text,
    /// How it is shown.
    pub kind: BlockKind,
    /// Whose advice it is.
    pub origin: Origin,
    /// When it belongs to the plan.
    pub when: Option<Condition>,
    /// Cautions; the first that holds withholds the block.
    pub unless: Vec<Caution>,
    /// Its heading.
    pub title: Text,
    /// One line that says what to do.
    pub gist: Text,
    /// A sentence before the items.
    pub lead: Option<Text>,
    /// Paragraphs, steps or points.
    pub items: Vec<Item>,
    /// The honest line on what research says.
    pub evidence: Option<Text>,
    /// Indices of its sources.
    pub sources: Vec<u16>,
    /// The tool that goes with it.
    pub tool: Option<Tool>,
}

/// A reason to withhold a block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Caution {
    /// Id, for the proof and its golden file. The browser does not need it, so it is left out of language packs.
    #[serde(skip)]
    pub id: Text,
    /// When the block is withheld.
    pub when: Condition,
    /// What to say instead.
    pub words: Text,
}

/// A paragraph, step or point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Item {
    /// Id, for the proof and its golden file. The browser does not need it, so it is left out of language packs.
    #[serde(skip)]
    pub id: Text,
    /// The days of a schedule, from 1, on which it is due; none where it is no part of one.
    pub days: Vec<u8>,
    /// What those days are for. Every day of a schedule has one item that says it.
    pub activity: Option<Activity>,
    /// How soon to be seen: on the items of a block of kind `worsening`.
    pub urgency: Option<Urgency>,
    /// When it is shown.
    pub when: Option<Condition>,
    /// What it says.
    pub words: Text,
}

/// Something a block cites.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// Id, for the proof and its golden file. The browser does not need it, so it is left out of language packs.
    #[serde(skip)]
    pub id: Text,
    /// The citation.
    pub citation: Text,
    /// Its address.
    pub link: Option<Text>,
}
