//! `package`: what is published, in `target/package/`: a package for npm, a folder to copy, and a plugin for WordPress. The
//! same sources make the same bytes.

mod archive;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{
    build::{self, Built, EMBED, Files, Kind, files_below},
    project,
    wordpress::plugin,
};

/// The name of every package, and of the folder in it.
const NAME: &str = "it-band-check";

/// The checksums, in the form that `sha256sum --check` reads.
const CHECKSUMS: &str = "SHA256SUMS";

/// Files by their path in a package.
pub type Contents = BTreeMap<String, Vec<u8>>;

/// Builds for readers, and writes every package and its checksum.
pub fn run() -> Result<ExitCode> {
    for (name, bytes) in write(&build::build(Kind::Release)?)? {
        println!("{name}: {} bytes", bytes.len());
    }
    println!("They are in {}, with their checksums in {CHECKSUMS}.", folder().display());
    Ok(ExitCode::SUCCESS)
}

/// Where the packages are written.
pub fn folder() -> PathBuf {
    project::target().join("package")
}

/// Writes every package of a release build and its checksum into an emptied folder; returns the packages by their names.
pub fn write(built: &Built) -> Result<Contents> {
    if !built.engine.small {
        bail!("This build is larger than it could be, because the library source is missing: it is not packed.");
    }
    let version = project::VERSION;
    let copied = contents(&project::dist().join(EMBED))?;
    let npm = for_npm(built, &copied)?;
    let plugin = project::target().join("wordpress-plugin");
    empty(&plugin)?;
    plugin::assemble(&plugin)?;
    let packages = Contents::from([
        (format!("{NAME}-{version}.tgz"), archive::tar(&npm, "package")?),
        (format!("{NAME}-{version}.zip"), archive::zip(&copied, NAME)?),
        (format!("{NAME}-wordpress-{version}.zip"), archive::zip(&contents(&plugin)?, plugin::NAME)?),
    ]);
    let folder = folder();
    empty(&folder)?;
    let write = || {
        fs::create_dir_all(&folder)?;
        packages.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))?;
        fs::write(folder.join(CHECKSUMS), checksums(&packages))
    };
    write().with_context(|| format!("{} cannot be written", folder.display()))?;
    Ok(packages)
}

/// Lets a folder be written anew.
fn empty(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))
}

/// The package for npm: the folder to copy, and around it what bundlers and compilers read.
fn for_npm(built: &Built, copied: &Contents) -> Result<Contents> {
    let mut package = contents(&project::root().join("packages/npm"))?;
    let manifest = package.get("package.json").context("packages/npm has no package.json")?;
    package.insert("package.json".into(), with_version(manifest)?);
    package.insert("it-band-check.js".into(), build::loader(built, Files::ForBundlers)?.bytes);
    package.insert("it-band-check-inline.js".into(), build::loader(built, Files::Inside)?.bytes);
    for license in ["LICENSE-APACHE", "LICENSE-MIT"] {
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

fn contents(folder: &Path) -> Result<Contents> {
    let file = |path: PathBuf| {
        let name = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        Ok((name, fs::read(&path)?))
    };
    let paths = files_below(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    paths.into_iter().map(file).collect()
}

fn checksums(packages: &Contents) -> String {
    let line = |(name, bytes): (&String, &Vec<u8>)| {
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{sum}  {name}\n")
    };
    packages.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn checksums_are_what_sha256sum_reads() {
        let packages = Contents::from([("one.zip".to_owned(), Vec::new())]);
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
