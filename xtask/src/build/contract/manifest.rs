//! `custom-elements.json`: what editors and catalogues read of an element, in the form that they agreed on.

use serde_json::{Map, Value, json};

use super::{Contract, ELEMENT, comment::Entry};
use crate::build::bundle::LOADER;

/// The version of the form.
const FORM: &str = "2.1.0";

/// The name of the class, which no page can reach by it.
const CLASS: &str = "ItBandCheck";

/// The manifest.
pub fn manifest(contract: &Contract) -> String {
    let fields = contract.fields.iter().map(|entry| member(entry, json!({ "kind": "field", "static": true })));
    let returns = json!({ "kind": "method", "return": { "type": { "text": "void" } } });
    let methods = contract.methods.iter().map(|entry| member(entry, returns.clone()));
    let class = json!({
        "kind": "class",
        "name": CLASS,
        "customElement": true,
        "tagName": ELEMENT,
        "summary": contract.summary,
        "superclass": { "name": "HTMLElement" },
        "members": fields.chain(methods).collect::<Vec<_>>(),
        "attributes": entries(&contract.attributes),
        "slots": entries(&contract.slots),
        "events": entries(&contract.events),
        "cssProperties": entries(&contract.properties),
        "cssParts": entries(&contract.parts),
    });
    let defined = json!({
        "kind": "custom-element-definition",
        "name": ELEMENT,
        "declaration": { "name": CLASS, "module": LOADER },
    });
    let module = json!({ "kind": "javascript-module", "path": LOADER, "declarations": [class], "exports": [defined] });
    format!("{:#}\n", json!({ "schemaVersion": FORM, "modules": [module] }))
}

fn member(entry: &Entry, mut more: Value) -> Value {
    if let (Some(more), Value::Object(known)) = (more.as_object_mut(), described(entry)) {
        more.extend(known);
    }
    more
}

fn entries(entries: &[Entry]) -> Vec<Value> {
    entries.iter().map(described).collect()
}

fn described(entry: &Entry) -> Value {
    let mut object =
        Map::from_iter([("name".to_owned(), json!(entry.name)), ("description".to_owned(), json!(entry.text))]);
    if !entry.value.is_empty() {
        object.insert("type".to_owned(), json!({ "text": entry.value }));
    }
    if let Some(default) = &entry.default {
        object.insert("default".to_owned(), json!(default));
    }
    Value::Object(object)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{build::npm, project};

    fn own() -> Value {
        serde_json::from_str(&manifest(&Contract::read().unwrap())).unwrap()
    }

    /// What a definition of the published schema has to say; without one, the schema itself.
    fn complaints(definition: Option<&str>, value: &Value) -> Vec<String> {
        npm::ensure().unwrap();
        let schema = project::home().join("node_modules/custom-elements-manifest/schema.json");
        let mut schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
        if let Some(definition) = definition {
            let reference = json!(format!("#/definitions/{definition}"));
            schema = json!({ "$ref": reference, "definitions": schema["definitions"].take() });
        }
        jsonschema::validator_for(&schema).unwrap().iter_errors(value).map(|error| error.to_string()).collect()
    }

    #[test]
    fn it_has_the_published_form() {
        let mut manifest = own();
        assert_eq!(complaints(None, &manifest), [""; 0]);
        manifest["modules"][0]["exports"][0]["kind"] = json!("other");
        assert_ne!(complaints(None, &manifest), [""; 0]);
    }

    /// The schema takes a class that is half an element for a class.
    #[test]
    fn the_element_has_the_published_form() {
        let element = "CustomElementDeclaration";
        let mut declared = own()["modules"][0]["declarations"][0].take();
        assert_eq!(complaints(Some(element), &declared), [""; 0]);
        declared["cssParts"][0]["name"] = json!(1);
        assert_ne!(complaints(Some(element), &declared), [""; 0]);
    }

    #[test]
    fn the_form_is_that_of_the_schema() {
        npm::ensure().unwrap();
        let package = project::home().join("node_modules/custom-elements-manifest/package.json");
        let package: Value = serde_json::from_str(&fs::read_to_string(package).unwrap()).unwrap();
        assert_eq!(package["version"], FORM);
    }

    #[test]
    fn every_kind_of_thing_is_in_it() {
        let element = &own()["modules"][0]["declarations"][0];
        for kind in ["members", "attributes", "slots", "events", "cssProperties", "cssParts"] {
            let things = element[kind].as_array().unwrap();
            assert!(!things.is_empty(), "{kind}");
            assert!(things.iter().all(|thing| thing["description"] != ""), "{kind}");
        }
    }
}
