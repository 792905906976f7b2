//! The plugin for WordPress, as an author installs it: `packages/wordpress/README.md` says what is in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{
    build::{EMBED, files_below},
    project,
};

/// The name of the plugin and of its folder.
pub const NAME: &str = "it-band-check";

/// What stands in the sources in place of the version.
const PLACEHOLDER: &str = "{{version}}";

/// The licenses, which go with every copy.
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// The folder with the sources of the plugin.
pub fn sources() -> PathBuf {
    project::root().join("packages/wordpress").join(NAME)
}

/// The folder that is copied to a blog.
fn embed() -> PathBuf {
    project::dist().join(EMBED)
}

/// Puts the plugin together in a folder: its sources with the version filled in, the licenses, and the check from `dist/`.
pub fn assemble(folder: &Path) -> Result<()> {
    let sources = sources();
    for path in files_below(&sources).with_context(|| format!("{} cannot be read", sources.display()))? {
        let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        write(folder, path.strip_prefix(&sources)?, text.replace(PLACEHOLDER, project::VERSION).as_bytes())?;
    }
    for license in LICENSES {
        write(folder, Path::new(license), &fs::read(project::root().join(license))?)?;
    }
    for file in check_files()? {
        let bytes = fs::read(embed().join(&file)).with_context(|| format!("dist/{EMBED}{file} cannot be read"))?;
        write(&folder.join("embed"), Path::new(&file), &bytes)?;
    }
    Ok(())
}

/// The files of the check: what `integrity.json` lists except the script without a version, the list itself, and the pages
/// that the fallback leads to.
fn check_files() -> Result<Vec<String>> {
    let names = fs::read_dir(embed()).context("There is no dist/: `cargo xtask build` makes it")?;
    let names = names.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect::<Result<Vec<_>>>()?;
    let list = fs::read_to_string(embed().join("integrity.json")).context("dist/embed/integrity.json")?;
    let list: serde_json::Value = serde_json::from_str(&list).context("dist/embed/integrity.json")?;
    let is_listed = |name: &str| list["files"].get(name).is_some() && name != "it-band-check.js";
    let is_page = |name: &str| name == "integrity.json" || (name.starts_with("advice") && name.ends_with(".html"));
    Ok(names.into_iter().filter(|name| is_listed(name) || is_page(name)).collect())
}

fn write(folder: &Path, name: &Path, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap_or(folder))?;
    fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use regex::Regex;

    use super::*;
    use crate::content;

    fn source(name: &str) -> String {
        fs::read_to_string(sources().join(name)).unwrap()
    }

    /// The groups of every place where a pattern fits.
    fn found(text: &str, pattern: &str) -> BTreeSet<String> {
        Regex::new(pattern).unwrap().captures_iter(text).map(|found| found[1].to_owned()).collect()
    }

    fn languages() -> BTreeSet<String> {
        let packs = content::check(&content::own_files().unwrap()).unwrap().packs;
        packs.into_iter().map(|pack| pack.language.to_string()).collect()
    }

    #[test]
    fn the_version_is_filled_in_where_wordpress_looks_for_it() {
        for (file, line) in [("it-band-check.php", " * Version:           "), ("readme.txt", "Stable tag: ")] {
            let text = source(file).replace(PLACEHOLDER, project::VERSION);
            assert!(text.contains(&format!("{line}{}\n", project::VERSION)), "{file}");
        }
    }

    #[test]
    fn php_and_readme_require_the_same() {
        for (name, line) in [("Requires at least", "6.1"), ("Requires PHP", "7.4")] {
            let pattern = format!(r"{name}:\s+([\d.]+)");
            let required = BTreeSet::from([line.to_owned()]);
            assert_eq!(found(&source("it-band-check.php"), &pattern), required);
            assert_eq!(found(&source("readme.txt"), &pattern), required);
        }
    }

    #[test]
    fn the_block_offers_every_language_and_each_has_a_fallback() {
        let block: serde_json::Value = serde_json::from_str(&source("block.json")).unwrap();
        let offered: BTreeSet<String> = serde_json::from_value(block["attributes"]["lang"]["enum"].clone()).unwrap();
        assert_eq!(offered, languages());
        let check = source("includes/check.php");
        let (_, after) = check.split_once("const FALLBACKS = array(").unwrap();
        let (fallbacks, _) = after.split_once(");").unwrap();
        assert_eq!(found(fallbacks, r"'(\w+)' =>"), languages());
    }
}
