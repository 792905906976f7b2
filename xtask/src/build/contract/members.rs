//! The public members of the element's class.

use anyhow::{Context, Result, bail};
use regex::Regex;

use super::comment::{Comment, Entry, comments};

/// What the browser asks of the class, not the page.
const ASKED_BY_THE_BROWSER: [&str; 2] = ["constructor", "observedAttributes"];

/// The static fields and the methods, where a script holds the class.
pub fn members(script: &str) -> Result<Option<(Vec<Entry>, Vec<Entry>)>> {
    let Some((_, class)) = script.split_once("extends HTMLElement {\n") else {
        return Ok(None);
    };
    let class = class.split("\n}").next().unwrap_or(class);
    let comments = comments(class)?;
    let (mut fields, mut methods) = (Vec::new(), Vec::new());
    let public = Regex::new(r"(?m)^  (?:static |async )?([a-z]\w*)(?: =|\((.*)\) \{)")?;
    for member in public.captures_iter(class) {
        let name = &member[1];
        if ASKED_BY_THE_BROWSER.contains(&name) || name.ends_with("Callback") {
            continue;
        }
        let entry = entry(name, member[0].trim(), &comments)?;
        match member.get(2).map(|parameters| parameters.as_str()) {
            None => fields.push(entry),
            Some("") => methods.push(entry),
            Some(_) => bail!("The method {name} takes something, which the types cannot say yet."),
        }
    }
    Ok(Some((fields, methods)))
}

fn entry(name: &str, code: &str, comments: &[Comment]) -> Result<Entry> {
    let comment = comments.iter().find(|comment| comment.code.starts_with(code)).with_context(|| {
        format!("The element's {name} is public and has no doc comment. Write one, or begin its name with #.")
    })?;
    let value = comment.tags.iter().find(|tag| tag.kind == "type").map(|tag| tag.entry.value.clone());
    let (name, text) = (name.to_owned(), comment.text.clone());
    Ok(Entry { name, text, value: value.unwrap_or_default(), default: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(members: &str) -> String {
        format!("class Other {{\n  open() {{}}\n}}\nclass A extends HTMLElement {{\n{members}}}\n")
    }

    #[test]
    fn what_is_public_is_told_with_its_comment() {
        let script = class(
            "  /** Its number. @type {string} */\n  static version = 1;\n  static observedAttributes = [];\n  \
             #own = 2;\n\n  constructor() {\n    super();\n  }\n\n  connectedCallback() {}\n\n  /** Starts. */\n  \
             restart() {\n    other(1);\n  }\n\n  #hidden() {}\n",
        );
        let (fields, methods) = members(&script).unwrap().unwrap();
        let names =
            |entries: &[Entry]| entries.iter().map(|one| [one.name.clone(), one.text.clone()]).collect::<Vec<_>>();
        assert_eq!(names(&fields), [["version", "Its number."]]);
        assert_eq!(fields[0].value, "string");
        assert_eq!(names(&methods), [["restart", "Starts."]]);
    }

    #[test]
    fn a_public_member_without_a_comment_is_an_error() {
        let message = members(&class("  open() {}\n")).unwrap_err().to_string();
        assert!(message.starts_with("The element's open is public"), "{message}");
    }

    #[test]
    fn a_method_that_takes_something_is_an_error() {
        assert!(members(&class("  /** Opens. */\n  open(door) {}\n")).is_err());
    }

    #[test]
    fn other_scripts_have_none() {
        assert!(members("export function a() {}\n").unwrap().is_none());
    }
}
