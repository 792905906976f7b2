//! The first screen of a questionnaire, rendered for the loader to show while the app is on its way.

use anyhow::{Context, Result, bail};
use html5gum::{HtmlString, Token, Tokenizer};
use it_band_check::{
    questionnaire::Questionnaire,
    view::{FIRST_PREFIX, first_screen},
};
use serde_json::{Map, Value, json};

use crate::content;

/// Stands in the tree for what the ids of an instance start with.
const PREFIX: &str = "~";

/// Elements without an end.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

const UNBALANCED: &str = "The first screen has an end tag too many or too few";

/// What the loader builds: an element is `[tag, attributes, ...children]`, a text is a text. With it come the words
/// for an option that unticked others.
pub fn screen(pack: &content::Pack) -> Result<Value> {
    let questionnaire = Questionnaire::unpack(pack.bytes.clone().leak())?;
    let unticked = questionnaire.interface.unticked();
    let html = tokio::runtime::Builder::new_current_thread()
        .build()?
        .block_on(first_screen(Box::leak(Box::new(questionnaire))));
    Ok(json!({ "screen": tree(&html)?, "unticked": unticked }))
}

fn tree(html: &str) -> Result<Value> {
    if html.contains(PREFIX) {
        bail!(
            "The first screen holds a `{PREFIX}`, which stands for something else in the loader. Choose another in first.rs."
        );
    }
    // The elements that are still open, the outermost first. All of them are in a list.
    let mut open = vec![Vec::new()];
    for token in Tokenizer::new(html) {
        match token? {
            Token::StartTag(tag) => {
                let attributes: Map<String, Value> = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| (text(name), json!(text(value).replace(FIRST_PREFIX, PREFIX))))
                    .collect();
                let name = text(&tag.name);
                let is_void = VOID.contains(&name.as_str());
                open.push(vec![json!(name), Value::Object(attributes)]);
                if is_void {
                    close(&mut open);
                }
            }
            Token::EndTag(_) => close(&mut open),
            Token::String(words) => open.last_mut().context(UNBALANCED)?.push(json!(text(&words))),
            _ => {}
        }
    }
    match open.pop() {
        Some(tree) if open.is_empty() => Ok(Value::Array(tree)),
        _ => bail!(UNBALANCED),
    }
}

/// Puts the innermost element that is open into the one around it.
fn close(open: &mut Vec<Vec<Value>>) {
    if let (Some(element), Some(parent)) = (open.pop(), open.last_mut()) {
        parent.push(Value::Array(element));
    }
}

fn text(html: &HtmlString) -> String {
    String::from_utf8_lossy(html).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_texts_and_ids_become_a_tree() {
        let html = "<p class=\"a\" id=\"it-band-check-0-x\">One &amp; <b>two</b></p><input type=\"radio\">";
        let wanted = json!([
            ["p", { "class": "a", "id": "~-x" }, "One & ", ["b", {}, "two"]],
            ["input", { "type": "radio" }],
        ]);
        assert_eq!(tree(html).unwrap(), wanted);
    }

    #[test]
    fn the_sign_for_the_prefix_may_not_occur() {
        assert!(tree("<p>about ~3 km</p>").is_err());
    }

    #[test]
    fn every_element_ends() {
        assert!(tree("<p>One").is_err());
        assert!(tree("One</p>").is_err());
    }

    #[test]
    fn the_first_question_is_there_with_every_option() {
        let pack = content::check(&content::own_files().unwrap()).unwrap().packs.remove(0);
        let questionnaire = Questionnaire::unpack(pack.bytes.clone().leak()).unwrap();
        let first = &questionnaire.questions[0];
        let text = screen(&pack).unwrap().to_string();
        for wanted in first.options.iter().flat_map(|option| [option.id, option.label]).chain([first.title, first.id]) {
            assert!(text.contains(&json!(wanted).to_string()), "{wanted}");
        }
        assert!(text.contains("\"data-screen\""));
    }
}
