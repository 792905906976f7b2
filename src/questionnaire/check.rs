//! Checks content files as an author hands them in, and packs them.

use schemars::{JsonSchema, schema_for};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::document::{Direction, LoaderWords, Logic, Translated, Words};
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
    /// Which way it is written.
    pub direction: Direction,
    /// Whether no native speaker has read it yet.
    pub awaits_review: bool,
    /// What the script says in it.
    pub loader: LoaderWords,
    /// The packed questionnaire.
    pub bytes: Vec<u8>,
}

/// Files by what they hold, as far as their shape is right.
#[derive(Default)]
struct Sorted<'a> {
    logics: Vec<(&'a SourceFile, Option<Logic>)>,
    words: Vec<(&'a SourceFile, Words)>,
    translated: Vec<Translated>,
    found: Vec<Finding>,
}

impl<'a> Sorted<'a> {
    fn of(files: &'a [SourceFile]) -> Self {
        let mut sorted = Sorted::default();
        for file in files {
            let mut findings = Findings::of(&file.name);
            match serde_json::from_str::<Value>(&file.text) {
                Err(error) => findings.add(
                    format!("line {}, column {}", error.line(), error.column()),
                    format!("This is no JSON: {}.", without_place(&error.to_string())),
                ),
                Ok(value) if value.get("questions").is_some_and(Value::is_array) => {
                    sorted.logics.push((file, shaped(value, &mut findings)));
                }
                Ok(value) if value.get("translated").is_some() => {
                    sorted.translated.extend(shaped(value, &mut findings));
                }
                Ok(value) if value.get("language").is_some() => {
                    sorted.words.extend(shaped(value, &mut findings).map(|words| (file, words)));
                }
                Ok(_) => findings.add(
                    "$",
                    "This is neither logic (a list \"questions\") nor words (a \"language\"). Add what is missing.",
                ),
            }
            sorted.found.extend(findings.into_list());
        }
        sorted
    }

    /// Checks the words of every language against the logic, and translations against the English, where that is there.
    fn check_words(&mut self, logic: &Logic) {
        let english = self.words.iter().find(|(_, words)| words.language == lint::SOURCE);
        for (file, words) in &self.words {
            let mut findings = Findings::of(&file.name);
            lint::words(logic, words, &mut findings);
            if let (true, Some((_, english))) = (findings.is_empty(), english)
                && words.language != lint::SOURCE
            {
                let translated = self.translated.iter().find(|one| one.translated == words.language);
                lint::translation(english, words, translated, &mut findings);
            }
            self.found.extend(findings.into_list());
        }
    }
}

/// Checks one file of logic and any number of files of words, in any order, with what their translations were made from.
///
/// # Errors
/// Everything that is wrong, in all files, sorted by file and place.
pub fn check(files: &[SourceFile]) -> Result<Checked, Vec<Finding>> {
    let mut sorted = Sorted::of(files);
    match std::mem::take(&mut sorted.logics).as_slice() {
        [(file, Some(logic))] => {
            let mut findings = Findings::of(&file.name);
            lint::logic(logic, &mut findings);
            let sound = findings.is_empty();
            sorted.check_words(logic);
            let mut report = None;
            if sound {
                report = prove(logic, &pack(logic, &Words::default()), &mut findings);
            }
            sorted.found.extend(findings.into_list());
            if let (true, Some(report)) = (sorted.found.is_empty(), report) {
                let packs = sorted.words.iter().map(|(_, words)| packed(logic, words)).collect();
                return Ok(Checked { packs, report });
            }
        }
        [(_, None)] => {}
        [] if sorted.found.is_empty() => {
            let name = files.first().map_or("content", |file| &file.name);
            let mut findings = Findings::of(name);
            findings.add("$", "There is no file of logic to check against. Name it too.");
            sorted.found.extend(findings.into_list());
        }
        [] => {}
        [_, others @ ..] => {
            for (file, _) in others {
                let mut findings = Findings::of(&file.name);
                findings.add("$", "This is a second file of logic. Check one questionnaire at a time.");
                sorted.found.extend(findings.into_list());
            }
        }
    }
    sorted.found.sort();
    Err(sorted.found)
}

/// What a translation into a language is made from: the English as it is now, as the text of a file.
///
/// # Errors
/// Words that cannot be read.
pub fn translated(english: &SourceFile, language: &str) -> Result<String, serde_json::Error> {
    let words: Words = serde_json::from_str(&english.text)?;
    let translated = Translated { translated: language.to_owned(), english: lint::texts(&words) };
    Ok(serde_json::to_string_pretty(&translated)? + "\n")
}

fn packed(logic: &Logic, words: &Words) -> Pack {
    let bytes = postcard::to_allocvec(&pack(logic, words)).expect("a questionnaire is plain data");
    Pack {
        language: words.language.clone(),
        direction: words.direction,
        awaits_review: words.awaits_review.is_some(),
        loader: words.loader.clone(),
        bytes,
    }
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
