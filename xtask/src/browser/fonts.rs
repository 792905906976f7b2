//! The fonts that the browsers of the tests draw with.

use std::{ffi::OsString, fs, path::Path};

use anyhow::{Context, Result};

use crate::{debian, project};

/// The package of the fonts that `fonts.conf` names.
const PACKAGE: &str = "fonts-dejavu-core";

/// One of its files.
const FONT: &str = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

/// The environment variable that gives a browser the project's fonts in place of the machine's, after installing them
/// where they are missing.
pub fn environment() -> Result<(&'static str, OsString)> {
    if !Path::new(FONT).exists() {
        debian::ensure(&[PACKAGE], "The browser tests measure pages in these fonts")?;
    }
    let folder = project::target().join("fonts");
    let configuration = folder.join("fonts.conf");
    let text = include_str!("fonts.conf").replace("CACHE", &folder.join("cache").to_string_lossy());
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&configuration, text))
        .with_context(|| format!("{} cannot be written", configuration.display()))?;
    Ok(("FONTCONFIG_FILE", configuration.into()))
}
