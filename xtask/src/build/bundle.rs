//! The loader: one script with its style sheet and the names of the other files inside.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{Asset, First, Kind, Words, npm, site::EMBED};
use crate::{
    content::{Direction, LoaderWords},
    project,
};

/// The file authors put on their page. Its name never changes.
pub const LOADER: &str = "it-band-check.js";

/// The same file under a name that changes with every version: a post that pins it by its integrity hash goes on working
/// when a newer version is put beside it.
pub const VERSIONED_LOADER: &str = concat!("it-band-check-", env!("CARGO_PKG_VERSION"), ".js");

/// How the loader names the files that it fetches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Addresses {
    /// By their names: they are in its folder, or in the author's.
    Beside,
    /// By `new URL("./embed/…", import.meta.url)`, which bundlers read: they take the files along and put their own names there.
    ForBundlers,
    /// Not at all: their bytes are in the loader, for bundlers that take no files along.
    Inside,
}

impl Addresses {
    /// The address of a file, as an expression of JavaScript.
    fn address(self, asset: &Asset) -> String {
        match self {
            Addresses::Beside => json!(asset.name).to_string(),
            // Turbopack makes a path of the address, and a `file:` address of `import.meta.url`: only the page knows the host.
            Addresses::ForBundlers => {
                let path = json!(format!("./{EMBED}{}", asset.name));
                format!("new URL(new URL({path}, import.meta.url).href, location.href).href")
            }
            Addresses::Inside => {
                json!(format!("data:application/octet-stream;base64,{}", BASE64_STANDARD.encode(&asset.bytes)))
                    .to_string()
            }
        }
    }

    /// The file and the hash that it has to have, as an expression of JavaScript.
    fn expression(self, asset: &Asset) -> String {
        format!("{{ file: {}, integrity: {} }}", self.address(asset), json!(asset.short_integrity()))
    }

    /// What the loader knows of each language: all that comes before its words, or which file holds that. A file cannot tell a
    /// bundler of others: there the loader itself knows where the words are.
    fn languages(self, words: &[Words]) -> String {
        let language = |words: &Words| {
            let mut known = match &words.first {
                First::Inside(first) => format!("...{first}, words: {}", self.expression(&words.asset)),
                First::Beside(first) if self == Addresses::Beside => format!("first: {}", self.expression(first)),
                First::Beside(first) => {
                    format!("first: {}, words: {}", self.expression(first), self.expression(&words.asset))
                }
            };
            if words.direction == Direction::Rtl {
                known.push_str(r#", direction: "rtl""#);
            }
            format!("{}: {{ {known} }}", json!(words.language))
        };
        format!("{{ {} }}", words.iter().map(language).collect::<Vec<_>>().join(", "))
    }
}

/// Bundles `www/it-band-check.js` with the glue of the engine.
pub fn bundle(
    kind: Kind,
    addresses: Addresses,
    glue: &Path,
    wasm: &Asset,
    styles: &Asset,
    words: &[Words],
) -> Result<Asset> {
    let folder = project::intermediate_dir();
    let (output, built) = (folder.join(LOADER), folder.join("built.js"));
    let text = format!(
        "export const LANGUAGES = {};\nexport const STYLES = {};\nexport const WASM = {};\n",
        addresses.languages(words),
        addresses.expression(styles),
        addresses.expression(wasm)
    );
    fs::write(&built, text).with_context(|| format!("{} cannot be written", built.display()))?;
    let task = json!({
        "entry": project::root().join("www").join(LOADER),
        "output": output,
        "glue": glue,
        "built": built,
        "minify": kind == Kind::Release,
        "define": { "VERSION": json!(project::VERSION).to_string() },
    });
    npm::run_script("xtask/src/build/bundle.mjs", &task).context("The loader could not be bundled")?;
    let bytes = fs::read(&output).with_context(|| format!("{} cannot be read", output.display()))?;
    Ok(Asset { name: LOADER.into(), bytes })
}

/// The language whose first screen is in the loader: most readers need no other.
pub const LANGUAGE: &str = "en";

/// What comes before the words of a language: its first screen, and what the loader itself says.
pub fn first(mut screen: Value, texts: &LoaderWords) -> Value {
    screen["texts"] = json!(texts);
    screen
}

/// The same as a file of its own, which says where the words are, too.
pub fn first_file(mut first: Value, words: &Asset) -> Vec<u8> {
    first["words"] = json!({ "file": words.name, "integrity": words.short_integrity() });
    first.to_string().into_bytes()
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

    fn known(addresses: Addresses) -> String {
        let first = first(json!({ "screen": [] }), &LoaderWords::default());
        let english = words("en", Direction::Ltr, First::Inside(first));
        let arabic = words("ar", Direction::Rtl, First::Beside(asset("it-band.ar.txt")));
        addresses.languages(&[english, arabic])
    }

    #[test]
    fn the_loader_knows_every_file_and_its_hash() {
        let hash = |name: &str| asset(name).short_integrity();
        let file = |name: &str| format!(r#"{{ file: "{name}", integrity: "{}" }}"#, hash(name));
        assert_eq!(Addresses::Beside.expression(&asset("it-band-check.wasm")), file("it-band-check.wasm"));
        let languages = known(Addresses::Beside);
        assert!(languages.contains(&format!("words: {} }}", file("it-band.en.bin"))), "{languages}");
        assert!(
            languages.ends_with(&format!(r#""ar": {{ first: {}, direction: "rtl" }} }}"#, file("it-band.ar.txt"))),
            "{languages}"
        );
        let first = first_file(json!({ "screen": [] }), &asset("it-band.ar.bin"));
        let first: Value = serde_json::from_slice(&first).unwrap();
        let wanted = json!({ "file": "it-band.ar.bin", "integrity": hash("it-band.ar.bin") });
        assert_eq!(first["words"], wanted);
    }

    #[test]
    fn a_bundler_reads_the_address_of_every_file() {
        let languages = known(Addresses::ForBundlers);
        for name in ["it-band.en.bin", "it-band.ar.txt", "it-band.ar.bin"] {
            let address = format!(r#"new URL(new URL("./embed/{name}", import.meta.url).href, location.href).href"#);
            assert!(languages.contains(&address), "{languages}");
        }
    }

    #[test]
    fn a_loader_that_holds_all_names_no_file() {
        let languages = known(Addresses::Inside);
        assert!(!languages.contains("it-band."), "{languages}");
        assert!(languages.contains(&BASE64_STANDARD.encode("it-band.ar.bin")), "{languages}");
    }
}
