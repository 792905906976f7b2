//! The table that ends `test`.

use std::fmt;

use super::{browser_run::BrowserRun, tally::Tally};
use crate::table;

/// What `test` found.
#[derive(Default)]
pub struct Report {
    /// The tests that need no browser.
    pub native: Tally,
    /// The tests in each browser engine.
    pub browsers: Vec<BrowserRun>,
    /// The sites that blog tools make.
    pub recipes: Tally,
    /// What a screen reader says.
    pub screen_reader: Tally,
    /// The plugin in WordPress.
    pub wordpress: Tally,
    /// A step that failed without a failed test: a lint, the build, a crash.
    steps: Tally,
}

impl Report {
    /// Counts a step that failed. Its failed tests, if it had any, are counted already.
    pub fn step_failed(&mut self) {
        if self.total().failed == 0 {
            self.steps.failed = 1;
        }
    }

    /// Everything together.
    pub fn total(&self) -> Tally {
        let mut total = self.native;
        self.browsers.iter().for_each(|run| total += run.tally());
        total += self.recipes;
        total += self.screen_reader;
        total += self.wordpress;
        total += self.steps;
        total
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let mut table = table::with_numbers(["tests", "passed", "failed", "skipped", "not applicable", "quarantined"]);
        let mut rows = vec![("native", self.native)];
        rows.extend(self.browsers.iter().map(|run| (run.engine.name(), run.tally())));
        let parts = [("recipes", self.recipes), ("screen reader", self.screen_reader), ("WordPress", self.wordpress)];
        for (name, tally) in parts {
            if tally != Tally::default() {
                rows.push((name, tally));
            }
        }
        if self.steps.failed > 0 {
            rows.push(("other steps", self.steps));
        }
        for (name, tally) in rows {
            let counts = [tally.passed, tally.failed, tally.skipped, tally.inapplicable, tally.quarantined];
            table.add_row(std::iter::once(name.to_owned()).chain(counts.map(|count| count.to_string())));
        }
        write!(formatter, "{table}")?;
        self.browsers.iter().try_for_each(|run| run.fmt(formatter))?;
        write!(formatter, "\n\n{}", self.total())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::Engine;

    /// A run in which so many scenarios passed and so many failed, and one does not apply.
    fn run(engine: Engine, passed: usize, failed: usize) -> BrowserRun {
        let mut run = BrowserRun::new(engine);
        run.read("test paper does not apply: it cannot print");
        run.read(&format!("test result: x. {} passed; {failed} failed; 0 ignored", passed + 1));
        run
    }

    #[test]
    fn the_last_line_is_the_sum() {
        let report = Report {
            native: Tally { passed: 7, skipped: 1, ..Tally::default() },
            browsers: vec![run(Engine::Chromium, 5, 0), run(Engine::Firefox, 4, 1)],
            ..Report::default()
        };
        let shown = report.to_string();
        assert_eq!(shown.lines().last(), Some("16 passed, 1 failed, 1 skipped, 2 not applicable"));
        assert!(shown.contains("Not applicable to firefox: it cannot print\n  paper"), "{shown}");
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
        let mut report = Report { browsers: vec![run(Engine::Webkit, 0, 2)], ..Report::default() };
        report.step_failed();
        assert_eq!(report.total().failed, 2);
    }
}
