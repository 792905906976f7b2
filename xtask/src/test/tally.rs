//! Counting test results.

use std::{fmt, ops::AddAssign};

/// How many tests ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests that were not run.
    pub skipped: usize,
    /// Tests that found that their browser has not what they are about.
    pub inapplicable: usize,
    /// Tests that are known to fail now and then, however they ended this time.
    pub quarantined: usize,
}

impl Tally {
    /// The results in a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    pub fn of_line(line: &str) -> Option<Self> {
        let (_verdict, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let mut tally = Self::default();
        for count in counts.split(';') {
            match count.trim().split_once(' ') {
                Some((number, "passed")) => tally.passed = number.parse().ok()?,
                Some((number, "failed")) => tally.failed = number.parse().ok()?,
                Some((number, "ignored")) => tally.skipped = number.parse().ok()?,
                _ => {}
            }
        }
        Some(tally)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.inapplicable += other.inapplicable;
        self.quarantined += other.quarantined;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        let others =
            [(self.skipped, "skipped"), (self.inapplicable, "not applicable"), (self.quarantined, "quarantined")];
        for (count, name) in others.into_iter().filter(|(count, _)| *count > 0) {
            write!(formatter, ", {count} {name}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_read_from_their_line() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.01s";
        assert_eq!(Tally::of_line(line), Some(Tally { passed: 12, failed: 3, skipped: 1, ..Tally::default() }));
    }

    #[test]
    fn other_lines_hold_no_results() {
        assert_eq!(Tally::of_line("test a_result ... ok"), None);
        assert_eq!(Tally::of_line("running 3 tests"), None);
    }

    #[test]
    fn other_tests_are_named_only_when_there_are_some() {
        let mut tally = Tally { passed: 2, ..Tally::default() };
        assert_eq!(tally.to_string(), "2 passed, 0 failed");
        tally += Tally { passed: 1, failed: 1, skipped: 4, ..Tally::default() };
        assert_eq!(tally.to_string(), "3 passed, 1 failed, 4 skipped");
        tally += Tally { inapplicable: 2, ..Tally::default() };
        assert_eq!(tally.to_string(), "3 passed, 1 failed, 4 skipped, 2 not applicable");
        tally += Tally { quarantined: 1, ..Tally::default() };
        assert_eq!(tally.to_string(), "3 passed, 1 failed, 4 skipped, 2 not applicable, 1 quarantined");
    }
}
