//! A virtual screen.

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

/// The window below the pointer has the focus, and the pointer stays in the middle of the screen. So flat a screen puts it
/// above the page, which then gets no hover. A window may be larger than the screen.
const SIZE: &str = "400x16x24";

/// A running `Xvfb`. Dropping it closes the windows on it.
pub struct Screen {
    process: Child,
    display: String,
    gtk_config: PathBuf,
}

impl Screen {
    /// Starts a screen, which picks a free display number.
    pub fn start() -> Result<Self> {
        let mut command = process::command(install::screen()?);
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().map_err(|error| process::not_started(&command, &error))?;
        let mut number = String::new();
        BufReader::new(process.stdout.take().expect("its output is piped")).read_line(&mut number)?;
        let screen = Self { process, display: format!(":{}", number.trim_end()), gtk_config: gtk_config()? };
        if number.is_empty() {
            bail!("`{}` did not start. Run it to see why.", process::summary(&command));
        }
        Ok(screen)
    }

    /// The environment of a program that opens its windows here. No graphics card is behind the screen: WebKit would take
    /// two or three times as much of the processor to hand each frame over as if there were one.
    pub fn environment(&self) -> [(&'static str, OsString); 3] {
        [
            ("DISPLAY", self.display.clone().into()),
            ("XDG_CONFIG_HOME", self.gtk_config.clone().into()),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".into()),
        ]
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The folder with the style sheet of GTK, which makes everything around a page small.
fn gtk_config() -> Result<PathBuf> {
    let folder = project::target().join("screen");
    let sheet = folder.join("gtk-3.0/gtk.css");
    fs::create_dir_all(folder.join("gtk-3.0"))
        .and_then(|()| fs::write(&sheet, include_str!("gtk.css")))
        .with_context(|| format!("{} cannot be written", sheet.display()))?;
    Ok(folder)
}
