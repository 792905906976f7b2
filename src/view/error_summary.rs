//! What went wrong when Continue was pressed.

use super::element::{El, el};
use super::ui::Ui;
use crate::questionnaire::Question;

/// "There is a problem", with a link to the first option. It takes the focus when it comes up.
pub fn error_summary(ui: Ui, question: &Question) -> El {
    let problem = ui.id(&[question.id, "problem"]);
    let first = ["#", &ui.id(&[question.id, question.options[0].id])].concat();
    el("div")
        .class("summary")
        .part("error-summary")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", problem.clone())
        .add(el("div").attr("id", problem).add(ui.heading(0, "subtitle").add(ui.words().problem())))
        .add(el("p").add(el("a").attr("data-action", "go").attr("href", first).add(question.missing)))
}
