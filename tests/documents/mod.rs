//! The project's own content, as the tests of this crate and of `author/` read it.
#![allow(dead_code, reason = "each test binary uses its part of this")]

use std::fs;
use std::path::{Path, PathBuf};

use it_band_author::document::{Logic, Words};
use it_band_author::{SourceFile, compile};
use it_band_check::questionnaire::{Answers, Goto, Outcome, Planned, Questionnaire, Selection};
use serde_json::Value;

pub const LOGIC: &str = "it-band.json";
pub const WORDS: &str = "it-band.en.json";

/// The folder of the crate whose test this is.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the content, which lies at the top of the repository.
pub fn path(name: &str) -> PathBuf {
    let folder = root().ancestors().map(|folder| folder.join("content")).find(|folder| folder.is_dir());
    folder.expect("there is a folder of content").join(name)
}

pub fn text(name: &str) -> String {
    let path = path(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn json(name: &str) -> Value {
    serde_json::from_str(&text(name)).expect("the content is JSON")
}

pub fn file(name: &str, value: &Value) -> SourceFile {
    SourceFile { name: name.to_owned(), text: value.to_string() }
}

pub fn logic() -> Logic {
    serde_json::from_str(&text(LOGIC)).expect("the logic has the right shape")
}

pub fn words() -> Words {
    serde_json::from_str(&text(WORDS)).expect("the words have the right shape")
}

pub fn questionnaire() -> Questionnaire {
    compile(&logic(), &words())
}

/// The questionnaire in another language.
pub fn questionnaire_in(language: &str) -> Questionnaire {
    let words =
        serde_json::from_str(&text(&format!("it-band.{language}.json"))).expect("the words have the right shape");
    compile(&logic(), &words)
}

/// Answers given by id.
pub fn answers(questionnaire: &Questionnaire, given: &[(&str, &[&str])]) -> Answers {
    let mut answers = Answers::default();
    for (id, options) in given {
        let index = questionnaire.questions.iter().position(|question| question.id == *id);
        let index = index.unwrap_or_else(|| panic!("there is no question {id}"));
        answers.set(index as u16, selection(questionnaire, index, options));
    }
    answers
}

fn selection(questionnaire: &Questionnaire, question: usize, options: &[&str]) -> Selection {
    let question = &questionnaire.questions[question];
    let index = |id: &&str| {
        let position = question.options.iter().position(|option| option.id == *id);
        position.unwrap_or_else(|| panic!("{} has no option {id}", question.id))
    };
    options.iter().map(index).collect()
}

/// The outcome that answers end in, with its plan.
pub fn outcome<'a>(questionnaire: &'a Questionnaire, answers: &Answers) -> (&'a Outcome, Vec<Planned>) {
    let path = questionnaire.walk(answers);
    match path.end {
        Goto::Outcome(index) => {
            let outcome = &questionnaire.outcomes[usize::from(index)];
            (outcome, questionnaire.plan(outcome, &path.given))
        }
        Goto::Question(index) => panic!("{} is not answered", questionnaire.questions[usize::from(index)].id),
    }
}
