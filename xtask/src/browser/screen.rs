//! A screen for windows that nobody looks at.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Stdio},
};

use anyhow::{Result, bail};

use super::install;
use crate::process;

/// A running `Xvfb`: gone, with the windows on it, when this is dropped.
pub struct Screen {
    process: Child,
    display: String,
}

impl Screen {
    /// Starts a screen, which picks a free number for itself.
    pub fn start() -> Result<Self> {
        let mut command = process::command(install::screen()?);
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().map_err(|error| process::not_started(&command, &error))?;
        let mut number = String::new();
        BufReader::new(process.stdout.take().expect("its output is piped")).read_line(&mut number)?;
        let screen = Self { process, display: format!(":{}", number.trim_end()) };
        if number.is_empty() {
            bail!("`{}` did not start. Run it to see why.", process::shown(&command));
        }
        Ok(screen)
    }

    /// The name by which programs find it.
    pub fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
