//! Walks every class of paths.

use it_band_check::questionnaire::{Answers, Goto, Outcome, Path, Planned, Questionnaire, Selection};

use super::classes::{Class, classes};

/// One class of paths.
pub struct PathClass<'a> {
    /// A path of the class.
    pub path: &'a Path,
    /// Its outcome.
    pub outcome: &'a Outcome,
    /// Its plan.
    pub plan: &'a [Planned],
    /// How many combinations of answers it stands for.
    pub count: u128,
}

/// Walks every path class, in the order of questions and options.
pub fn every_path(questionnaire: &Questionnaire, visit: &mut dyn FnMut(&PathClass)) {
    let classes = classes(questionnaire);
    let mut answers = Answers::default();
    descend(questionnaire, &classes, &mut answers, 1, visit);
}

fn descend(
    questionnaire: &Questionnaire,
    classes: &[Vec<Class>],
    answers: &mut Answers,
    count: u128,
    visit: &mut dyn FnMut(&PathClass),
) {
    let path = questionnaire.walk(answers);
    match path.end {
        Goto::Outcome(index) => {
            let outcome = &questionnaire.outcomes[usize::from(index)];
            let plan = questionnaire.plan(outcome, &path.given);
            visit(&PathClass { path: &path, outcome, plan: &plan, count });
        }
        Goto::Question(question) => {
            for class in &classes[usize::from(question)] {
                answers.set(question, class.selection);
                descend(questionnaire, classes, answers, count.saturating_mul(class.count), visit);
            }
            answers.set(question, Selection::EMPTY);
        }
    }
}

/// No fewer than the number of path classes.
pub(super) fn bound(questionnaire: &Questionnaire) -> u128 {
    let classes = classes(questionnaire);
    let mut paths = vec![0u128; questionnaire.questions.len()];
    for (index, question) in questionnaire.questions.iter().enumerate().rev() {
        let onwards = question.next.iter().map(|rule| rule.goto).chain([question.otherwise]);
        let most = onwards
            .map(|goto| match goto {
                Goto::Question(target) => paths[usize::from(target)],
                Goto::Outcome(_) => 1,
            })
            .max();
        paths[index] = most.unwrap_or(1).saturating_mul(classes[index].len() as u128);
    }
    paths[0]
}
