//! What is on paper.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use pdf_extract::{Document, content::Content};

/// A document as a browser printed it.
pub struct Pdf {
    text: String,
    colours: BTreeSet<[u8; 3]>,
}

impl Pdf {
    /// Reads a document.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let document = Document::load_mem(bytes).context("The PDF")?;
        let text = squeezed(&pdf_extract::extract_text_from_mem(bytes).context("The text of the PDF")?);
        Ok(Pdf { text, colours: colours(&document)? })
    }

    /// Whether it holds these words one after the other, on however many lines and pages.
    pub fn holds(&self, words: &str) -> bool {
        let words = squeezed(words);
        assert!(!words.is_empty(), "no words are in every document");
        self.text.contains(&words)
    }

    /// All colours that lines and areas are drawn in, as red, green and blue.
    pub const fn colours(&self) -> &BTreeSet<[u8; 3]> {
        &self.colours
    }
}

/// Letters that a font may draw as one.
const LIGATURES: [(&str, &str); 5] =
    [("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl"), ("\u{fb03}", "ffi"), ("\u{fb04}", "ffl")];

/// Words without the space between them: a line of a PDF ends anywhere.
fn squeezed(words: &str) -> String {
    let squeezed = words.split_whitespace().collect();
    LIGATURES.iter().fold(squeezed, |words: String, (one, letters)| words.replace(one, letters))
}

fn colours(document: &Document) -> Result<BTreeSet<[u8; 3]>> {
    let mut colours = BTreeSet::new();
    for page in document.get_pages().into_values() {
        for operation in Content::decode(&document.get_page_content(page)?)?.operations {
            if let ("rg" | "RG", [red, green, blue]) = (operation.operator.as_str(), &operation.operands[..]) {
                colours.insert([level(red)?, level(green)?, level(blue)?]);
            }
        }
    }
    Ok(colours)
}

/// A part of a colour, 0 to 255.
fn level(number: &pdf_extract::Object) -> Result<u8> {
    Ok((number.as_float()? * 255.0).round() as u8)
}
