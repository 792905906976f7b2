//! What happened before the screen came up, in a sentence above it.

use super::element::{El, el, group};
use super::ui::{Ui, button};
use crate::app::{Action, Note};
use crate::questionnaire::Screen;

/// The note, with the way out of a plan that came with a link. It can take the focus.
pub fn note(ui: Ui, note: Note, screen: &Screen) -> Option<El> {
    let words = ui.words().keep();
    let (name, sentence) = match note {
        Note::LinkOpened if matches!(screen, Screen::Question { .. }) => return None,
        Note::LinkOpened => ("opened", words.opened()),
        Note::LinkOutdated => ("older", words.older()),
        Note::LinkDamaged => ("damaged", words.damaged()),
        Note::Forgotten => ("forgotten", words.forgotten()),
    };
    let way_out =
        || group().add(el("p").add(words.opened_hint())).add(button("secondary", &Action::Restart, words.afresh()));
    let note = el("div")
        .class("note")
        .part("note")
        .attr("tabindex", "-1")
        .attr("data-note", name)
        .add(el("p").class("label").add(sentence))
        .add((note == Note::LinkOpened).then(way_out));
    Some(note)
}
