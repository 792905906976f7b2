//! What stands around each screen.

use yew::AttrValue;

use super::Markup;
use super::note::{Note, note};
use crate::questionnaire::Screen;

/// The name, the status region, and the note above the screen. Each visit of a screen gets its own elements.
#[inline(always)]
pub fn frame(
    m: &mut Markup,
    status: &AttrValue,
    visit: u32,
    told: Option<Note>,
    screen: &Screen,
    write: impl FnOnce(&mut Markup),
) {
    m.line("p class=name part=name", m.content.title);
    m.element("div role=status class=hidden", |m| m.value(status.clone()));
    m.maybe(told.is_some(), |m| {
        if let Some(told) = told {
            note(m, told, screen);
        }
    });
    m.element("div", |m| {
        m.key(visit);
        write(m);
    });
}
