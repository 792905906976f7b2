//! A file of words: every text in one language.

use std::collections::BTreeMap;

use it_band_check::questionnaire::Interface;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    /// Telephone numbers that texts of this language state and the English does not, such as that of an ambulance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub telephones: Vec<String>,
    /// Whether runners who speak it count in miles too. Without this, the pace builder knows kilometres only.
    #[serde(default)]
    pub miles: bool,
    /// Shown at the end of every outcome until a native speaker has read the translation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awaits_review: Option<String>,
    /// Name of the questionnaire.
    pub title: String,
    /// What the loader says by itself, before these words are loaded or when they cannot be.
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

/// What the loader says while the questionnaire loads, and when it cannot be shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LoaderWords {
    /// The questionnaire is loading.
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
    /// The widget stopped on an error.
    pub panic: String,
}

/// The note of the English that a translation was made from, text by text: where it has changed since, the translation is
/// stale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationNote {
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
    /// Titles that take its place, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub titles: BTreeMap<String, String>,
    /// The first paragraph.
    pub lead: String,
}

/// The words of a block.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockWords {
    /// Its heading.
    pub title: String,
    /// One line that says what to do, in at most 12 words.
    pub gist: String,
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
