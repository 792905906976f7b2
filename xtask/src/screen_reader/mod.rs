//! A real screen reader, Orca, with all that it needs to run without a screen and without a loudspeaker: a desktop session
//! of its own. What it says is written to a file. Nothing of the desktop of whoever runs this is used or changed.

mod desktop;
mod speech;

use std::{ffi::OsString, fs, path::Path};

use anyhow::{Context, Result};

use crate::{
    browser::Surroundings,
    debian,
    process::{command, logged},
    project,
    service::Service,
};
use desktop::Desktop;

/// Debian's packages of Orca and of what it needs here. Its keys are pressed with `xdotool`.
const PACKAGES: [&str; 7] = ["orca", "at-spi2-core", "dbus", "openbox", "speech-dispatcher", "xdotool", "xvfb"];

/// Orca speaks through the Python of the system, whatever comes first in PATH.
const PYTHON: &str = "/usr/bin/python3";

/// A running Orca. Browsers that are started in these surroundings are read out.
pub struct ScreenReader {
    // They end in this order.
    _orca: Service,
    _speech: Service,
    _desktop: Desktop,
    environment: Vec<(&'static str, OsString)>,
}

impl ScreenReader {
    /// Starts Orca after installing it where it is missing, and waits until it speaks.
    pub fn start() -> Result<Self> {
        debian::ensure(&PACKAGES, "The test listens to a real screen reader")?;
        let folder = project::target().join("screen-reader");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let desktop = Desktop::start(&folder)?;
        let spoken = folder.join("spoken.txt");
        fs::write(&spoken, "").with_context(|| format!("{} cannot be written", spoken.display()))?;
        let mut environment = desktop.environment();
        environment.push(("SPOKEN", spoken.clone().into()));
        let (speech, address) = speech::start(&desktop, &environment)?;
        environment.push(("SPEECHD_ADDRESS", address));
        let orca = orca(&folder, &environment, &spoken)?;
        Ok(Self { _orca: orca, _speech: speech, _desktop: desktop, environment })
    }

    /// What the tests need: the screen on which they press keys, and the file that holds what was spoken.
    pub fn environment_of_tests(&self) -> impl Iterator<Item = (&'static str, OsString)> {
        self.environment().into_iter().filter(|(name, _)| ["DISPLAY", "SPOKEN"].contains(name))
    }
}

impl Surroundings for ScreenReader {
    fn environment(&self) -> Vec<(&'static str, OsString)> {
        self.environment.clone()
    }
}

fn orca(folder: &Path, environment: &[(&'static str, OsString)], spoken: &Path) -> Result<Service> {
    let mut orca = command(PYTHON);
    orca.args(["-c", include_str!("orca.py")]).envs(environment.iter().cloned());
    if let Some(log) = std::env::var_os("ORCA_LOG") {
        orca.arg(log);
    }
    let mut service = Service::start(logged(&mut orca, &folder.join("orca.log"))?)?;
    service.wait_until(|| fs::read(spoken).is_ok_and(|spoken| !spoken.is_empty()))?;
    Ok(service)
}
