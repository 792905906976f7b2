//! Documents with more than can be proved are refused before anything is enumerated.

use serde_json::json;

use super::*;

/// Adds options to the last question, with a point of advice for each that no other option shows.
fn advice_for_each(options: usize, logic: &mut Value, words: &mut Value) {
    let care = question(logic, "care");
    let worsening = position(&logic["blocks"], "worsening");
    for option in 0..options {
        let id = format!("extra-{option}");
        list(&mut logic["questions"][care]["options"]).insert(0, json!({"id": id}));
        words["questions"]["care"]["options"][&id] = json!("Extra");
        let when = json!({"question": "care", "operator": "=", "answer": id});
        list(&mut logic["blocks"][worsening]["items"]).push(json!({"id": id, "urgency": "today", "when": when}));
        words["blocks"]["worsening"]["items"][&id] = json!("Extra");
    }
}

#[test]
fn a_question_with_many_options_that_count_together_is_proved() {
    assert_eq!(findings(|logic, words| advice_for_each(4, logic, words)), []);
    // All of these have the same effect, so they are one more group.
    let found = findings(|logic, words| {
        advice_for_each(18, logic, words);
        let worsening = position(&logic["blocks"], "worsening");
        let items = list(&mut logic["blocks"][worsening]["items"]);
        let same: Vec<Value> = items.drain(items.len() - 18..).map(|mut item| item["when"].take()).collect();
        items.push(json!({"id": "extra-0", "urgency": "today", "when": {"any": same}}));
        for option in 1..18 {
            let texts = words["blocks"]["worsening"]["items"].as_object_mut().expect("an object");
            texts.remove(&format!("extra-{option}"));
        }
    });
    assert_eq!(found, []);
}

#[test]
fn more_options_of_a_question_than_can_be_proved_are_refused() {
    let care = question(&json(LOGIC), "care");
    for options in [13, 18, 23] {
        let found = findings(|logic, words| advice_for_each(options, logic, words));
        let says = format!("Conditions tell {} options of \"care\" apart", 7 + options);
        finds(&found, LOGIC, &format!("$.questions[{care}].options"), &says);
        assert_eq!(found.len(), 1, "{found:#?}");
    }
}

#[test]
fn more_paths_than_can_be_proved_are_refused() {
    let found = findings(|logic, words| {
        advice_for_each(5, logic, words);
        let worsening = position(&logic["blocks"], "worsening");
        for pain in 0..=10 {
            let id = format!("pain-{pain}");
            let when = json!({"question": "pain", "operator": "=", "answer": pain});
            list(&mut logic["blocks"][worsening]["items"]).push(json!({"id": id, "urgency": "today", "when": when}));
            words["blocks"]["worsening"]["items"][&id] = json!("Extra");
        }
        for site in ["outer-knee", "outer-thigh", "side-hip"] {
            let id = format!("site-{site}");
            let when = json!({"question": "site", "operator": "=", "answer": site});
            list(&mut logic["blocks"][worsening]["items"]).push(json!({"id": id, "urgency": "today", "when": when}));
            words["blocks"]["worsening"]["items"][&id] = json!("Extra");
        }
    });
    let care = question(&json(LOGIC), "care");
    finds(&found, LOGIC, &format!("$.questions[{care}]"), "answers to \"care\" apart");
    assert_eq!(found.len(), 1, "{found:#?}");
}
