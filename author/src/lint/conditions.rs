//! Conditions ask about questions, options and numbers that exist, with an operator that fits.

use std::collections::HashMap;

use crate::document::{AnswerTest, AnswerValue, Condition, Logic, Operator, Question, QuestionKind};
use crate::finding::Findings;

use super::conditions;

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    let mut questions = HashMap::new();
    for question in &logic.questions {
        questions.entry(question.id.as_str()).or_insert(question);
    }
    for (path, condition) in conditions(logic) {
        one(&questions, &path, condition, findings);
    }
    for (r, flag) in logic.red_flags.iter().enumerate() {
        if holds_unanswered(&flag.when) {
            findings.add(
                format!("$.redFlags[{r}].when"),
                "This red flag fires before anything is answered. Ask for an answer in it.",
            );
        }
    }
}

fn one(questions: &HashMap<&str, &Question>, path: &str, condition: &Condition, findings: &mut Findings) {
    let mut list = |name: &str, conditions: &[Condition]| {
        if conditions.is_empty() {
            findings.add(format!("{path}.{name}"), "The list is empty, so the condition says nothing. Fill it.");
        }
        for (index, condition) in conditions.iter().enumerate() {
            one(questions, &format!("{path}.{name}[{index}]"), condition, findings);
        }
    };
    match condition {
        Condition::All(all) => list("all", &all.all),
        Condition::Any(any) => list("any", &any.any),
        Condition::Not(not) => one(questions, &format!("{path}.not"), &not.not, findings),
        Condition::Answer(test) => match questions.get(test.question.as_str()) {
            None => findings.add(
                format!("{path}.question"),
                format!("There is no question \"{}\". Add it, or name one that exists.", test.question),
            ),
            Some(question) => answer(question, test, path, findings),
        },
    }
}

fn answer(question: &Question, test: &AnswerTest, path: &str, findings: &mut Findings) {
    let compares = matches!(test.operator, Operator::Greater | Operator::Less | Operator::AtLeast | Operator::AtMost);
    let scale = question.kind == QuestionKind::Scale;
    if compares && !scale {
        findings.add(
            format!("{path}.operator"),
            format!("\"{}\" is no scale, so its answers are not more or less. Use = or !=.", question.id),
        );
    }
    let place = format!("{path}.answer");
    match (&test.answer, test.operator) {
        (None, Operator::Exists) => {}
        (None, _) => findings.add(path, "The operator needs an \"answer\" to compare with."),
        (Some(_), Operator::Exists) => findings.add(place, "\"exists\" compares with nothing. Delete the answer."),
        (Some(AnswerValue::Number(number)), _) if scale => {
            let (min, max) = (question.min.unwrap_or(0), question.max.unwrap_or(u8::MAX));
            if !(min..=max).contains(number) {
                findings.add(place, format!("{number} is not on the scale of \"{}\", {min} to {max}.", question.id));
            }
        }
        (Some(AnswerValue::Number(_)), _) => {
            findings.add(place, format!("\"{}\" is no scale. Name one of its options.", question.id));
        }
        (Some(AnswerValue::Option(_)), _) if scale => {
            findings.add(place, format!("\"{}\" is a scale. Compare it with a number.", question.id));
        }
        (Some(AnswerValue::Option(id)), _) => {
            if !question.options.iter().any(|option| option.id == *id) {
                findings.add(place, format!("\"{}\" has no option \"{id}\". Name one that exists.", question.id));
            }
        }
    }
}

fn holds_unanswered(condition: &Condition) -> bool {
    match condition {
        Condition::All(all) => all.all.iter().all(holds_unanswered),
        Condition::Any(any) => any.any.iter().any(holds_unanswered),
        Condition::Not(not) => !holds_unanswered(&not.not),
        Condition::Answer(_) => false,
    }
}
