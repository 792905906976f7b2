//! Checks content files as an author hands them in, and packs them.

use schemars::{JsonSchema, schema_for};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::document::{Logic, Words};
use super::finding::{Finding, Findings};
use super::proof::{Report, prove};
use super::{lint, pack};

/// A content file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its name, for findings.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Content that passed every check.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The questionnaire in each language that words were given for.
    pub packs: Vec<Pack>,
    /// What the proof of every path covered.
    pub report: Report,
}

/// The questionnaire in one language, as a browser loads it.
#[derive(Clone, Debug)]
pub struct Pack {
    /// BCP 47 tag of the language.
    pub language: String,
    /// The packed questionnaire.
    pub bytes: Vec<u8>,
}

/// Checks one file of logic and any number of files of words, in any order.
///
/// # Errors
/// Everything that is wrong, in all files, sorted by file and place.
pub fn check(files: &[SourceFile]) -> Result<Checked, Vec<Finding>> {
    let mut found = Vec::new();
    let mut logics: Vec<(&SourceFile, Option<Logic>)> = Vec::new();
    let mut words: Vec<(&SourceFile, Option<Words>)> = Vec::new();
    for file in files {
        let mut findings = Findings::of(&file.name);
        match serde_json::from_str::<Value>(&file.text) {
            Err(error) => findings.add(
                format!("line {}, column {}", error.line(), error.column()),
                format!("This is no JSON: {}.", without_place(&error.to_string())),
            ),
            Ok(value) if value.get("questions").is_some_and(Value::is_array) => {
                logics.push((file, shaped(value, &mut findings)));
            }
            Ok(value) if value.get("language").is_some() => words.push((file, shaped(value, &mut findings))),
            Ok(_) => findings.add(
                "$",
                "This is neither logic (a list \"questions\") nor words (a \"language\"). Add what is missing.",
            ),
        }
        found.extend(findings.into_list());
    }
    match logics.as_slice() {
        [(file, Some(logic))] => {
            let mut findings = Findings::of(&file.name);
            lint::logic(logic, &mut findings);
            let sound = findings.is_empty();
            for (file, words) in &words {
                if let Some(words) = words {
                    let mut findings = Findings::of(&file.name);
                    lint::words(logic, words, &mut findings);
                    found.extend(findings.into_list());
                }
            }
            let mut report = None;
            if sound {
                report = prove(logic, &pack(logic, &Words::default()), &mut findings);
            }
            found.extend(findings.into_list());
            if let (true, Some(report)) = (found.is_empty(), report) {
                let packs = words.iter().filter_map(|(_, words)| words.as_ref()).map(|words| packed(logic, words));
                return Ok(Checked { packs: packs.collect(), report });
            }
        }
        [(_, None)] => {}
        [] if found.is_empty() => {
            let name = files.first().map_or("content", |file| &file.name);
            let mut findings = Findings::of(name);
            findings.add("$", "There is no file of logic to check against. Name it too.");
            found.extend(findings.into_list());
        }
        [] => {}
        [_, others @ ..] => {
            for (file, _) in others {
                let mut findings = Findings::of(&file.name);
                findings.add("$", "This is a second file of logic. Check one questionnaire at a time.");
                found.extend(findings.into_list());
            }
        }
    }
    found.sort();
    Err(found)
}

fn packed(logic: &Logic, words: &Words) -> Pack {
    let bytes = postcard::to_allocvec(&pack(logic, words)).expect("a questionnaire is plain data");
    Pack { language: words.language.clone(), bytes }
}

/// The JSON Schemas of the two kinds of file: file name and text.
pub fn schemas() -> [(&'static str, String); 2] {
    let text = |schema: schemars::Schema| {
        let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain data");
        text.push('\n');
        text
    };
    [("questionnaire.schema.json", text(schema_for!(Logic))), ("words.schema.json", text(schema_for!(Words)))]
}

/// Checks a file against its schema, which finds every unknown, missing or mistyped field at once.
fn shaped<T: DeserializeOwned + JsonSchema>(value: Value, findings: &mut Findings) -> Option<T> {
    let schema = schema_for!(T);
    let validator = jsonschema::validator_for(schema.as_value()).expect("a derived schema is a schema");
    for error in validator.iter_errors(&value) {
        let sentence = match error.kind() {
            jsonschema::error::ValidationErrorKind::AnyOf { .. } if error.schema_path().as_str().contains("Condition") => {
                "This is no condition. Write {\"question\", \"operator\", \"answer\"}, {\"all\": […]}, {\"any\": […]} or \
                 {\"not\": …}."
                    .to_owned()
            }
            _ => format!("{error}."),
        };
        findings.add(json_path(error.instance_path().as_str()), sentence);
    }
    if !findings.is_empty() {
        return None;
    }
    serde_json::from_value(value).map_err(|error| findings.add("$", format!("{error}."))).ok()
}

/// `/questions/2/id` as `$.questions[2].id`.
fn json_path(pointer: &str) -> String {
    let mut path = "$".to_owned();
    for part in pointer.split('/').skip(1) {
        match part.parse::<usize>() {
            Ok(index) => path.push_str(&format!("[{index}]")),
            Err(_) => path.push_str(&format!(".{part}")),
        }
    }
    path
}

fn without_place(message: &str) -> &str {
    message.split(" at line ").next().unwrap_or(message)
}
