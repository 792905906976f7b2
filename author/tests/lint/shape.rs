//! Fields that are unknown, missing or mistyped.

use serde_json::json;

use super::*;

#[test]
fn unknown_fields_are_errors_and_all_are_reported() {
    let found = findings(|logic, words| {
        logic["colour"] = json!("red");
        logic["questions"][1]["opinion"] = json!(1);
        words["questions"]["site"]["tone"] = json!("calm");
    });
    finds(&found, LOGIC, "$", "colour");
    finds(&found, LOGIC, "$.questions[1]", "opinion");
    finds(&found, WORDS, "$.questions.site", "tone");
}

#[test]
fn missing_fields_are_named() {
    logic_finds("$.numbers", "painLimit", |logic| {
        logic["numbers"].as_object_mut().expect("an object").remove("painLimit");
    });
    logic_finds("$.questions[0]", "otherwise", |logic| {
        logic["questions"][0].as_object_mut().expect("an object").remove("otherwise");
    });
    words_find("$.questions.bike", "missing", |words| {
        words["questions"]["bike"].as_object_mut().expect("an object").remove("missing");
    });
}

#[test]
fn unknown_kinds_levels_and_regions_are_named() {
    logic_finds("$.questions[0].kind", "dropdown", |logic| logic["questions"][0]["kind"] = json!("dropdown"));
    logic_finds("$.outcomes[0].level", "panic", |logic| logic["outcomes"][0]["level"] = json!("panic"));
    logic_finds("$.questions[2].options[0].region", "elbow", |logic| {
        logic["questions"][2]["options"][0]["region"] = json!("elbow");
    });
}

#[test]
fn a_condition_of_no_known_form_gets_the_known_ones_in_reply() {
    logic_finds("$.redFlags[0].when", "This is no condition", |logic| {
        logic["redFlags"][0]["when"] = json!("safety-now != none");
    });
}

#[test]
fn a_review_date_is_a_day() {
    logic_finds("$.reviewed", "yesterday", |logic| logic["reviewed"] = json!("yesterday"));
}

#[test]
fn a_review_date_exists() {
    for day in
        ["2026-13-45", "2026-02-30", "2025-02-29", "1900-02-29", "2026-00-10", "2026-10-00", "2026-04-31", "0000-01-01"]
    {
        logic_finds("$.reviewed", day, |logic| logic["reviewed"] = json!(day));
    }
    for day in ["2024-02-29", "2026-12-31"] {
        assert_eq!(findings(|logic, _| logic["reviewed"] = json!(day)), [], "{day}");
    }
}
