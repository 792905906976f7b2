//! Conditions.

use serde_json::{Value, json};

use super::*;

fn flag(when: Value) -> impl FnOnce(&mut Value) {
    |logic| logic["redFlags"][0]["when"] = when
}

#[test]
fn they_ask_about_what_exists() {
    let test = |question: &str, operator: &str, answer: Value| {
        flag(json!({"any": [{"question": question, "operator": operator, "answer": answer}]}))
    };
    logic_finds("$.redFlags[0].when.any[0].question", "no question", test("knee", "=", json!("x")));
    logic_finds("$.redFlags[0].when.any[0].answer", "no option", test("site", "=", json!("elbow")));
    logic_finds("$.redFlags[0].when.any[0].answer", "not on the scale", test("pain", "=", json!(11)));
    logic_finds("$.redFlags[0].when.any[0].answer", "Compare it with a number", test("pain", "=", json!("bad")));
    logic_finds("$.redFlags[0].when.any[0].answer", "Name one of its options", test("site", "=", json!(3)));
    logic_finds("$.redFlags[0].when.any[0].operator", "no scale", test("site", ">", json!("shin")));
}

#[test]
fn the_operator_and_the_answer_go_together() {
    logic_finds("$.redFlags[0].when", "needs an \"answer\"", flag(json!({"question": "site", "operator": "="})));
    logic_finds(
        "$.redFlags[0].when.answer",
        "compares with nothing",
        flag(json!({"question": "site", "operator": "exists", "answer": "shin"})),
    );
}

#[test]
fn an_empty_list_says_nothing() {
    logic_finds("$.redFlags[0].when.not.all", "list is empty", flag(json!({"not": {"all": []}})));
}

#[test]
fn a_red_flag_asks_for_an_answer() {
    logic_finds(
        "$.redFlags[0].when",
        "before anything is answered",
        flag(json!({"not": {"question": "site", "operator": "exists"}})),
    );
}

#[test]
fn conditions_of_invariants_and_titles_are_checked_too() {
    let when = json!({"question": "site", "operator": "=", "answer": "elbow"});
    logic_finds("$.invariants[0].when.answer", "no option", |logic| logic["invariants"][0]["when"] = when.clone());
    let outcome = position(&json(LOGIC)["outcomes"], "not-it-band");
    logic_finds(&format!("$.outcomes[{outcome}].titles[0].when.answer"), "no option", |logic| {
        logic["outcomes"][outcome]["titles"][0]["when"] = when.clone();
    });
}
