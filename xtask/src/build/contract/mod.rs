//! What pages may rely on: read from the doc comments in `www/`, and written for readers, editors and compilers.

mod comment;
mod manifest;
mod members;
mod reference;
#[cfg(test)]
mod tests;
mod types;

use std::{ffi::OsStr, fs, path::Path};

use anyhow::{Context, Result, bail};
use regex::Regex;

use super::{Asset, site::files_below};
use crate::project;
use comment::{Entry, comments};

/// The name of the element.
const ELEMENT: &str = "it-band-check";

/// What pages may rely on.
#[derive(Debug, Default)]
pub struct Contract {
    /// What the element is.
    summary: String,
    attributes: Vec<Entry>,
    slots: Vec<Entry>,
    events: Vec<Entry>,
    properties: Vec<Entry>,
    parts: Vec<Entry>,
    /// What the class itself holds.
    fields: Vec<Entry>,
    methods: Vec<Entry>,
}

impl Contract {
    /// Reads the scripts and the style sheets.
    pub fn read() -> Result<Self> {
        Self::of(&scripts()?, &style_sheets()?)
    }

    /// What editors and compilers read, for the site.
    pub fn files(&self) -> Vec<Asset> {
        let file = |name: &str, text: String| Asset { name: name.to_owned(), bytes: text.into_bytes() };
        vec![file("custom-elements.json", manifest::manifest(self)), file("it-band-check.d.ts", types::types(self))]
    }

    /// Writes what authors read into `docs/`, and says so where it was another.
    pub fn write_reference(&self) -> Result<()> {
        let path = project::root().join(reference::FILE);
        let text = reference::reference(self);
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
            println!("Wrote {}: commit it with what changed it.", reference::FILE);
        }
        Ok(())
    }

    fn of(scripts: &[String], sheets: &[String]) -> Result<Self> {
        let mut contract = Self::default();
        for source in scripts.iter().chain(sheets) {
            contract.take(source)?;
        }
        let sheets = sheets.concat();
        for property in &mut contract.properties {
            property.default = Some(default(&property.name, &sheets)?);
        }
        Ok(contract)
    }

    fn take(&mut self, source: &str) -> Result<()> {
        for comment in comments(source)? {
            for tag in comment.tags {
                match tag.kind.as_str() {
                    "attr" => self.attributes.push(tag.entry),
                    "slot" => self.slots.push(tag.entry),
                    "fires" => self.events.push(tag.entry),
                    "cssprop" => self.properties.push(tag.entry),
                    "csspart" => self.parts.push(tag.entry),
                    // What only the type checker reads.
                    "type" | "typedef" | "property" | "param" | "returns" | "template" => {}
                    other => bail!("A doc comment holds @{other}, which says nothing here."),
                }
            }
            if let Some(summary) = comment.text.strip_prefix(&format!("`<{ELEMENT}>`: ")) {
                self.summary = summary.to_owned();
            }
        }
        if let Some(members) = members::members(source)? {
            (self.fields, self.methods) = members;
        }
        Ok(())
    }
}

/// The value of a custom property that the page does not set, as the style sheets say it.
fn default(name: &str, sheets: &str) -> Result<String> {
    let value = Regex::new(&format!(r"var\({name}, ([^;]+)\);"))?;
    let of_each_theme = Regex::new(r"^var\(--light, (.+)\) var\(--dark, (.+)\)$")?;
    let value = &value.captures(sheets).with_context(|| format!("No style sheet has a default for {name}."))?[1];
    Ok(match of_each_theme.captures(value) {
        Some(themes) => format!("light-dark({}, {})", &themes[1], &themes[2]),
        None => value.to_owned(),
    })
}

fn scripts() -> Result<Vec<String>> {
    let www = project::root().join("www");
    let mut paths = files_below(&www).with_context(|| format!("{} cannot be read", www.display()))?;
    paths.retain(|path| path.extension() == Some(OsStr::new("js")));
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// The style sheets in the order in which those that are bundled import them.
fn style_sheets() -> Result<Vec<String>> {
    let folder = project::root().join("www/styles");
    let imports = Regex::new(r#"@import "\./(.+)";"#)?;
    let mut sheets = Vec::new();
    for bundled in ["first.css", "plan.css"] {
        for import in imports.captures_iter(&read(&folder.join(bundled))?) {
            sheets.push(read(&folder.join(&import[1]))?);
        }
    }
    Ok(sheets)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}
