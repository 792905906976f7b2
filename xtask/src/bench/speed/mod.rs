//! `bench speed`: how long a reader waits, beside the same questionnaire written by hand with Preact.

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use clap::Args;
use ignore::WalkBuilder;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::json;

use crate::{
    browser,
    build::{self, Kind},
    process, project,
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
    bundle_other(&other.join(OTHER))?;
    fs::write(other.join(OTHER_PAGE), with_other(&fs::read_to_string(project::dist().join("index.html"))?)?)?;
    let site = folder.join("site");
    if site.exists() {
        fs::remove_dir_all(&site).with_context(|| format!("{} cannot be emptied", site.display()))?;
    }
    compress(&project::dist(), &site)?;
    compress(&other, &site)?;
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
    let bytes = fs::read(output)?;
    let size = build::brotli(&bytes).len();
    println!("The Preact widget has {} bytes, {size} after brotli.", bytes.len());
    Ok(())
}

/// The demo post with the other widget in the place of the real one. Both use the same element.
fn with_other(page: &str) -> Result<String> {
    let tag = element!("script[src][integrity]", |script| {
        script.set_attribute("src", OTHER)?;
        script.remove_attribute("integrity");
        Ok(())
    });
    let other = rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(tag))?;
    if other == page {
        bail!("index.html embeds no script that the other widget could stand in for.");
    }
    Ok(other)
}

/// Every file of a folder, brotli-compressed under its own name.
fn compress(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkBuilder::new(from).standard_filters(false).build() {
        let entry = entry.with_context(|| format!("{} cannot be read", from.display()))?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) {
            let path = to.join(entry.path().strip_prefix(from)?);
            fs::create_dir_all(path.parent().unwrap_or(to))?;
            fs::write(path, build::brotli(&fs::read(entry.path())?))?;
        }
    }
    Ok(())
}
