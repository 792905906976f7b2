//! Files as they are handed in.

use serde_json::json;

use super::*;

fn text(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), text: text.to_owned() }
}

#[test]
fn broken_json_is_located_by_line_and_column() {
    let found = check(&[text("a.json", "{\n  \"questions\": [,]\n}")]).expect_err("it is no JSON");
    finds(&found, "a.json", "line 2, column 17", "no JSON");
}

#[test]
fn a_file_must_be_logic_or_words() {
    finds(&check(&[text("a.json", "{}")]).expect_err("it is neither"), "a.json", "$", "neither");
}

#[test]
fn words_need_their_logic() {
    let found = check(&[file(WORDS, &json(WORDS))]).expect_err("there is no logic");
    finds(&found, WORDS, "$", "no file of logic");
}

#[test]
fn one_questionnaire_is_checked_at_a_time() {
    let logic = json(LOGIC);
    finds(&check(&[file("a.json", &logic), file("b.json", &logic)]).expect_err("two"), "b.json", "$", "second");
}

#[test]
fn all_findings_of_all_files_come_in_one_go() {
    let found = findings(|logic, words| {
        logic["start"] = json!("nowhere");
        logic["blocks"][0]["sources"] = json!(["999"]);
        words["title"] = json!(" ");
    });
    finds(&found, LOGIC, "$.start", "nowhere");
    finds(&found, LOGIC, "$.blocks[0].sources[0]", "999");
    finds(&found, WORDS, "$.title", "empty");
}
