//! Readers that the tests know by name, and their answers.

/// Id of a question, and ids of the options that are chosen.
pub type Answer<'a> = (&'a str, &'a [&'a str]);

/// The runner who asked the coach: his answers lead to the whole of the coach's plan.
pub const LUKE: &[Answer<'static>] = &[
    ("safety-now", &["none"]),
    ("safety-soon", &["none"]),
    ("site", &["outer-knee"]),
    ("pattern", &["partway", "eases"]),
    ("pain", &["2"]),
    ("shins", &["sore"]),
    ("hard-sessions", &["two-plus"]),
    ("bike", &["yes"]),
    ("care", &["none"]),
];

/// Luke's answers with some of them changed.
///
/// # Panics
/// When a change is to a question that Luke is not asked.
pub fn luke_but<'a>(changes: &[Answer<'a>]) -> Vec<Answer<'a>> {
    let mut answers: Vec<Answer<'a>> = LUKE.to_vec();
    for (question, options) in changes {
        let answer = answers.iter_mut().find(|answer| answer.0 == *question);
        answer.unwrap_or_else(|| panic!("Luke is not asked {question}")).1 = options;
    }
    answers
}
