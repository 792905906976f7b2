//! From answers to the reader's path.

use super::{Answers, Goto, Question, Questionnaire, Selection};

/// The path that answers take through the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Indices of the questions on it, in order. The last one is unanswered where the path ends in a question.
    pub questions: Vec<u16>,
    /// The answers to those questions: what conditions are evaluated on.
    pub given: Answers,
    /// Where it ends for now.
    pub end: Goto,
}

impl Questionnaire {
    /// Follows the answers from the first question to the first unanswered one or to an outcome.
    ///
    /// After each answer the red flags are checked, and the most urgent that fires ends the path.
    pub fn walk(&self, answers: &Answers) -> Path {
        let mut path = Path { questions: Vec::new(), given: Answers::default(), end: Goto::Question(0) };
        while let Goto::Question(index) = path.end {
            path.questions.push(index);
            let selection = answers.get(index);
            if selection.is_empty() {
                break;
            }
            path.given.set(index, selection);
            path.end = self.after(index, &path.given);
        }
        path
    }

    /// Where the path goes from a question that is answered.
    fn after(&self, index: u16, given: &Answers) -> Goto {
        let question = &self.questions[usize::from(index)];
        let flag = question
            .red_flags
            .iter()
            .map(|flag| &self.red_flags[usize::from(*flag)])
            .filter(|flag| flag.when.holds(given))
            .max_by_key(|flag| flag.level);
        if let Some(flag) = flag {
            return Goto::Outcome(flag.outcome);
        }
        question.goto(given)
    }

    /// The most questions still to come at a step of the path, that step's question counted, whatever the reader
    /// answers from there on.
    pub fn remaining(&self, path: &Path, step: usize) -> usize {
        let open = path.questions[step];
        let mut given = path.given.clone();
        for question in &path.questions[step..] {
            given.set(*question, Selection::EMPTY);
        }
        // Rules only lead to later questions, so one sweep from the last question back knows every length.
        let start = usize::from(open);
        let mut longest = vec![0; self.questions.len() - start];
        for index in (start..self.questions.len()).rev() {
            let mut most = 0;
            self.questions[index].may_lead_to(&given, open, |goto| {
                if let Goto::Question(next) = goto {
                    most = most.max(longest[usize::from(next) - start]);
                }
            });
            longest[index - start] = most + 1;
        }
        longest[0]
    }
}

impl Question {
    /// Where its rules lead, if no red flag interrupts the path.
    pub fn goto(&self, given: &Answers) -> Goto {
        let rule = self.next.iter().find(|rule| rule.when.holds(given));
        rule.map_or(self.otherwise, |rule| rule.goto)
    }

    /// Calls `visit` with each place its rules may lead to when questions from index `open` on may still be answered in
    /// any way.
    pub fn may_lead_to(&self, given: &Answers, open: u16, mut visit: impl FnMut(Goto)) {
        for rule in &self.next {
            let holds = rule.when.evaluate_partial(given, open);
            if holds != Some(false) {
                visit(rule.goto);
            }
            if holds == Some(true) {
                return;
            }
        }
        visit(self.otherwise);
    }
}
