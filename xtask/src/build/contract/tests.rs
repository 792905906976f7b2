//! What is documented is what there is, and the other way round.

use std::{collections::BTreeSet, fs};

use regex::Regex;

use super::*;
use crate::content::Level;

fn own() -> Contract {
    Contract::read().unwrap()
}

fn names(entries: &[Entry]) -> BTreeSet<String> {
    let names: BTreeSet<_> = entries.iter().map(|entry| entry.name.clone()).collect();
    assert_eq!(names.len(), entries.len(), "nothing is documented twice");
    names
}

/// What a pattern finds in texts.
fn found(pattern: &str, texts: &[String]) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).unwrap();
    texts.iter().flat_map(|text| pattern.captures_iter(text).map(|found| found[1].to_owned())).collect()
}

/// The words in quotation marks of a type.
fn quoted(value: &str) -> BTreeSet<String> {
    found("\"([^\"]+)\"", &[value.to_owned()])
}

fn views() -> Vec<String> {
    let folder = project::root().join("src/view");
    fs::read_dir(folder).unwrap().map(|file| read(&file.unwrap().path()).unwrap()).collect()
}

#[test]
fn every_custom_property_of_the_style_sheets_is_documented_and_no_other() {
    let sheets = fs::read_dir(project::root().join("www/styles")).unwrap();
    let sheets: Vec<_> = sheets.map(|file| read(&file.unwrap().path()).unwrap()).collect();
    assert_eq!(found(r"var\((--it-band-[a-z-]+)", &sheets), names(&own().properties));
}

/// That each of them occurs is seen in a browser.
#[test]
fn every_part_of_the_views_is_documented() {
    let documented = names(&own().parts);
    let (views, scripts) = (views(), scripts().unwrap());
    let written = [
        found(r#"\bpart=([a-z-]+)[ "]"#, &views),
        found(r#"attribute\("part", "([a-z -]+)"\)"#, &views),
        found(r#"button\("[a-z]+", "([a-z-]+)""#, &views),
        found(r#"\bpart: "([a-z-]+)""#, &scripts),
    ];
    assert!(written.iter().all(|found| !found.is_empty()), "{written:?}");
    let written = written.iter().flatten().flat_map(|parts| parts.split(' ')).map(str::to_owned);
    let missing: Vec<_> = written.filter(|part| !documented.contains(part)).collect();
    assert!(missing.is_empty(), "no @csspart in www/styles/ for {missing:?}");
}

#[test]
fn every_attribute_that_is_read_is_documented_and_no_other() {
    let texts = [scripts().unwrap(), style_sheets().unwrap()].concat();
    let mut read = found(r#"\.getAttribute\("([a-z-]+)"\)"#, &texts);
    read.extend(found(r#":host\((?::not\()?\[([a-z-]+)="#, &texts));
    read.extend(found(r"\.(lang)\b", &texts));
    assert_eq!(read, names(&own().attributes));
}

#[test]
fn every_event_that_is_told_is_documented_and_no_other() {
    let told = found(r#"\btell\("([a-z]+)""#, &scripts().unwrap());
    assert_eq!(told.iter().map(|name| format!("{ELEMENT}:{name}")).collect::<BTreeSet<_>>(), names(&own().events));
}

#[test]
fn the_details_of_events_name_every_level_and_every_code() {
    let contract = own();
    let detail = |name: &str| quoted(&contract.events.iter().find(|event| event.name.ends_with(name)).unwrap().value);
    assert_eq!(detail(":outcome"), [Level::Urgent, Level::Soon, Level::SelfCare].map(|level| level.id().into()).into());
    let scripts = scripts().unwrap();
    let mut codes = found(r#"Failure\((?:\w+ \? )?"([a-z]+)""#, &scripts);
    codes.extend(found(r#" : "([a-z]+)", error\)"#, &scripts));
    assert_eq!(detail(":error"), codes);
}

/// Authors copy the themes of `www/themes.html`, so these may do no more than the contract allows.
#[test]
fn a_theme_is_a_font_custom_properties_and_parts() {
    let contract = own();
    let rule =
        Regex::new(r"(?m)^\.[a-z]+(?: (it-band-check)(?:::part\(([a-z-]+)\)(?:::before)?)?)? \{\n((?:  .+;\n)+)\}\n")
            .unwrap();
    for name in ["serif", "developer", "contrast"] {
        let sheet = read(&project::root().join(format!("www/themes/{name}.css"))).unwrap();
        let (_, rules) = sheet.split_once("*/\n").unwrap();
        assert_eq!(rule.replace_all(rules, "").trim(), "", "{name}");
        for rule in rule.captures_iter(rules) {
            let set = found(r"(?m)^  ([a-z-]+):", &[rule[3].to_owned()]);
            match (rule.get(1), rule.get(2)) {
                (None, _) => assert_eq!(set, ["font".to_owned()].into(), "{name}"),
                (_, None) => assert!(set.is_subset(&names(&contract.properties)), "{name}: {set:?}"),
                (_, Some(part)) => assert!(names(&contract.parts).contains(part.as_str()), "{name}: {part:?}"),
            }
        }
    }
}

#[test]
fn a_default_is_the_one_of_the_style_sheet() {
    let sheet = "a { --x: var(--it-band-a, 10px); --y: var(--it-band-b, var(--light, #fff) var(--dark, #000)); }";
    assert_eq!(default("--it-band-a", sheet).unwrap(), "10px");
    assert_eq!(default("--it-band-b", sheet).unwrap(), "light-dark(#fff, #000)");
    assert!(default("--it-band-c", sheet).is_err());
}

#[test]
fn a_tag_that_nobody_knows_is_an_error() {
    let message = Contract::of(&["/** @cssparts a - A. */".into()], &[]).unwrap_err().to_string();
    assert!(message.contains("@cssparts"), "{message}");
}
