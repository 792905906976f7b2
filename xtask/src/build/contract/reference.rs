//! `docs/reference.md`: what authors of pages read.

use super::{Contract, comment::Entry};

/// Where it lies in the project.
pub const FILE: &str = "docs/reference.md";

const TOP: &str = "\
# Reference

All that a page may rely on. `cargo xtask build` writes this page from the doc comments in `www/`, and the same into
`dist/`: `custom-elements.json` for editors and catalogues, `it-band-check.d.ts` for TypeScript, which
[`tests/types/`](../tests/types/) shows at work in a plain page and in React.
";

const ATTRIBUTES: &str = "\
An attribute can be set and changed at any time: the reader stays where they are, with all answers.
";

const EVENTS: &str = "\
Events bubble and are composed. They carry ids of questions and outcomes, never answers.
";

const PROPERTIES: &str = "\
They are set on the element, or anywhere above it. Type is the page's own: `it-band-check { font: … }`. Set `theme` to what
fits the surface, since what the page does not set follows it.
";

const PARTS: &str = "\
What is inside can be reached as `it-band-check::part(heading) { … }`. The style sheets in [`www/themes/`](../www/themes/)
do so; `themes.html` shows them side by side.
";

/// The page.
pub fn reference(contract: &Contract) -> String {
    let attributes = rows(&contract.attributes, |one| vec![values(&one.value), default(one)]);
    let events = rows(&contract.events, |one| vec![code(detail(&one.value))]);
    let properties = rows(&contract.properties, |one| vec![default(one)]);
    let nothing = |_: &Entry| Vec::new();
    let slots = rows(&contract.slots, |_| Vec::new());
    [
        TOP.to_owned(),
        section("Attributes", ATTRIBUTES, &["attribute", "values", "default"], attributes),
        section("Methods", "", &["method"], rows(&with_brackets(&contract.methods), nothing)),
        section("Static properties of the class", "", &["property"], rows(&contract.fields, nothing)),
        section("Events", EVENTS, &["event", "`detail`"], events),
        section("Slot", "", &["slot"], slots),
        section("Custom properties", PROPERTIES, &["property", "default"], properties),
        section("Parts", PARTS, &["part"], rows(&contract.parts, nothing)),
    ]
    .concat()
}

/// A heading, a text and a table, whose last column says what each thing is.
fn section(title: &str, text: &str, columns: &[&str], rows: Vec<String>) -> String {
    let text = if text.is_empty() { String::new() } else { format!("{text}\n") };
    let (head, line) = (columns.join(" | "), "---|".repeat(columns.len() + 1));
    format!("\n## {title}\n\n{text}| {head} | |\n|{line}\n{}", rows.concat())
}

fn rows(entries: &[Entry], between: impl Fn(&Entry) -> Vec<String>) -> Vec<String> {
    let row = |entry: &Entry| {
        let name = if entry.name.is_empty() { "(no name)".to_owned() } else { code(&entry.name) };
        let cells: Vec<_> = [name].into_iter().chain(between(entry)).chain([entry.text.clone()]).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    entries.iter().map(row).collect()
}

fn with_brackets(methods: &[Entry]) -> Vec<Entry> {
    methods.iter().map(|one| Entry { name: format!("{}()", one.name), ..one.clone() }).collect()
}

/// The values of an attribute.
fn values(value: &str) -> String {
    if value == "string" {
        return "text".to_owned();
    }
    value.split('|').map(|one| code(one.trim().trim_matches('"'))).collect::<Vec<_>>().join(", ")
}

fn default(entry: &Entry) -> String {
    entry.default.as_deref().map(code).unwrap_or_default()
}

/// What an event holds.
fn detail(value: &str) -> &str {
    let inside = value.strip_prefix("CustomEvent<").and_then(|value| value.strip_suffix('>')).unwrap_or(value);
    if inside == "{}" { "" } else { inside }
}

/// A table would end its cell at a bar, in code too.
fn code(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("`{}`", text.replace('|', "\\|")) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::project;

    #[test]
    fn the_page_in_the_project_is_the_one_of_the_doc_comments() {
        let written = fs::read_to_string(project::root().join(FILE)).unwrap_or_default();
        let wanted = reference(&Contract::read().unwrap());
        assert!(written == wanted, "{FILE} is not what the doc comments in www/ say. Run `cargo xtask build`.");
    }

    #[test]
    fn the_readme_leads_to_it() {
        let readme = fs::read_to_string(project::root().join("README.md")).unwrap();
        assert!(readme.contains(&format!("]({FILE})")));
    }

    #[test]
    fn a_row_names_values_default_and_use() {
        let entry = Entry {
            name: "theme".into(),
            value: "\"auto\"|\"dark\"".into(),
            default: Some("auto".into()),
            text: "Colours.".into(),
        };
        let row = rows(&[entry], |one| vec![values(&one.value), default(one)]);
        assert_eq!(row, ["| `theme` | `auto`, `dark` | `auto` | Colours. |\n"]);
    }

    #[test]
    fn what_an_event_holds_stays_in_its_cell() {
        assert_eq!(code(detail("CustomEvent<{ code: \"a\" | \"b\" }>")), "`{ code: \"a\" \\| \"b\" }`");
        assert_eq!(code(detail("CustomEvent<{}>")), "");
    }
}
