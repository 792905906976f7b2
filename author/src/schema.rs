//! JSON Schemas of the documents: published for editors, and the first check of every file.

use schemars::{JsonSchema, schema_for};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::document::{Logic, Words};
use crate::finding::Findings;

/// The JSON Schemas of the two kinds of file: file name and text.
pub fn schemas() -> [(&'static str, String); 2] {
    let text = |schema: schemars::Schema| {
        let mut text = serde_json::to_string_pretty(&schema).expect("a schema is plain data");
        text.push('\n');
        text
    };
    [("questionnaire.schema.json", text(schema_for!(Logic))), ("words.schema.json", text(schema_for!(Words)))]
}

/// Reads a document. Its schema finds every unknown, missing or mistyped field at once; serde would end at the first.
pub(crate) fn read<T: DeserializeOwned + JsonSchema>(value: Value, findings: &mut Findings) -> Option<T> {
    let schema = schema_for!(T);
    let validator = jsonschema::validator_for(schema.as_value()).expect("a derived schema is a schema");
    for error in validator.iter_errors(&value) {
        let sentence = match error.kind() {
            jsonschema::error::ValidationErrorKind::AnyOf { .. } if error.schema_path().as_str().contains("Condition") => {
                "This is no condition. Write {\"question\", \"operator\", \"answer\"}, {\"all\": […]}, {\"any\": […]} or \
                 {\"not\": …}."
                    .to_owned()
            }
            _ => format!("{error}."),
        };
        findings.add(json_path(error.instance_path().as_str()), sentence);
    }
    if !findings.is_empty() {
        return None;
    }
    serde_json::from_value(value).map_err(|error| findings.add("$", format!("{error}."))).ok()
}

/// `/questions/2/id` as `$.questions[2].id`.
fn json_path(pointer: &str) -> String {
    let mut path = "$".to_owned();
    for part in pointer.split('/').skip(1) {
        match part.parse::<usize>() {
            Ok(index) => path.push_str(&format!("[{index}]")),
            Err(_) => path.push_str(&format!(".{part}")),
        }
    }
    path
}
