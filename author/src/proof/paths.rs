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
    /// Answers to its last question that lead to the same, one of each kind that a condition tells apart.
    pub(super) last: &'a [Selection],
    /// How many combinations of answers it stands for.
    pub count: u128,
}

/// Walks every path class, in the order of questions and options.
pub fn every_path(questionnaire: &Questionnaire, visit: &mut dyn FnMut(&PathClass)) {
    let classes = classes(questionnaire);
    let mut answers = Answers::default();
    descend(questionnaire, &classes, &mut answers, (1, &[]), visit);
}

fn descend(
    questionnaire: &Questionnaire,
    classes: &[Vec<Class>],
    answers: &mut Answers,
    (count, last): (u128, &[Selection]),
    visit: &mut dyn FnMut(&PathClass),
) {
    let path = questionnaire.walk(answers);
    match path.end {
        Goto::Outcome(index) => {
            let outcome = &questionnaire.outcomes[usize::from(index)];
            let plan = questionnaire.plan(outcome, &path.given);
            visit(&PathClass { path: &path, outcome, plan: &plan, last, count });
        }
        Goto::Question(question) => {
            for class in &classes[usize::from(question)] {
                answers.set(question, class.selection);
                let count = count.saturating_mul(class.count);
                descend(questionnaire, classes, answers, (count, &class.kinds), visit);
            }
            answers.set(question, Selection::EMPTY);
        }
    }
}

/// An upper bound on the number of path classes. Rules and red flags that look at one question alone are followed; where a
/// rule looks at several, the longest way counts.
pub(super) fn bound(questionnaire: &Questionnaire, classes: &[Vec<Class>]) -> u128 {
    let mut paths = vec![0u128; questionnaire.questions.len()];
    for (index, question) in questionnaire.questions.iter().enumerate().rev() {
        let after = |class: &Class| {
            let mut given = Answers::default();
            given.set(index as u16, class.selection);
            let mut flags = question.red_flags.iter().map(|flag| &questionnaire.red_flags[usize::from(*flag)].when);
            if flags.any(|when| when.evaluate_partial(&given, 0) == Some(true)) {
                return 1;
            }
            let mut most = 0;
            question.may_lead_to(&given, 0, |goto| {
                let onwards = match goto {
                    Goto::Question(next) => paths[usize::from(next)],
                    Goto::Outcome(_) => 1,
                };
                most = most.max(onwards);
            });
            most
        };
        paths[index] = classes[index].iter().map(after).fold(0, u128::saturating_add);
    }
    paths[0]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile;
    use crate::document::{Logic, Words};

    /// A number that is far too high would refuse what can be proved.
    #[test]
    fn the_bound_is_near_the_number_of_paths() {
        let logic: Logic = serde_json::from_str(include_str!("../../../content/it-band.json")).expect("the content");
        let questionnaire = compile(&logic, &Words::default());
        let mut paths = 0;
        every_path(&questionnaire, &mut |_| paths += 1);
        let bound = bound(&questionnaire, &classes(&questionnaire));
        assert!((paths..paths * 2).contains(&bound), "{paths} paths, at most {bound} expected");
    }
}
