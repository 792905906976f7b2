//! Answers for a whole walk.

/// A question's id and the ids of the chosen options.
pub type Answer<'a> = (&'a str, &'a [&'a str]);

/// The runner whose letter the plan comes from: his answers lead to the coach's whole plan.
pub const LUKE: &[Answer] = &[
    ("safety-now", &["none"]),
    ("safety-soon", &["none"]),
    ("site", &["outer-knee"]),
    ("pattern", &["partway", "eases"]),
    ("pain", &["3"]),
    ("shins", &["sore"]),
    ("hard-sessions", &["two-plus"]),
    ("bike", &["yes"]),
    ("care", &["none"]),
];

/// Luke's answers with some of them changed.
pub fn luke_but<'a>(changes: &[Answer<'a>]) -> Vec<Answer<'a>> {
    let changed = |answer: &Answer<'a>| changes.iter().find(|change| change.0 == answer.0).copied().unwrap_or(*answer);
    LUKE.iter().map(changed).collect()
}
