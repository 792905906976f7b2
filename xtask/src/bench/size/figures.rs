//! The committed figures: the size of every file when somebody last accepted it.

use std::{collections::BTreeMap, fs, path::PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::{
    build::{Built, plain_name},
    project,
};

/// Where they are, from the top of the repository.
pub const FILE: &str = "bench/size.json";

/// By how many per cent a file may grow before the figures have to be written anew.
pub const TOLERANCE: usize = 2;

/// The compressed size of each file that readers download, without what follows its content in its name.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// The compiler of the WebAssembly: others make other sizes.
    pub compiler: String,
    /// Bytes after brotli.
    pub brotli: BTreeMap<String, usize>,
}

impl Figures {
    /// The figures of a build.
    pub fn of(built: &Built) -> Self {
        let brotli = built.sizes.iter().map(|size| (plain_name(&size.name), size.brotli)).collect();
        Self { compiler: built.engine.toolchain.compiler(), brotli }
    }

    /// The committed figures.
    pub fn read() -> Result<Self> {
        let text = fs::read(path()).with_context(|| format!("{FILE} cannot be read"))?;
        serde_json::from_slice(&text).with_context(|| format!("{FILE} holds no figures"))
    }

    /// Puts these in the place of the committed ones.
    pub fn write(&self) -> Result<()> {
        let text = format!("{}\n", serde_json::to_string_pretty(self)?);
        fs::write(path(), text).with_context(|| format!("{FILE} cannot be written"))
    }

    /// What has grown by more than the tolerance, or is new: a sentence a file.
    pub fn growth(&self, now: &Self) -> Vec<String> {
        let sentence = |(name, size): (&String, &usize)| match self.brotli.get(name) {
            None => Some(format!("{name} is new: {size} bytes of brotli.")),
            Some(before) if size * 100 > before * (100 + TOLERANCE) => {
                Some(format!("{name} grew from {before} to {size} bytes of brotli, more than {TOLERANCE} %."))
            }
            Some(_) => None,
        };
        now.brotli.iter().filter_map(sentence).collect()
    }
}

fn path() -> PathBuf {
    project::root().join(FILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures<const N: usize>(brotli: [(&str, usize); N]) -> Figures {
        Figures { compiler: "rustc 1.0.0".into(), brotli: brotli.map(|(name, size)| (name.to_owned(), size)).into() }
    }

    #[test]
    fn only_growth_above_the_tolerance_is_named() {
        let written = figures([("a.js", 1000), ("b.wasm", 1000), ("c.bin", 1000), ("gone.js", 10)]);
        let now = figures([("a.js", 1020), ("b.wasm", 1021), ("c.bin", 1), ("d.js", 5)]);
        assert_eq!(
            written.growth(&now),
            ["b.wasm grew from 1000 to 1021 bytes of brotli, more than 2 %.", "d.js is new: 5 bytes of brotli."]
        );
    }

    #[test]
    fn the_committed_figures_can_be_read() {
        let figures = Figures::read().unwrap();
        assert!(figures.brotli.contains_key("it-band-check.wasm"), "{figures:?}");
    }
}
