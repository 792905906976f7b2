//! The published versions. A post is pinned to the bytes of a version by their hash, so these never change.

use std::{collections::BTreeMap, fs, path::PathBuf};

use anyhow::{Context, Result, bail};

use crate::project;

/// Where they are listed, from the top of the repository.
const FILE: &str = "releases.json";

/// The integrity hash of the loader of each published version.
pub struct Releases(BTreeMap<String, String>);

impl Releases {
    /// The committed list.
    pub fn read() -> Result<Self> {
        let text = fs::read_to_string(path()).with_context(|| format!("{FILE} cannot be read"))?;
        Ok(Self(serde_json::from_str(&text).with_context(|| format!("{FILE} is no list of versions and hashes"))?))
    }

    /// Refuses other bytes under a published version. One that is not published may change freely.
    pub fn check(&self, version: &str, integrity: &str) -> Result<()> {
        match self.0.get(version) {
            Some(published) if published != integrity => bail!(
                "Version {version} is published and this build has other bytes, which every post that is pinned to it \
                 would refuse. Raise the version in Cargo.toml."
            ),
            _ => Ok(()),
        }
    }

    /// Lists a version; false where it is listed already.
    pub fn publish(&mut self, version: &str, integrity: &str) -> Result<bool> {
        self.check(version, integrity)?;
        Ok(self.0.insert(version.to_owned(), integrity.to_owned()).is_none())
    }

    /// Puts this list in the place of the committed one.
    pub fn write(&self) -> Result<()> {
        let text = format!("{}\n", serde_json::to_string_pretty(&self.0)?);
        fs::write(path(), text).with_context(|| format!("{FILE} cannot be written"))
    }
}

fn path() -> PathBuf {
    project::root().join(FILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn releases() -> Releases {
        Releases(BTreeMap::from([("0.1.0".into(), "sha384-published".into())]))
    }

    #[test]
    fn other_bytes_under_a_published_version_are_refused() {
        let message = releases().check("0.1.0", "sha384-other").unwrap_err().to_string();
        assert!(message.ends_with("Raise the version in Cargo.toml."), "{message}");
        assert!(releases().check("0.1.0", "sha384-published").is_ok());
        assert!(releases().publish("0.1.0", "sha384-other").is_err());
    }

    #[test]
    fn a_version_may_change_until_it_is_published() {
        let mut releases = releases();
        assert!(releases.check("0.2.0", "sha384-first").is_ok());
        assert!(releases.publish("0.2.0", "sha384-second").unwrap());
        assert!(releases.check("0.2.0", "sha384-first").is_err());
        assert!(!releases.publish("0.2.0", "sha384-second").unwrap());
    }

    #[test]
    fn the_committed_list_holds_the_first_version() {
        assert!(Releases::read().unwrap().check("0.1.0", "sha384-other").is_err());
    }
}
