//! One reader's way through the questionnaire: the answers and where the reader is looking.

use serde::{Deserialize, Serialize};

use super::{Answers, Goto, Path, Questionnaire, Selection};

/// The answers, and which question on their path the reader is looking at. All else is derived.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Session {
    answers: Answers,
    place: Place,
}

/// Where the reader is looking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Place {
    /// The end of the path: the first unanswered question, or the outcome.
    #[default]
    End,
    /// A question on the path, reached with Back or Continue.
    Question(u16),
    /// A question on the path that is being changed: the end of the path comes next.
    Change(u16),
}

/// What a reader can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Continue with this answer to the question on the screen. An empty one changes nothing.
    Answer(Selection),
    /// Go back to the question before, or out of a change.
    Back,
    /// Change the answer to the question with this index.
    Change(u16),
    /// Forget every answer.
    Restart,
}

/// What the reader sees.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// A question.
    Question {
        /// Its index.
        question: u16,
        /// The answer to show.
        selection: Selection,
        /// Its place on the path, from 1.
        number: usize,
        /// The longest the path can become.
        at_most: usize,
    },
    /// An outcome.
    Outcome {
        /// Its index.
        outcome: u16,
        /// The path that led there.
        path: Path,
    },
}

impl Screen {
    /// Id of the question or outcome.
    pub fn id(&self, questionnaire: &Questionnaire) -> &'static str {
        match self {
            Screen::Question { question, .. } => questionnaire.questions[usize::from(*question)].id,
            Screen::Outcome { outcome, .. } => questionnaire.outcomes[usize::from(*outcome)].id,
        }
    }
}

impl Session {
    /// A session with these answers, at the end of their path.
    pub fn of(answers: Answers) -> Self {
        Session { answers, place: Place::End }
    }

    /// The same session with the reader looking at a question, by its id, where that is on the path.
    #[must_use]
    pub fn at(self, questionnaire: &Questionnaire, id: &str) -> Self {
        let path = questionnaire.walk(&self.answers);
        let question =
            path.questions.into_iter().find(|question| questionnaire.questions[usize::from(*question)].id == id);
        Session { place: question.map_or(self.place, Place::Question), ..self }
    }

    /// The session after an event.
    pub fn apply(&self, questionnaire: &Questionnaire, event: Event) -> Self {
        let path = questionnaire.walk(&self.answers);
        let step = self.step(&path);
        let mut answers = self.answers.clone();
        let place = match (event, step) {
            (Event::Answer(selection), Some(step)) if !selection.is_empty() => {
                answers.set(path.questions[step], selection);
                let changed = questionnaire.walk(&answers);
                match (self.place, changed.questions.get(step + 1)) {
                    (Place::Question(_), Some(next)) => Place::Question(*next),
                    _ => Place::End,
                }
            }
            (Event::Back, Some(step)) if step > 0 => match self.place {
                Place::Change(_) => Place::End,
                _ => Place::Question(path.questions[step - 1]),
            },
            (Event::Change(question), None) => Place::Change(question),
            (Event::Restart, _) => return Session::default(),
            _ => self.place,
        };
        Session { answers, place }
    }

    /// What the reader sees.
    pub fn screen(&self, questionnaire: &Questionnaire) -> Screen {
        let path = questionnaire.walk(&self.answers);
        match (self.step(&path), path.end) {
            (None, Goto::Outcome(outcome)) => Screen::Outcome { outcome, path },
            (step, _) => {
                let step = step.unwrap_or(path.questions.len() - 1);
                let question = path.questions[step];
                Screen::Question {
                    question,
                    selection: self.answers.get(question),
                    number: step + 1,
                    at_most: step + questionnaire.remaining(&path, step),
                }
            }
        }
    }

    /// The step of the path that is on the screen; none where that is an outcome.
    fn step(&self, path: &Path) -> Option<usize> {
        let looking_at = match self.place {
            Place::Question(question) | Place::Change(question) => {
                path.questions.iter().position(|other| *other == question)
            }
            Place::End => None,
        };
        looking_at.or(match path.end {
            Goto::Question(_) => Some(path.questions.len() - 1),
            Goto::Outcome(_) => None,
        })
    }

    /// The answers as text, behind the fingerprint of the advice: what is kept between visits.
    pub fn save(&self, questionnaire: &Questionnaire) -> String {
        [&letters(questionnaire.fingerprint), "?", &self.answers.write(questionnaire)].concat()
    }

    /// A session from kept text. Answers to other advice, or text that cannot be read, start afresh.
    pub fn resume(questionnaire: &Questionnaire, text: &str) -> Self {
        let answers = match text.split_once('?') {
            Some((advice, answers)) if advice == letters(questionnaire.fingerprint) => {
                Answers::read(questionnaire, answers)
            }
            _ => Answers::default(),
        };
        Session::of(answers)
    }
}

/// A number as eight letters, each of four bits. The standard library's ways to write a number weigh 2 KB more.
fn letters(number: u32) -> String {
    (0..8).rev().map(|place| char::from(b'a' + (number >> (4 * place) & 15) as u8)).collect()
}
