//! The link that calls the emergency number.

use super::Markup;
use crate::questionnaire::fill;

/// A `tel:` link, only where the author of the page gave a number: which one is right depends on the country.
pub fn call(m: &mut Markup) {
    let Some(tel) = &m.settings.emergency_tel else {
        return;
    };
    m.element("p", |m| {
        m.element("a class=primary part=call", |m| {
            m.attribute_string("href", ["tel:", &tel.replace(' ', "")].concat());
            m.string(fill(m.content.interface.call, &[("tel", tel)]));
        });
    });
}
