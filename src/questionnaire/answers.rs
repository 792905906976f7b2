//! What the reader answered.

use serde::{Deserialize, Serialize};

use super::{Question, QuestionKind, Questionnaire};

/// A set of options of one question; empty when it is not answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Selection(u32);

impl Selection {
    /// The most options a question may have.
    pub const LIMIT: usize = 32;
    /// No option.
    pub const EMPTY: Selection = Selection(0);

    /// The option with this index alone.
    pub const fn one(option: usize) -> Self {
        Selection(1 << option)
    }

    /// Whether no option is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the option is in it.
    pub const fn contains(self, option: usize) -> bool {
        self.0 & (1 << option) != 0
    }

    /// Whether the two share an option.
    pub const fn meets(self, other: Selection) -> bool {
        self.0 & other.0 != 0
    }

    /// The options in both.
    pub const fn and(self, other: Selection) -> Self {
        Selection(self.0 & other.0)
    }

    /// The options in either.
    pub const fn or(self, other: Selection) -> Self {
        Selection(self.0 | other.0)
    }

    /// The options of this one that are not in the other.
    pub const fn without(self, other: Selection) -> Self {
        Selection(self.0 & !other.0)
    }

    /// Indices of its options, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Self::LIMIT).filter(move |option| self.contains(*option))
    }
}

impl FromIterator<usize> for Selection {
    fn from_iter<I: IntoIterator<Item = usize>>(options: I) -> Self {
        options.into_iter().map(Selection::one).fold(Selection::EMPTY, Selection::or)
    }
}

impl Question {
    /// The selection after the reader selected or deselected an option. Where only one is allowed, it replaces the others;
    /// an exclusive option and the rest deselect each other.
    pub fn choose(&self, selection: Selection, option: usize, chosen: bool) -> Selection {
        let one = Selection::one(option);
        if !chosen {
            selection.without(one)
        } else if self.kind != QuestionKind::Multiple || self.options[option].exclusive {
            one
        } else {
            selection.without(self.exclusive()).or(one)
        }
    }

    /// Its exclusive options.
    pub fn exclusive(&self) -> Selection {
        (0..self.options.len()).filter(|option| self.options[*option].exclusive).collect()
    }

    /// Reduces a selection to one that the reader could have made. Damaged storage or a forged link may hold more; what is
    /// dropped never makes the outcome milder: an exclusive "none" gives way to anything selected beside it.
    pub fn sanitize(&self, selection: Selection) -> Selection {
        let known = selection.and((0..self.options.len()).collect());
        let ticked = known.without(self.exclusive());
        match known.iter().count() {
            0 | 1 => known,
            _ if self.kind != QuestionKind::Multiple => Selection::EMPTY,
            _ if ticked.is_empty() => Selection::EMPTY,
            _ => ticked,
        }
    }
}

/// One selection a question, by index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(Vec<Selection>);

impl Answers {
    /// The selection of the question with this index.
    pub fn get(&self, question: u16) -> Selection {
        self.0.get(usize::from(question)).copied().unwrap_or_default()
    }

    /// Replaces the selection of the question with this index.
    pub fn set(&mut self, question: u16, selection: Selection) {
        let index = usize::from(question);
        if self.0.len() <= index {
            self.0.resize(index + 1, Selection::EMPTY);
        }
        self.0[index] = selection;
    }

    /// The answers as text, by id: `site=outer-knee&pattern=partway,eases`.
    pub fn write(&self, questionnaire: &Questionnaire) -> String {
        let mut text = String::new();
        for (index, question) in questionnaire.questions.iter().enumerate() {
            let mut separator = "=";
            for option in self.get(index as u16).iter() {
                if separator == "=" {
                    if !text.is_empty() {
                        text.push('&');
                    }
                    text.push_str(question.id);
                }
                text.push_str(separator);
                text.push_str(question.options[option].id);
                separator = ",";
            }
        }
        text
    }

    /// Reads what [`Answers::write`] wrote. Ids it does not know are skipped.
    pub fn read(questionnaire: &Questionnaire, text: &str) -> Self {
        let mut answers = Answers::default();
        for (id, options) in text.split('&').filter_map(|pair| pair.split_once('=')) {
            let found = questionnaire.questions.iter().enumerate().find(|(_, question)| question.id == id);
            let Some((index, question)) = found else {
                continue;
            };
            let selection = options
                .split(',')
                .filter_map(|id| question.options.iter().position(|option| option.id == id))
                .collect();
            answers.set(index as u16, question.sanitize(selection));
        }
        answers
    }
}
