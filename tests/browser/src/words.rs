//! The words the reader sees, looked up where they are written: better words are no failed test.

use std::sync::LazyLock;

use serde_json::Value;

static WORDS: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../content/it-band.en.json")).expect("the words are JSON")
});

/// The English words at a JSON pointer, such as `/interface/back`.
pub fn word(pointer: &str) -> &'static str {
    WORDS.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("content/it-band.en.json has no {pointer}"))
}
