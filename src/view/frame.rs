//! What stands around each screen.

use yew::Html;

use super::element::{el, group};
use super::note::note;
use super::outcome::outcome;
use super::question::question;
use super::ui::Ui;
use crate::questionnaire::Screen;

/// The screen that follows from the state, below the questionnaire's name. Each visit of a screen gets its own elements.
pub fn screen(ui: Ui) -> Html {
    let visit = &ui.state.visit;
    let screen = ui.state.screen();
    let note = visit.note.and_then(|happened| note(ui, happened, &screen));
    let inside = match screen {
        Screen::Question { question: index, number, at_most, .. } => {
            question(ui, ui.content.question(index), (number, at_most))
        }
        Screen::Outcome { outcome: index, path } => outcome(ui, &ui.content.all().outcomes[usize::from(index)], &path),
    };
    group()
        .add(el("p").class("name").part("name").add(ui.content.title))
        .add(note)
        .add(el("div").key(visit.screen_key).add(inside))
        .html()
}
