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
                "when": {"question": "pain", "operator": ">=", "answer": 6},
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

/// The wrong rule takes the place of the one that sends strong pain to be seen.
#[test]
fn an_invariant_holds_on_every_path() {
    logic_finds("$.invariants[0]", "ends in \"irritable\", which is milder", |logic| {
        let pain = question(logic, "pain");
        logic["questions"][pain]["next"][0]["when"]["answer"] = json!(8);
    });
    logic_finds("$.invariants[1]", "ends in \"mild\", which is milder", |logic| {
        let care = question(logic, "care");
        // Weak bones alone are sent to be seen, but not together with another answer.
        logic["questions"][care]["next"][0]["when"] = json!({"all": [
            {"question": "care", "operator": "=", "answer": "bones"},
            {"not": {"question": "care", "operator": "=", "answer": "heart"}}
        ]});
    });
}

#[test]
fn an_invariant_is_about_some_path() {
    logic_finds("$.invariants[0].when", "No path has these answers", |logic| {
        logic["invariants"][0]["when"] = json!({"all": [
            {"question": "pain", "operator": ">=", "answer": 7},
            {"question": "bike", "operator": "=", "answer": "yes"}
        ]});
    });
}

#[test]
fn no_plan_tells_to_run_and_not_to_run() {
    let place = |outcome: &str| format!("$.outcomes[{}].blocks", position(&json(LOGIC)["outcomes"], outcome));
    // An easy run stays in the schedule of a reader whose shins hurt.
    logic_finds(
        &place("irritable"),
        "tells to run (\"schedule.easy-run\") and not to (\"bike-swap.shins\")",
        |logic| {
            let schedule = position(&logic["blocks"], "schedule");
            let items = list(&mut logic["blocks"][schedule]["items"]);
            items.retain(|item| item["id"] != "easy-ride");
            items[0].as_object_mut().expect("an object").remove("when");
        },
    );
    // A block that is withheld tells not to do what it tells when it is shown.
    logic_finds(&place("mild"), "tells to run hard (\"trim-hard.hold\") and not to (\"progressive\")", |logic| {
        let trim = position(&logic["blocks"], "trim-hard");
        let hold = position(&logic["blocks"][trim]["items"], "hold");
        logic["blocks"][trim]["items"][hold]["tells"] = json!(["run-hard"]);
    });
    // Who is told not to run at all is not told to run hard.
    logic_finds(&place("mild"), "tells to run hard (\"progressive\") and not to (\"easy-days\")", |logic| {
        let progressive = position(&logic["blocks"], "progressive");
        list(&mut logic["blocks"][progressive]["unless"]).remove(0);
    });
    logic_finds(&place("check-soon"), "tells to run (\"keep-easy\") and not to (\"pause-running\")", |logic| {
        let keep = position(&logic["blocks"], "keep-easy");
        logic["blocks"][keep].as_object_mut().expect("an object").remove("when");
    });
    logic_finds(&place("mild"), "tells to take cold baths (\"schedule.bath\") and not to (\"cold-bath\")", |logic| {
        let schedule = position(&logic["blocks"], "schedule");
        let bath = position(&logic["blocks"][schedule]["items"], "bath");
        logic["blocks"][schedule]["items"][bath]["when"] =
            json!({"question": "shins", "operator": "!=", "answer": "painful"});
    });
}

#[test]
fn every_plan_has_something_for_its_short_list() {
    let outcome = position(&json(LOGIC)["outcomes"], "not-it-band");
    logic_finds(&format!("$.outcomes[{outcome}].first"), "shows no block of the short list", |logic| {
        logic["outcomes"][outcome]["first"] = json!(["kneecap", "shin-area"]);
    });
}

#[test]
fn a_short_list_names_nothing_that_never_comes_up() {
    let outcome = position(&json(LOGIC)["outcomes"], "niggle");
    let before = json(LOGIC)["outcomes"][outcome]["first"].as_array().expect("a list").len();
    logic_finds(&format!("$.outcomes[{outcome}].first[{before}]"), "among the first 3", |logic| {
        list(&mut logic["outcomes"][outcome]["first"]).push(json!("about-it-band"));
    });
}

#[test]
fn another_title_is_shown_on_some_paths_and_not_on_all() {
    let outcome = position(&json(LOGIC)["outcomes"], "not-it-band");
    let title = |when: Value, says: &str| {
        logic_finds(&format!("$.outcomes[{outcome}].titles[0].when"), says, |logic| {
            logic["outcomes"][outcome]["titles"][0]["when"] = when;
        });
    };
    title(json!({"question": "bike", "operator": "exists"}), "No path shows this title");
    title(json!({"question": "site", "operator": "exists"}), "always holds");
}

#[test]
fn every_day_of_a_schedule_has_one_activity() {
    let schedule = position(&json(LOGIC)["blocks"], "schedule");
    let wrong = |says: &str, change: &dyn Fn(&mut Vec<Value>)| {
        logic_finds(&format!("$.blocks[{schedule}].items"), says, |logic| {
            change(list(&mut logic["blocks"][schedule]["items"]));
        });
    };
    let item = |items: &[Value], id: &str| items.iter().position(|item| item["id"] == id).expect("an item");
    wrong("Day 4 has no activity", &|items| {
        let rest = item(items, "rest-two");
        items[rest]["days"] = json!([8, 10]);
    });
    wrong("Day 3 has more than one activity", &|items| {
        let rest = item(items, "rest-two");
        items[rest]["days"] = json!([3, 4, 8, 10]);
    });
    wrong("Day 11, the day after the plan, has no test run", &|items| {
        let test = item(items, "test");
        items[test]["activity"] = json!("run");
    });
    wrong("Day 1 has a test run", &|items| items[0]["activity"] = json!("test"));
}
