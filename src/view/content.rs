//! What every view needs: the questionnaire, and how the page wants it shown.

use std::ops::Deref;

use yew::AttrValue;

use crate::browser::{Options, Storage};
use crate::questionnaire::{Block, Question, Questionnaire};

/// The questionnaire, in memory as long as the page. Two are equal when they are the same one.
#[derive(Clone, Copy, Debug)]
pub struct Content(&'static Questionnaire);

impl Content {
    /// Wraps a questionnaire.
    pub const fn new(questionnaire: &'static Questionnaire) -> Self {
        Content(questionnaire)
    }

    /// The question with this index.
    pub fn question(self, index: u16) -> &'static Question {
        &self.0.questions[usize::from(index)]
    }

    /// Every question.
    pub fn questions(self) -> &'static [Question] {
        &self.0.questions
    }

    /// The block with this index.
    pub fn block(self, index: u16) -> &'static Block {
        &self.0.blocks[usize::from(index)]
    }
}

impl Deref for Content {
    type Target = Questionnaire;

    fn deref(&self) -> &Questionnaire {
        self.0
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// How the page wants the questionnaire shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Level of the question's heading, 2 to 6.
    pub heading_level: u8,
    /// The emergency number to call, as the reader sees it.
    pub emergency_tel: Option<AttrValue>,
    /// What ids start with, so that no two instances on a page share one.
    pub prefix: AttrValue,
    /// Where things are kept between visits.
    pub storage: Storage,
}

impl Settings {
    /// Reads the settings from the loader's options.
    pub fn of(options: &Options) -> Self {
        Settings {
            heading_level: options.heading_level(),
            emergency_tel: options.emergency_tel().map(AttrValue::from),
            prefix: format!("it-band-check-{}", options.instance()).into(),
            storage: Storage::of(options),
        }
    }

    /// An id for something of a question.
    pub fn id(&self, question: &Question, name: &str) -> AttrValue {
        [&self.prefix, "-", question.id, "-", name].concat().into()
    }
}
