//! What is folded until the reader opens it.

use super::element::{El, el};
use super::ui::Ui;

/// A part with this id, closed until the reader opens it, and then open for as long as the reader goes to and fro.
/// Searching the page and printing it open it too.
pub fn fold(ui: Ui, id: String, summary: El) -> El {
    let open = ui.state.is_open(&id);
    el("details").attr("open", open.then_some("")).attr("data-fold", id).add(summary)
}
