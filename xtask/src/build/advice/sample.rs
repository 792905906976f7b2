//! A small questionnaire for tests: one question of each kind.

use crate::content::{Answers, Choice, Condition, Goto, Question, QuestionKind, Questionnaire, Selection};

/// Index of a question with one answer: A to E.
pub const ONE: u16 = 0;
/// Index of a question with several: P, Q, R, or none of them.
pub const MANY: u16 = 1;
/// Index of a scale from 0 to 10.
pub const SCALE: u16 = 2;

/// The questionnaire.
pub fn questionnaire() -> Questionnaire {
    let one = question(QuestionKind::Single, &["A", "B", "C", "D", "E"]);
    let mut many = question(QuestionKind::Multiple, &["P", "Q", "R", "None"]);
    many.options[1].hint = Some("New.");
    many.options[3].exclusive = true;
    let scale = question(QuestionKind::Scale, &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    Questionnaire {
        version: "1",
        fingerprint: 0,
        reviewed: "2026-11-23",
        numbers: Default::default(),
        language: "en",
        miles: true,
        awaits_review: None,
        title: "Sample",
        interface: Default::default(),
        questions: vec![one, many, scale],
        red_flags: Vec::new(),
        outcomes: Vec::new(),
        blocks: Vec::new(),
        sources: Vec::new(),
    }
}

/// That one of these options was given.
pub fn given(question: u16, options: &[usize]) -> Condition {
    Condition::Answer { question, options: options.iter().copied().collect() }
}

/// The answers that a reader can give, some of them missing, from any bits.
pub fn answers(questionnaire: &Questionnaire, bits: &[u32]) -> Answers {
    let mut answers = Answers::default();
    for (index, (question, bits)) in questionnaire.questions.iter().zip(bits).enumerate() {
        let selection = match question.kind {
            QuestionKind::Multiple => {
                let ticked = (0..question.options.len()).filter(|option| bits & (1 << option) != 0);
                question.sanitize(ticked.collect())
            }
            QuestionKind::Single | QuestionKind::Scale => {
                let option = *bits as usize % (question.options.len() + 1);
                if option < question.options.len() { Selection::one(option) } else { Selection::EMPTY }
            }
        };
        answers.set(index as u16, selection);
    }
    answers
}

fn question(kind: QuestionKind, labels: &[&'static str]) -> Question {
    let option = |label| Choice { id: label, label, hint: None, exclusive: false, region: None };
    Question {
        id: "",
        kind,
        title: "",
        hint: None,
        name: "",
        missing: "",
        options: labels.iter().copied().map(option).collect(),
        ends: None,
        red_flags: Vec::new(),
        next: Vec::new(),
        otherwise: Goto::Outcome(0),
    }
}
