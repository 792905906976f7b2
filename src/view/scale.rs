//! A scale as a row of radios with words at both ends.

use super::choices::input;
use super::element::{El, el, group};
use super::ui::Ui;
use crate::questionnaire::{Question, Selection, Text};

/// The numbers of a scale under a name. What the ends mean stands above them, where a screen reader reads it before the
/// numbers, and describes the first and the last. It is in no label: the words there would be a stop of their own.
pub fn scale(ui: Ui, question: &'static Question, name: Text, selection: Selection) -> El {
    let (low, high) = question.ends.unwrap_or_default();
    let last = question.options.len() - 1;
    let meaning_id = |index: usize| ui.id(&[name, question.options[index].id, "hint"]);
    let ends = el("p").class("ends").each([(0, low), (last, high)], |(index, meaning)| {
        let meaning = el("span").attr("id", meaning_id(index)).add(meaning);
        el("span").add(question.options[index].label).add(": ").add(meaning)
    });
    let numbers = el("div").class("scale").each(question.options.iter().enumerate(), |(index, option)| {
        let is_end = index == 0 || index == last;
        let label = el("label").attr("for", ui.id(&[name, option.id])).add(option.label);
        let input = input(ui, question, name, index, selection);
        let input = input.attr("aria-describedby", is_end.then(|| meaning_id(index)));
        el("div").class("number").part("option").add(input).add(label)
    });
    group().add(ends).add(numbers)
}
