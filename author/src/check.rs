//! Checks content files as an author hands them in, and compiles them.

use serde_json::Value;

use crate::document::{Direction, LoaderWords, Logic, TranslationNote, Words};
use crate::finding::{Finding, Findings};
use crate::proof::{Report, prove};
use crate::{compile, lint, schema};

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
    /// A language pack for each file of words.
    pub packs: Vec<Pack>,
    /// What the proof of every path covered.
    pub report: Report,
}

/// A language pack: the questionnaire in one language, as a browser loads it.
#[derive(Clone, Debug)]
pub struct Pack {
    /// BCP 47 tag of the language.
    pub language: String,
    /// Which way it is written.
    pub direction: Direction,
    /// Whether no native speaker has read it yet.
    pub awaits_review: bool,
    /// What the loader says in it.
    pub loader: LoaderWords,
    /// The compiled questionnaire in postcard's format.
    pub bytes: Vec<u8>,
}

impl Pack {
    fn of(logic: &Logic, words: &Words) -> Self {
        Pack {
            language: words.language.clone(),
            direction: words.direction,
            awaits_review: words.awaits_review.is_some(),
            loader: words.loader.clone(),
            bytes: postcard::to_allocvec(&compile(logic, words)).expect("a questionnaire is plain data"),
        }
    }
}

/// Checks one file of logic and any number of files of words, in any order, with the notes of what their translations
/// were made from.
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
                report = prove(logic, &compile(logic, &Words::default()), &mut findings);
            }
            sorted.found.extend(findings.into_list());
            if let (true, Some(report)) = (sorted.found.is_empty(), report) {
                let packs = sorted.words.iter().map(|(_, words)| Pack::of(logic, words)).collect();
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

/// The note of what a translation into a language is made from: the English as it is now, as the text of a file.
///
/// # Errors
/// Words that cannot be read.
pub fn translation_note(english: &SourceFile, language: &str) -> Result<String, serde_json::Error> {
    let words: Words = serde_json::from_str(&english.text)?;
    let note = TranslationNote { translated: language.to_owned(), english: lint::texts(&words) };
    Ok(serde_json::to_string_pretty(&note)? + "\n")
}

/// Files by what they hold, as far as they could be read.
#[derive(Default)]
struct Sorted<'a> {
    logics: Vec<(&'a SourceFile, Option<Logic>)>,
    words: Vec<(&'a SourceFile, Words)>,
    notes: Vec<TranslationNote>,
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
                    sorted.logics.push((file, schema::read(value, &mut findings)));
                }
                Ok(value) if value.get("translated").is_some() => {
                    sorted.notes.extend(schema::read(value, &mut findings));
                }
                Ok(value) if value.get("language").is_some() => {
                    sorted.words.extend(schema::read(value, &mut findings).map(|words| (file, words)));
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
                let note = self.notes.iter().find(|note| note.translated == words.language);
                lint::translation(english, words, note, &mut findings);
            }
            self.found.extend(findings.into_list());
        }
    }
}

fn without_place(message: &str) -> &str {
    message.split(" at line ").next().unwrap_or(message)
}
