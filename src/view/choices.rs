//! The options of a question as radios or checkboxes.

use super::element::{El, el, group};
use super::leg::leg;
use super::ui::Ui;
use crate::questionnaire::{Choice, Question, QuestionKind, Region, Selection, Text};
use crate::tools::digits;

/// One native radio or checkbox, under the name of its question or another. Its hint describes it.
#[inline(never)]
pub fn input(ui: Ui, question: &Question, name: Text, option: usize, selection: Selection) -> El {
    let Choice { id, hint, .. } = question.options[option];
    el("input")
        .attr("type", if question.kind == QuestionKind::Multiple { "checkbox" } else { "radio" })
        .attr("name", name)
        .attr("value", id)
        .attr("id", ui.id(&[name, id]))
        .attr("aria-describedby", hint.map(|_| ui.id(&[name, id, "hint"])))
        .checked(selection.contains(option))
}

/// Every option below the other, the exclusive one after an "or". Where options stand for a place on the leg, the
/// picture comes first, and its numbers stand before their labels.
pub fn choices(ui: Ui, question: &'static Question, selection: Selection) -> El {
    let options = el("div").class("options").each(question.options.iter().enumerate(), |(index, choice)| {
        let or = choice.exclusive.then(|| el("p").class("or").part("or").add(ui.words().or()));
        group().add(or).add(option(ui, question, index, choice, selection))
    });
    if question.options.iter().all(|option| option.region.is_none()) {
        return options;
    }
    el("div").class("with-leg").add(leg(ui, question, selection)).add(options)
}

fn option(ui: Ui, question: &Question, index: usize, choice: &'static Choice, selection: Selection) -> El {
    // A part of the label that can be pressed, but not of the name.
    let hint = choice.hint.map(|hint| {
        el("span")
            .class("hint")
            .attr("aria-hidden", "true")
            .attr("id", ui.id(&[question.id, choice.id, "hint"]))
            .add(hint)
    });
    let label = el("label")
        .attr("for", ui.id(&[question.id, choice.id]))
        .add(choice.region.map(|_| marker(index)))
        .add(choice.label)
        .add(hint);
    el("div")
        .class("option")
        .part("option")
        .attr("data-shows", choice.region.map(Region::id))
        .add(input(ui, question, question.id, index, selection))
        .add(label)
}

/// The number, from 1, that ties a line of a list to a place in a picture.
pub fn marker(index: usize) -> El {
    el("span").class("marker").attr("aria-hidden", "true").add(digits::write(index as u32 + 1))
}
