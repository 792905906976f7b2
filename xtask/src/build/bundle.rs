//! The loader: one script with its style sheet and the names of the other files inside.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Asset, First, Kind, Words, npm};
use crate::{
    content::{Direction, LoaderWords},
    project,
};

/// The file authors put on their page. Its name never changes.
pub const LOADER: &str = "it-band-check.js";

/// The same file under a name that changes with every version: a post that pins it by its integrity hash goes on working
/// when a newer version is put beside it.
pub const VERSIONED_LOADER: &str = concat!("it-band-check-", env!("CARGO_PKG_VERSION"), ".js");

/// Bundles `www/it-band-check.js` with the glue of the engine.
pub fn bundle(kind: Kind, glue: &Path, wasm: &Asset, styles: &Asset, words: &[Words]) -> Result<Asset> {
    let output = project::intermediate_dir().join(LOADER);
    let task = json!({
        "entry": project::root().join("www").join(LOADER),
        "output": output,
        "glue": glue,
        "minify": kind == Kind::Release,
        "define": {
            "LANGUAGES": languages(words).to_string(),
            "STYLES": file(styles).to_string(),
            "VERSION": json!(project::VERSION).to_string(),
            "WASM": file(wasm).to_string(),
        },
    });
    npm::run_script("xtask/src/build/bundle.mjs", &task).context("The loader could not be bundled")?;
    let bytes = fs::read(&output).with_context(|| format!("{} cannot be read", output.display()))?;
    Ok(Asset { name: LOADER.into(), bytes })
}

/// The language whose first screen is in the loader: most readers need no other.
pub const LANGUAGE: &str = "en";

/// What comes before the words of a language: its first screen, what the loader itself says, and where the words are.
pub fn first(drawing: &Value, texts: &LoaderWords, words: &Asset) -> Value {
    json!({ "drawing": drawing, "texts": texts, "words": file(words) })
}

/// Where the loader finds a file, and the integrity hash that it requires.
fn file(asset: &Asset) -> Value {
    json!({ "file": asset.name, "integrity": asset.short_integrity() })
}

/// What the loader knows of each language: all that comes before its words, or which file holds that.
fn languages(words: &[Words]) -> Value {
    let language = |words: &Words| {
        let mut known = match &words.first {
            First::Inside(first) => first.clone(),
            First::Beside(first) => json!({ "first": file(first) }),
        };
        if words.direction == Direction::Rtl {
            known["direction"] = json!(words.direction);
        }
        (words.language.clone(), known)
    };
    Value::Object(words.iter().map(language).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &str) -> Asset {
        Asset { name: name.into(), bytes: name.into() }
    }

    fn words(language: &str, direction: Direction, first: First) -> Words {
        let asset = asset(&format!("it-band.{language}.bin"));
        Words { language: language.into(), direction, asset, first }
    }

    #[test]
    fn the_loader_knows_every_file_and_its_hash() {
        let all = first(&json!("the first screen"), &LoaderWords::default(), &asset("it-band.en.bin"));
        assert_eq!(all["words"], file(&asset("it-band.en.bin")));
        let english = words("en", Direction::Ltr, First::Inside(all.clone()));
        let arabic = words("ar", Direction::Rtl, First::Beside(asset("it-band.ar.json")));
        let beside = json!({ "first": file(&asset("it-band.ar.json")), "direction": "rtl" });
        assert_eq!(languages(&[english, arabic]), json!({ "en": all, "ar": beside }));
        let wanted =
            json!({ "file": "it-band-check.wasm", "integrity": asset("it-band-check.wasm").short_integrity() });
        assert_eq!(file(&asset("it-band-check.wasm")), wanted);
    }
}
