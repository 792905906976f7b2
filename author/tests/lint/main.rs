//! Every mistake that the check refuses, each shown by a document that makes it.

mod conditions;
#[path = "../../../tests/documents/mod.rs"]
mod documents;
mod files;
mod graph;
mod ids;
mod large;
mod numbers;
mod page_ids;
mod proof;
mod questions;
mod schedule;
mod shape;
mod short_list;
mod urgency;
mod words;

use documents::{LOGIC, WORDS, file, json};
use it_band_author::{Finding, SourceFile, check};
use serde_json::Value;

/// The findings of the project's content after changes to its logic and its words.
fn findings(change: impl FnOnce(&mut Value, &mut Value)) -> Vec<Finding> {
    let (mut logic, mut words) = (json(LOGIC), json(WORDS));
    change(&mut logic, &mut words);
    check(&[file(LOGIC, &logic), file(WORDS, &words)]).err().unwrap_or_default()
}

/// Asserts that a finding names the place and says the words.
#[track_caller]
fn finds(findings: &[Finding], file: &str, path: &str, says: &str) {
    assert!(
        findings.iter().any(|one| one.file == file && one.path == path && one.sentence.contains(says)),
        "no finding at {file}: {path} says \"{says}\" among {findings:#?}"
    );
}

#[track_caller]
fn logic_finds(path: &str, says: &str, change: impl FnOnce(&mut Value)) {
    finds(&findings(|logic, _| change(logic)), LOGIC, path, says);
}

#[track_caller]
fn words_find(path: &str, says: &str, change: impl FnOnce(&mut Value)) {
    finds(&findings(|_, words| change(words)), WORDS, path, says);
}

fn question(logic: &Value, id: &str) -> usize {
    position(&logic["questions"], id)
}

fn position(list: &Value, id: &str) -> usize {
    list.as_array().expect("a list").iter().position(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

fn list(value: &mut Value) -> &mut Vec<Value> {
    value.as_array_mut().expect("a list")
}

#[test]
fn the_project_s_own_content_has_no_findings() {
    assert_eq!(findings(|_, _| {}), []);
}
