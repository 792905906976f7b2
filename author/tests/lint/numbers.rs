//! The numbers of the advice: sensible, there where tools need them, and the same in the words.

use serde_json::json;

use super::*;

const NORWEGIAN: &str = "it-band.nb.json";

fn block(id: &str) -> usize {
    position(&json(LOGIC)["blocks"], id)
}

#[test]
fn a_tool_needs_them() {
    let found = findings(|logic, _| drop(logic.as_object_mut().expect("an object").remove("numbers")));
    for id in ["massage", "schedule", "progressive"] {
        finds(&found, LOGIC, &format!("$.blocks[{}].tool", block(id)), "\"numbers\"");
    }
}

#[test]
fn without_a_tool_they_say_nothing() {
    logic_finds("$.numbers", "No tool uses", |logic| {
        for block in list(&mut logic["blocks"]) {
            block.as_object_mut().expect("an object").remove("tool");
        }
    });
}

#[test]
fn they_are_sensible() {
    let wrong = [
        ("massageMinutesFrom", 0, "1 to 60"),
        ("massageMinutesTo", 61, "1 to 60"),
        ("massageMinutesTo", 14, "shorter than"),
        ("planDays", 0, "1 to 30"),
        ("planDays", 31, "1 to 30"),
        ("painLimit", 10, "below 10"),
        ("notesAboveLimit", 0, "1 to 30"),
        ("slowerStartSeconds", 0, "1 to 120"),
        ("slowerStartSeconds", 121, "1 to 120"),
    ];
    for (name, value, says) in wrong {
        logic_finds(&format!("$.numbers.{name}"), says, |logic| logic["numbers"][name] = json!(value));
    }
}

#[test]
fn the_day_after_the_plan_is_the_last_of_the_schedule() {
    let schedule = block("schedule");
    logic_finds(&format!("$.blocks[{schedule}].items"), "day 12", |logic| logic["numbers"]["planDays"] = json!(11));
}

#[test]
fn the_diary_of_a_schedule_takes_the_numbers_of_a_scale() {
    let schedule = block("schedule");
    logic_finds(&format!("$.blocks[{schedule}].tool"), "scale", |logic| {
        let pain = question(logic, "pain");
        logic["questions"][pain] = json!({
            "id": "pain",
            "kind": "single",
            "options": [{"id": "little"}, {"id": "much"}],
            "otherwise": {"question": "shins"}
        });
    });
}

/// Each number in turn, in each language: whatever the words state is what the tools do.
#[test]
fn no_number_can_change_without_the_words() {
    let changes: [(&str, u8, &[&str]); 5] = [
        ("massageMinutesFrom", 14, &["$.blocks.massage"]),
        ("massageMinutesTo", 21, &["$.blocks.massage"]),
        (
            "planDays",
            9,
            &[
                "$.blocks.schedule",
                "$.interface.diary.offer",
                "$.interface.diary.day",
                "$.interface.diary.early",
                "$.interface.diary.over",
            ],
        ),
        (
            "painLimit",
            3,
            &[
                "$.interface.diary.carryOn",
                "$.interface.diary.walk",
                "$.interface.diary.repeated",
                "$.interface.diary.next",
                "$.interface.diary.checked",
                "$.interface.pace.stop",
            ],
        ),
        ("slowerStartSeconds", 25, &["$.blocks.progressive"]),
    ];
    for (name, value, paths) in changes {
        let mut logic = json(LOGIC);
        logic["numbers"][name] = json!(value);
        for words in [WORDS, NORWEGIAN] {
            let found = check(&[file(LOGIC, &logic), file(words, &json(words))]).expect_err("the words state another");
            for path in paths {
                finds(&found, words, path, &format!("{value}"));
            }
        }
    }
}

#[test]
fn a_number_in_another_one_does_not_count() {
    words_find("$.interface.diary.early", "10", |words| {
        words["interface"]["diary"]["early"] = json!("Your 100 days have not begun");
    });
}
