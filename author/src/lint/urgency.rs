//! Every sign to watch for says how soon to be seen, and nothing else does.

use crate::document::{BlockKind, Logic};
use crate::finding::Findings;

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    for (b, block) in logic.blocks.iter().enumerate() {
        let wanted = block.kind == BlockKind::Worsening;
        for (i, item) in block.items.iter().enumerate() {
            let path = format!("$.blocks[{b}].items[{i}]");
            if wanted && item.urgency.is_none() {
                findings.add(path, "A sign to watch for says how soon to be seen. Add an \"urgency\".");
            } else if !wanted && item.urgency.is_some() {
                findings.add(
                    format!("{path}.urgency"),
                    "Only a block of kind \"worsening\" says how soon to be seen. Delete this, or change the kind.",
                );
            }
        }
    }
}
