//! The proof of every path: enumerates all answers that the document can tell apart and checks each one.
//!
//! Answers are collapsed into classes. Two selections of a question are of one class when every condition, or part
//! of one, that looks at that question alone holds for both or for neither; no rule can then tell them apart. One
//! selection of each class stands for all of them, and the proof counts how many it stands for.

mod advice;
mod classes;
mod coverage;
mod paths;
mod report;
mod safety;

pub use classes::{Class, classes, parts_on_one_question};
pub use paths::{PathClass, every_path};
pub use report::Report;

use it_band_check::questionnaire::{Question, Questionnaire};

use crate::document::Logic;
use crate::finding::Findings;
use coverage::Coverage;
use safety::Safety;

/// The most path classes the proof walks. It walks about 150,000 a second where the document is as long as the project's
/// own, so this takes some seconds.
const MOST_PATHS: u128 = 500_000;

/// The most groups of options of one question that conditions may tell apart. Each group may be ticked or not, so 12 of
/// them are 4,095 answers to try; where each leads to another plan, that leaves little of [`MOST_PATHS`] to other questions.
const MOST_GROUPS: usize = 12;

/// Proves a linted document: adds what is wrong to the findings, and reports what was covered. What would take too long
/// is counted first, and refused.
pub(crate) fn prove(logic: &Logic, questionnaire: &Questionnaire, findings: &mut Findings) -> Option<Report> {
    let path = |question: &Question| {
        let index = logic.questions.iter().position(|one| one.id == question.id);
        format!("$.questions[{}]", index.unwrap_or_default())
    };
    let counts = classes::group_counts(questionnaire);
    for (question, count) in questionnaire.questions.iter().zip(counts).filter(|(_, count)| *count > MOST_GROUPS) {
        findings.add(
            format!("{}.options", path(question)),
            format!(
                "Conditions tell {count} options of \"{}\" apart, and at most {MOST_GROUPS} can be proved. Let several \
                 options have the same effect, or make two questions of it.",
                question.id
            ),
        );
    }
    if !findings.is_empty() {
        return None;
    }
    let classes = classes(questionnaire);
    if paths::bound(questionnaire, &classes) > MOST_PATHS {
        let by_classes = questionnaire.questions.iter().zip(&classes).rev();
        if let Some((question, classes)) = by_classes.max_by_key(|(_, classes)| classes.len()) {
            findings.add(
                path(question),
                format!(
                    "There may be more paths than the {MOST_PATHS} that can be proved. Conditions tell {} answers to \
                     \"{}\" apart, the most of all questions. Let fewer conditions look at it.",
                    classes.len(),
                    question.id
                ),
            );
        }
        return None;
    }
    let mut report = Report::default();
    let mut coverage = Coverage::new(questionnaire);
    let mut safety = Safety::new(logic, questionnaire);
    every_path(questionnaire, &mut |class| {
        report.add(class);
        coverage.note(class);
        safety.check(class);
    });
    safety.finish(findings);
    coverage.finish(logic, &mut report, findings);
    Some(report)
}
