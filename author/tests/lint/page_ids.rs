//! Ids that would be those of something else on the page.

use serde_json::{Value, json};

use super::*;

/// The project's content with the ids of a question and of one of its options replaced, in the words too.
fn renamed(question: &str, from: &str, to: &str) -> Vec<Finding> {
    let (mut logic, mut words) = (json(LOGIC), json(WORDS));
    let place = super::question(&logic, question);
    for option in list(&mut logic["questions"][place]["options"]) {
        if option["id"] == from {
            option["id"] = json!(to);
        }
    }
    let own = words["questions"][question]["options"].as_object_mut().expect("an object");
    let label = own.remove(from).expect("the option has words");
    own.insert(to.to_owned(), label);
    check(&[file(LOGIC, &replaced(&logic, question, from, to)), file(WORDS, &words)]).err().unwrap_or_default()
}

/// The logic with the answer replaced in every condition on the question.
fn replaced(value: &Value, question: &str, from: &str, to: &str) -> Value {
    match value {
        Value::Array(entries) => entries.iter().map(|entry| replaced(entry, question, from, to)).collect(),
        Value::Object(fields)
            if fields.get("question") == Some(&json!(question)) && fields.get("answer") == Some(&json!(from)) =>
        {
            json!({"question": question, "operator": fields["operator"], "answer": to})
        }
        Value::Object(fields) => {
            fields.iter().map(|(name, field)| (name.clone(), replaced(field, question, from, to))).collect()
        }
        other => other.clone(),
    }
}

/// The project's logic with another question's id, everywhere.
fn with_question(from: &str, to: &str) -> Vec<Finding> {
    let rename = |name: &str| {
        let text = json(name).to_string();
        let text = text.replace(&format!("\"question\":\"{from}\""), &format!("\"question\":\"{to}\""));
        let text = text.replace(
            &format!("\"id\":\"{from}\",\"kind\":\"single\""),
            &format!("\"id\":\"{to}\",\"kind\":\"single\""),
        );
        serde_json::from_str::<Value>(&text).expect("it is still JSON")
    };
    let (logic, mut words) = (rename(LOGIC), json(WORDS));
    let own = words["questions"].as_object_mut().expect("an object");
    let texts = own.remove(from).expect("the question has words");
    own.insert(to.to_owned(), texts);
    check(&[file(LOGIC, &logic), file(WORDS, &words)]).err().unwrap_or_default()
}

#[test]
fn another_id_alone_is_no_finding() {
    assert_eq!(renamed("bike", "yes", "of-course"), []);
    assert_eq!(with_question("bike", "bicycle"), []);
}

#[test]
fn no_option_is_named_like_a_part_of_its_question() {
    let bike = question(&json(LOGIC), "bike");
    for id in ["hint", "error", "problem"] {
        finds(&renamed("bike", "yes", id), LOGIC, &format!("$.questions[{bike}].options[0].id"), &format!("bike-{id}"));
    }
}

#[test]
fn no_two_options_meet_across_a_hyphen() {
    let (shins, bike) = (question(&json(LOGIC), "shins"), question(&json(LOGIC), "bike"));
    // `bike` + `lane-yes` and `bike-lane` + `yes` are the same id.
    logic_finds(&format!("$.questions[{bike}].options[0].id"), "shins-bike-yes", |logic| {
        logic["questions"][shins]["options"][1]["id"] = json!("bike-yes");
        logic["questions"][bike]["id"] = json!("shins-bike");
    });
    // The hint of an option, and the hint of a question that is named like it.
    logic_finds(&format!("$.questions[{bike}].id"), "shins-spot-hint", |logic| {
        logic["questions"][bike]["id"] = json!("shins-spot");
    });
    // The hint of an option, and an option that is named like it.
    logic_finds(&format!("$.questions[{shins}].options[3].id"), "shins-no-hint", |logic| {
        logic["questions"][shins]["options"][3]["id"] = json!("no-hint");
    });
}

#[test]
fn no_question_is_named_like_a_part_of_a_tool() {
    let bike = question(&json(LOGIC), "bike");
    let names =
        ["pace", "repetitions", "length", "units", "minutes", "diary", "schedule-start", "link", "block", "pace-title"];
    for id in names {
        finds(&with_question("bike", id), LOGIC, &format!("$.questions[{bike}].id"), id);
    }
}

#[test]
fn no_question_meets_a_tool_across_a_hyphen() {
    let bike = question(&json(LOGIC), "bike");
    // The first day of the schedule has the id `schedule-start`, and its hint `schedule-start-hint`.
    for id in ["start", "start-hint"] {
        let whole = format!("\"schedule-{id}\"");
        logic_finds(&format!("$.questions[{bike}].options[0].id"), &whole, |logic| {
            logic["questions"][bike]["id"] = json!("schedule");
            logic["questions"][bike]["options"][0]["id"] = json!(id);
        });
    }
}
