//! "Your answers", each with a Change link.

use super::element::{El, el};
use super::ui::{Ui, button};
use crate::app::Action;
use crate::questionnaire::Path;

/// The answers on the path that led to an outcome. Where something is kept on the device, there is a way to forget it.
pub fn your_answers(ui: Ui, path: &Path, can_forget: bool) -> El {
    let words = ui.words();
    let forget = can_forget.then(|| button("secondary", &Action::Forget, words.keep.forget));
    el("section")
        .class("answers")
        .part("answers")
        .add(ui.heading(1, "section").add(words.your_answers))
        .add(el("dl").each(&path.questions, |index| answer(ui, path, *index)))
        .add(el("div").class("row").add(button("secondary", &Action::Restart, words.restart)).add(forget))
        .add(can_forget.then(|| el("p").class("hint").add(words.keep.forget_hint)))
}

fn answer(ui: Ui, path: &Path, index: u16) -> El {
    let question = ui.content.question(index);
    let change = button("link", &Action::Change(question.id.to_owned()), ui.words().change)
        .attr("data-question", question.id)
        .add(" ")
        .add(el("span").class("hidden").add(question.name));
    el("div")
        .attr("data-answer", question.id)
        .add(el("dt").add(question.name))
        .add(el("dd").each(path.given.get(index).iter(), |option| el("p").add(question.options[option].label)))
        .add(el("dd").add(change))
}
