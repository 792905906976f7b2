//! The first screen of a questionnaire, rendered for the loader to show while the app is on its way.

use anyhow::{Result, bail};
use it_band_check::{
    questionnaire::Questionnaire,
    view::{FIRST_PREFIX, first_screen},
};
use scraper::{Html, Node};
use serde_json::{Map, Value, json};

use crate::content;

/// Stands in the tree for what the ids of an instance start with.
const PREFIX: &str = "~";

/// What the loader builds: an element is `[tag, attributes, ...children]`, a text is a text. With it come the words
/// for an option that unticked others.
pub fn screen(pack: &content::Pack) -> Result<Value> {
    let questionnaire = Questionnaire::unpack(pack.bytes.clone().leak())?;
    let unticked = questionnaire.interface.unticked;
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
    let fragment = Html::parse_fragment(html);
    Ok(Value::Array(fragment.root_element().children().filter_map(node).collect()))
}

fn node(node: ego_tree::NodeRef<'_, Node>) -> Option<Value> {
    match node.value() {
        Node::Text(text) => Some(json!(&**text)),
        Node::Element(element) => {
            let attributes: Map<String, Value> = element
                .attrs()
                .map(|(name, value)| (name.to_owned(), json!(value.replace(FIRST_PREFIX, PREFIX))))
                .collect();
            let start = [json!(element.name()), Value::Object(attributes)];
            let children = node.children().filter_map(self::node);
            Some(Value::Array(start.into_iter().chain(children).collect()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_texts_and_ids_become_a_tree() {
        let html = "<p class=\"a\" id=\"it-band-check-0-x\">One <b>two</b></p><input type=\"radio\">";
        let wanted = json!([
            ["p", { "class": "a", "id": "~-x" }, "One ", ["b", {}, "two"]],
            ["input", { "type": "radio" }],
        ]);
        assert_eq!(tree(html).unwrap(), wanted);
    }

    #[test]
    fn the_sign_for_the_prefix_may_not_occur() {
        assert!(tree("<p>about ~3 km</p>").is_err());
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
