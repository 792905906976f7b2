//! Ways to keep a plan: on paper, or in a link.

use super::element::{El, el, group};
use super::fold::fold;
use super::ui::{Ui, button};
use crate::app::{Action, Shared, plan_link};
use crate::questionnaire::Text;

/// The buttons that keep an outcome. One with a plan has a link, where the page has an address; others can
/// only be printed.
pub fn keep(ui: Ui, has_plan: bool) -> El {
    let words = ui.words().keep();
    let has_link = has_plan && ui.environment.address.is_some();
    let (title, print) =
        if has_plan { (words.title(), words.print()) } else { (words.title_advice(), words.print_advice()) };
    let row = el("div")
        .class("row")
        .add(button("secondary", &Action::Print, print))
        .add(has_link.then(|| button("secondary", &Action::Share, words.share())));
    fold(ui, "keep".to_owned(), el("summary").add(ui.heading(1, "subtitle").add(title)))
        .class("keep")
        .part("keep")
        .add(row)
        .add(shared(ui))
        .add(has_link.then(|| el("p").class("hint").add(words.share_hint())))
}

/// What became of the link. A screen reader hears it as an announcement, so that sentence is hidden from it here.
fn shared(ui: Ui) -> Option<El> {
    let shared = ui.state.visit.shared;
    match shared {
        Shared::No => None,
        Shared::Sent | Shared::Copied => {
            shared.words(ui.words()).map(|words| el("p").class("said").attr("aria-hidden", "true").add(words))
        }
        Shared::ByHand => plan_link(ui.state, ui.environment).map(|link| to_copy(ui, "link", link)),
        Shared::Printed => Some(elsewhere(ui, "link", ui.words().keep().printed())),
    }
}

/// What to do if the browser has not done what it was asked for: the link opens the plan in another one. `field` names
/// the field with the link: there is one of a name on a screen.
pub fn elsewhere(ui: Ui, field: &str, words: Text) -> El {
    let link = plan_link(ui.state, ui.environment);
    group().add(el("p").class("said").add(words)).add(link.map(|link| to_copy(ui, field, link)))
}

/// A field with a link for the reader to copy. It is not inside its label: WebKit would take the link for a part of
/// the name.
fn to_copy(ui: Ui, name: &str, link: String) -> El {
    let id = ui.id(&[name]);
    let field = el("input")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("data-link", "")
        .attr("id", id.clone())
        .attr("value", link);
    group().add(el("label").class("label").attr("for", id).add(ui.words().keep().by_hand())).add(field)
}
