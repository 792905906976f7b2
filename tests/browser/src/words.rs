//! The words the reader sees, looked up where they are written: better words are no failed test.

use std::sync::LazyLock;

use serde_json::Value;

static ENGLISH: LazyLock<Value> = LazyLock::new(|| parsed(include_str!("../../../content/it-band.en.json")));
static NORWEGIAN: LazyLock<Value> = LazyLock::new(|| parsed(include_str!("../../../content/it-band.nb.json")));

fn parsed(words: &str) -> Value {
    serde_json::from_str(words).expect("the words are JSON")
}

/// The English words at a JSON pointer, such as `/interface/back`.
pub fn word(pointer: &str) -> &'static str {
    word_if_any(pointer).unwrap_or_else(|| panic!("content/it-band.en.json has no {pointer}"))
}

/// The same where not all have such words.
pub fn word_if_any(pointer: &str) -> Option<&'static str> {
    ENGLISH.pointer(pointer).and_then(Value::as_str)
}

/// The Norwegian words at a JSON pointer.
pub fn norwegian(pointer: &str) -> &'static str {
    let words = NORWEGIAN.pointer(pointer).and_then(Value::as_str);
    words.unwrap_or_else(|| panic!("content/it-band.nb.json has no {pointer}"))
}
