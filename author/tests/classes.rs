//! Classes of answers: one answer of a class stands for all of them.

#[path = "../../tests/documents/mod.rs"]
mod documents;
mod golden;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use documents::{outcome, questionnaire};
use golden::plan_line;
use it_band_author::proof::{classes, every_path};
use it_band_check::questionnaire::{Answers, Level, Question, QuestionKind, Questionnaire, Selection};
use proptest::prelude::*;

/// Any answers at all, as a reader could select them.
fn any_answers(questions: &[Question]) -> impl Strategy<Value = Vec<u32>> + use<> {
    let numbers: Vec<_> = questions.iter().map(|question| 1u32..1 << question.options.len()).collect();
    numbers
}

fn given_of(questionnaire: &Questionnaire, bits: &[u32]) -> Answers {
    let mut answers = Answers::default();
    for (index, (question, bits)) in questionnaire.questions.iter().zip(bits).enumerate() {
        let mut selection = Selection::EMPTY;
        for option in (0..question.options.len()).filter(|option| bits & (1 << option) != 0) {
            selection = question.choose(selection, option, true);
        }
        answers.set(index as u16, selection);
    }
    answers
}

fn line(questionnaire: &Questionnaire, answers: &Answers) -> String {
    let (outcome, plan) = outcome(questionnaire, answers);
    plan_line(questionnaire, outcome, &plan)
}

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(questionnaire);

/// The plan of every path class, in a line each.
static LINES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut lines = BTreeSet::new();
    every_path(&QUESTIONNAIRE, &mut |class| {
        lines.insert(plan_line(&QUESTIONNAIRE, class.outcome, class.plan));
    });
    lines
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn any_answers_have_the_plan_of_some_class(bits in any_answers(&QUESTIONNAIRE.questions)) {
        prop_assert!(LINES.contains(&line(&QUESTIONNAIRE, &given_of(&QUESTIONNAIRE, &bits))));
    }

    #[test]
    fn adding_a_red_flag_never_makes_it_milder(
        bits in any_answers(&QUESTIONNAIRE.questions),
        now in 0usize..9,
        soon in prop::sample::select(vec!["rest-pain", "shin-spot", "hop", "some-swelling", "limp", "weight-loss", "under-18"]),
    ) {
        let questionnaire = &*QUESTIONNAIRE;
        let before = given_of(questionnaire, &bits);
        for id in ["safety-now", "safety-soon"] {
            let index = questionnaire.questions.iter().position(|question| question.id == id).unwrap();
            let question = &questionnaire.questions[index];
            let option = question.options.iter().position(|option| option.id == soon).unwrap_or(now);
            let mut after = before.clone();
            after.set(index as u16, question.choose(before.get(index as u16), option, true));
            let level = |answers: &Answers| outcome(questionnaire, answers).0.level;
            prop_assert!(level(&after) >= level(&before));
            prop_assert!(level(&after) >= Level::Soon);
        }
    }
}

/// One answer of a class stands for all of them: replacing each answer by the one that stands for its class leaves the
/// plan as it was.
#[test]
fn one_answer_of_a_class_stands_for_all() {
    let questionnaire = &*QUESTIONNAIRE;
    let classes = classes(questionnaire);
    let mut compared = 0;
    every_path(questionnaire, &mut |class| {
        let wanted = plan_line(questionnaire, class.outcome, class.plan);
        for index in &class.path.questions {
            let given = class.path.given.get(*index);
            let alike = classes[usize::from(*index)].iter().find(|class| class.selection == given);
            for groups in &alike.expect("a path is made of the answers that stand for classes").minimal {
                // The whole of every group: the largest selection that the groups describe.
                let largest = groups.iter().copied().fold(Selection::EMPTY, Selection::or);
                let mut answers = class.path.given.clone();
                answers.set(*index, largest);
                assert_eq!(line(questionnaire, &answers), wanted);
                compared += 1;
            }
        }
    });
    assert!(compared > 5000, "only {compared} plans were compared");
}

#[test]
fn classes_part_only_what_rules_tell_apart() {
    let questionnaire = questionnaire();
    let classes = classes(&questionnaire);
    for (question, classes) in questionnaire.questions.iter().zip(&classes) {
        let total: u128 = classes.iter().map(|class| class.count).sum();
        let exclusive = question.options.iter().filter(|option| option.exclusive).count() as u32;
        let free = question.options.len() as u32 - exclusive;
        let wanted = match question.kind {
            QuestionKind::Multiple => 2u128.pow(free) - 1 + u128::from(exclusive),
            QuestionKind::Single | QuestionKind::Scale => u128::from(free),
        };
        assert_eq!(total, wanted, "the classes of {} stand for every selection", question.id);
    }
}
