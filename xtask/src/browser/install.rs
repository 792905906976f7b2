//! The browsers, and the programs that drive them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Engine;
use crate::{
    debian,
    process::{self, cargo},
};

const CHROMIUM_NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const FIREFOX_NAMES: [&str; 2] = ["firefox", "firefox-esr"];

/// The driver of Firefox, which Debian does not package, as a crate with its version.
const GECKODRIVER: &str = "geckodriver@0.37.1";

/// The driver of an engine, after installing it and its browser where one is missing.
pub fn driver(engine: Engine) -> Result<PathBuf> {
    match engine {
        Engine::Chromium => chromedriver(),
        Engine::Firefox => geckodriver(),
        Engine::Webkit => webkit_driver(),
    }
}

/// The program that provides a virtual screen, after installing it where it is missing.
pub fn screen() -> Result<PathBuf> {
    if let Some(screen) = found("Xvfb") {
        return Ok(screen);
    }
    debian::ensure(&["xvfb"], "WebKitGTK opens windows, which need a screen")?;
    in_path("Xvfb")
}

fn chromedriver() -> Result<PathBuf> {
    if let (Some(driver), true) = (found("chromedriver"), any_found(&CHROMIUM_NAMES)) {
        return Ok(driver);
    }
    debian::ensure(&["chromium", "chromium-driver"], "The browser tests drive a real Chromium")?;
    in_path("chromedriver")
}

fn geckodriver() -> Result<PathBuf> {
    if !any_found(&FIREFOX_NAMES) {
        debian::ensure(&["firefox-esr"], "The browser tests drive a real Firefox")?;
    }
    if let Some(driver) = found("geckodriver") {
        return Ok(driver);
    }
    let cache = cache().context("There is no home folder to keep geckodriver in")?;
    let driver = cache.join("bin/geckodriver");
    if !driver.is_file() {
        compile(GECKODRIVER, &cache)?;
    }
    Ok(driver)
}

fn webkit_driver() -> Result<PathBuf> {
    if let Some(driver) = found("WebKitWebDriver") {
        return Ok(driver);
    }
    debian::ensure(&["webkit2gtk-driver"], "The browser tests drive a real WebKitGTK")?;
    in_path("WebKitWebDriver")
}

/// Compiles a program into a folder, without optimisation: that takes a third of the time, and a driver mostly waits.
fn compile(package: &str, folder: &Path) -> Result<()> {
    println!(
        "Compiling {package} into {}, because Firefox is driven by it. That takes about a minute.",
        folder.display()
    );
    process::run(cargo().args(["install", "--debug", "--quiet", "--locked", package, "--root"]).arg(folder))
        .with_context(|| format!("{package} could not be compiled"))
}

/// The folder for what is kept between runs and survives `cargo clean`.
fn cache() -> Option<PathBuf> {
    let folder = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    folder.or_else(|| Some(std::env::home_dir()?.join(".cache"))).map(|folder| folder.join("it-band-check"))
}

fn any_found(programs: &[&str]) -> bool {
    programs.iter().any(|name| found(name).is_some())
}

fn found(program: &str) -> Option<PathBuf> {
    which::which(program).ok()
}

fn in_path(program: &str) -> Result<PathBuf> {
    found(program).with_context(|| format!("`{program}` is not in PATH. Add the folder it is in to PATH and try again"))
}
