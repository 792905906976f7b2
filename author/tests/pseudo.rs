//! The language for tests says all that the English says.

#[path = "../../tests/documents/mod.rs"]
mod documents;

use documents::{LOGIC, WORDS, file, json, questionnaire};
use it_band_author::{check, pseudo};
use it_band_check::questionnaire::Questionnaire;

#[test]
fn it_says_all_that_the_english_says() {
    let words = pseudo::translation(json(WORDS));
    let checked = check(&[file(LOGIC, &json(LOGIC)), file("words", &words)]);
    let pack = checked.unwrap_or_else(|findings| panic!("{findings:#?}")).packs.remove(0);
    let (pseudo, english) = (Questionnaire::unpack(pack.bytes.leak()).unwrap(), questionnaire());
    assert_eq!(pack.language, pseudo::LANGUAGE);
    assert_eq!(pseudo.questions.len(), english.questions.len());
    for (pseudo, english) in pseudo.questions.iter().zip(&english.questions) {
        assert!(pseudo.title.chars().count() > english.title.chars().count(), "{}", english.title);
        assert_eq!(pseudo.next, english.next);
    }
}
