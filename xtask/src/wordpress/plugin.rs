//! The plugin for WordPress, as an author installs it: `packages/wordpress/README.md` says what is in it.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{
    build::{EMBED, LOADER},
    files::{self, Files},
    project,
};

/// The name of the plugin and of its folder.
pub const NAME: &str = "it-band-check";

/// What stands in the sources in place of the version.
const PLACEHOLDER: &str = "{{version}}";

/// The list of what is sealed by hashes, which the plugin reads.
const INTEGRITY: &str = "integrity.json";

/// The folder with the sources of the plugin.
pub fn sources() -> PathBuf {
    project::root().join("packages/wordpress").join(NAME)
}

/// The files of the plugin: its sources with the version filled in, the licenses, and the check from `dist/embed/`.
pub fn files() -> Result<Files> {
    let mut files = Files::new();
    for (name, bytes) in files::read(&sources())? {
        let text = String::from_utf8(bytes).with_context(|| format!("{name} of the plugin is no text"))?;
        files.insert(name, text.replace(PLACEHOLDER, project::VERSION).into_bytes());
    }
    let embed = files::read(&project::dist().join(EMBED)).context("`cargo xtask build` makes dist/")?;
    for license in project::LICENSES {
        files.insert(license.to_owned(), embed[license].clone());
    }
    let list = embed.get(INTEGRITY).with_context(|| format!("dist/{EMBED} has no {INTEGRITY}"))?;
    let list: serde_json::Value = serde_json::from_slice(list).context(INTEGRITY)?;
    // The script without a version is the same as that with one. The fallback leads to the pages.
    let is_listed = |name: &str| list["files"].get(name).is_some() && name != LOADER;
    let is_page = |name: &str| name.starts_with("advice") && name.ends_with(".html");
    let wanted = embed.into_iter().filter(|(name, _)| name == INTEGRITY || is_listed(name) || is_page(name));
    files.extend(wanted.map(|(name, bytes)| (format!("{EMBED}{name}"), bytes)));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs};

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
