//! A question: one form, one fieldset, Back and Continue.

use super::choices::choices;
use super::element::{El, el, group};
use super::error_summary::error_summary;
use super::progress::progress;
use super::scale::scale;
use super::ui::{Ui, button};
use crate::app::Action;
use crate::questionnaire::{Question, QuestionKind};

/// The form of a question, which is the nth of at most so many.
pub fn question(ui: Ui, question: &'static Question, (number, at_most): (usize, usize)) -> El {
    let words = ui.words();
    // Continue was pressed without an answer.
    let problem = ui.state.visit.problem;
    let choice = ui.state.visit.draft;
    let hint = ui.id(&[question.id, "hint"]);
    let error = ui.id(&[question.id, "error"]);
    let described_by = if problem { [&hint, " ", &error].concat() } else { hint.clone() };
    let progress_id = ui.id(&[question.id, "progress"]);
    let title = ui
        .heading(0, "title")
        .part("heading")
        .attr("tabindex", "-1")
        .attr("aria-describedby", progress_id.clone())
        .add(problem.then(|| group().add(el("span").class("error").add(words.error())).add(" ")))
        .add(question.title);
    let top = el("div")
        .class("top")
        .add(progress(ui, progress_id, number, at_most))
        .add((number > 1).then(|| button("back", &Action::Back, words.back())));
    let hints = el("div")
        .class("hint")
        .attr("id", hint)
        .add(question.hint.map(|hint| el("p").add(hint)))
        .add((question.kind == QuestionKind::Multiple).then(|| el("p").add(words.select_all())));
    let missing = || {
        el("p")
            .class("error")
            .part("error")
            .attr("id", error)
            .add(el("span").class("hidden").add(words.error()))
            .add(" ")
            .add(question.missing)
    };
    let options = match question.kind {
        QuestionKind::Scale => scale(ui, question, question.id, choice),
        QuestionKind::Single | QuestionKind::Multiple => choices(ui, question, choice),
    };
    let fieldset = el("fieldset")
        .attr("aria-describedby", described_by)
        .add(el("legend").add(title))
        .add(hints)
        .add(problem.then(missing))
        .add(options);
    // A script may submit the form without an event. This method sends the answers nowhere.
    el("form")
        .class("screen")
        .part("question")
        .attr("method", "dialog")
        .attr("novalidate", "")
        .attr("data-screen", question.id)
        .add(top)
        .add(problem.then(|| error_summary(ui, question)))
        .add(fieldset)
        .add(el("button").attr("type", "submit").class("primary").part("continue").add(words.proceed()))
}
