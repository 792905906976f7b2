//! `package`: what is published, in `target/package/`: a package for npm, a folder to copy, and a plugin for WordPress. The
//! same sources make the same bytes.

mod archive;

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{
    build::{self, Addresses, Built, EMBED, Kind},
    files::{self, Files},
    project,
    wordpress::plugin,
};

/// The name of every package, and of the folder in it.
const NAME: &str = "it-band-check";

/// The checksums, in the form that `sha256sum --check` reads.
const CHECKSUMS: &str = "SHA256SUMS";

/// Builds for readers, and writes every package and its checksum.
pub fn run() -> Result<ExitCode> {
    for (name, bytes) in write(&build::build(Kind::Release)?)? {
        println!("{name}: {} bytes", bytes.len());
    }
    println!("They are in {}, with their checksums in {CHECKSUMS}.", folder().display());
    Ok(ExitCode::SUCCESS)
}

/// Where the packages are written.
fn folder() -> PathBuf {
    project::target().join("package")
}

/// The package for npm, as a file.
pub fn npm() -> PathBuf {
    folder().join(npm_name())
}

fn npm_name() -> String {
    format!("{NAME}-{}.tgz", project::VERSION)
}

/// Writes every package of a release build and the list of their checksums into an emptied folder; returns what it wrote.
pub fn write(built: &Built) -> Result<Files> {
    if !built.engine.small {
        bail!("This build is larger than it could be, because the library source is missing: it is not packed.");
    }
    let version = project::VERSION;
    let copied = files::read(&project::dist().join(EMBED))?;
    let npm = for_npm(built, &copied)?;
    let mut packages = Files::from([
        (npm_name(), archive::tar(&npm, "package")?),
        (format!("{NAME}-{version}.zip"), archive::zip(&copied, NAME)?),
        (format!("{NAME}-wordpress-{version}.zip"), archive::zip(&plugin::files()?, plugin::NAME)?),
    ]);
    packages.insert(CHECKSUMS.to_owned(), checksums(&packages).into_bytes());
    files::remove(&folder())?;
    files::write(&folder(), &packages)?;
    Ok(packages)
}

/// The package for npm: the folder to copy, and around it what bundlers and compilers read.
fn for_npm(built: &Built, copied: &Files) -> Result<Files> {
    let mut package = files::read(&project::root().join("packages/npm"))?;
    let manifest = package.get("package.json").context("packages/npm has no package.json")?;
    package.insert("package.json".into(), with_version(manifest)?);
    let [for_bundlers, inline] = build::loaders(built, [Addresses::ForBundlers, Addresses::Inside])?;
    package.insert("it-band-check.js".into(), for_bundlers.bytes);
    package.insert("it-band-check-inline.js".into(), inline.bytes);
    for license in project::LICENSES {
        package.insert(license.into(), copied[license].clone());
    }
    package.extend(copied.iter().map(|(name, bytes)| (format!("{EMBED}{name}"), bytes.clone())));
    Ok(package)
}

/// The manifest with the version of this project. All else stays as it is: the first condition of an export that fits is
/// the one that counts.
fn with_version(manifest: &[u8]) -> Result<Vec<u8>> {
    const NONE: &str = r#""version": "0.0.0""#;
    let manifest = std::str::from_utf8(manifest).context("packages/npm/package.json is no text")?;
    let [before, after] = manifest.split(NONE).collect::<Vec<_>>()[..] else {
        bail!("packages/npm/package.json does not hold `{NONE}` once: the version is filled in there.");
    };
    Ok(format!(r#"{before}"version": "{}"{after}"#, project::VERSION).into_bytes())
}

fn checksums(packages: &Files) -> String {
    let line = |(name, bytes): (&String, &Vec<u8>)| {
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{sum}  {name}\n")
    };
    packages.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::Value;

    use super::*;

    #[test]
    fn checksums_are_what_sha256sum_reads() {
        let packages = Files::from([("one.zip".to_owned(), Vec::new())]);
        let wanted = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  one.zip\n";
        assert_eq!(checksums(&packages), wanted);
    }

    #[test]
    fn every_file_that_the_manifest_of_npm_names_is_packed() {
        let folder = project::root().join("packages/npm");
        let manifest = with_version(&fs::read(folder.join("package.json")).unwrap()).unwrap();
        let manifest: Value = serde_json::from_slice(&manifest).unwrap();
        assert_eq!(manifest["version"], project::VERSION);
        let exports = manifest["exports"].as_object().unwrap().values();
        let targets = exports.flat_map(|one| match one {
            Value::Object(conditions) => conditions.values().collect(),
            target => vec![target],
        });
        let own: Vec<&str> = targets.filter_map(Value::as_str).filter(|one| !one.starts_with("./embed/")).collect();
        assert!(own.len() > 8, "{own:?}");
        for target in own {
            assert!(folder.join(target).is_file(), "{target}");
        }
    }
}
