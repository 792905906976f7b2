//! The public contract of the element, read from the doc comments in `www/` and written for readers, editors and compilers.

#[cfg(test)]
mod tests;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::json;

use super::{Asset, npm};
use crate::project;

/// The page for authors, from the top of the repository.
const REFERENCE: &str = "docs/reference.md";

/// The files that describe the contract.
pub struct Contract {
    folder: PathBuf,
}

impl Contract {
    /// Writes the files, to be taken from here.
    ///
    /// # Errors
    /// When a public member of the element has no doc comment, or a custom property no default.
    pub fn write() -> Result<Self> {
        Self::write_into(&project::intermediate_dir().join("contract"))
    }

    fn write_into(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let task = json!({ "www": project::root().join("www"), "folder": folder });
        npm::run_script("xtask/src/build/contract/contract.mjs", &task)
            .context("The doc comments in www/ could not be read")?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// What editors and compilers read, for the site.
    pub fn files(&self) -> Result<Vec<Asset>> {
        let file = |name: &str| Ok(Asset { name: name.to_owned(), bytes: self.read(name)?.into_bytes() });
        ["custom-elements.json", "it-band-check.d.ts"].into_iter().map(file).collect()
    }

    /// Writes the reference for authors into `docs/`, and prints that where it was another.
    pub fn write_reference(&self) -> Result<()> {
        let path = project::root().join(REFERENCE);
        let text = self.read("reference.md")?;
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
            println!("Wrote {REFERENCE}: commit it with what changed it.");
        }
        Ok(())
    }

    fn read(&self, name: &str) -> Result<String> {
        let path = self.folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
    }
}
