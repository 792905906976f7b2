//! Schedules.

use serde_json::{Value, json};

use super::*;

fn place(logic: &Value) -> usize {
    position(&logic["blocks"], "schedule")
}

#[test]
fn only_a_schedule_has_days() {
    logic_finds("$.blocks[0].items[1].days", "Only a schedule", |logic| {
        logic["blocks"][0]["items"][1]["days"] = json!([1]);
    });
}

#[test]
fn a_schedule_has_days() {
    let block = place(&json(LOGIC));
    logic_finds(&format!("$.blocks[{block}].items"), "nothing to show", |logic| {
        for item in list(&mut logic["blocks"][block]["items"]) {
            item.as_object_mut().expect("an object").remove("days");
        }
    });
}

#[test]
fn days_count_from_1_to_31() {
    let block = place(&json(LOGIC));
    for (day, place) in [(json!([0, 1]), 0), (json!([1, 32]), 1)] {
        logic_finds(&format!("$.blocks[{block}].items[0].days[{place}]"), "no day", |logic| {
            logic["blocks"][block]["items"][0]["days"] = day;
        });
    }
    logic_finds(&format!("$.blocks[{block}].items[0].days[0]"), "300", |logic| {
        logic["blocks"][block]["items"][0]["days"] = json!([300]);
    });
}

#[test]
fn days_stand_in_order_and_once() {
    let block = place(&json(LOGIC));
    logic_finds(&format!("$.blocks[{block}].items[0].days[1]"), "in order", |logic| {
        logic["blocks"][block]["items"][0]["days"] = json!([3, 1]);
    });
    logic_finds(&format!("$.blocks[{block}].items[0].days[2]"), "twice", |logic| {
        logic["blocks"][block]["items"][0]["days"] = json!([1, 3, 3]);
    });
}

#[test]
fn its_words_hold_what_is_filled_in() {
    words_find("$.interface.schedule.event", "{todo}", |words| {
        words["interface"]["schedule"]["event"] = json!("Day {n}");
    });
    words_find("$.interface.pace.numberRange", "{to}", |words| {
        words["interface"]["pace"]["numberRange"] = json!("From {from}");
    });
}

#[test]
fn an_activity_is_that_of_days() {
    let block = place(&json(LOGIC));
    let stop = position(&json(LOGIC)["blocks"][block]["items"], "stop");
    logic_finds(&format!("$.blocks[{block}].items[{stop}].activity"), "what days are for", |logic| {
        logic["blocks"][block]["items"][stop]["activity"] = json!("rest");
    });
}
