//! A virtual screen.

use std::{
    ffi::OsString,
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::Stdio,
};

use anyhow::{Context, Result, bail};

use super::{driver::Surroundings, install};
use crate::{process, project, service::Service};

/// The window below the pointer has the focus, and the pointer stays in the middle of the screen. So flat a screen puts it
/// above the page, which then gets no hover. A window may be larger than the screen.
const FLAT: &str = "400x16x24";

/// A running `Xvfb`. Dropping it closes the windows on it.
pub struct Screen {
    _service: Service,
    display: String,
}

/// A flat screen for WebKit's own browser, with settings for the windows on it.
pub struct WebkitScreen {
    screen: Screen,
    gtk_config: PathBuf,
}

impl Screen {
    /// Starts a screen, which picks a free display number. Its size is such as `1000x900x24`: pixels, and bits a pixel.
    pub fn start(size: &str) -> Result<Self> {
        let mut command = process::command(install::screen()?);
        command.args(["-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut service = Service::start(&mut command)?;
        let mut number = String::new();
        BufReader::new(service.process().stdout.take().expect("its output is piped")).read_line(&mut number)?;
        if number.is_empty() {
            bail!("`{}` did not start. Run it to see why.", process::summary(&command));
        }
        Ok(Self { _service: service, display: format!(":{}", number.trim_end()) })
    }

    /// The environment variable that opens windows here.
    pub fn display(&self) -> (&'static str, OsString) {
        ("DISPLAY", self.display.clone().into())
    }
}

impl WebkitScreen {
    /// Starts a screen.
    pub fn start() -> Result<Self> {
        Ok(Self { screen: Screen::start(FLAT)?, gtk_config: gtk_config()? })
    }
}

impl Surroundings for WebkitScreen {
    /// No graphics card is behind the screen: WebKit would take two or three times as much of the processor to hand each
    /// frame over as if there were one.
    fn environment(&self) -> Vec<(&'static str, OsString)> {
        vec![
            self.screen.display(),
            ("XDG_CONFIG_HOME", self.gtk_config.clone().into()),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".into()),
        ]
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
