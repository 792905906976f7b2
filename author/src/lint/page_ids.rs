//! The ids that the widget's view composes, of ids of the document and of words of its own, differ from each other.

use std::collections::{HashMap, HashSet};

use crate::document::{Logic, QuestionKind};
use crate::finding::Findings;

/// The parts of a question, or of a field of a tool, that have an id of their own: its ending.
const PARTS: [&str; 3] = ["hint", "error", "problem"];

/// The names of the tools' inputs, and the ids of their parts. No question may have one of them.
const TOOL_NAMES: [&str; 10] =
    ["block", "diary", "length", "link", "minutes", "pace", "pace-title", "repetitions", "schedule-start", "units"];

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    let mut ids = PageIds { taken: HashMap::new(), findings };
    for name in TOOL_NAMES {
        ids.taken.insert(name.to_owned(), "a tool".to_owned());
        for part in PARTS {
            ids.taken.insert(format!("{name}-{part}"), "a part of a tool".to_owned());
        }
    }
    for (b, block) in logic.blocks.iter().enumerate() {
        let id = format!("block-{}", block.id);
        ids.take(id, &format!("$.blocks[{b}].id"), format!("the block \"{}\"", block.id));
    }
    let mut questions = HashSet::new();
    for (q, question) in logic.questions.iter().enumerate() {
        // A second question of the same id is a finding of another check.
        if !questions.insert(&question.id) {
            continue;
        }
        let name = &question.id;
        let path = format!("$.questions[{q}].id");
        if TOOL_NAMES.contains(&name.as_str()) {
            ids.findings.add(&path, format!("A tool of the widget is named \"{name}\". Give the question another id."));
        }
        for part in PARTS {
            ids.take(format!("{name}-{part}"), &path, format!("the {part} of \"{name}\""));
        }
        if question.kind == QuestionKind::Scale {
            for number in 0..=question.max.unwrap_or(0) {
                ids.take(format!("{name}-{number}"), &path, format!("the number {number} of \"{name}\""));
            }
        }
        let mut options = HashSet::new();
        for (o, option) in question.options.iter().enumerate().filter(|(_, option)| options.insert(&option.id)) {
            let path = format!("$.questions[{q}].options[{o}].id");
            let what = format!("option \"{}\" of \"{name}\"", option.id);
            ids.take(format!("{name}-{}", option.id), &path, format!("the {what}"));
            ids.take(format!("{name}-{}-hint", option.id), &path, format!("the hint of the {what}"));
        }
    }
}

/// The ids of a page, and what has each.
struct PageIds<'a, 'b> {
    taken: HashMap<String, String>,
    findings: &'a mut Findings<'b>,
}

impl PageIds<'_, '_> {
    fn take(&mut self, id: String, path: &str, what: String) {
        if let Some(other) = self.taken.get(&id) {
            let sentence =
                format!("On the page, the id \"{id}\" would be that of {other} and of {what}. Rename one of them.");
            self.findings.add(path, sentence);
        } else {
            self.taken.insert(id, what);
        }
    }
}
