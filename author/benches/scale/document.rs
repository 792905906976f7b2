//! Questionnaires of any length: a chain of questions in three kinds, with branches, conditions, red flags and blocks of
//! advice in fixed proportion.

use serde_json::{Map, Value, json};

/// Every so many questions the chain repeats.
const PERIOD: usize = 10;

/// The logic of a questionnaire of so many questions, which allows itself so many on a path. The longest asks every one.
pub fn logic(questions: usize, limit: usize) -> Value {
    let flag = |q| json!({ "when": is(q, "a"), "level": "urgent", "outcome": "today" });
    let block = |q| {
        json!({
            "id": block_id(q),
            "kind": "advice",
            "origin": "ours",
            "when": is(q, "a"),
            "unless": [{ "id": "hold", "when": is(q - 4, "d") }],
            "items": [
                { "id": "first" },
                { "id": "second", "when": { "question": id(q - 1), "operator": ">=", "answer": 2 } },
            ],
        })
    };
    let mut blocks = vec![
        json!({ "id": "go", "kind": "do", "origin": "ours", "items": [{ "id": "now" }] }),
        json!({ "id": "worse", "kind": "worsening", "origin": "ours", "items": [{ "id": "call", "urgency": "today" }] }),
    ];
    blocks.extend(advised(questions).map(block));
    let shown: Vec<String> = ["worse".to_owned()].into_iter().chain(advised(questions).map(block_id)).collect();
    json!({
        "version": "1.0.0",
        "reviewed": "2026-01-01",
        "limit": limit,
        "start": id(0),
        "questions": (0..questions).map(|q| question(q, questions)).collect::<Vec<_>>(),
        "redFlags": (0..questions).step_by(PERIOD).map(flag).collect::<Vec<_>>(),
        "outcomes": [
            { "id": "today", "level": "urgent", "first": ["go"], "blocks": ["go"] },
            { "id": "plan", "level": "self-care", "first": ["worse"], "blocks": shown },
        ],
        "blocks": blocks,
        "sources": [],
    })
}

/// The words of that questionnaire. Those of the widget itself do not grow: they come from other words.
pub fn words(questions: usize, others: &Value) -> Value {
    let question = |q| {
        let mut words = json!({ "title": format!("Question {q}?"), "name": id(q), "missing": "Pick one." });
        if kind(q) == "scale" {
            words["low"] = json!("Not at all");
            words["high"] = json!("Very much");
        } else {
            words["options"] = json!({ "a": "One", "b": "Two", "c": "Three", "d": "Four" });
        }
        (id(q), words)
    };
    let block = |q| {
        let items = json!({ "first": "Do this.", "second": "Do that." });
        (
            block_id(q),
            json!({ "title": "Advice", "gist": "Do it.", "items": items, "withheld": { "hold": "Not you." } }),
        )
    };
    let mut blocks: Map<String, Value> = advised(questions).map(block).collect();
    blocks.insert("go".into(), json!({ "title": "Go", "gist": "Go.", "items": { "now": "Now." } }));
    blocks.insert("worse".into(), json!({ "title": "Worse", "gist": "Call.", "items": { "call": "Call." } }));
    json!({
        "language": "en",
        "title": "A chain",
        "interface": others["interface"],
        "loader": others["loader"],
        "questions": (0..questions).map(question).collect::<Map<_, _>>(),
        "outcomes": {
            "today": { "title": "Today", "lead": "Read on." },
            "plan": { "title": "A plan", "lead": "Read on." },
        },
        "blocks": blocks,
        "sources": {},
    })
}

fn question(q: usize, questions: usize) -> Value {
    let goto = |q| if q < questions { json!({ "question": id(q) }) } else { json!({ "outcome": "plan" }) };
    let mut question = json!({ "id": id(q), "kind": kind(q), "otherwise": goto(q + 1) });
    if kind(q) == "scale" {
        question["min"] = json!(0);
        question["max"] = json!(3);
    } else {
        let exclusive = kind(q) == "multiple";
        question["options"] =
            json!([{ "id": "a" }, { "id": "b" }, { "id": "c" }, { "id": "d", "exclusive": exclusive }]);
    }
    // A branch leaves one question out, never one that a red flag looks at.
    let when = match q % (PERIOD / 2) {
        1 => is(q, "a"),
        3 => json!({ "all": [is(q, "b"), is(q - 1, "c")] }),
        _ => return question,
    };
    question["next"] = json!([{ "when": when, "goto": goto(q + 2) }]);
    question
}

fn kind(q: usize) -> &'static str {
    match q % (PERIOD / 2) {
        0 => "multiple",
        4 => "scale",
        _ => "single",
    }
}

/// The questions that a block of advice depends on.
fn advised(questions: usize) -> impl Iterator<Item = usize> {
    (PERIOD / 2..questions).step_by(PERIOD)
}

fn is(q: usize, answer: &str) -> Value {
    json!({ "question": id(q), "operator": "=", "answer": answer })
}

fn id(q: usize) -> String {
    format!("q{q}")
}

fn block_id(q: usize) -> String {
    format!("advice-{q}")
}
