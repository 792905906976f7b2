//! Words match the logic: none missing, none left over, none empty.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use crate::document::{Logic, Question, QuestionKind, QuestionWords, Words};
use crate::finding::Findings;

use super::numbers;

/// The most words of a gist.
const GIST_WORDS: usize = 12;

/// Checks the words of one language against the logic.
pub(crate) fn check(logic: &Logic, words: &Words, findings: &mut Findings) {
    keys(findings, "$.questions", ids(&logic.questions, |one| &one.id), &words.questions);
    keys(findings, "$.outcomes", ids(&logic.outcomes, |one| &one.id), &words.outcomes);
    keys(findings, "$.blocks", ids(&logic.blocks, |one| &one.id), &words.blocks);
    keys(findings, "$.sources", ids(&logic.sources, |one| &one.id), &words.sources);
    for question in &logic.questions {
        if let Some(words) = words.questions.get(&question.id) {
            options(question, words, findings);
        }
    }
    for outcome in &logic.outcomes {
        if let Some(words) = words.outcomes.get(&outcome.id) {
            let path = format!("$.outcomes.{}.titles", outcome.id);
            keys(findings, &path, ids(&outcome.titles, |one| &one.id), &words.titles);
        }
    }
    for block in &logic.blocks {
        let Some(words) = words.blocks.get(&block.id) else {
            continue;
        };
        let path = format!("$.blocks.{}", block.id);
        keys(findings, &format!("{path}.items"), ids(&block.items, |one| &one.id), &words.items);
        keys(findings, &format!("{path}.withheld"), ids(&block.unless, |one| &one.id), &words.withheld);
        gist(&words.gist, &format!("{path}.gist"), findings);
        if !block.sources.is_empty() && words.evidence.is_none() {
            findings.add(
                format!("{path}.evidence"),
                "The block cites sources. Add the line on the evidence that they stand behind.",
            );
        }
    }
    placeholders(words, findings);
    numbers::check_words(logic, words, findings);
    let value = serde_json::to_value(words).expect("words came from JSON");
    filled(&value, "$", findings);
}

fn ids<T>(list: &[T], id: impl Fn(&T) -> &String) -> Vec<&str> {
    list.iter().map(|one| id(one).as_str()).collect()
}

fn keys<T>(findings: &mut Findings, path: &str, wanted: Vec<&str>, found: &BTreeMap<String, T>) {
    for id in &wanted {
        if !found.contains_key(*id) {
            findings.add(format!("{path}.{id}"), format!("The words for \"{id}\" are missing. Add them."));
        }
    }
    unused(findings, path, &wanted, found);
}

fn unused<T>(findings: &mut Findings, path: &str, wanted: &[&str], found: &BTreeMap<String, T>) {
    let wanted: HashSet<&str> = wanted.iter().copied().collect();
    for id in found.keys().filter(|id| !wanted.contains(id.as_str())) {
        findings.add(
            format!("{path}.{id}"),
            format!("The logic has no \"{id}\" here, so these words are never shown. Delete them."),
        );
    }
}

fn options(question: &Question, words: &QuestionWords, findings: &mut Findings) {
    let path = format!("$.questions.{}", question.id);
    let wanted = ids(&question.options, |one| &one.id);
    unused(findings, &format!("{path}.hints"), &wanted, &words.hints);
    keys(findings, &format!("{path}.options"), wanted, &words.options);
    for (name, end) in [("low", &words.low), ("high", &words.high)] {
        let scale = question.kind == QuestionKind::Scale;
        if scale && end.is_none() {
            findings.add(format!("{path}.{name}"), "A scale needs words at both ends. Add them.");
        }
        if !scale && end.is_some() {
            findings.add(format!("{path}.{name}"), "Only a scale has words at its ends. Delete them.");
        }
    }
}

/// A gist fits one line of the short list.
fn gist(gist: &str, path: &str, findings: &mut Findings) {
    let count = gist.split_whitespace().count();
    if count > GIST_WORDS {
        findings.add(
            path,
            format!("The gist has {count} words, and a line holds {GIST_WORDS}. Say in a few words what to do."),
        );
    }
    if gist.contains('\n') {
        findings.add(path, "The gist is one line. Take the line break out.");
    }
}

fn placeholders(words: &Words, findings: &mut Findings) {
    let interface = &words.interface;
    let wanted = [
        ("progress", &interface.progress, ["{n}", "{m}"].as_slice()),
        ("call", &interface.call, &["{tel}"]),
        ("version", &interface.version, &["{version}", "{date}"]),
        ("schedule.moved", &interface.schedule.moved, &["{date}"]),
        ("schedule.event", &interface.schedule.event, &["{n}", "{todo}"]),
        ("pace.paceRange", &interface.pace.pace_range, &["{from}", "{to}"]),
        ("pace.numberRange", &interface.pace.number_range, &["{from}", "{to}"]),
        ("pace.ready", &interface.pace.ready, &["{from}", "{to}"]),
    ];
    for (name, text, places) in wanted {
        for place in places.iter().filter(|place| !text.contains(**place)) {
            findings.add(format!("$.interface.{name}"), format!("The text lacks {place}, which is filled in."));
        }
    }
}

fn filled(value: &Value, path: &str, findings: &mut Findings) {
    match value {
        Value::String(text) if text.trim().is_empty() => findings.add(path, "The text is empty. Write it."),
        Value::Object(fields) => {
            for (name, value) in fields {
                filled(value, &format!("{path}.{name}"), findings);
            }
        }
        _ => {}
    }
}
