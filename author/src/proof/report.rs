//! What the proof covered.

use std::fmt;

use super::paths::PathClass;

/// What the proof covered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Path classes walked.
    pub paths: usize,
    /// Combinations of answers they stand for.
    pub combinations: u128,
    /// Outcomes reached.
    pub outcomes: usize,
    /// Blocks shown.
    pub blocks: usize,
    /// Of those, the coach's.
    pub coach_blocks: usize,
    /// Cautions that withheld a block.
    pub cautions: usize,
    /// Questions on the longest path.
    pub longest: usize,
}

impl Report {
    pub(super) fn add(&mut self, class: &PathClass) {
        self.paths += 1;
        self.combinations = self.combinations.saturating_add(class.count);
        self.longest = self.longest.max(class.path.questions.len());
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} paths proved, standing for {} combinations of answers: {} outcomes, {} blocks ({} of the coach's), {} \
             cautions, at most {} questions",
            self.paths, self.combinations, self.outcomes, self.blocks, self.coach_blocks, self.cautions, self.longest
        )
    }
}
