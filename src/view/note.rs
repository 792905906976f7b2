//! What happened before the screen came up, in a sentence above it.

use super::Markup;
use crate::questionnaire::Screen;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The plan came with a link.
    Opened,
    /// A link is from another version of the advice.
    Older,
    /// A link was changed or cut short.
    Damaged,
    /// All that was kept on the device is cleared.
    Forgotten,
}

impl Note {
    /// Whether the answers on the screen are not the reader's own, so that nothing the reader kept may give way yet.
    pub fn borrows(self) -> bool {
        self != Note::Forgotten
    }
}

/// The note, with the way out of a plan that came with a link. It can take the focus.
pub fn note(m: &mut Markup, note: Note, screen: &Screen) {
    let words = &m.content.all().interface.keep;
    let (name, sentence) = match note {
        Note::Opened if matches!(screen, Screen::Question { .. }) => return,
        Note::Opened => ("opened", words.opened),
        Note::Older => ("older", words.older),
        Note::Damaged => ("damaged", words.damaged),
        Note::Forgotten => ("forgotten", words.forgotten),
    };
    m.element("div class=note part=note tabindex=-1", |m| {
        m.attribute("data-note", name);
        m.line("p class=label", sentence);
        if note == Note::Opened {
            m.line("p", words.opened_hint);
            m.button("secondary", "restart", words.afresh);
        }
    });
}
