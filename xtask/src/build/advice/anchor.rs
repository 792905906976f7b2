//! The ids of the places on the page that links lead to.

use crate::content::{Block, Outcome, Questionnaire};

/// The id of the question with this index.
pub fn question(content: &Questionnaire, index: u16) -> String {
    format!("question-{}", content.questions[usize::from(index)].id)
}

/// The id of an outcome.
pub fn outcome(outcome: &Outcome) -> String {
    format!("result-{}", outcome.id)
}

/// The id of a block in the plan of an outcome. No id of the document holds a dot, so no other place has this one.
pub fn block(outcome: &Outcome, block: &Block) -> String {
    format!("result-{}.{}", outcome.id, block.id)
}
