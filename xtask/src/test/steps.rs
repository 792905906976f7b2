//! The steps of `test`. Each says what it does, then does it or fails.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Result, bail};

use super::{browser_run::BrowserRun, tally::Tally, twice};
use crate::{
    bench, browser,
    build::{self, Built},
    process::{self, cargo},
};

const AS_ERRORS: [&str; 3] = ["--", "-D", "warnings"];

/// Every file is formatted.
pub fn formatting() -> Result<()> {
    step(cargo().args(["fmt", "--all", "--check"]))
}

/// No lint has anything to say.
pub fn lints() -> Result<()> {
    step(cargo().args(["clippy", "--workspace", "--all-targets"]).args(AS_ERRORS))
}

/// No lint has anything to say about the code as the browser runs it.
pub fn lints_for_the_browser() -> Result<()> {
    let build::toolchain::Toolchain::Own = build::toolchain::Toolchain::ensure()? else {
        println!("\n== No lints for WebAssembly: Debian's compiler brings none.");
        return Ok(());
    };
    let target = ["--target", build::toolchain::TARGET];
    step(cargo().args(["clippy", "--package", "it-band-check", "--lib"]).args(target).args(AS_ERRORS))
}

/// The tests that need no browser.
pub fn native_tests(filter: Option<&str>, tally: &mut Tally) -> Result<()> {
    let mut tests = cargo();
    tests.args(["test", "--workspace", "--exclude", "browser-tests", "--no-fail-fast"]).args(filter);
    announce(&process::shown(&tests));
    run_and_read(&mut tests, |line| {
        if let Some(results) = Tally::of_line(line) {
            *tally += results;
        }
    })
}

/// The questionnaire and its words.
pub fn content() -> Result<()> {
    announce("cargo xtask check");
    crate::check::run(&crate::check::Arguments::default()).map(drop)
}

/// What the browser tests test.
pub fn release_build() -> Result<Built> {
    announce("cargo xtask build");
    let built = build::build(build::Kind::Release)?;
    bench::size::judge(&built)?;
    Ok(built)
}

/// The release build depends on nothing but the sources.
pub fn same_build_elsewhere() -> Result<()> {
    announce("cargo xtask build, in another folder");
    twice::same_bytes()
}

/// The types that the build wrote, in pages that rely on them.
pub fn types() -> Result<()> {
    step(process::command("node").args(["node_modules/typescript/bin/tsc", "--project", "tests/types"]))
}

/// The release build, and beside it the one with a language for tests, in one browser engine.
pub fn browser_tests(filter: Option<&str>, pseudo: &Path, run: &mut BrowserRun) -> Result<()> {
    let drivers = browser::Drivers::start(run.engine)?;
    let mut tests = cargo();
    tests.args(["test", "--package", "browser-tests", "--no-fail-fast"]).args(filter).envs(drivers.environment());
    tests.env("PSEUDO_DIR", pseudo);
    announce(&format!("{}, in {}", process::shown(&tests), run.engine.name()));
    run_and_read(&mut tests, |line| run.read(line))
}

fn announce(step: &str) {
    println!("\n== {step}");
}

fn step(command: &mut Command) -> Result<()> {
    announce(&process::shown(command));
    process::run(command)
}

/// Runs tests and hands each line of their output to `read`; the output goes to the terminal too.
fn run_and_read(command: &mut Command, mut read: impl FnMut(&str)) -> Result<()> {
    let mut tests = command.stdout(Stdio::piped()).spawn().map_err(|error| process::not_started(command, &error))?;
    let output = tests.stdout.take().expect("its output is piped");
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    if tests.wait()?.success() {
        return Ok(());
    }
    bail!("`{}` failed: its own message is above.", process::shown(command))
}
