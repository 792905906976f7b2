//! What is documented is what there is, and the other way round. That of the parts is seen in a browser.

use std::{collections::BTreeSet, sync::LazyLock};

use it_band_check::questionnaire::Level;
use regex::Regex;
use serde_json::Value;

use super::*;
use crate::files;

static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
    npm::ensure().unwrap();
    Contract::write_into(&project::intermediate_dir().join("contract-tests")).unwrap()
});

fn manifest() -> Value {
    serde_json::from_str(&CONTRACT.read("custom-elements.json").unwrap()).unwrap()
}

/// The things of a kind that the element has, such as its `attributes`.
fn things(kind: &str) -> Vec<Value> {
    manifest()["modules"][0]["declarations"][0][kind].as_array().unwrap().clone()
}

fn names(kind: &str) -> BTreeSet<String> {
    let things = things(kind);
    let names: BTreeSet<_> = things.iter().map(|thing| thing["name"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names.len(), things.len(), "nothing is documented twice");
    names
}

/// The texts of all files in `www/` with this extension.
fn texts(extension: &str) -> Vec<String> {
    let files = files::below(&project::root().join("www")).unwrap().into_iter();
    let files = files.filter(|path| path.extension().is_some_and(|found| found == extension));
    files.map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// What a pattern finds in texts.
fn found(pattern: &str, texts: &[String]) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).unwrap();
    texts.iter().flat_map(|text| pattern.captures_iter(text).map(|found| found[1].to_owned())).collect()
}

/// What a definition of the published schema has to say; without one, the schema itself.
fn complaints(definition: Option<&str>, value: &Value) -> Vec<String> {
    let schema = project::own_root().join("node_modules/custom-elements-manifest/schema.json");
    let mut schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    if let Some(definition) = definition {
        let reference = json!(format!("#/definitions/{definition}"));
        schema = json!({ "$ref": reference, "definitions": schema["definitions"].take() });
    }
    jsonschema::validator_for(&schema).unwrap().iter_errors(value).map(|error| error.to_string()).collect()
}

#[test]
fn the_manifest_has_the_published_form() {
    let mut manifest = manifest();
    assert_eq!(complaints(None, &manifest), [""; 0]);
    manifest["modules"][0]["exports"][0]["kind"] = json!("other");
    assert_ne!(complaints(None, &manifest), [""; 0]);
}

/// The schema takes a class that is half an element for a class.
#[test]
fn the_element_has_the_published_form() {
    let element = "CustomElementDeclaration";
    let mut declared = manifest()["modules"][0]["declarations"][0].take();
    assert_eq!(complaints(Some(element), &declared), [""; 0]);
    declared["cssParts"][0]["name"] = json!(1);
    assert_ne!(complaints(Some(element), &declared), [""; 0]);
}

#[test]
fn every_kind_of_thing_is_described() {
    for kind in ["members", "attributes", "slots", "events", "cssProperties", "cssParts"] {
        let things = things(kind);
        assert!(!things.is_empty(), "{kind}");
        assert!(things.iter().all(|thing| thing["description"] != ""), "{kind}");
    }
}

#[test]
fn the_reference_in_the_project_is_the_one_of_the_doc_comments() {
    let written = fs::read_to_string(project::root().join(REFERENCE)).unwrap_or_default();
    let wanted = CONTRACT.read("reference.md").unwrap();
    assert!(written == wanted, "{REFERENCE} is not what the doc comments in www/ say. Run `cargo xtask build`.");
    let readme = fs::read_to_string(project::root().join("README.md")).unwrap();
    assert!(readme.contains(&format!("]({REFERENCE})")));
}

#[test]
fn every_custom_property_of_the_style_sheets_is_documented_and_no_other() {
    assert_eq!(found(r"var\((--it-band-[a-z-]+)", &texts("css")), names("cssProperties"));
}

#[test]
fn every_attribute_that_is_read_is_documented_and_no_other() {
    let texts = [texts("js"), texts("css")].concat();
    let mut read = found(r#"\b(?:this|element|host)\.getAttribute\("([a-z-]+)"\)"#, &texts);
    read.extend(found(r"\.(lang)\b", &texts));
    assert_eq!(read, names("attributes"));
}

#[test]
fn a_colour_has_a_default_for_a_light_page_and_for_a_dark_one() {
    let colours = ["surface", "text", "accent"].map(|name| format!("--it-band-{name}"));
    for property in things("cssProperties") {
        let (name, preset) = (property["name"].as_str().unwrap(), property["default"].as_str().unwrap());
        assert_eq!(preset.starts_with("light-dark(#"), colours.iter().any(|colour| colour == name), "{name}: {preset}");
    }
}

#[test]
fn every_event_that_is_dispatched_is_documented_and_no_other() {
    let dispatched = found(r#"\b(?:dispatch|show)\("([a-z]+)""#, &texts("js"));
    assert_eq!(dispatched.iter().map(|name| format!("it-band-check:{name}")).collect::<BTreeSet<_>>(), names("events"));
}

#[test]
fn the_details_of_events_name_every_level_and_every_code() {
    let events = things("events");
    let detail = |name: &str| {
        let event = events.iter().find(|event| event["name"].as_str().unwrap().ends_with(name)).unwrap();
        found("\"([^\"]+)\"", &[event["type"]["text"].as_str().unwrap().to_owned()])
    };
    assert_eq!(detail(":outcome"), [Level::Urgent, Level::Soon, Level::SelfCare].map(|level| level.id().into()).into());
    let scripts = texts("js");
    let mut codes = found(r#"Failure\((?:\w+ \? )?"([a-z]+)""#, &scripts);
    codes.extend(found(r#"Failure\(\w+ \? "[a-z]+" : "([a-z]+)""#, &scripts));
    assert_eq!(detail(":error"), codes);
}

/// Authors copy the themes of `www/themes.html`, so these may do no more than the contract allows.
#[test]
fn a_theme_is_a_font_custom_properties_and_parts() {
    let rule =
        Regex::new(r"(?m)^\.[a-z]+(?: (it-band-check)(?:::part\(([a-z-]+)\)(?:::before)?)?)? \{\n((?:  .+;\n)+)\}\n")
            .unwrap();
    for name in ["serif", "developer", "contrast"] {
        let sheet = fs::read_to_string(project::root().join(format!("www/themes/{name}.css"))).unwrap();
        let (_, rules) = sheet.split_once("*/\n").unwrap();
        assert_eq!(rule.replace_all(rules, "").trim(), "", "{name}");
        for rule in rule.captures_iter(rules) {
            let set = found(r"(?m)^  ([a-z-]+):", &[rule[3].to_owned()]);
            match (rule.get(1), rule.get(2)) {
                (None, _) => assert_eq!(set, ["font".to_owned()].into(), "{name}"),
                (_, None) => assert!(set.is_subset(&names("cssProperties")), "{name}: {set:?}"),
                (_, Some(part)) => assert!(names("cssParts").contains(part.as_str()), "{name}: {part:?}"),
            }
        }
    }
}
