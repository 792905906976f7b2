//! A question: one form, one fieldset, Back and Continue.

use super::Markup;
use super::choices::choices;
use super::error_summary::error_summary;
use super::progress::progress;
use super::scale::scale;
use crate::questionnaire::{Question, QuestionKind, Selection};

/// The form of a question. A `problem` is that Continue was pressed without an answer.
pub fn question(
    m: &mut Markup,
    question: &'static Question,
    choice: Selection,
    (number, at_most): (usize, usize),
    problem: bool,
) {
    let words = &m.content.all().interface;
    // A script that submits it past every listener must not send the answers anywhere: this method sends nothing.
    m.element("form method=dialog novalidate class=screen part=question", |m| {
        m.attribute("data-screen", question.id);
        m.element("div class=top", |m| {
            progress(m, number, at_most);
            m.maybe(number > 1, |m| m.button("back", "back", words.back));
        });
        m.maybe(problem, |m| error_summary(m, question));
        m.element("fieldset", |m| {
            let hint = m.settings.id(&[question.id, "hint"]);
            let error = m.settings.id(&[question.id, "error"]);
            m.attribute_string("aria-describedby", if problem { [&hint, " ", &error].concat() } else { hint.clone() });
            m.element("legend", |m| {
                m.element("h1 class=title part=heading tabindex=-1", |m| {
                    m.maybe(problem, |m| {
                        m.line("span class=error", words.error);
                        m.text(" ");
                    });
                    m.text(question.title);
                });
            });
            m.element("div class=hint", |m| {
                m.attribute_string("id", hint);
                if let Some(hint) = question.hint {
                    m.line("p", hint);
                }
                if question.kind == QuestionKind::Multiple {
                    m.line("p", words.select_all);
                }
            });
            m.maybe(problem, |m| {
                m.element("p class=error part=error", |m| {
                    m.attribute_string("id", error);
                    m.line("span class=hidden", words.error);
                    m.text(" ");
                    m.text(question.missing);
                });
            });
            if question.kind == QuestionKind::Scale {
                scale(m, question, question.id, choice);
            } else {
                choices(m, question, choice);
            }
        });
        m.line("button type=submit class=primary part=continue", words.proceed);
    });
}
