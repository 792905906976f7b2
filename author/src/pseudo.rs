//! A language that nobody speaks, for tests: English with letters that look alike, longer, and written from right to left.
//! What is cut off, left in English, or turned to the wrong side shows at once.

use serde_json::{Value, json};

/// The tag of the language: one of those that no language will ever have.
pub const LANGUAGE: &str = "qps";

/// What turns the letters of a word around, and what ends that.
const TURNED: (char, char) = ('\u{202e}', '\u{202c}');

/// The words of a questionnaire in it, from those in another language. Parts that are missing stay so.
pub fn translation(mut words: Value) -> Value {
    for part in ["title", "loader", "interface", "questions", "outcomes", "blocks", "sources"] {
        if let Some(part) = words.get_mut(part) {
            disguise(part);
        }
    }
    words["language"] = json!(LANGUAGE);
    words["direction"] = json!("rtl");
    words["awaitsReview"] = json!(pseudo("Nobody speaks this language."));
    words
}

fn disguise(value: &mut Value) {
    match value {
        Value::String(text) => *text = pseudo(text),
        Value::Object(fields) => fields.values_mut().for_each(disguise),
        _ => {}
    }
}

/// A text with every word disguised and a third longer; places to fill in stay.
fn pseudo(text: &str) -> String {
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn word(word: &str) -> String {
    if word.contains(['{', '}']) {
        return word.to_owned();
    }
    let longer = "·".repeat(word.chars().count().div_ceil(3));
    format!("{}{}{longer}{}", TURNED.0, word.chars().map(letter).collect::<String>(), TURNED.1)
}

fn letter(letter: char) -> char {
    const PLAIN: &str = "aceginosuyACEGINOSUY";
    const ACCENTED: &str = "åçéğîñöšüýÅÇÉĞÎÑÖŠÜÝ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_longer_and_turned_and_places_stay() {
        assert_eq!(pseudo("Day {n} of 10"), "\u{202e}Dåý·\u{202c} {n} \u{202e}öf·\u{202c} \u{202e}10·\u{202c}");
    }
}
