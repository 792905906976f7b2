//! The short list of an outcome names blocks of the outcome, each once and not too many.

use std::collections::HashSet;

use crate::document::Logic;
use crate::finding::Findings;

/// The most blocks a short list may name. It shows three of them: with this many to choose from, three are left on every
/// path, and an author can still see which come first.
const MOST: usize = 10;

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    for (o, outcome) in logic.outcomes.iter().enumerate() {
        let path = format!("$.outcomes[{o}].first");
        if !(1..=MOST).contains(&outcome.first.len()) {
            findings.add(
                &path,
                format!(
                    "The short list of \"{}\" names {} blocks. Name 1 to {MOST}, the most important first.",
                    outcome.id,
                    outcome.first.len()
                ),
            );
        }
        let mut seen = HashSet::new();
        for (f, id) in outcome.first.iter().enumerate() {
            let place = format!("{path}[{f}]");
            if !outcome.blocks.contains(id) {
                findings.add(
                    &place,
                    format!("The outcome lists no block \"{id}\". Add it to \"blocks\", or name another."),
                );
            }
            if !seen.insert(id) {
                findings.add(place, format!("The block \"{id}\" is named twice. Delete one of the two."));
            }
        }
    }
}
