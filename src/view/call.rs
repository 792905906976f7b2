//! The link that calls the emergency number.

use super::element::{El, el};
use super::ui::Ui;
use crate::questionnaire::fill;

/// A `tel:` link, only where the author of the page gave a number: which one is right depends on the country.
pub fn call(ui: Ui) -> Option<El> {
    let tel = ui.state.settings.emergency_tel.as_ref()?;
    let link = el("a").class("primary").part("call").attr("href", ["tel:", &tel.replace(' ', "")].concat());
    Some(el("p").add(link.add(fill(ui.words().call(), &[("tel", tel)]))))
}
