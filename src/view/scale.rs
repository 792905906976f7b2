//! A scale as a row of radios with words at both ends.

use super::choices::input;
use super::element::{El, el, group};
use super::ui::Ui;
use crate::questionnaire::{Question, Selection, Text};

/// The numbers of a scale under a name. What the ends mean stands above them, and in the labels of the first and the
/// last.
pub fn scale(ui: Ui, question: &'static Question, name: Text, selection: Selection) -> El {
    let (low, high) = question.ends.unwrap_or_default();
    let last = question.options.len() - 1;
    let ends = el("p").class("ends").attr("aria-hidden", "true").each([(0, low), (last, high)], |(index, meaning)| {
        el("span").add(question.options[index].label).add(": ").add(meaning)
    });
    let numbers = el("div").class("scale").each(question.options.iter().enumerate(), |(index, option)| {
        let meaning = (index == 0 || index == last)
            .then(|| group().add(" ").add(el("span").class("hidden").add(if index == 0 { low } else { high })));
        let label = el("label").attr("for", ui.id(&[name, option.id])).add(option.label).add(meaning);
        el("div").class("number").part("option").add(input(ui, question, name, index, selection)).add(label)
    });
    group().add(ends).add(numbers)
}
