//! `screenshot`: pictures of the demo page as it is shipped.

use std::process::ExitCode;

use anyhow::Result;

use crate::{browser, build, process};

/// Builds, and lets the `screenshot` program of the browser tests photograph what was built.
pub fn run() -> Result<ExitCode> {
    build::build(build::Kind::Release)?;
    let drivers = browser::Drivers::start(browser::Engine::Chromium)?;
    let mut program = process::cargo();
    program.args(["run", "--quiet", "--package", "browser-tests", "--bin", "screenshot"]);
    process::run(program.envs(drivers.environment()))?;
    Ok(ExitCode::SUCCESS)
}
