//! What happened before the screen came up, in a sentence above it.

use yew::prelude::*;

use super::button::button;
use super::{Content, Message};
use crate::questionnaire::{Event, Questionnaire, Screen, Text};

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

    fn words(self, content: &Questionnaire) -> (Text, Text) {
        let words = &content.interface.keep;
        match self {
            Note::Opened => ("opened", words.opened),
            Note::Older => ("older", words.older),
            Note::Damaged => ("damaged", words.damaged),
            Note::Forgotten => ("forgotten", words.forgotten),
        }
    }
}

/// The note, with the way out of a plan that came with a link. It can take the focus.
pub fn note(content: Content, note: Note, screen: &Screen, node: &NodeRef, on_message: &Callback<Message>) -> Html {
    let (name, sentence) = note.words(&content);
    let words = &content.interface.keep;
    let plan = matches!(screen, Screen::Outcome { .. });
    if note == Note::Opened && !plan {
        return Html::default();
    }
    html! {
        <div class="note" part="note" key="note" data-note={name} tabindex="-1" ref={node}>
            <p class="label">{ sentence }</p>
            if note == Note::Opened {
                <p>{ words.opened_hint }</p>
                { button("secondary", "restart", words.afresh, on_message.reform(|_| Message::Reader(Event::Restart))) }
            }
        </div>
    }
}
