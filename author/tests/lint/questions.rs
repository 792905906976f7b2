//! Questions and how urgent outcomes are.

use serde_json::json;

use super::*;

#[test]
fn a_scale_has_numbers_and_no_options() {
    let pain = question(&json(LOGIC), "pain");
    let path = |name: &str| format!("$.questions[{pain}]{name}");
    logic_finds(&path(""), "needs \"min\" and \"max\"", |logic| {
        logic["questions"][pain].as_object_mut().expect("an object").remove("max");
    });
    logic_finds(&path(".max"), "not above", |logic| logic["questions"][pain]["max"] = json!(0));
    logic_finds(&path(".max"), "more than 32", |logic| logic["questions"][pain]["max"] = json!(100));
    logic_finds(&path(".options"), "no options", |logic| {
        logic["questions"][pain]["options"] = json!([{"id": "a"}]);
    });
    logic_finds("$.questions[0]", "Only a scale", |logic| logic["questions"][0]["min"] = json!(1));
}

#[test]
fn a_question_has_2_to_32_options() {
    logic_finds("$.questions[7].options", "this one has 1", |logic| {
        list(&mut logic["questions"][7]["options"]).pop();
    });
    logic_finds("$.questions[7].options", "this one has 33", |logic| {
        let many = (0..31).map(|number| json!({"id": format!("o{number}")}));
        list(&mut logic["questions"][7]["options"]).extend(many);
    });
}

#[test]
fn an_exclusive_option_is_one_of_several_and_last() {
    logic_finds("$.questions[0].options[0].exclusive", "must come last", |logic| {
        logic["questions"][0]["options"][0]["exclusive"] = json!(true);
    });
    logic_finds("$.questions[7].options[1].exclusive", "Only one option can be chosen", |logic| {
        logic["questions"][7]["options"][1]["exclusive"] = json!(true);
    });
}

#[test]
fn a_red_flag_is_as_urgent_as_its_outcome() {
    logic_finds("$.redFlags[0].level", "differs", |logic| logic["redFlags"][0]["level"] = json!("soon"));
    logic_finds("$.redFlags[0].level", "never self-care", |logic| {
        logic["redFlags"][0]["level"] = json!("self-care");
    });
}

#[test]
fn a_self_care_outcome_says_when_to_be_seen() {
    let mild = position(&json(LOGIC)["outcomes"], "mild");
    logic_finds(&format!("$.outcomes[{mild}].blocks"), "does not say when to be seen", |logic| {
        list(&mut logic["outcomes"][mild]["blocks"]).retain(|block| block != "worsening");
    });
}

#[test]
fn a_scale_starts_at_0() {
    let pain = question(&json(LOGIC), "pain");
    logic_finds(&format!("$.questions[{pain}].min"), "starts at 0", |logic| logic["questions"][pain]["min"] = json!(1));
}

#[test]
fn an_invariant_asks_for_more_than_self_care() {
    logic_finds("$.invariants[0].atLeast", "says nothing", |logic| {
        logic["invariants"][0]["atLeast"] = json!("self-care");
    });
}
