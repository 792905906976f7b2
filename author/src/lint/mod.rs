//! Checks a document whose shape is right: ids, rules, graph and words.

mod conditions;
mod graph;
mod ids;
mod numbers;
mod page_ids;
mod questions;
mod schedule;
mod short_list;
mod translation;
mod urgency;
mod words;

use it_band_check::tools::days::Day;

use crate::document::{Condition, Goto, Logic};
use crate::finding::Findings;

pub(crate) use translation::{SOURCE, check as translation, texts};
pub(crate) use words::check as words;

/// Checks the logic by itself.
pub(crate) fn logic(logic: &Logic, findings: &mut Findings) {
    reviewed(logic, findings);
    ids::check(logic, findings);
    page_ids::check(logic, findings);
    questions::check(logic, findings);
    conditions::check(logic, findings);
    graph::check(logic, findings);
    schedule::check(logic, findings);
    short_list::check(logic, findings);
    urgency::check(logic, findings);
    numbers::check(logic, findings);
}

/// The day of the review exists. A browser would refuse to write another one, in place of the whole outcome.
fn reviewed(logic: &Logic, findings: &mut Findings) {
    if Day::parse(&logic.reviewed).is_none() {
        findings.add(
            "$.reviewed",
            format!(
                "There is no day \"{}\" since 2000. Write the day of the last review as YYYY-MM-DD.",
                logic.reviewed
            ),
        );
    }
}

/// Every condition of a document with its JSON path.
fn conditions(logic: &Logic) -> Vec<(String, &Condition)> {
    let mut list = Vec::new();
    for (q, question) in logic.questions.iter().enumerate() {
        for (r, rule) in question.next.iter().enumerate() {
            list.push((format!("$.questions[{q}].next[{r}].when"), &rule.when));
        }
    }
    for (r, flag) in logic.red_flags.iter().enumerate() {
        list.push((format!("$.redFlags[{r}].when"), &flag.when));
    }
    for (i, invariant) in logic.invariants.iter().enumerate() {
        list.push((format!("$.invariants[{i}].when"), &invariant.when));
    }
    for (o, outcome) in logic.outcomes.iter().enumerate() {
        for (t, title) in outcome.titles.iter().enumerate() {
            list.push((format!("$.outcomes[{o}].titles[{t}].when"), &title.when));
        }
    }
    for (b, block) in logic.blocks.iter().enumerate() {
        if let Some(when) = &block.when {
            list.push((format!("$.blocks[{b}].when"), when));
        }
        for (c, caution) in block.unless.iter().enumerate() {
            list.push((format!("$.blocks[{b}].unless[{c}].when"), &caution.when));
        }
        for (i, item) in block.items.iter().enumerate() {
            if let Some(when) = &item.when {
                list.push((format!("$.blocks[{b}].items[{i}].when"), when));
            }
        }
    }
    list
}

/// Where the rules of a question lead, each with its JSON path.
fn gotos(logic: &Logic, q: usize) -> Vec<(String, &Goto)> {
    let question = &logic.questions[q];
    let rules = question.next.iter().enumerate();
    rules
        .map(|(r, rule)| (format!("$.questions[{q}].next[{r}].goto"), &rule.goto))
        .chain([(format!("$.questions[{q}].otherwise"), &question.otherwise)])
        .collect()
}
