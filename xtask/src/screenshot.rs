//! `screenshot`: pictures of the demo page as it is shipped.

use std::process::ExitCode;

use anyhow::Result;

use crate::{browser, build, process};

/// Builds, and lets the `screenshot` program of the browser tests photograph what was built.
pub fn run() -> Result<ExitCode> {
    build::build(build::Kind::Release)?;
    let driver = browser::Driver::start()?;
    let mut program = process::cargo();
    program.args(["run", "--quiet", "--package", "browser-tests", "--bin", "screenshot"]);
    process::run(program.envs(driver.environment()))?;
    Ok(ExitCode::SUCCESS)
}
