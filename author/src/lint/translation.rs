//! A translation says what the English says: it has the same texts with the same numbers and places to fill in, and none
//! of them is older than the English.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::document::{TranslationNote, Words};
use crate::finding::Findings;

use super::numbers::numbers_in;

/// The language that all others are translated from.
pub(crate) const SOURCE: &str = "en";

/// What belongs to one language alone.
const OWN: [&str; 6] = ["$schema", "language", "direction", "miles", "telephones", "awaitsReview"];

/// Every text of a language by its JSON path.
pub(crate) fn texts(words: &Words) -> BTreeMap<String, String> {
    let Value::Object(mut fields) = serde_json::to_value(words).expect("words came from JSON") else {
        unreachable!("words are an object");
    };
    fields.retain(|name, _| !OWN.contains(&name.as_str()));
    let mut texts = BTreeMap::new();
    collect(&Value::Object(fields), "$", &mut texts);
    texts
}

fn collect(value: &Value, path: &str, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            texts.insert(path.to_owned(), text.clone());
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                collect(value, &format!("{path}.{name}"), texts);
            }
        }
        _ => {}
    }
}

/// Checks a translation against the English, and against the English that it was made from.
pub(crate) fn check(english: &Words, words: &Words, note: Option<&TranslationNote>, findings: &mut Findings) {
    let telephones = &words.telephones;
    let (english, own) = (texts(english), texts(words));
    for (path, source) in english.iter().filter(|(path, _)| !own.contains_key(*path)) {
        findings.add(path, format!("The English has a text here: “{source}”. Translate it."));
    }
    for path in own.keys().filter(|path| !english.contains_key(*path)) {
        findings.add(path, "The English has no text here. Delete this one.");
    }
    for (path, source) in &english {
        if let Some(text) = own.get(path) {
            places(source, text, path, findings);
            numbers(source, &without(text, telephones), path, findings);
        }
    }
    let command = format!("cargo xtask translated {}", words.language);
    let Some(note) = note else {
        findings.add(
            "$",
            format!("There is no note from which English this was translated. Compare the two, then run `{command}`."),
        );
        return;
    };
    for (path, source) in english.iter().filter(|(path, _)| own.contains_key(*path)) {
        match note.english.get(path) {
            Some(before) if before == source => {}
            Some(before) => findings.add(
                path,
                format!(
                    "The English was “{before}” when this was translated and is “{source}” now. Translate it anew, then \
                     run `{command}`."
                ),
            ),
            None => {
                findings.add(path, format!("The English is new: “{source}”. Check the translation, then run `{command}`."));
            }
        }
    }
}

/// A text has the same places to fill in as its source.
fn places(source: &str, text: &str, path: &str, findings: &mut Findings) {
    let (wanted, found) = (places_of(source), places_of(text));
    for place in wanted.difference(&found) {
        findings.add(path, format!("The English fills in {{{place}}} here. Put it into the translation."));
    }
    for place in found.difference(&wanted) {
        findings.add(path, format!("The English fills in no {{{place}}} here. Take it out of the translation."));
    }
}

/// A text without the telephone numbers that only its language states.
fn without(text: &str, telephones: &[String]) -> String {
    telephones.iter().fold(text.to_owned(), |text, telephone| text.replace(telephone, ""))
}

/// A text states the same numbers as its source, in any order: no dose or limit changes on the way.
fn numbers(source: &str, text: &str, path: &str, findings: &mut Findings) {
    let sorted = |text| {
        let mut numbers: Vec<&str> = numbers_in(text).collect();
        numbers.sort_unstable();
        if numbers.is_empty() { "none".to_owned() } else { numbers.join(", ") }
    };
    let (wanted, found) = (sorted(source), sorted(text));
    if wanted != found {
        findings.add(
            path,
            format!(
                "The numbers of the English are {wanted}, and here they are {found}. Write the same ones, in digits."
            ),
        );
    }
}

fn places_of(text: &str) -> BTreeSet<&str> {
    text.split(['{', '}']).skip(1).step_by(2).collect()
}
