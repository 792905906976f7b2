//! The loader: one script with its style sheet and the names of the other files inside.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Asset, Kind, Words};
use crate::{process, project};

/// The file authors put on their page. Its name never changes.
pub const LOADER: &str = "it-band-check.js";

/// The same file under a name that changes with every version: a post that seals it with its fingerprint goes on working
/// when a newer version is put beside it.
pub const VERSIONED_LOADER: &str = concat!("it-band-check-", env!("CARGO_PKG_VERSION"), ".js");

/// Bundles `www/it-band-check.js` with the glue of the engine.
pub fn bundle(kind: Kind, glue: &Path, wasm: &Asset, words: &[Words]) -> Result<Asset> {
    let output = project::workshop().join(LOADER);
    let task = json!({
        "entry": project::root().join("www").join(LOADER),
        "output": output,
        "glue": glue,
        "minify": kind == Kind::Release,
        "define": {
            "ASSETS": assets(wasm, words).to_string(),
            "FIRST": first(words).to_string(),
            "VERSION": json!(project::VERSION).to_string(),
        },
    });
    let script = project::home().join("xtask/src/build/bundle.mjs");
    process::run(process::command("node").arg(script).arg(task.to_string()))
        .context("The loader could not be bundled")?;
    let bytes = fs::read(&output).with_context(|| format!("{} cannot be read", output.display()))?;
    Ok(Asset { name: LOADER.into(), bytes })
}

/// Where the loader finds what it fetches, and the fingerprints it insists on.
fn assets(wasm: &Asset, words: &[Words]) -> Value {
    let entry = |asset: &Asset| json!({ "file": asset.name, "integrity": asset.integrity() });
    let words: serde_json::Map<_, _> =
        words.iter().map(|words| (words.language.clone(), entry(&words.asset))).collect();
    json!({ "wasm": entry(wasm), "words": words })
}

/// The first screen in each language.
fn first(words: &[Words]) -> Value {
    words.iter().map(|words| (words.language.clone(), words.first.clone())).collect::<serde_json::Map<_, _>>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_is_told_every_file_and_fingerprint() {
        let wasm = Asset { name: "it-band-check-1.wasm".into(), bytes: vec![1] };
        let english = Asset { name: "it-band.en-2.bin".into(), bytes: vec![2] };
        let (wasm_integrity, english_integrity) = (wasm.integrity(), english.integrity());
        let words = [Words { language: "en".into(), asset: english, first: Value::Null }];
        assert_eq!(
            assets(&wasm, &words),
            json!({
                "wasm": { "file": "it-band-check-1.wasm", "integrity": wasm_integrity },
                "words": { "en": { "file": "it-band.en-2.bin", "integrity": english_integrity } },
            })
        );
    }
}
