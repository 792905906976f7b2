//! Chromium and the program that drives it.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::debian;

const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-dejavu-core"];
const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Where `chromedriver` is, after installing it and Chromium where one is missing.
pub fn chromedriver() -> Result<PathBuf> {
    if let (Some(driver), true) = (found("chromedriver"), CHROMIUM_NAMES.into_iter().any(|name| found(name).is_some()))
    {
        return Ok(driver);
    }
    debian::ensure(&PACKAGES, "The browser tests drive a real Chromium")?;
    found("chromedriver").context("`chromedriver` is not in PATH. Add the folder it is in to PATH and try again")
}

fn found(program: &str) -> Option<PathBuf> {
    which::which(program).ok()
}
