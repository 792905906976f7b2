//! What a screen reader is told: the accessibility tree of a browser, in lines.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Reader;

/// A node as the browser tells it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    #[serde(default)]
    ignored: bool,
    role: Option<Said>,
    name: Option<Said>,
    description: Option<Said>,
    value: Option<Said>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
    #[serde(rename = "backendDOMNodeId")]
    element: Option<u64>,
}

#[derive(Deserialize)]
struct Said {
    value: Option<Value>,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: Said,
}

/// Roles that a screen reader passes over where the node has no name. A form without a name is no landmark: by the HTML
/// accessibility mappings its role is `generic`, which some builds of Chromium report and others call `form`.
const SILENT: [&str; 5] = ["form", "generic", "none", "paragraph", "rowgroup"];
/// Roles whose words are the name of something else.
const NAMING: [&str; 3] = ["LabelText", "Legend", "caption"];
/// Roles whose words are their own name, with the roles of what is in it that adds nothing.
const WRITTEN: [&str; 8] =
    ["heading", "link", "button", "cell", "rowheader", "columnheader", "term", "DisclosureTriangle"];
/// Roles in which nothing more is told, or another thing each time.
const LAST: [&str; 5] = ["StaticText", "timer", "textbox", "combobox", "Date"];
const IN_NAMES: [&str; 5] = ["StaticText", "list", "listitem", "strong", "time"];

impl Node {
    fn role(&self) -> &str {
        text(self.role.as_ref())
    }

    /// Everything about the node that is read out, in one line.
    fn line(&self) -> String {
        if self.role() == "StaticText" {
            return format!("{:?}", text(self.name.as_ref()).trim());
        }
        let mut words = vec![self.role().to_owned()];
        let level = self.state("level").filter(|_| self.role() == "heading").and_then(Value::as_u64);
        words.extend(level.map(|level| level.to_string()));
        words.extend(quoted("", text(self.name.as_ref())));
        words.extend(quoted("described ", text(self.description.as_ref())));
        words.extend(quoted("value ", text(self.value.as_ref())));
        for state in ["checked", "invalid", "disabled", "readonly", "expanded", "live", "focused"] {
            words.extend(self.state(state).and_then(|value| in_words(state, value)));
        }
        words.join(" ")
    }

    fn state(&self, name: &str) -> Option<&Value> {
        self.properties.iter().find(|property| property.name == name)?.value.value.as_ref()
    }
}

fn text(said: Option<&Said>) -> &str {
    said.and_then(|said| said.value.as_ref()).and_then(Value::as_str).unwrap_or_default()
}

fn quoted(before: &str, words: &str) -> Option<String> {
    (!words.trim().is_empty()).then(|| format!("{before}{:?}", masked(words.trim())))
}

/// The address of the site is another one each time.
fn masked(words: &str) -> &str {
    if words.starts_with("http://127.0.0.1") { "the link" } else { words }
}

/// A state in words, if it is worth some.
fn in_words(state: &str, value: &Value) -> Option<String> {
    let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match (state, value.as_str()) {
        ("expanded", "false") => Some("folded".to_owned()),
        ("expanded", _) => Some("unfolded".to_owned()),
        ("live", "off") | (_, "false") => None,
        ("live", how) => Some(format!("live {how}")),
        _ => Some(state.to_owned()),
    }
}

/// The tree with what it says so far.
struct Tree {
    nodes: HashMap<String, Node>,
    lines: Vec<String>,
}

impl Tree {
    /// Writes a node and what is in it. Where a name said the words already, they are not said again.
    fn write(&mut self, id: &str, depth: usize, named: bool) {
        let Some(node) = self.nodes.remove(id) else {
            return;
        };
        let role = node.role();
        if role == "ListMarker" {
            return;
        }
        let nameless = text(node.name.as_ref()).is_empty();
        let silent = node.ignored
            || NAMING.contains(&role)
            || (named && IN_NAMES.contains(&role))
            || (nameless && SILENT.contains(&role));
        if !silent {
            self.lines.push(format!("{}{}", "  ".repeat(depth), node.line()));
        }
        let named = named || WRITTEN.contains(&role) || NAMING.contains(&role);
        for child in node.child_ids.iter().filter(|_| !LAST.contains(&role)) {
            self.write(child, depth + usize::from(!silent), named);
        }
    }
}

impl Reader<'_> {
    /// What a screen reader finds in the first element that a selector finds, a line each.
    pub async fn read_out(&self, scope: &str) -> Result<String> {
        let expression = format!("document.querySelector('it-band-check').shadowRoot.querySelector({scope:?})");
        let found = self.browser.devtools("Runtime.evaluate", json!({ "expression": expression })).await?;
        let described =
            self.browser.devtools("DOM.describeNode", json!({ "objectId": found["result"]["objectId"] })).await?;
        let element = described["node"]["backendNodeId"].as_u64();

        let told = self.browser.devtools("Accessibility.getFullAXTree", json!({})).await?;
        let nodes: Vec<Node> = serde_json::from_value(told["nodes"].clone())?;
        let top = nodes.iter().find(|node| node.element == element).map(|node| node.node_id.clone());
        let nodes = nodes.into_iter().map(|node| (node.node_id.clone(), node)).collect();
        let mut tree = Tree { nodes, lines: Vec::new() };
        tree.write(&top.with_context(|| format!("{scope} is in the accessibility tree"))?, 0, false);
        Ok(tree.lines.join("\n") + "\n")
    }
}
