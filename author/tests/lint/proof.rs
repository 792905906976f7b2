//! What only the proof of every path finds.

use serde_json::json;

use super::*;

#[test]
fn a_rule_that_can_never_fire_is_refused() {
    logic_finds("$.questions[0].next[0].when", "can never fire", |logic| {
        logic["questions"][0]["next"] = json!([{
            "when": {"question": "bike", "operator": "=", "answer": "yes"},
            "goto": {"question": "safety-soon"}
        }]);
    });
    logic_finds("$.redFlags[2].when", "can never fire", |logic| {
        list(&mut logic["redFlags"]).push(json!({
            "when": {"all": [
                {"question": "safety-soon", "operator": "=", "answer": "limp"},
                {"question": "safety-soon", "operator": "=", "answer": "none"}
            ]},
            "level": "urgent",
            "outcome": "see-today"
        }));
    });
}

#[test]
fn a_way_that_is_never_taken_is_refused() {
    logic_finds("$.questions[0].otherwise", "never used", |logic| {
        logic["questions"][0]["next"] = json!([{
            "when": {"question": "safety-now", "operator": "exists"},
            "goto": {"question": "safety-soon"}
        }]);
    });
}

#[test]
fn a_coach_item_must_reach_someone() {
    let massage = position(&json(LOGIC)["blocks"], "massage");
    logic_finds(&format!("$.blocks[{massage}].id"), "the coach's item \"massage\"", |logic| {
        logic["blocks"][massage]["when"] = json!({"question": "site", "operator": "=", "answer": "shin"});
    });
}

#[test]
fn a_worsening_block_must_be_on_every_self_care_path() {
    let worsening = position(&json(LOGIC)["blocks"], "worsening");
    let mild = position(&json(LOGIC)["outcomes"], "mild");
    logic_finds(&format!("$.outcomes[{mild}].blocks"), "does not say when to be seen", |logic| {
        logic["blocks"][worsening]["when"] = json!({"question": "pain", "operator": "=", "answer": 2});
    });
}

#[test]
fn a_caution_must_have_an_answer_for_a_reason() {
    let massage = position(&json(LOGIC)["blocks"], "massage");
    logic_finds(&format!("$.blocks[{massage}].unless[0].when"), "without an answer that is the reason", |logic| {
        logic["blocks"][massage]["unless"][0]["when"] =
            json!({"not": {"question": "care", "operator": "=", "answer": "none"}});
    });
}

#[test]
fn a_warning_never_makes_it_milder() {
    let found = findings(|logic, _| {
        let shins = question(logic, "shins");
        // Painful shins are sent to be seen; the one sore spot, which alone would be too, then is not.
        logic["questions"][shins]["next"] = json!([
            {
                "when": {"question": "shins", "operator": "=", "answer": "spot"},
                "goto": {"outcome": "check-soon"}
            },
            {
                "when": {"question": "pain", "operator": ">=", "answer": 9},
                "goto": {"outcome": "see-today"}
            }
        ]);
    });
    let milder = "Adding the warning \"spot\" to \"shins\" makes the outcome milder";
    assert!(found.iter().any(|one| one.sentence.contains(milder)), "{found:#?}");
}

#[test]
fn a_condition_that_always_holds_is_refused() {
    let worsening = position(&json(LOGIC)["blocks"], "worsening");
    logic_finds(&format!("$.blocks[{worsening}].when"), "always holds", |logic| {
        logic["blocks"][worsening]["when"] = json!({"question": "safety-now", "operator": "exists"});
    });
}
