//! Where paths lead.

use serde_json::json;

use super::*;

#[test]
fn every_question_and_outcome_is_reached() {
    logic_finds("$.questions[7].id", "No path comes to", |logic| {
        let hard = question(logic, "hard-sessions");
        logic["questions"][hard]["next"] = json!([]);
    });
    let not_it_band = position(&json(LOGIC)["outcomes"], "not-it-band");
    logic_finds(&format!("$.outcomes[{not_it_band}].id"), "No path ends in", |logic| {
        let site = question(logic, "site");
        let pattern = question(logic, "pattern");
        for question in [site, pattern] {
            list(&mut logic["questions"][question]["next"]).retain(|rule| rule["goto"]["outcome"] != "not-it-band");
        }
        logic["questions"][pattern]["otherwise"] = json!({"outcome": "niggle"});
    });
}

#[test]
fn a_path_never_goes_round() {
    let found = findings(|logic, _| {
        let care = question(logic, "care");
        logic["questions"][care]["otherwise"] = json!({"question": "pain"});
    });
    let cycle = found.iter().find(|one| one.sentence.contains("for ever")).expect("a cycle is found");
    assert!(cycle.sentence.contains("pain → shins → hard-sessions"), "{cycle}");
}

#[test]
fn a_path_stays_within_the_limit() {
    logic_finds("$.limit", "9 questions, and the limit is 8", |logic| logic["limit"] = json!(8));
}

#[test]
fn no_path_to_self_care_slips_past_a_red_flag_question() {
    logic_finds("$.redFlags[1].when", "without asking \"safety-soon\"", |logic| {
        logic["questions"][0]["next"] = json!([{
            "when": {"question": "safety-now", "operator": "=", "answer": "none"},
            "goto": {"question": "site"}
        }]);
    });
}
