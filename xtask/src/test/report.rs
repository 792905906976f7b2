//! The table that ends `test`.

use std::fmt;

use super::tally::Tally;
use crate::table;

/// What `test` found.
#[derive(Default)]
pub struct Report {
    /// The tests that need no browser.
    pub native: Tally,
    /// The tests in the browser.
    pub browser: Tally,
    /// A step that failed without a failed test: a lint, the build, a crash.
    steps: Tally,
}

impl Report {
    /// Takes note that a step failed. Its failed tests, if it had any, are counted already.
    pub fn step_failed(&mut self) {
        if self.total().failed == 0 {
            self.steps.failed = 1;
        }
    }

    /// Everything together.
    pub fn total(&self) -> Tally {
        let mut total = self.native;
        total += self.browser;
        total += self.steps;
        total
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let mut table = table::with_numbers(["tests", "passed", "failed", "skipped"]);
        let mut rows = vec![("native", self.native), ("browser", self.browser)];
        if self.steps.failed > 0 {
            rows.push(("other steps", self.steps));
        }
        for (name, tally) in rows {
            let counts = [tally.passed, tally.failed, tally.skipped].map(|count| count.to_string());
            table.add_row(std::iter::once(name.to_owned()).chain(counts));
        }
        write!(formatter, "{table}\n\n{}", self.total())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_is_the_sum() {
        let report = Report {
            native: Tally { passed: 7, failed: 0, skipped: 1 },
            browser: Tally { passed: 5, failed: 0, skipped: 0 },
            ..Report::default()
        };
        assert_eq!(report.to_string().lines().last(), Some("12 passed, 0 failed, 1 skipped"));
    }

    #[test]
    fn a_step_that_fails_without_a_test_is_a_failure() {
        let mut report = Report { native: Tally { passed: 7, ..Tally::default() }, ..Report::default() };
        report.step_failed();
        assert_eq!(report.to_string().lines().last(), Some("7 passed, 1 failed"));
        assert!(report.to_string().contains("other steps"));
    }

    #[test]
    fn failed_tests_are_not_counted_twice() {
        let mut report = Report { browser: Tally { failed: 2, ..Tally::default() }, ..Report::default() };
        report.step_failed();
        assert_eq!(report.total().failed, 2);
    }
}
