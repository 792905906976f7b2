//! What a reader's browser downloads.

use std::{collections::BTreeSet, fmt, path::Path};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::json;

use super::{
    bundle::{LOADER, VERSIONED_LOADER},
    npm,
    site::{EMBED, Site},
};
use crate::table;

/// The most bytes that the widget in English may ever be, compressed with brotli: half a second at the 1.6 Mbit/s of
/// a slow phone. How much each file may grow is up to `bench/size.json`.
const LIMIT: usize = 92_000;

/// The most bytes that the loader may ever be, compressed with brotli: the first question is in it.
const LOADER_LIMIT: usize = 12_500;

/// Files that no reader of a post downloads, by how they begin: they are for its author.
const FOR_AUTHORS: [&str; 8] = [
    ".gitattributes",
    "custom-elements.json",
    "integrity.json",
    "it-band-check.d.ts",
    "LICENSE",
    "README.md",
    "servers/",
    "snippet.html",
];

/// The sizes of everything that a blog copies.
pub struct Sizes {
    widget: Vec<Size>,
    words: Vec<Size>,
    pages: Vec<Size>,
}

/// The sizes of a file in bytes.
#[derive(Clone, Deserialize)]
pub struct Size {
    /// Its name in its folder.
    pub name: String,
    raw: usize,
    gzip: usize,
    /// Its size as most browsers get it.
    pub brotli: usize,
}

impl Sizes {
    /// Measures a site where it was written. The loader has two names and counts once.
    pub fn measure(site: &Site, folder: &Path) -> Result<Self> {
        let mut sizes = Self { widget: Vec::new(), words: Vec::new(), pages: Vec::new() };
        for size in compress(&folder.join(EMBED), None)?.into_iter().filter(|size| size.name != VERSIONED_LOADER) {
            let kind = match size.name.as_str() {
                name if !site.is_sealed(name) => &mut sizes.pages,
                name if language(name).is_some() => &mut sizes.words,
                _ => &mut sizes.widget,
            };
            kind.push(size);
        }
        Ok(sizes)
    }

    /// Refuses what no reader should have to wait for.
    pub fn check(&self) -> Result<()> {
        let english = format!("total in {}", super::bundle::LANGUAGE);
        let total = self.totals().find(|size| size.name == english).map_or(0, |size| size.brotli);
        if total > LIMIT {
            bail!(
                "A reader would download {total} bytes; the limit is {LIMIT}. \
                 Make the widget smaller, or raise LIMIT in xtask/src/build/sizes.rs and say why."
            );
        }
        let loader = self.widget.iter().find(|size| size.name == LOADER).map_or(0, |size| size.brotli);
        if loader > LOADER_LIMIT {
            bail!("A reader would wait for {loader} bytes before the first question; the limit is {LOADER_LIMIT}.");
        }
        Ok(())
    }

    /// What readers of a post download, with all languages and the pages beside it.
    pub fn for_readers(&self) -> Vec<Size> {
        let all = self.widget.iter().chain(&self.words).chain(&self.pages);
        all.filter(|size| !FOR_AUTHORS.iter().any(|start| size.name.starts_with(start))).cloned().collect()
    }

    /// What a reader of each language downloads.
    fn totals(&self) -> impl Iterator<Item = Size> {
        let languages: BTreeSet<&str> = self.words.iter().filter_map(|size| language(&size.name)).collect();
        languages.into_iter().map(|wanted| {
            let nothing = Size { name: format!("total in {wanted}"), raw: 0, gzip: 0, brotli: 0 };
            let words = self.words.iter().filter(|size| language(&size.name) == Some(wanted));
            self.widget.iter().chain(words).fold(nothing, |sum, part| Size {
                raw: sum.raw + part.raw,
                gzip: sum.gzip + part.gzip,
                brotli: sum.brotli + part.brotli,
                ..sum
            })
        })
    }
}

/// The language of a file with words.
fn language(name: &str) -> Option<&str> {
    let (language, _) = name.strip_prefix("it-band.")?.rsplit_once('-')?;
    Some(language)
}

impl Size {
    fn cells(&self) -> [String; 4] {
        [self.name.clone(), self.raw.to_string(), self.gzip.to_string(), self.brotli.to_string()]
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let mut table = table::with_numbers(["file", "bytes", "gzip", "brotli"]);
        for size in
            self.widget.iter().chain(&self.words).cloned().chain(self.totals()).chain(self.pages.iter().cloned())
        {
            table.add_row(size.cells());
        }
        table.fmt(formatter)
    }
}

/// The sizes of every file of a folder. With an output, each is written there under its own name, compressed with brotli.
pub fn compress(folder: &Path, output: Option<&Path>) -> Result<Vec<Size>> {
    npm::ask_script("xtask/src/build/compress.mjs", &json!({ "folder": folder, "output": output }))
        .with_context(|| format!("{} could not be compressed", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: usize) -> Size {
        Size { name: name.into(), raw: 10 * brotli, gzip: 2 * brotli, brotli }
    }

    fn sizes(wasm: usize) -> Sizes {
        Sizes {
            widget: vec![size("it-band-check-1.wasm", wasm), size("it-band-check.js", 100)],
            words: vec![size("it-band.de-2.bin", 40), size("it-band.de-4.json", 5), size("it-band.en-3.bin", 30)],
            pages: vec![size("advice.html", 70), size("README.md", 20), size("servers/nginx.conf", 10)],
        }
    }

    #[test]
    fn a_reader_downloads_one_language() {
        let totals: Vec<_> = sizes(1000).totals().map(|size| size.cells()).collect();
        assert_eq!(totals, [["total in de", "11450", "2290", "1145"], ["total in en", "11300", "2260", "1130"]]);
    }

    #[test]
    fn the_limit_holds_for_english() {
        assert!(sizes(LIMIT - 130).check().is_ok());
        assert!(sizes(LIMIT - 129).check().is_err());
    }

    #[test]
    fn the_loader_has_a_limit_of_its_own() {
        let mut sizes = sizes(1000);
        sizes.widget[1].brotli = LOADER_LIMIT + 1;
        assert!(sizes.check().is_err());
    }

    #[test]
    fn the_table_lists_every_file() {
        let table = sizes(1000).to_string();
        let row = table.lines().nth(3).unwrap();
        assert_eq!(
            row.split_whitespace().collect::<Vec<_>>(),
            ["|", "it-band-check.js", "|", "1000", "|", "200", "|", "100", "|"]
        );
        assert_eq!(table.lines().count(), 12, "{table}");
    }

    #[test]
    fn readers_do_not_get_what_is_for_authors() {
        let names: Vec<_> = sizes(1000).for_readers().into_iter().map(|size| size.name).collect();
        assert_eq!(
            names,
            [
                "it-band-check-1.wasm",
                "it-band-check.js",
                "it-band.de-2.bin",
                "it-band.de-4.json",
                "it-band.en-3.bin",
                "advice.html"
            ]
        );
    }
}
