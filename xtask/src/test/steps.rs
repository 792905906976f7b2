//! The steps of `test`. Each prints what it does, then does it or fails.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Result, bail};

use super::{browser_run::BrowserRun, checkout, tally::Tally, twice};
use crate::{
    bench,
    browser::{self, Engine},
    build::{self, Built},
    package,
    process::{self, cargo},
    recipes::{self, Recipe},
    screen_reader::ScreenReader,
    wordpress::{self, Wordpress},
};

const AS_ERRORS: [&str; 3] = ["--", "-D", "warnings"];

/// Every file is formatted.
pub fn formatting() -> Result<()> {
    step(cargo().args(["fmt", "--all", "--check"]))
}

/// Clippy finds nothing.
pub fn lints() -> Result<()> {
    step(cargo().args(["clippy", "--workspace", "--all-targets"]).args(AS_ERRORS))
}

/// Clippy finds nothing in the code as it is compiled for the browser.
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
    print_heading(&process::summary(&tests));
    count(&mut tests, tally)
}

/// The questionnaire and its words.
pub fn content() -> Result<()> {
    print_heading("cargo xtask check");
    crate::check::run(&crate::check::Arguments::default()).map(drop)
}

/// What the browser tests test.
pub fn release_build() -> Result<Built> {
    print_heading("cargo xtask build");
    let built = build::build(build::Kind::Release)?;
    bench::size::judge(&built)?;
    Ok(built)
}

/// The release build depends on nothing but the sources.
pub fn same_build_elsewhere() -> Result<()> {
    print_heading("cargo xtask build, in another folder");
    twice::same_bytes()
}

/// The release build stays what it is in the repository of a blog.
pub fn same_bytes_in_a_checkout() -> Result<()> {
    print_heading("git checkout of dist/embed/, with line ends of Windows");
    checkout::keeps_bytes()
}

/// The crate for authors compiles for a browser too.
pub fn author_for_the_browser() -> Result<()> {
    let build::toolchain::Toolchain::Own = build::toolchain::Toolchain::ensure()? else {
        println!(
            "\n== No check of the author crate for WebAssembly: Debian's compiler brings no standard library for it."
        );
        return Ok(());
    };
    step(cargo().args(["check", "--package", "it-band-author", "--target", build::toolchain::TARGET]))
}

/// The scripts are formatted, linted and well typed.
pub fn scripts() -> Result<()> {
    build::npm::ensure()?;
    step(process::command("node").args(["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off"]))?;
    step(process::command("node").args(["node_modules/typescript/bin/tsc", "--project", "www"]))
}

/// The types that the build wrote, in pages that rely on them.
pub fn types() -> Result<()> {
    step(process::command("node").args(["node_modules/typescript/bin/tsc", "--project", "tests/types"]))
}

/// The release build, and beside it the one with a language for tests, in one browser engine.
pub fn browser_tests(filter: Option<&str>, pseudo: &Path, run: &mut BrowserRun) -> Result<()> {
    let drivers = browser::Drivers::start(run.engine)?;
    let mut tests = cargo();
    tests
        .args(["test", "--package", "browser-tests", "--test", "scenarios", "--no-fail-fast"])
        .args(filter)
        .envs(drivers.environment());
    tests.env("PSEUDO_DIR", pseudo);
    print_heading(&format!("{}, in {}", process::summary(&tests), run.engine.name()));
    read_lines(&mut tests, |line| run.read(line))
}

/// The release build in the sites that blog tools make.
pub fn recipes(recipes: &[Recipe], built: &Built) -> Result<Tally> {
    print_heading("recipes, in chromium");
    package::write(built)?;
    let tried = recipes::try_each(recipes)?;
    let failed = tried.iter().filter(|one| one.failure.is_some()).count();
    println!("\nHow long each took, in seconds:");
    for one in &tried {
        println!("  {:>5.0}  {}", one.took.as_secs_f32(), one.name);
    }
    Ok(Tally { passed: tried.len() - failed, failed, ..Tally::default() })
}

/// The release build in Firefox, as Orca reads it out.
pub fn screen_reader_tests(filter: Option<&str>, tally: &mut Tally) -> Result<()> {
    let screen_reader = ScreenReader::start()?;
    let mut tests = cargo();
    tests.args(["test", "--package", "browser-tests", "--test", "screen-reader", "--no-fail-fast"]).args(filter);
    tests.envs(screen_reader.environment_of_tests());
    let drivers = browser::Drivers::start_in(Engine::Firefox, screen_reader)?;
    tests.envs(drivers.environment());
    print_heading(&format!("{}, with Orca", process::summary(&tests)));
    count(&mut tests, tally)
}

/// PHP can read the plugin.
pub fn lint_of_the_plugin() -> Result<()> {
    wordpress::ensure_packages()?;
    print_heading("php --syntax-check");
    wordpress::lint()
}

/// The plugin with the release build in WordPress, as authors use it in Chromium. PHP may find nothing wrong with it meanwhile.
pub fn wordpress_tests(filter: Option<&str>, tally: &mut Tally) -> Result<()> {
    let wordpress = Wordpress::start()?;
    let mut tests = cargo();
    tests.args(["test", "--package", "browser-tests", "--test", "wordpress", "--no-fail-fast"]).args(filter);
    tests.envs(wordpress.environment_of_tests());
    let logs = wordpress.logs();
    let drivers = browser::Drivers::start_in(Engine::Chromium, wordpress)?;
    tests.envs(drivers.environment());
    print_heading(&format!("{}, in chromium", process::summary(&tests)));
    count(&mut tests, tally)?;
    wordpress::no_complaints(&logs)
}

/// Runs tests, and counts them.
fn count(tests: &mut Command, tally: &mut Tally) -> Result<()> {
    read_lines(tests, |line| {
        if let Some(results) = Tally::of_line(line) {
            *tally += results;
        }
    })
}

fn print_heading(step: &str) {
    println!("\n== {step}");
}

fn step(command: &mut Command) -> Result<()> {
    print_heading(&process::summary(command));
    process::run(command)
}

/// Runs tests, and passes on each line of their output after reading it.
fn read_lines(command: &mut Command, mut read: impl FnMut(&str)) -> Result<()> {
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
    bail!("`{}` failed: its own message is above.", process::summary(command))
}
