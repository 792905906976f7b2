//! Where the reader is on the path.

use super::element::{El, el};
use super::ui::Ui;
use crate::questionnaire::fill;
use crate::tools::digits;

/// "Question n of at most m", and a bar that says the same. The id is that of the words.
pub fn progress(ui: Ui, id: String, number: usize, at_most: usize) -> El {
    let (number, at_most) = (digits::write(number as u32), digits::write(at_most as u32));
    el("div")
        .class("progress")
        .part("progress")
        .add(el("p").attr("id", id).add(fill(ui.words().progress(), &[("n", &number), ("m", &at_most)])))
        .add(el("progress").attr("aria-hidden", "true").attr("max", at_most).attr("value", number))
}
