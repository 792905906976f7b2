//! The fingerprint: another one wherever answers may lead elsewhere, the same one whatever the words are.

#[path = "../../tests/documents/mod.rs"]
mod documents;

use personas::LUKE;
use std::collections::HashMap;

use documents::{LOGIC, WORDS, answers, json, logic};
use it_band_author::compile;
use it_band_author::document::{Logic, Words};
use it_band_check::questionnaire::{Questionnaire, Session};
use it_band_check::tools::link::{LinkError, decode, encode};
use serde_json::{Value, json};

fn words(name: &str) -> Words {
    serde_json::from_value(json(name)).expect("the words have the right shape")
}

fn with(change: impl FnOnce(&mut Value)) -> Questionnaire {
    let mut document = json(LOGIC);
    change(&mut document);
    let logic: Logic = serde_json::from_value(document).expect("the logic has the right shape");
    compile(&logic, &words(WORDS))
}

/// Documents that each differ from the other in one place: a number is another one, a flag is turned, an id of an option
/// or an operator is replaced, an entry of a list is left out.
fn changed(value: &Value, path: &str, found: &mut Vec<(String, Value)>) {
    let mut put = |changed: Value| found.push((path.to_owned(), changed));
    match value {
        Value::Number(number) => put(json!(number.as_u64().expect("a whole number") + 1)),
        Value::Bool(flag) => put(json!(!flag)),
        Value::String(text) if ["=", ">="].contains(&text.as_str()) => put(json!("!=")),
        Value::String(text) if ["soon", "self-care"].contains(&text.as_str()) => put(json!("urgent")),
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                let mut fewer = entries.clone();
                fewer.remove(index);
                found.push((path.to_owned(), Value::Array(fewer)));
                changed(entry, &format!("{path}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in
                fields.iter().filter(|(name, _)| !["sources", "reviewed", "$schema"].contains(&name.as_str()))
            {
                changed(field, &format!("{path}/{name}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_change_of_the_logic_is_another_fingerprint() {
    let document = json(LOGIC);
    let mut changes = Vec::new();
    changed(&document, "", &mut changes);
    let mut seen: HashMap<u32, String> =
        HashMap::from([(compile(&logic(), &Words::default()).fingerprint, String::new())]);
    let mut compared = 0;
    for (path, value) in changes {
        let mut document = document.clone();
        *document.pointer_mut(&path).expect("the path is in the document") = value;
        let Ok(logic) = serde_json::from_value::<Logic>(document) else { continue };
        let fingerprint = std::panic::catch_unwind(|| compile(&logic, &Words::default()).fingerprint);
        // An id that leads nowhere any more is refused by the lint, and not compiled.
        let Ok(fingerprint) = fingerprint else { continue };
        let other = seen.insert(fingerprint, path.clone());
        assert_eq!(other, None, "a change at {path} has the fingerprint of another document");
        compared += 1;
    }
    assert!(compared > 300, "only {compared} changes were compared");
}

#[test]
fn words_and_languages_change_nothing() {
    let [english, norwegian] = [WORDS, "it-band.nb.json"].map(|name| compile(&logic(), &words(name)));
    assert_eq!(english.fingerprint, norwegian.fingerprint);
    let given = answers(&english, LUKE);
    let link = encode(&english, &given).expect("Luke comes to a plan");
    assert_eq!(decode(&norwegian, &link), Ok(given.clone()));
    let kept = Session::of(given).save(&english);
    assert_eq!(Session::resume(&norwegian, &kept).save(&norwegian), kept);
}

#[test]
fn what_leads_nowhere_else_changes_nothing() {
    let before = with(|_| {}).fingerprint;
    for field in ["reviewed", "$schema"] {
        assert_eq!(with(|logic| logic[field] = json!("2026-12-24")).fingerprint, before, "{field}");
    }
    assert_eq!(with(|logic| logic["sources"][3]["link"] = json!("https://example.org/")).fingerprint, before);
}

/// The version is the same: whoever changes a rule may forget to raise it.
#[test]
fn a_changed_rule_makes_links_older_and_drops_kept_answers() {
    let before = with(|_| {});
    let care = before.questions.len() - 1;
    let after = with(|logic| logic["questions"][care]["next"][0]["when"]["answer"] = json!(3));
    let given = answers(&before, LUKE);
    assert_eq!(after.version, before.version);
    assert_eq!(decode(&after, &encode(&before, &given).unwrap()), Err(LinkError::Older));
    let kept = Session::of(given).save(&before);
    assert_ne!(Session::resume(&before, &kept), Session::default());
    assert_eq!(Session::resume(&after, &kept), Session::default());
}
