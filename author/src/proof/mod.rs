//! The proof of every path: enumerates all answers that the document can tell apart and checks each one.
//!
//! Answers are collapsed into classes. Two selections of a question are of one class when every condition, or part
//! of one, that looks at that question alone holds for both or for neither; no rule can then tell them apart. One
//! selection of each class stands for all of them, and the proof counts how many it stands for.

mod checks;
mod classes;
mod paths;
mod report;

pub use classes::{Class, classes};
pub use paths::{PathClass, every_path};
pub use report::Report;

use it_band_check::questionnaire::Questionnaire;

use crate::document::Logic;
use crate::finding::Findings;

/// The most path classes the proof walks; a document with more is refused as not provable.
const MOST_PATHS: u128 = 5_000_000;

/// Proves a linted document: adds what is wrong to the findings, and tells what was covered.
pub(crate) fn prove(logic: &Logic, questionnaire: &Questionnaire, findings: &mut Findings) -> Option<Report> {
    let bound = paths::bound(questionnaire);
    if bound > MOST_PATHS {
        findings.add(
            "$.questions",
            format!(
                "There may be {bound} classes of paths, and only {MOST_PATHS} can be proved. Use fewer conditions."
            ),
        );
        return None;
    }
    let mut proof = checks::Proof::new(logic, questionnaire);
    every_path(questionnaire, &mut |path| proof.path(path));
    Some(proof.finish(findings))
}
