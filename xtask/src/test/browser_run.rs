//! The results of the browser tests in one engine, from what they print.

use std::{collections::BTreeMap, fmt};

use super::tally::Tally;
use crate::browser::Engine;

/// The results of the browser tests in one engine.
pub struct BrowserRun {
    /// The engine.
    pub engine: Engine,
    tally: Tally,
    /// The tests that do not apply, by the reason.
    inapplicable: BTreeMap<String, Vec<String>>,
    /// The tests that are quarantined, with how they ended and the reason.
    quarantined: Vec<String>,
    /// The browsers that did not come up at first, with the test that waited for one and the reason.
    restarts: Vec<String>,
}

impl BrowserRun {
    /// A run that has only begun.
    pub fn new(engine: Engine) -> Self {
        Self {
            engine,
            tally: Tally::default(),
            inapplicable: BTreeMap::new(),
            quarantined: Vec::new(),
            restarts: Vec::new(),
        }
    }

    /// Takes the results from a line of the tests' output, if it holds any.
    pub fn read(&mut self, line: &str) {
        if let Some(results) = Tally::of_line(line) {
            self.tally += results;
        }
        if let Some((test, reason)) = split(line, " does not apply: ") {
            self.inapplicable.entry(reason.to_owned()).or_default().push(test.to_owned());
        }
        if let Some((test, ending)) = split(line, " is quarantined and ") {
            self.quarantined.push(format!("{test} {ending}"));
        }
        if let Some((test, reason)) = split(line, " starts its browser again: ") {
            self.restarts.push(format!("{test}: {reason}"));
        }
    }

    /// How many tests ended how. Those that do not apply or are quarantined end well for `cargo test`, but they did not
    /// pass.
    pub fn tally(&self) -> Tally {
        let inapplicable = self.inapplicable.values().map(Vec::len).sum();
        let quarantined = self.quarantined.len();
        let passed = self.tally.passed.saturating_sub(inapplicable + quarantined);
        Tally { passed, inapplicable, quarantined, ..self.tally }
    }
}

/// The tests that do not apply below each reason, the tests that are quarantined, and the browsers that were started
/// again; nothing where there are none.
impl fmt::Display for BrowserRun {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let engine = self.engine.name();
        for (reason, tests) in &self.inapplicable {
            list(formatter, &format!("Not applicable to {engine}: {reason}"), tests)?;
        }
        list(formatter, &format!("Quarantined in {engine}:"), &self.quarantined)?;
        list(formatter, &format!("Waited for {engine}, which was started again:"), &self.restarts)
    }
}

/// Writes a heading with lines below it, if there are any.
fn list(formatter: &mut fmt::Formatter, heading: &str, lines: &[String]) -> fmt::Result {
    if lines.is_empty() {
        return Ok(());
    }
    write!(formatter, "\n\n{heading}")?;
    lines.iter().try_for_each(|line| write!(formatter, "\n  {line}"))
}

/// The test and the rest of a line such as `test print::on_paper does not apply: the driver cannot print`.
fn split<'a>(line: &'a str, what: &str) -> Option<(&'a str, &'a str)> {
    line.strip_prefix("test ")?.split_once(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(lines: &[&str]) -> BrowserRun {
        let mut run = BrowserRun::new(Engine::Webkit);
        lines.iter().for_each(|line| run.read(line));
        run
    }

    #[test]
    fn a_failed_test_counts_as_failed() {
        let run = run(&["test focus ... FAILED", "test result: FAILED. 2 passed; 1 failed; 0 ignored"]);
        assert_eq!(run.tally(), Tally { passed: 2, failed: 1, ..Tally::default() });
    }

    #[test]
    fn a_quarantined_test_is_named_and_counts_as_neither() {
        let run = run(&[
            "test focus is quarantined and failed: the driver loses keys",
            "test focus ... ok",
            "test keys is quarantined and passed: the driver loses keys",
            "test keys ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored",
        ]);
        assert_eq!(run.tally(), Tally { passed: 1, quarantined: 2, ..Tally::default() });
        let named =
            "\n\nQuarantined in webkit:\n  focus failed: the driver loses keys\n  keys passed: the driver loses keys";
        assert_eq!(run.to_string(), named);
    }

    #[test]
    fn a_browser_that_was_started_again_is_named_and_its_test_counts() {
        let run = run(&["test focus starts its browser again: it exited", "test result: ok. 1 passed; 0 failed"]);
        assert_eq!(run.tally(), Tally { passed: 1, ..Tally::default() });
        assert_eq!(run.to_string(), "\n\nWaited for webkit, which was started again:\n  focus: it exited");
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
