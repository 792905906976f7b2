//! The options of a question as radios or checkboxes.

use super::Markup;
use super::leg::leg;
use crate::questionnaire::{Choice, Question, QuestionKind, Region, Selection, Text};

/// One native radio or checkbox, under the name of its question or another. Its hint describes it.
pub fn input(m: &mut Markup, question: &Question, name: Text, option: usize, selection: Selection) {
    let Choice { id, hint, .. } = question.options[option];
    m.element("input", |m| {
        m.attribute("type", if question.kind == QuestionKind::Multiple { "checkbox" } else { "radio" });
        m.attribute("name", name);
        m.attribute("value", id);
        m.attribute_id("id", &[name, id]);
        if hint.is_some() {
            m.attribute_id("aria-describedby", &[name, id, "hint"]);
        }
        m.checked(selection.contains(option));
    });
}

/// Every option below the other, the exclusive one after an "or". Where options stand for a place on the leg, the
/// picture comes first, and its numbers stand before their labels.
pub fn choices(m: &mut Markup, question: &'static Question, selection: Selection) {
    if question.options.iter().all(|option| option.region.is_none()) {
        return options(m, question, selection);
    }
    m.element("div class=with-leg", |m| {
        leg(m, question, selection);
        options(m, question, selection);
    });
}

fn options(m: &mut Markup, question: &'static Question, selection: Selection) {
    m.element("div class=options", |m| {
        for (index, choice) in question.options.iter().enumerate() {
            m.element("div", |m| {
                if choice.exclusive {
                    m.line("p class=or part=or", m.content.interface.or);
                }
                option(m, question, index, choice, selection);
            });
        }
    });
}

fn option(m: &mut Markup, question: &Question, index: usize, choice: &'static Choice, selection: Selection) {
    m.element("div class=option part=option", |m| {
        if let Some(region) = choice.region {
            m.attribute("data-shows", Region::id(region));
        }
        input(m, question, question.id, index, selection);
        m.element("label", |m| {
            m.attribute_id("for", &[question.id, choice.id]);
            if choice.region.is_some() {
                marker(m, index);
            }
            m.text(choice.label);
            if let Some(hint) = choice.hint {
                // A part of the label that can be pressed, but not of the name.
                m.element("span class=hint aria-hidden=true", |m| {
                    m.attribute_id("id", &[question.id, choice.id, "hint"]);
                    m.text(hint);
                });
            }
        });
    });
}

/// The number, from 1, that ties a line of a list to a place in a picture.
pub fn marker(m: &mut Markup, index: usize) {
    m.element("span class=marker aria-hidden=true", |m| m.number(index as u32 + 1));
}
