//! "Your answers", each with a Change link, and the ways to begin anew.

use super::element::{El, el, group};
use super::fold::fold;
use super::ui::{Ui, button};
use crate::app::Action;
use crate::questionnaire::Path;

/// The answers on the path that led to an outcome, folded.
pub fn your_answers(ui: Ui, path: &Path) -> El {
    let summary = el("summary").add(ui.heading(1, "subtitle").add(ui.words().your_answers()));
    fold(ui, "answers".to_owned(), summary)
        .class("answers")
        .part("answers")
        .add(el("dl").each(&path.questions, |index| answer(ui, path, *index)))
}

/// The way to start again and, where something is kept on the device, to forget it.
pub fn start_again(ui: Ui, can_forget: bool) -> El {
    let words = ui.words();
    let forget = can_forget.then(|| button("secondary", &Action::Forget, words.keep().forget()));
    group()
        .add(el("div").class("row").add(button("secondary", &Action::Restart, words.restart())).add(forget))
        .add(can_forget.then(|| el("p").class("hint").add(words.keep().forget_hint())))
}

fn answer(ui: Ui, path: &Path, index: u16) -> El {
    let question = ui.content.question(index);
    let change = button("link", &Action::Change(question.id.to_owned()), ui.words().change())
        .attr("data-question", question.id)
        .add(" ")
        .add(el("span").class("hidden").add(question.name));
    el("div")
        .attr("data-answer", question.id)
        .add(el("dt").add(question.name))
        .add(el("dd").each(path.given.get(index).iter(), |option| el("p").add(question.options[option].label)))
        .add(el("dd").add(change))
}
