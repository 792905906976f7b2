//! The questionnaires of any length that `cargo xtask bench scale` measures.

#[path = "../benches/scale/document.rs"]
mod document;
#[path = "../../tests/documents/mod.rs"]
mod documents;

use documents::{WORDS, file, json};
use it_band_author::check;

#[test]
fn a_short_one_passes_every_check_and_the_proof() {
    let files = [file("logic", &document::logic(10, 10)), file("words", &document::words(10, &json(WORDS)))];
    check(&files).unwrap_or_else(|findings| panic!("{findings:#?}"));
}
