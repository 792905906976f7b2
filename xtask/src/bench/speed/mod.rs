//! `bench speed`: how long a reader waits, beside the same questionnaire written by hand with Preact.

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::json;

use crate::{
    browser,
    build::{self, Kind},
    files, process, project,
};

/// The script of the other widget.
const OTHER: &str = "other.js";
/// The post that embeds it.
const OTHER_PAGE: &str = "other.html";

/// How much to measure.
#[derive(Args)]
pub struct Arguments {
    /// How many visits of each kind
    #[arg(long, default_value_t = 9)]
    visits: usize,
}

/// Builds both, compresses them as a web server would and lets the `speed` program of the browser tests visit them.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    build::build(Kind::Release)?;
    let folder = project::target().join("speed");
    let other = folder.join("uncompressed");
    let other_demo = other.join(build::DEMO);
    bundle_other(&other_demo.join(OTHER))?;
    // Both widgets use the same element, so that the post of the one embeds the other too.
    let post = fs::read_to_string(project::dist().join(build::DEMO).join("index.html"))
        .context("The demo post cannot be read")?;
    let (post, 1) = build::embed_other(&post, OTHER) else {
        bail!("index.html does not embed the one script that the other widget could stand in for.");
    };
    fs::write(other_demo.join(OTHER_PAGE), post)?;
    let site = folder.join("site");
    files::remove(&site)?;
    build::compress(&project::dist(), Some(&site))?;
    for size in build::compress(&other, Some(&site))?.into_iter().filter(|size| size.name.ends_with(OTHER)) {
        println!("The Preact widget has {} bytes after brotli.", size.brotli);
    }
    warn_when_busy();
    let drivers = browser::Drivers::start(browser::Engine::Chromium)?;
    let mut program = process::cargo();
    program.args(["run", "--quiet", "--package", "browser-tests", "--bin", "speed"]);
    program.arg("--").arg(&site).arg(arguments.visits.to_string());
    process::run(program.envs(drivers.environment()))?;
    Ok(ExitCode::SUCCESS)
}

/// Figures of a machine with other things to do say little.
fn warn_when_busy() {
    let load = fs::read_to_string("/proc/loadavg").ok();
    let load = load.and_then(|load| load.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0);
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    if load > processors as f64 {
        println!(
            "This machine is busy: its load is {load} with {processors} processors. Measure again when it is quiet."
        );
    }
}

fn bundle_other(output: &Path) -> Result<()> {
    let entry = project::root().join("bench/preact/check.jsx");
    let task = json!({ "entry": entry, "output": output });
    build::run_script("xtask/src/bench/speed/bundle.mjs", &task).context("The Preact widget could not be bundled")?;
    Ok(())
}
