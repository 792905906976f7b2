//! Questionnaires of any length: a chain of questions in four kinds, with branches, conditions, red flags and blocks of
//! advice in fixed proportion.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::content::SourceFile;

/// Every so many questions the chain repeats.
const PERIOD: usize = 10;

/// A questionnaire and its words, as an author hands them in. The longest path asks every question.
pub struct Document {
    questions: usize,
    /// The words of the widget itself, which do not grow.
    interface: Value,
    loader: Value,
}

impl Document {
    /// A questionnaire of so many questions. The words of the widget come from another one.
    pub fn of(questions: usize, words: &str) -> Result<Self> {
        let words: Value = serde_json::from_str(words).context("The words are no JSON")?;
        Ok(Self { questions, interface: words["interface"].clone(), loader: words["loader"].clone() })
    }

    /// The two files, with a limit on how many questions a path may hold.
    pub fn files(&self, limit: usize) -> [SourceFile; 2] {
        let file = |name: &str, value: &Value| SourceFile { name: name.to_owned(), text: value.to_string() };
        [file("chain.json", &self.logic(limit)), file("chain.en.json", &self.words())]
    }

    /// The logic.
    pub fn logic(&self, limit: usize) -> Value {
        let flags: Vec<Value> = (0..self.questions)
            .step_by(PERIOD)
            .map(|q| json!({ "when": is(q, "a"), "level": "urgent", "outcome": "today" }))
            .collect();
        let mut shown = vec!["worse".to_owned()];
        shown.extend(self.advised().map(block_id));
        let mut blocks = vec![
            json!({ "id": "go", "kind": "do", "origin": "ours", "items": [{ "id": "now" }] }),
            json!({ "id": "worse", "kind": "worsening", "origin": "ours", "items": [{ "id": "call" }] }),
        ];
        blocks.extend(self.advised().map(block));
        json!({
            "version": "1.0.0",
            "reviewed": "2026-01-01",
            "limit": limit,
            "start": id(0),
            "questions": (0..self.questions).map(|q| self.question(q)).collect::<Vec<_>>(),
            "redFlags": flags,
            "outcomes": [
                { "id": "today", "level": "urgent", "blocks": ["go"] },
                { "id": "plan", "level": "self-care", "blocks": shown },
            ],
            "blocks": blocks,
            "sources": [],
        })
    }

    /// The words.
    pub fn words(&self) -> Value {
        let options = json!({ "a": "One", "b": "Two", "c": "Three", "d": "Four" });
        let questions: Map<String, Value> = (0..self.questions)
            .map(|q| {
                let mut words = json!({ "title": format!("Question {q}?"), "name": id(q), "missing": "Pick one." });
                match kind(q) {
                    "scale" => {
                        words["low"] = json!("Not at all");
                        words["high"] = json!("Very much");
                    }
                    _ => words["options"] = options.clone(),
                }
                (id(q), words)
            })
            .collect();
        let mut blocks: Map<String, Value> = self
            .advised()
            .map(|q| {
                let items = json!({ "first": "Do this.", "second": "Do that." });
                (block_id(q), json!({ "title": "Advice", "items": items, "withheld": { "hold": "Not you." } }))
            })
            .collect();
        blocks.insert("go".into(), json!({ "title": "Go", "items": { "now": "Now." } }));
        blocks.insert("worse".into(), json!({ "title": "Worse", "items": { "call": "Call." } }));
        let outcome = |title: &str| json!({ "title": title, "lead": "Read on." });
        json!({
            "language": "en",
            "title": "A chain",
            "interface": self.interface,
            "loader": self.loader,
            "questions": questions,
            "outcomes": { "today": outcome("Today"), "plan": outcome("A plan") },
            "blocks": blocks,
            "sources": {},
        })
    }

    /// The questions that a block of advice depends on.
    fn advised(&self) -> impl Iterator<Item = usize> {
        (PERIOD / 2..self.questions).step_by(PERIOD)
    }

    fn question(&self, q: usize) -> Value {
        let mut question = json!({ "id": id(q), "kind": kind(q), "otherwise": self.goto(q + 1) });
        match kind(q) {
            "scale" => {
                question["min"] = json!(0);
                question["max"] = json!(3);
            }
            "multiple" => {
                question["options"] =
                    json!([{ "id": "a" }, { "id": "b" }, { "id": "c" }, { "id": "d", "exclusive": true }]);
            }
            _ => question["options"] = json!([{ "id": "a" }, { "id": "b" }, { "id": "c" }, { "id": "d" }]),
        }
        // A branch leaves one question out, never one that a red flag looks at.
        let when = match q % (PERIOD / 2) {
            1 => is(q, "a"),
            3 => json!({ "all": [is(q, "b"), is(q - 1, "c")] }),
            _ => return question,
        };
        question["next"] = json!([{ "when": when, "goto": self.goto(q + 2) }]);
        question
    }

    fn goto(&self, q: usize) -> Value {
        if q < self.questions { json!({ "question": id(q) }) } else { json!({ "outcome": "plan" }) }
    }
}

fn kind(q: usize) -> &'static str {
    match q % (PERIOD / 2) {
        0 => "multiple",
        4 => "scale",
        _ => "single",
    }
}

fn block(q: usize) -> Value {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content, content::questionnaire};

    fn document(questions: usize) -> Document {
        let words = std::fs::read_to_string(content::folder().join("it-band.en.json")).unwrap();
        Document::of(questions, &words).unwrap()
    }

    fn findings(questions: usize, limit: usize) -> Vec<String> {
        let checked = questionnaire::check(&document(questions).files(limit));
        checked.err().into_iter().flatten().map(|finding| finding.to_string()).collect()
    }

    #[test]
    fn a_short_one_passes_every_check_and_the_proof() {
        assert_eq!(findings(10, 10), [""; 0]);
    }

    #[test]
    fn a_long_one_has_nothing_wrong_but_that_it_cannot_be_proved() {
        let findings = findings(200, 200);
        assert!(matches!(&findings[..], [one] if one.contains("can be proved")), "{findings:?}");
    }

    #[test]
    fn one_over_its_limit_has_nothing_wrong_but_that() {
        let findings = findings(200, 199);
        assert!(matches!(&findings[..], [one] if one.contains("the limit is 199")), "{findings:?}");
    }
}
