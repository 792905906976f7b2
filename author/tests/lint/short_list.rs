//! Short lists.

use serde_json::json;

use super::*;

#[test]
fn they_name_blocks_of_their_outcome_once() {
    let outcome = position(&json(LOGIC)["outcomes"], "mild");
    logic_finds(&format!("$.outcomes[{outcome}].first[0]"), "no block \"lighter\"", |logic| {
        logic["outcomes"][outcome]["first"][0] = json!("lighter");
    });
    logic_finds(&format!("$.outcomes[{outcome}].first[1]"), "named twice", |logic| {
        let first = logic["outcomes"][outcome]["first"][0].clone();
        list(&mut logic["outcomes"][outcome]["first"]).insert(1, first);
    });
}

#[test]
fn they_name_1_to_10() {
    let outcome = position(&json(LOGIC)["outcomes"], "mild");
    let path = format!("$.outcomes[{outcome}].first");
    logic_finds(&path, "names 0 blocks", |logic| logic["outcomes"][outcome]["first"] = json!([]));
    logic_finds(&path, "names 11 blocks", |logic| {
        let eleven: Vec<Value> = list(&mut logic["outcomes"][outcome]["blocks"]).iter().take(11).cloned().collect();
        logic["outcomes"][outcome]["first"] = json!(eleven);
    });
    logic_finds(&format!("$.outcomes[{outcome}]"), "first", |logic| {
        logic["outcomes"][outcome].as_object_mut().expect("an object").remove("first");
    });
}
