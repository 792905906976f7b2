//! `test`: every check and test, in order, counted.

mod browser_run;
mod checkout;
mod report;
mod steps;
mod tally;
mod twice;

use std::{path::Path, process::ExitCode};

use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};

use crate::{browser::Engine, build, recipes};
use browser_run::BrowserRun;
use report::Report;

/// What to test.
#[derive(Args)]
pub struct Arguments {
    /// Only this part
    #[arg(long)]
    only: Option<Part>,
    /// The engines to run the browser tests in, with commas between them
    #[arg(long, value_enum, value_delimiter = ',', default_value = "chromium")]
    engines: Vec<Engine>,
    /// Only the tests whose name holds this; formatting, lints, the content, the second build and WordPress are then left out
    filter: Option<String>,
}

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Part {
    /// What needs no browser: formatting, lints, tests of the rules, the content
    Native,
    /// The release build, that it can be repeated, and its tests in real browsers
    Browser,
    /// The sites in `packages/recipes/`, built by their tools and visited in Chromium; the quick ones unless it is asked for
    Recipes,
    /// What a real screen reader says on the way through the release build; only where it is asked for
    ScreenReader,
    /// The plugin in a real WordPress; with a filter, only where it is asked for
    #[value(name = "wordpress")]
    WordPress,
}

impl Arguments {
    fn wants(&self, part: Part) -> bool {
        match (self.only, part) {
            (Some(only), _) => only == part,
            (None, Part::ScreenReader) => false,
            // Few filters mean one of its tests, and it takes a while to set up.
            (None, Part::WordPress) => self.filter.is_none(),
            (None, Part::Native | Part::Browser | Part::Recipes) => true,
        }
    }
}

/// Runs the steps up to the first that fails, then prints how many tests passed.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut report = Report::default();
    if let Err(error) = run_parts(arguments, &mut report) {
        report_failure(&error, &mut report);
    }
    println!("\n{report}");
    Ok(if report.total().failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn run_parts(arguments: &Arguments, report: &mut Report) -> Result<()> {
    let filter = arguments.filter.as_deref();
    if arguments.wants(Part::Native) {
        if filter.is_none() {
            steps::formatting()?;
            steps::lints()?;
            steps::lints_for_the_browser()?;
            steps::author_for_the_browser()?;
            steps::scripts()?;
        }
        steps::native_tests(filter, &mut report.native)?;
        if filter.is_none() {
            steps::content()?;
        }
    }
    if arguments.only == Some(Part::Native) {
        return Ok(());
    }
    // Every other part tries the release build.
    let built = steps::release_build()?;
    if arguments.wants(Part::Browser) {
        if filter.is_none() {
            steps::types()?;
            steps::same_bytes_in_a_checkout()?;
            steps::same_build_elsewhere()?;
        }
        let pseudo = build::with_pseudo_language(&built)?;
        for &engine in &arguments.engines {
            run_in(engine, filter, &pseudo, report);
        }
    }
    if arguments.wants(Part::Recipes) {
        let recipes = recipes::chosen(filter, arguments.only.is_none())?;
        ensure!(!recipes.is_empty() || arguments.only.is_none(), "No folder in packages/recipes/ has such a name.");
        if !recipes.is_empty() {
            report.recipes = steps::recipes(&recipes, &built)?;
        }
    }
    if arguments.wants(Part::ScreenReader) {
        steps::screen_reader_tests(filter, &mut report.screen_reader)?;
    }
    if arguments.wants(Part::WordPress) {
        steps::lint_of_the_plugin()?;
        steps::wordpress_tests(filter, &mut report.wordpress)?;
    }
    Ok(())
}

/// Runs the browser tests in an engine. When they fail, the next engine still runs: its result shows whether the engine
/// or the widget is at fault.
fn run_in(engine: Engine, filter: Option<&str>, pseudo: &Path, report: &mut Report) {
    let mut run = BrowserRun::new(engine);
    let ended = steps::browser_tests(filter, pseudo, &mut run);
    report.browsers.push(run);
    if let Err(error) = ended {
        report_failure(&error, report);
    }
}

fn report_failure(error: &anyhow::Error, report: &mut Report) {
    eprintln!("error: {error:#}");
    report.step_failed();
}
