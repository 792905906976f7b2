//! The style sheets that the loader fetches with the app.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use super::{Asset, Kind, npm};
use crate::project;

/// For the screens after the first, and for paper; the order that `www/sheet.js` knows.
const ENTRIES: [&str; 2] = ["plan.css", "print.css"];

/// Bundles them into one file.
pub fn bundle(kind: Kind) -> Result<Asset> {
    let folder = project::root().join("www/styles");
    let output = project::intermediate_dir().join("styles.txt");
    let task = json!({
        "entries": ENTRIES.map(|entry| folder.join(entry)),
        "output": output,
        "minify": kind == Kind::Release,
    });
    npm::run_script("xtask/src/build/styles.mjs", &task).context("The style sheets could not be bundled")?;
    let bytes = fs::read(&output).with_context(|| format!("{} cannot be read", output.display()))?;
    Ok(Asset::hashed("it-band-check", "txt", bytes))
}
