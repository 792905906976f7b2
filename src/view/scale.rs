//! A scale as a row of radios with words at both ends.

use super::Markup;
use super::choices::input;
use crate::questionnaire::{Question, Selection, Text};

/// The numbers of a scale under a name. What the ends mean stands above them, and in the labels of the first and the
/// last.
pub fn scale(m: &mut Markup, question: &'static Question, name: Text, selection: Selection) {
    let (low, high) = question.ends.unwrap_or_default();
    let last = question.options.len() - 1;
    m.element("p class=ends aria-hidden=true", |m| {
        for (index, meaning) in [(0, low), (last, high)] {
            m.element("span", |m| {
                m.text(question.options[index].label);
                m.text(": ");
                m.text(meaning);
            });
        }
    });
    m.element("div class=scale", |m| {
        for (index, option) in question.options.iter().enumerate() {
            m.element("div class=number part=option", |m| {
                input(m, question, name, index, selection);
                m.element("label", |m| {
                    m.attribute_id("for", &[name, option.id]);
                    m.text(option.label);
                    if index == 0 || index == last {
                        m.text(" ");
                        m.line("span class=hidden", if index == 0 { low } else { high });
                    }
                });
            });
        }
    });
}
