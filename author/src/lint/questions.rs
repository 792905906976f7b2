//! Questions can be answered, outcomes and red flags agree on how urgent they are.

use std::collections::{HashMap, HashSet};

use crate::document::{BlockKind, Level, Logic, Question, QuestionKind};
use it_band_check::questionnaire::Selection;

use crate::finding::Findings;

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    for (q, question) in logic.questions.iter().enumerate() {
        let path = format!("$.questions[{q}]");
        match question.kind {
            QuestionKind::Scale => scale(question, &path, findings),
            QuestionKind::Single | QuestionKind::Multiple => options(question, &path, findings),
        }
    }
    levels(logic, findings);
}

fn scale(question: &Question, path: &str, findings: &mut Findings) {
    if !question.options.is_empty() {
        findings.add(format!("{path}.options"), "A scale has no options: its numbers are the answers. Delete them.");
    }
    if let Some(min @ 1..) = question.min {
        findings.add(
            format!("{path}.min"),
            format!(
                "A scale starts at 0, not at {min}: the diary and links take the place of a number for the number."
            ),
        );
    }
    match (question.min, question.max) {
        (Some(min), Some(max)) if min >= max => {
            findings.add(format!("{path}.max"), format!("{max} is not above the lowest number, {min}."));
        }
        (Some(min), Some(max)) if usize::from(max - min) >= Selection::LIMIT => findings
            .add(format!("{path}.max"), format!("From {min} to {max} is more than {} numbers.", Selection::LIMIT)),
        (Some(_), Some(_)) => {}
        _ => findings.add(path, "A scale needs \"min\" and \"max\"."),
    }
}

fn options(question: &Question, path: &str, findings: &mut Findings) {
    if question.min.is_some() || question.max.is_some() {
        findings.add(path, "Only a scale has \"min\" and \"max\". Delete them, or make the kind \"scale\".");
    }
    let count = question.options.len();
    if !(2..=Selection::LIMIT).contains(&count) {
        findings.add(
            format!("{path}.options"),
            format!("A question has 2 to {} options; this one has {count}.", Selection::LIMIT),
        );
    }
    for (o, option) in question.options.iter().enumerate().filter(|(_, option)| option.exclusive) {
        if question.kind != QuestionKind::Multiple {
            findings.add(
                format!("{path}.options[{o}].exclusive"),
                "Only one option can be chosen here, so each is exclusive. Delete it, or make the kind \"multiple\".",
            );
        } else if o + 1 != count {
            findings.add(
                format!("{path}.options[{o}].exclusive"),
                format!("The exclusive option \"{}\" must come last, and there can be only one.", option.id),
            );
        }
    }
}

fn levels(logic: &Logic, findings: &mut Findings) {
    let mut outcomes = HashMap::new();
    for outcome in &logic.outcomes {
        outcomes.entry(&outcome.id).or_insert(outcome);
    }
    let worsening = logic.blocks.iter().filter(|block| block.kind == BlockKind::Worsening);
    let worsening: HashSet<&String> = worsening.map(|block| &block.id).collect();
    for (r, flag) in logic.red_flags.iter().enumerate() {
        let outcome = outcomes.get(&flag.outcome);
        if flag.level == Level::SelfCare {
            findings.add(format!("$.redFlags[{r}].level"), "A red flag is never self-care. Make it soon or urgent.");
        } else if let Some(outcome) = outcome.filter(|outcome| outcome.level != flag.level) {
            findings.add(
                format!("$.redFlags[{r}].level"),
                format!("The level differs from that of its outcome \"{}\". Make them the same.", outcome.id),
            );
        }
    }
    for (i, invariant) in logic.invariants.iter().enumerate() {
        if invariant.at_least == Level::SelfCare {
            findings.add(
                format!("$.invariants[{i}].atLeast"),
                "No path ends milder than self-care, so this says nothing. Make it soon or urgent.",
            );
        }
    }
    for (o, outcome) in logic.outcomes.iter().enumerate() {
        let says_when = outcome.blocks.iter().any(|block| worsening.contains(block));
        if outcome.level == Level::SelfCare && !says_when {
            findings.add(
                format!("$.outcomes[{o}].blocks"),
                format!(
                    "The self-care outcome \"{}\" does not say when to be seen. List a block of kind \"worsening\".",
                    outcome.id
                ),
            );
        }
    }
}
