//! Ids are well formed, unique, known and used.

use std::collections::HashSet;

use crate::document::{Goto, Logic};
use crate::finding::Findings;

use super::gotos;

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    unique(logic, findings);
    known(logic, findings);
    used(logic, findings);
}

fn unique(logic: &Logic, findings: &mut Findings) {
    distinct(findings, "$.questions", logic.questions.iter().map(|q| &q.id));
    distinct(findings, "$.outcomes", logic.outcomes.iter().map(|o| &o.id));
    distinct(findings, "$.blocks", logic.blocks.iter().map(|b| &b.id));
    distinct(findings, "$.sources", logic.sources.iter().map(|s| &s.id));
    for (q, question) in logic.questions.iter().enumerate() {
        distinct(findings, &format!("$.questions[{q}].options"), question.options.iter().map(|o| &o.id));
    }
    for (o, outcome) in logic.outcomes.iter().enumerate() {
        distinct(findings, &format!("$.outcomes[{o}].titles"), outcome.titles.iter().map(|t| &t.id));
    }
    for (b, block) in logic.blocks.iter().enumerate() {
        distinct(findings, &format!("$.blocks[{b}].items"), block.items.iter().map(|i| &i.id));
        distinct(findings, &format!("$.blocks[{b}].unless"), block.unless.iter().map(|c| &c.id));
    }
    // A screen is named by the id of its question or outcome.
    let questions: HashSet<_> = logic.questions.iter().map(|q| &q.id).collect();
    for (o, outcome) in logic.outcomes.iter().enumerate() {
        if questions.contains(&outcome.id) {
            findings.add(
                format!("$.outcomes[{o}].id"),
                format!("\"{}\" is also the id of a question. Give one of them another id.", outcome.id),
            );
        }
    }
}

fn distinct<'a>(findings: &mut Findings, list: &str, ids: impl Iterator<Item = &'a String>) {
    let mut seen = HashSet::new();
    for (index, id) in ids.enumerate() {
        let path = format!("{list}[{index}].id");
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if id.is_empty() || !id.chars().all(plain) {
            findings.add(&path, format!("\"{id}\" is no id. Use lower-case letters, digits and hyphens."));
        }
        if !seen.insert(id) {
            findings.add(&path, format!("The id \"{id}\" is taken. Give each entry of this list its own."));
        }
    }
}

fn known(logic: &Logic, findings: &mut Findings) {
    let questions: HashSet<&str> = logic.questions.iter().map(|q| q.id.as_str()).collect();
    let outcomes: HashSet<&str> = logic.outcomes.iter().map(|o| o.id.as_str()).collect();
    let blocks: HashSet<&str> = logic.blocks.iter().map(|b| b.id.as_str()).collect();
    let sources: HashSet<&str> = logic.sources.iter().map(|s| s.id.as_str()).collect();
    let mut must_know = |ids: &HashSet<&str>, path: String, what: &str, id: &str| {
        if !ids.contains(id) {
            findings.add(path, format!("There is no {what} \"{id}\". Add it, or name one that exists."));
        }
    };

    must_know(&questions, "$.start".to_owned(), "question", &logic.start);
    for q in 0..logic.questions.len() {
        for (path, goto) in gotos(logic, q) {
            match goto {
                Goto::Question(id) => must_know(&questions, format!("{path}.question"), "question", id),
                Goto::Outcome(id) => must_know(&outcomes, format!("{path}.outcome"), "outcome", id),
            }
        }
    }
    for (r, flag) in logic.red_flags.iter().enumerate() {
        must_know(&outcomes, format!("$.redFlags[{r}].outcome"), "outcome", &flag.outcome);
    }
    for (o, outcome) in logic.outcomes.iter().enumerate() {
        for (b, id) in outcome.blocks.iter().enumerate() {
            must_know(&blocks, format!("$.outcomes[{o}].blocks[{b}]"), "block", id);
        }
    }
    for (b, block) in logic.blocks.iter().enumerate() {
        for (s, id) in block.sources.iter().enumerate() {
            must_know(&sources, format!("$.blocks[{b}].sources[{s}]"), "source", id);
        }
    }
}

fn used(logic: &Logic, findings: &mut Findings) {
    for (o, outcome) in logic.outcomes.iter().enumerate() {
        let mut seen = HashSet::new();
        for (b, id) in outcome.blocks.iter().enumerate() {
            if !seen.insert(id) {
                findings.add(
                    format!("$.outcomes[{o}].blocks[{b}]"),
                    format!("The block \"{id}\" is listed twice. Delete one of the two."),
                );
            }
        }
    }
    let blocks: HashSet<_> = logic.outcomes.iter().flat_map(|outcome| &outcome.blocks).collect();
    for (b, block) in logic.blocks.iter().enumerate() {
        if !blocks.contains(&block.id) {
            findings.add(
                format!("$.blocks[{b}].id"),
                format!("No outcome lists the block \"{}\". List it, or delete it.", block.id),
            );
        }
    }
    let sources: HashSet<_> = logic.blocks.iter().flat_map(|block| &block.sources).collect();
    for (s, source) in logic.sources.iter().enumerate() {
        if !sources.contains(&source.id) {
            findings.add(
                format!("$.sources[{s}].id"),
                format!("No block cites the source \"{}\". Cite it, or delete it.", source.id),
            );
        }
    }
}
