//! Ids: plain, unique, known and used.

use serde_json::json;

use super::*;

#[test]
fn ids_are_plain() {
    logic_finds("$.questions[0].options[0].id", "lower-case", |logic| {
        logic["questions"][0]["options"][0]["id"] = json!("Can't walk");
    });
}

#[test]
fn ids_are_unique() {
    logic_finds("$.questions[9].id", "taken", |logic| {
        let first = logic["questions"][0].clone();
        list(&mut logic["questions"]).push(first);
    });
    logic_finds("$.questions[7].options[2].id", "taken", |logic| {
        list(&mut logic["questions"][7]["options"]).push(json!({"id": "yes"}));
    });
    logic_finds("$.blocks[1].id", "taken", |logic| {
        let id = logic["blocks"][0]["id"].clone();
        logic["blocks"][1]["id"] = id;
    });
    let outcome = position(&json(LOGIC)["outcomes"], "not-it-band");
    logic_finds(&format!("$.outcomes[{outcome}].titles[1].id"), "taken", |logic| {
        let first = logic["outcomes"][outcome]["titles"][0].clone();
        list(&mut logic["outcomes"][outcome]["titles"]).push(first);
    });
    logic_finds("$.sources[1].id", "taken", |logic| {
        let id = logic["sources"][0]["id"].clone();
        logic["sources"][1]["id"] = id;
    });
}

#[test]
fn an_outcome_is_not_named_like_a_question() {
    logic_finds("$.outcomes[0].id", "also the id of a question", |logic| {
        logic["outcomes"][0]["id"] = json!("site");
    });
}

#[test]
fn what_is_named_exists() {
    logic_finds("$.questions[0].otherwise.question", "no question \"x\"", |logic| {
        logic["questions"][0]["otherwise"] = json!({"question": "x"});
    });
    logic_finds("$.questions[0].otherwise.outcome", "no outcome \"x\"", |logic| {
        logic["questions"][0]["otherwise"] = json!({"outcome": "x"});
    });
    logic_finds("$.redFlags[0].outcome", "no outcome \"x\"", |logic| {
        logic["redFlags"][0]["outcome"] = json!("x");
    });
    logic_finds("$.outcomes[0].blocks[0]", "no block \"x\"", |logic| {
        logic["outcomes"][0]["blocks"][0] = json!("x");
    });
}

#[test]
fn what_exists_is_used() {
    logic_finds("$.blocks[0].id", "No outcome lists", |logic| {
        let id = logic["blocks"][0]["id"].clone();
        for outcome in list(&mut logic["outcomes"]) {
            list(&mut outcome["blocks"]).retain(|block| *block != id);
        }
    });
    logic_finds("$.sources[0].id", "No block cites", |logic| {
        let id = logic["sources"][0]["id"].clone();
        for block in list(&mut logic["blocks"]) {
            if let Some(sources) = block.get_mut("sources") {
                list(sources).retain(|source| *source != id);
            }
        }
    });
    logic_finds("$.outcomes[0].blocks[1]", "listed twice", |logic| {
        let first = logic["outcomes"][0]["blocks"][0].clone();
        list(&mut logic["outcomes"][0]["blocks"]).insert(1, first);
    });
}
