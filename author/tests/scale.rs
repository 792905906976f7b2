//! The questionnaires of any length that `cargo xtask bench scale` measures, and how it judges.

#[path = "../benches/scale/document.rs"]
mod document;
#[path = "../../tests/documents/mod.rs"]
mod documents;
#[path = "../benches/scale/growth.rs"]
mod growth;

use std::time::Duration;

use documents::{WORDS, file, json};
use growth::{MOST, NOISE, factor};
use it_band_author::check;

#[test]
fn a_short_one_passes_every_check_and_the_proof() {
    let files = [file("logic", &document::logic(10, 10)), file("words", &document::words(10, &json(WORDS)))];
    check(&files).unwrap_or_else(|findings| panic!("{findings:#?}"));
}

#[test]
fn what_grows_with_the_square_is_told_from_what_grows_with_the_questionnaire() {
    let [one, ten, hundred] = [10, 100, 1_000].map(Duration::from_micros);
    assert!(factor(one, ten) < MOST && factor(one, hundred) > MOST);
    assert!(factor(Duration::ZERO, NOISE) < MOST);
}
