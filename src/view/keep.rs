//! Ways to keep a plan: on paper, or in a link.

use super::element::{El, el, group};
use super::ui::{Ui, button};
use crate::app::{Action, Shared};

/// The buttons that keep an outcome. One with a plan has a link, where the page has an address; others can
/// only be printed.
pub fn keep(ui: Ui, has_plan: bool) -> El {
    let words = &ui.words().keep;
    let has_link = has_plan && ui.environment.address.is_some();
    let (title, print) = if has_plan { (words.title, words.print) } else { (words.title_advice, words.print_advice) };
    let row = el("div")
        .class("row")
        .add(button("secondary", &Action::Print, print))
        .add(has_link.then(|| button("secondary", &Action::Share, words.share)));
    el("section")
        .class("keep")
        .part("keep")
        .add(ui.heading(1, "section").add(title))
        .add(row)
        .add(shared(ui))
        .add(has_link.then(|| el("p").class("hint").add(words.share_hint)))
}

/// What became of the link. A screen reader hears it as an announcement, so that sentence is hidden from it here.
fn shared(ui: Ui) -> Option<El> {
    match &ui.state.visit.shared {
        Shared::No => None,
        Shared::Yes(result) => {
            result.words(ui.words()).map(|words| el("p").class("said").attr("aria-hidden", "true").add(words))
        }
        Shared::ByHand(link) => {
            let id = ui.id(&["link"]);
            let label = el("label").attr("for", id.clone()).add(ui.words().keep.by_hand);
            let field = el("input").attr("type", "text").attr("readonly", "").attr("data-link", "");
            let field = field.attr("id", id).attr("value", link.clone());
            Some(group().add(el("p").class("label").add(label)).add(field))
        }
    }
}
