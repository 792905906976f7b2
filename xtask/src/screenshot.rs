//! `screenshot`: pictures of the demo page as it is shipped.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::{
    browser, build, process, project,
    serve::{LOCALHOST, server},
};

/// Builds, serves `dist/` and lets the `screenshot` program of the browser tests photograph it.
pub fn run() -> Result<ExitCode> {
    build::build(build::Kind::Release)?;
    let driver = browser::Driver::start()?;
    let runtime = tokio::runtime::Runtime::new().context("The server cannot be started")?;
    let listener = runtime.block_on(tokio::net::TcpListener::bind((LOCALHOST, 0)))?;
    let address = listener.local_addr()?;
    runtime.spawn(async move { axum::serve(listener, server::site(project::dist())).await });

    process::run(
        process::cargo()
            .args(["run", "--quiet", "--package", "browser-tests", "--bin", "screenshot"])
            .envs(driver.environment())
            .env("SITE_URL", format!("http://{address}/")),
    )?;
    Ok(ExitCode::SUCCESS)
}
