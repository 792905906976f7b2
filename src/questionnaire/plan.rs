//! From a path to the plan of its outcome.

use super::{Answers, Outcome, Questionnaire, Selection};

/// A block in a reader's plan. Indices are those of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Planned {
    /// The block with the items that apply.
    Shown {
        /// Index of the block.
        block: u16,
        /// Indices of its items.
        items: Vec<usize>,
    },
    /// A block that is withheld, and why.
    Withheld {
        /// Index of the block.
        block: u16,
        /// Index of the caution.
        caution: usize,
        /// The answers that are the reason.
        because: Vec<(u16, Selection)>,
    },
}

impl Planned {
    /// Index of the block.
    pub const fn block(&self) -> u16 {
        match self {
            Planned::Shown { block, .. } | Planned::Withheld { block, .. } => *block,
        }
    }
}

/// Whether a plan shows a block, not only why it is withheld.
pub fn is_shown(plan: &[Planned], block: u16) -> bool {
    plan.iter().any(|planned| matches!(planned, Planned::Shown { block: shown, .. } if *shown == block))
}

impl Questionnaire {
    /// The plan of an outcome for the answers given on the path.
    pub fn plan(&self, outcome: &Outcome, given: &Answers) -> Vec<Planned> {
        let applies = |when: &Option<super::Condition>| when.as_ref().is_none_or(|when| when.holds(given));
        outcome
            .blocks
            .iter()
            .map(|index| (*index, &self.blocks[usize::from(*index)]))
            .filter(|(_, block)| applies(&block.when))
            .map(|(index, block)| {
                let caution = block.unless.iter().position(|caution| caution.when.holds(given));
                match caution {
                    Some(caution) => {
                        Planned::Withheld { block: index, caution, because: block.unless[caution].when.matches(given) }
                    }
                    None => Planned::Shown {
                        block: index,
                        items: (0..block.items.len()).filter(|item| applies(&block.items[*item].when)).collect(),
                    },
                }
            })
            .collect()
    }
}
