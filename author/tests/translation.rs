//! A translation says what the English says: the check finds every way in which it may not.

#[path = "../../tests/documents/mod.rs"]
mod documents;

use documents::{LOGIC, WORDS, file, json};
use it_band_author::{Finding, SourceFile, check, translation_note};
use serde_json::{Value, json};

const NORWEGIAN: &str = "it-band.nb.json";
const NOTE: &str = "translated/nb.json";

/// The findings of the project's content after a change to the English, the Norwegian, and the note of what that was
/// translated from.
fn findings(change: impl FnOnce(&mut Value, &mut Value, &mut Value)) -> Vec<Finding> {
    let (mut english, mut norwegian, mut note) = (json(WORDS), json(NORWEGIAN), json(NOTE));
    change(&mut english, &mut norwegian, &mut note);
    let files = [(LOGIC, &json(LOGIC)), (WORDS, &english), (NORWEGIAN, &norwegian), (NOTE, &note)];
    check(&files.map(|(name, value)| file(name, value))).err().unwrap_or_default()
}

/// The only finding is in the Norwegian, at a path, and contains some words.
#[track_caller]
fn finds(findings: &[Finding], path: &str, says: &[&str]) {
    let [finding] = findings else { panic!("there is not one finding but {findings:#?}") };
    assert_eq!((finding.file.as_str(), finding.path.as_str()), (NORWEGIAN, path));
    for words in says {
        assert!(finding.sentence.contains(words), "{finding} does not say \"{words}\"");
    }
}

fn object<'a>(value: &'a mut Value, pointer: &str) -> &'a mut serde_json::Map<String, Value> {
    value.pointer_mut(pointer).and_then(Value::as_object_mut).expect("there is such an object")
}

#[test]
fn the_project_s_translations_have_no_findings() {
    assert_eq!(findings(|_, _, _| {}), []);
}

#[test]
fn a_text_that_only_the_english_has_is_named() {
    let found = findings(|_, norwegian, _| drop(object(norwegian, "/questions/safety-now").remove("hint")));
    finds(&found, "$.questions.safety-now.hint", &["“We ask this first to keep you safe.”", "Translate it"]);
}

#[test]
fn a_text_that_only_the_translation_has_is_named() {
    let found = findings(|_, norwegian, _| {
        object(norwegian, "/questions/pattern").insert("hint".into(), json!("Tenk deg om."));
    });
    finds(&found, "$.questions.pattern.hint", &["no text here", "Delete"]);
}

#[test]
fn words_that_every_language_needs_are_named() {
    let found = findings(|_, norwegian, _| drop(object(norwegian, "/interface/leg").remove("hip")));
    finds(&found, "$.interface.leg", &["\"hip\"", "required"]);
    let found = findings(|_, norwegian, _| drop(object(norwegian, "/questions/bike/options").remove("yes")));
    finds(&found, "$.questions.bike.options.yes", &["missing"]);
}

#[test]
fn places_to_fill_in_are_those_of_the_english() {
    let found = findings(|_, norwegian, _| norwegian["interface"]["diary"]["day"] = json!("Dag {m} av 10"));
    let sentences: Vec<_> = found.iter().map(|finding| finding.sentence.as_str()).collect();
    assert!(found.iter().all(|finding| finding.path == "$.interface.diary.day"), "{found:#?}");
    assert_eq!(
        sentences,
        [
            "The English fills in no {m} here. Take it out of the translation.",
            "The English fills in {n} here. Put it into the translation.",
        ]
    );
}

#[test]
fn a_text_is_stale_once_its_english_has_changed() {
    let found = findings(|english, _, _| english["interface"]["back"] = json!("Go back"));
    finds(&found, "$.interface.back", &["“Back”", "“Go back”", "cargo xtask translated nb"]);
}

#[test]
fn a_text_is_stale_whose_english_nobody_noted() {
    let found = findings(|_, _, note| drop(object(note, "/english").remove("$.interface.back")));
    finds(&found, "$.interface.back", &["“Back”", "is new", "cargo xtask translated nb"]);
}

#[test]
fn a_translation_needs_a_note_of_its_english() {
    let files = [LOGIC, WORDS, NORWEGIAN].map(|name| file(name, &json(name)));
    finds(&check(&files).unwrap_err(), "$", &["from which English", "cargo xtask translated nb"]);
}

#[test]
fn a_translation_is_checked_without_the_english_too() {
    let mut norwegian = json(NORWEGIAN);
    let files = |norwegian: &Value| [file(LOGIC, &json(LOGIC)), file(NORWEGIAN, norwegian)];
    assert_eq!(check(&files(&norwegian)).unwrap().packs[0].language, "nb");
    object(&mut norwegian, "/blocks").remove("massage");
    finds(&check(&files(&norwegian)).unwrap_err(), "$.blocks.massage", &["missing"]);
}

#[test]
fn a_note_of_another_shape_is_refused() {
    let found = findings(|_, _, note| note["norwegian"] = json!({}));
    assert!(found.iter().any(|one| one.file == NOTE && one.sentence.contains("norwegian")), "{found:#?}");
}

#[test]
fn a_note_that_was_just_made_is_right() {
    let english = file(WORDS, &json(WORDS));
    let note = SourceFile { name: NOTE.into(), text: translation_note(&english, "nb").unwrap() };
    let files = [file(LOGIC, &json(LOGIC)), english, file(NORWEGIAN, &json(NORWEGIAN)), note];
    assert_eq!(check(&files).unwrap().packs.len(), 2);
}

#[test]
fn a_translation_states_the_numbers_of_the_english() {
    let found = findings(|_, norwegian, _| {
        norwegian["blocks"]["cold-bath"]["items"]["limit"] = json!("Kun beina, ved 11–15 °C, i høyst 20 minutter.");
    });
    finds(&found, "$.blocks.cold-bath.items.limit", &["10, 11, 15", "11, 15, 20", "digits"]);
    let found = findings(|_, norwegian, _| {
        norwegian["blocks"]["worsening"]["items"]["weeks"] =
            json!("Oppsøk lege hvis det ikke er bedre etter seks uker.");
    });
    finds(&found, "$.blocks.worsening.items.weeks", &["6", "none"]);
}

/// The English says “your emergency number”; a language of one country can name it.
#[test]
fn a_translation_may_state_telephone_numbers_of_its_own() {
    let call = "/blocks/emergency/items/call";
    let text = json(NORWEGIAN).pointer(call).and_then(Value::as_str).expect("a text").to_owned();
    assert!(text.contains("113"), "{text}");
    let found = findings(|_, norwegian, _| norwegian["telephones"] = json!(["116 117"]));
    assert!(found.iter().any(|one| one.path == "$.blocks.emergency.items.call"), "{found:#?}");
    let found =
        findings(|_, norwegian, _| *norwegian.pointer_mut(call).expect("a text") = json!("Ring 113 innen 5 minutter."));
    finds(&found, "$.blocks.emergency.items.call", &["none", "5"]);
}
