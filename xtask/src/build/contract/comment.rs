//! Doc comments, `/** … */`, of scripts and style sheets.

use anyhow::{Context, Result};
use regex::Regex;

/// A doc comment.
#[derive(Debug, PartialEq)]
pub struct Comment {
    /// Its first paragraph.
    pub text: String,
    /// What it says after that, each behind an `@`.
    pub tags: Vec<Tag>,
    /// The line of code below it.
    pub code: String,
}

/// Something that a doc comment tells by a tag: `@attr {"a"|"b"} [name=a] - What it is.`
#[derive(Debug, PartialEq)]
pub struct Tag {
    /// What kind of thing it is, such as `attr`.
    pub kind: String,
    /// The thing.
    pub entry: Entry,
}

/// Something that a page may rely on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Its name; a slot may have none.
    pub name: String,
    /// The type of its value, as TypeScript writes it.
    pub value: String,
    /// What it is where the page says nothing.
    pub default: Option<String>,
    /// What it is for.
    pub text: String,
}

/// Every doc comment of a file, in order.
pub fn comments(source: &str) -> Result<Vec<Comment>> {
    source.split("/**").skip(1).map(comment).collect()
}

fn comment(rest: &str) -> Result<Comment> {
    let (inside, after) = rest.split_once("*/").context("A doc comment does not end")?;
    let lines = inside.lines().map(|line| line.trim().trim_start_matches('*').trim());
    let text = lines.collect::<Vec<_>>().join("\n");
    let starts = Regex::new(r"(?:^|\s)@([a-z]+)\b")?;
    let found: Vec<_> =
        starts.captures_iter(&text).map(|start| (start.get_match().range(), start[1].to_owned())).collect();
    let ends = found.iter().skip(1).map(|(range, _)| range.start).chain([text.len()]);
    let tags = found.iter().zip(ends).map(|((range, kind), end)| {
        let entry = entry(&squeezed(&text[range.end..end])).with_context(|| format!("@{kind}"))?;
        Ok(Tag { kind: kind.clone(), entry })
    });
    let before_tags = &text[..found.first().map_or(text.len(), |(range, _)| range.start)];
    Ok(Comment {
        tags: tags.collect::<Result<_>>()?,
        text: squeezed(before_tags.trim().split("\n\n").next().unwrap_or_default()),
        code: after.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_owned(),
    })
}

/// Reads `{type} [name=default] - Text`, of which everything may be left out.
fn entry(text: &str) -> Result<Entry> {
    let (value, rest) = value(text)?;
    let (subject, text) = match rest.strip_prefix("- ") {
        Some(text) => ("", text),
        None => rest.split_once(" - ").unwrap_or((rest, "")),
    };
    let inside = subject.strip_prefix('[').and_then(|subject| subject.strip_suffix(']'));
    let (name, default) = match inside.and_then(|inside| inside.split_once('=')) {
        Some((name, default)) => (name, Some(default.to_owned())),
        None => (subject, None),
    };
    Ok(Entry { name: name.to_owned(), value: value.to_owned(), default, text: text.to_owned() })
}

/// The type in braces, which may hold braces itself, and what follows it.
fn value(text: &str) -> Result<(&str, &str)> {
    let Some(inside) = text.strip_prefix('{') else {
        return Ok(("", text));
    };
    let mut depth = 1;
    let end = inside.find(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        depth == 0
    });
    let end = end.with_context(|| format!("`{text}` has a brace that does not close"))?;
    Ok((&inside[..end], inside[end + 1..].trim_start()))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry_of(name: &str, value: &str, default: Option<&str>, text: &str) -> Entry {
        Entry { name: name.into(), value: value.into(), default: default.map(Into::into), text: text.into() }
    }

    #[test]
    fn a_comment_is_read_with_its_tags_and_the_code_below_it() {
        let source = "/* no doc comment */\n/**\n * What it\n * is.\n *\n * More.\n *\n \
                      * @attr {\"a\"|\"b\"} [one-two=a] - First\n *   thing.\n * @slot - Second.\n */\n\nclass A {}";
        let [comment] = &comments(source).unwrap()[..] else { panic!("there is one") };
        assert_eq!((comment.text.as_str(), comment.code.as_str()), ("What it is.", "class A {}"));
        let entries: Vec<_> = comment.tags.iter().map(|tag| (tag.kind.as_str(), tag.entry.clone())).collect();
        let first = entry_of("one-two", "\"a\"|\"b\"", Some("a"), "First thing.");
        assert_eq!(entries, [("attr", first), ("slot", entry_of("", "", None, "Second."))]);
    }

    #[test]
    fn a_type_may_hold_braces() {
        let source = "/** @fires {CustomEvent<{ a: string }>} x:y - When. */";
        let tag = comments(source).unwrap().remove(0).tags.remove(0);
        assert_eq!(tag.entry, entry_of("x:y", "CustomEvent<{ a: string }>", None, "When."));
    }

    #[test]
    fn a_tag_can_end_a_line() {
        let [comment] = &comments("/** A number. @type {string} */\nstatic a = 1;").unwrap()[..] else { panic!() };
        assert_eq!((comment.text.as_str(), comment.tags[0].entry.value.as_str()), ("A number.", "string"));
    }

    #[test]
    fn what_does_not_end_is_an_error() {
        assert!(comments("/** A comment").is_err());
        assert!(comments("/** @attr {string a - A brace. */").is_err());
    }
}
