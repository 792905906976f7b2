//! How soon to be seen.

use serde_json::json;

use super::*;

#[test]
fn every_sign_to_watch_for_says_it() {
    let worsening = position(&json(LOGIC)["blocks"], "worsening");
    logic_finds(&format!("$.blocks[{worsening}].items[0]"), "how soon to be seen", |logic| {
        logic["blocks"][worsening]["items"][0].as_object_mut().expect("an object").remove("urgency");
    });
}

#[test]
fn nothing_else_says_it() {
    logic_finds("$.blocks[0].items[0].urgency", "Only a block of kind", |logic| {
        logic["blocks"][0]["items"][0]["urgency"] = json!("in-time");
    });
}
