//! A screen for windows that nobody looks at.

use std::{
    ffi::OsString,
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Stdio},
};

use anyhow::{Context, Result, bail};

use super::install;
use crate::{process, project};

/// The window below the pointer has the focus. The pointer rests in the middle of the screen: on so flat a one, above the
/// page, which does not feel it. A window may be larger than the screen.
const SIZE: &str = "400x16x24";

/// A running `Xvfb`: gone, with the windows on it, when this is dropped.
pub struct Screen {
    process: Child,
    display: String,
    looks: PathBuf,
}

impl Screen {
    /// Starts a screen, which picks a free number for itself.
    pub fn start() -> Result<Self> {
        let mut command = process::command(install::screen()?);
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().map_err(|error| process::not_started(&command, &error))?;
        let mut number = String::new();
        BufReader::new(process.stdout.take().expect("its output is piped")).read_line(&mut number)?;
        let screen = Self { process, display: format!(":{}", number.trim_end()), looks: looks()? };
        if number.is_empty() {
            bail!("`{}` did not start. Run it to see why.", process::shown(&command));
        }
        Ok(screen)
    }

    /// What a program needs to know that is to open its windows here.
    pub fn environment(&self) -> [(&'static str, OsString); 2] {
        [("DISPLAY", self.display.clone().into()), ("XDG_CONFIG_HOME", self.looks.clone().into())]
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The folder that says how windows look.
fn looks() -> Result<PathBuf> {
    let folder = project::target().join("screen");
    let sheet = folder.join("gtk-3.0/gtk.css");
    fs::create_dir_all(folder.join("gtk-3.0"))
        .and_then(|()| fs::write(&sheet, include_str!("gtk.css")))
        .with_context(|| format!("{} cannot be written", sheet.display()))?;
    Ok(folder)
}
