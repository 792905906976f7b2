//! What every view needs: the questionnaire, and how the page wants it shown.

use std::ops::Deref;

use crate::browser::Options;
use crate::questionnaire::{Block, Question, Questionnaire, Text};
use crate::tools::digits;

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

    /// The block with this index.
    pub fn block(self, index: u16) -> &'static Block {
        &self.0.blocks[usize::from(index)]
    }

    /// The questionnaire, as long as the page.
    pub const fn all(self) -> &'static Questionnaire {
        self.0
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
    pub emergency_tel: Option<String>,
    /// What ids start with, so that no two instances on a page share one.
    pub prefix: String,
    /// Whether what is kept outlasts the visit.
    pub lasts: bool,
}

impl Settings {
    /// Reads the settings from the loader's options.
    pub fn of(options: &Options) -> Self {
        Settings {
            heading_level: options.heading_level(),
            emergency_tel: options.emergency_tel(),
            prefix: ["it-band-check-", &digits::write(options.instance())].concat(),
            lasts: options.lasts(),
        }
    }

    /// An id for something of this instance.
    pub fn id(&self, parts: &[&str]) -> String {
        let mut id = self.prefix.clone();
        for part in parts {
            id.push('-');
            id.push_str(part);
        }
        id
    }

    /// The tag of a heading so many levels under the question's own. No level goes past 6.
    pub fn heading(&self, below: u8) -> Text {
        match self.heading_level + below {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}
