//! The results of the browser tests in one engine.

use std::{collections::BTreeMap, fmt};

use super::tally::Tally;
use crate::browser::Engine;

/// The results of the browser tests in one engine.
pub struct BrowserRun {
    /// The engine.
    pub engine: Engine,
    tally: Tally,
    /// The tests that do not apply, by the reason.
    exceptions: BTreeMap<String, Vec<String>>,
    /// The tests that failed once and were replayed, with the reason.
    replayed: Vec<String>,
}

impl BrowserRun {
    /// A run that has only begun.
    pub const fn new(engine: Engine) -> Self {
        Self {
            engine,
            tally: Tally { passed: 0, failed: 0, skipped: 0, inapplicable: 0 },
            exceptions: BTreeMap::new(),
            replayed: Vec::new(),
        }
    }

    /// Counts what a line of the tests' output reports.
    pub fn read_line(&mut self, line: &str) {
        if let Some(results) = Tally::of_line(line) {
            self.tally += results;
        }
        if let Some((test, reason)) = test_and_reason(line, " is played again: ") {
            self.replayed.push(format!("{test}: {reason}"));
        }
        if let Some((test, reason)) = test_and_reason(line, " does not apply: ") {
            self.exceptions.entry(reason.to_owned()).or_default().push(test.to_owned());
        }
    }

    /// How many tests ended how. Those that do not apply end well, but they did not pass.
    pub fn tally(&self) -> Tally {
        let inapplicable = self.exceptions.values().map(Vec::len).sum();
        Tally { passed: self.tally.passed.saturating_sub(inapplicable), inapplicable, ..self.tally }
    }
}

/// Each reason why tests do not apply, with these tests below it, and the tests that were played again; nothing where
/// all apply and none was.
impl fmt::Display for BrowserRun {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        for (reason, tests) in &self.exceptions {
            write!(formatter, "\n\nNot applicable to {}: {reason}", self.engine.name())?;
            for test in tests {
                write!(formatter, "\n  {test}")?;
            }
        }
        if !self.replayed.is_empty() {
            write!(formatter, "\n\nFailed once in {} and played again:", self.engine.name())?;
            for test in &self.replayed {
                write!(formatter, "\n  {test}")?;
            }
        }
        Ok(())
    }
}

/// The test and the reason in a line such as `test print::on_paper does not apply: the driver cannot print`.
fn test_and_reason<'a>(line: &'a str, what: &str) -> Option<(&'a str, &'a str)> {
    line.strip_prefix("test ")?.split_once(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(lines: &[&str]) -> BrowserRun {
        let mut run = BrowserRun::new(Engine::Webkit);
        lines.iter().for_each(|line| run.read_line(line));
        run
    }

    #[test]
    fn a_test_that_was_played_again_is_named() {
        let run = run(&["test focus is played again: the browser went", "test focus ... ok"]);
        assert_eq!(run.to_string(), "\n\nFailed once in webkit and played again:\n  focus: the browser went");
    }

    #[test]
    fn a_test_that_does_not_apply_did_not_pass() {
        let run = run(&[
            "running 3 tests",
            "test paper does not apply: it cannot print",
            "test paper ... ok",
            "test focus ... ok",
            "test touch does not apply: it has no touch screen",
            "test touch ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 9.00s",
        ]);
        assert_eq!(run.tally(), Tally { passed: 1, inapplicable: 2, ..Tally::default() });
    }

    #[test]
    fn tests_that_do_not_apply_are_named_below_their_reason() {
        let lines = ["paper", "ink"].map(|test| format!("test {test} does not apply: it cannot print"));
        let run = run(&lines.each_ref().map(String::as_str));
        assert_eq!(run.to_string(), "\n\nNot applicable to webkit: it cannot print\n  paper\n  ink");
        assert_eq!(self::run(&["test paper ... ok"]).to_string(), "");
    }
}
