//! What a question, an outcome or a block can be: the fixed vocabulary that documents and the model share.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Text;

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum QuestionKind {
    /// Exactly one option (radios).
    Single,
    /// One or more options (checkboxes).
    Multiple,
    /// One whole number from `min` to `max` (radios in a row).
    Scale,
}

/// How urgent an outcome is, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The reader can look after this alone.
    SelfCare,
    /// To be seen this week.
    Soon,
    /// To be seen today.
    Urgent,
}

impl Level {
    /// Its id in the document, in events and in style hooks.
    pub const fn id(self) -> Text {
        match self {
            Level::SelfCare => "self-care",
            Level::Soon => "soon",
            Level::Urgent => "urgent",
        }
    }
}

/// How a block is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// Paragraphs.
    Advice,
    /// Numbered steps.
    Steps,
    /// Things to do.
    Do,
    /// Things not to do.
    Dont,
    /// What to watch for and when to be seen; every self-care plan holds one.
    Worsening,
    /// A tool the reader works with.
    Tool,
}

/// Whose advice a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The running coach's answer.
    Coach,
    /// Published research.
    Evidence,
    /// This project's own.
    Ours,
}

/// A tool that goes with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Tool {
    /// The emergency call link, where the author of the page gave a number.
    Call,
    /// The massage timer.
    Timer,
    /// The schedule by date, with its calendar file and pain diary.
    Schedule,
    /// The pace builder.
    Intervals,
}

/// What a day of a schedule is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Activity {
    /// A run.
    Run,
    /// A ride on the bike.
    Ride,
    /// Rest, or something as light.
    Rest,
    /// The test run after the last day of the plan.
    Test,
}

impl Activity {
    /// Whether the pain diary asks on such a day.
    pub const fn is_noted(self) -> bool {
        match self {
            Activity::Run | Activity::Ride | Activity::Test => true,
            Activity::Rest => false,
        }
    }
}

/// How soon to be seen about a sign, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// On the same day.
    Today,
    /// Within a week.
    ThisWeek,
    /// When it has gone on for long.
    InTime,
}

/// A region of the leg picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Region {
    /// The outside of the knee.
    OuterKnee,
    /// The outside of the thigh.
    OuterThigh,
    /// The side of the hip.
    SideHip,
    /// The front of the knee.
    FrontKnee,
    /// The inside of the knee.
    InnerKnee,
    /// The back of the knee.
    BackKnee,
    /// The shin.
    Shin,
}

impl Region {
    /// Its id in the document and in style hooks.
    pub const fn id(self) -> Text {
        match self {
            Region::OuterKnee => "outer-knee",
            Region::OuterThigh => "outer-thigh",
            Region::SideHip => "side-hip",
            Region::FrontKnee => "front-knee",
            Region::InnerKnee => "inner-knee",
            Region::BackKnee => "back-knee",
            Region::Shin => "shin",
        }
    }
}
