//! The questionnaire as authors write it: one JSON file of logic, and one JSON file of words for each language.
//!
//! These types are the source of the published JSON Schemas. Unknown fields are errors. None of them reaches a browser:
//! [`crate::compile`] turns a linted document into the compact [`it_band_check::questionnaire::Questionnaire`].

mod condition;
mod logic;
mod words;

pub use condition::{AllOf, AnswerTest, AnswerValue, AnyOf, Condition, NotOf, Operator};
pub use logic::{
    Behaviour, Block, Caution, ChoiceOption, Goto, Invariant, Item, Logic, NextRule, OtherTitle, Outcome, Question,
    RedFlag, Source,
};
pub use words::{BlockWords, Direction, LoaderWords, OutcomeWords, QuestionWords, TranslationNote, Words};

pub use it_band_check::questionnaire::{Activity, BlockKind, Level, Origin, QuestionKind, Region, Tool, Urgency};
