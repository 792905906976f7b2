//! Where the reader is on the path.

use super::Markup;
use crate::questionnaire::fill;
use crate::tools::digits;

/// "Question n of at most m", and a bar that says the same.
pub fn progress(m: &mut Markup, number: usize, at_most: usize) {
    let (number, at_most) = (digits::write(number as u32), digits::write(at_most as u32));
    m.element("div class=progress part=progress", |m| {
        m.element("p", |m| m.string(fill(m.content.interface.progress, &[("n", &number), ("m", &at_most)])));
        m.element("progress aria-hidden=true", |m| {
            m.attribute_string("max", at_most);
            m.attribute_string("value", number);
        });
    });
}
