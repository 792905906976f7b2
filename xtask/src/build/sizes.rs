//! What a reader's browser downloads.

use std::{fmt, io::Write};

use anyhow::{Result, bail};
use comfy_table::{CellAlignment, Table, presets::ASCII_MARKDOWN};
use flate2::{Compression, write::GzEncoder};

use super::Asset;

/// The most a reader may have to download, brotli-compressed: half a second at the 1.6 Mbit/s of a slow phone.
pub const LIMIT: usize = 89 * 1024;

/// The sizes of everything that is shipped.
pub struct Sizes {
    loader: Size,
    wasm: Size,
    words: Vec<Size>,
}

#[derive(Clone)]
struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    /// Compresses every file the way a good web server does.
    pub fn measure<'a>(loader: &Asset, wasm: &Asset, words: impl Iterator<Item = &'a Asset>) -> Self {
        Self { loader: Size::of(loader), wasm: Size::of(wasm), words: words.map(Size::of).collect() }
    }

    /// Refuses what has grown too large.
    pub fn check(&self) -> Result<()> {
        let total = self.total().brotli;
        if total > LIMIT {
            bail!(
                "A reader would download {total} bytes; the limit is {LIMIT}. \
                 Make the widget smaller, or raise LIMIT in xtask/src/build/sizes.rs and say why."
            );
        }
        Ok(())
    }

    /// The loader, the WebAssembly and the words of the language that needs most.
    fn total(&self) -> Size {
        let words = self.words.iter().max_by_key(|size| size.brotli);
        let parts = [&self.loader, &self.wasm].into_iter().chain(words);
        let nothing = Size { name: "total with one language".into(), raw: 0, gzip: 0, brotli: 0 };
        parts.fold(nothing, |sum, part| Size {
            raw: sum.raw + part.raw,
            gzip: sum.gzip + part.gzip,
            brotli: sum.brotli + part.brotli,
            ..sum
        })
    }
}

impl Size {
    fn of(asset: &Asset) -> Self {
        Self {
            name: asset.name.clone(),
            raw: asset.bytes.len(),
            gzip: gzip(&asset.bytes).len(),
            brotli: brotli(&asset.bytes).len(),
        }
    }

    fn cells(&self) -> [String; 4] {
        [self.name.clone(), self.raw.to_string(), self.gzip.to_string(), self.brotli.to_string()]
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let mut table = Table::new();
        table.load_style(ASCII_MARKDOWN).set_header(["file", "bytes", "gzip", "brotli"]);
        for size in [&self.loader, &self.wasm].into_iter().chain(&self.words).chain([&self.total()]) {
            table.add_row(size.cells());
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        table.fmt(formatter)
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes every byte")
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let highest = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &highest).expect("memory takes every byte");
    compressed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: usize) -> Size {
        Size { name: name.into(), raw: 10 * brotli, gzip: 2 * brotli, brotli }
    }

    fn sizes(wasm: usize) -> Sizes {
        Sizes {
            loader: size("it-band-check.js", 100),
            wasm: size("it-band-check-1.wasm", wasm),
            words: vec![size("it-band.de-2.bin", 40), size("it-band.en-3.bin", 30)],
        }
    }

    #[test]
    fn the_total_counts_one_language_the_largest() {
        assert_eq!(sizes(1000).total().cells(), ["total with one language", "11400", "2280", "1140"]);
    }

    #[test]
    fn the_limit_holds() {
        assert!(sizes(LIMIT - 140).check().is_ok());
        assert!(sizes(LIMIT - 139).check().is_err());
    }

    #[test]
    fn the_table_lists_every_file() {
        let table = sizes(1000).to_string();
        let row = table.lines().nth(2).unwrap();
        assert_eq!(
            row.split_whitespace().collect::<Vec<_>>(),
            ["|", "it-band-check.js", "|", "1000", "|", "200", "|", "100", "|"]
        );
        assert_eq!(table.lines().count(), 7, "{table}");
    }

    #[test]
    fn compression_shrinks_what_repeats() {
        let size = Size::of(&Asset { name: "a".into(), bytes: vec![b'a'; 10_000] });
        assert!(size.brotli < size.gzip && size.gzip < 100);
    }
}
