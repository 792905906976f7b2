//! What every view gets.

use super::element::{El, el};
use crate::app::{Action, Content, Environment, State};
use crate::browser::DateStyle;
use crate::questionnaire::{InterfaceList, Text};
use crate::tools::days::Day;

/// What a view draws from.
#[derive(Clone, Copy)]
pub struct Ui<'a> {
    /// The questionnaire.
    pub content: Content,
    /// The state of the app.
    pub state: &'a State,
    /// The clocks and what is stored.
    pub environment: &'a Environment,
    /// Writes a day in the reader's words.
    pub date: &'a dyn Fn(Day, DateStyle) -> String,
}

impl Ui<'_> {
    /// The widget's own words.
    pub const fn words(self) -> InterfaceList {
        self.content.all().interface
    }

    /// An id for something in this element.
    #[inline(never)]
    pub fn id(self, parts: &[&str]) -> String {
        self.state.settings.id(parts)
    }

    /// That the date of the device cannot be right.
    pub fn wrong_date(self) -> El {
        el("p").class("error").part("error").add(self.words().wrong_date())
    }

    /// A heading this many levels below the question's own.
    #[inline(never)]
    pub fn heading(self, below: u8, class: Text) -> El {
        el(self.state.settings.heading(below)).class(class)
    }
}

/// A button for an action.
#[inline(never)]
pub fn button(class: Text, action: &Action, words: Text) -> El {
    let id = action.id().unwrap_or_default();
    el("button").attr("type", "button").class(class).part(id).attr("data-action", id).add(words)
}
