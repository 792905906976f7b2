//! What the page has to do after an action, besides showing the screen.

use super::{Announcement, StorageKey};
use crate::questionnaire::{Level, Text};

/// Something for the host to do. Effects are values: [`super::update`] only says what it wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Tell the page that the first screen can be used.
    Ready,
    /// Tell the page that a question is shown.
    ShowQuestion(Text),
    /// Tell the page that an outcome is shown.
    ShowOutcome(Text, Level),
    /// Let a screen reader say something without moving the focus.
    Announce(Announcement),
    /// Take back what a screen reader has not said yet.
    ClearAnnouncement,
    /// Move the focus once the screen is rendered.
    Focus(FocusTarget),
    /// Give the focus back to an element like the one that had it before the screen was rendered anew.
    RestoreFocus(FocusTarget),
    /// Store a text under a name. Where storage is full or refused, nothing is stored.
    Store(StorageKey, String),
    /// Remove what is stored under a name.
    Remove(StorageKey),
    /// Remove all that is stored for this element.
    RemoveAll,
    /// Save a file.
    Download(File),
    /// Print what the app shows, and nothing else of the page.
    Print,
    /// Share or copy this link. The host answers with [`super::Action::Shared`].
    Share(String),
    /// Keep the screen on, or let it go off again. A browser that refuses lets it go off.
    KeepAwake(bool),
    /// Let a phone vibrate for so many milliseconds.
    Vibrate(u32),
}

impl Effect {
    /// Whether the page may only do it once the screen is rendered. What is stored must not wait: it would be lost with an
    /// app that fails to render.
    pub const fn waits_for_screen(&self) -> bool {
        match self {
            Effect::Ready
            | Effect::ShowQuestion(_)
            | Effect::ShowOutcome(..)
            | Effect::Announce(_)
            | Effect::ClearAnnouncement
            | Effect::Focus(_)
            | Effect::RestoreFocus(_)
            | Effect::Print => true,
            Effect::Store(..)
            | Effect::Remove(_)
            | Effect::RemoveAll
            | Effect::Download(_)
            | Effect::Share(_)
            | Effect::KeepAwake(_)
            | Effect::Vibrate(_) => false,
        }
    }
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: Text,
    /// Its media type.
    pub media_type: Text,
    /// What it holds.
    pub text: String,
}

/// What takes the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the screen.
    Heading,
    /// The summary of what is wrong with an answer.
    ErrorSummary,
    /// The note above the screen.
    Note,
    /// The field with a link that the reader has to copy by hand.
    Link,
    /// The heading of the diary.
    Diary,
    /// The first number of the diary.
    DiaryPain,
    /// The first field of the intervals that cannot be read.
    InvalidInterval,
}

impl FocusTarget {
    /// A selector that finds it in the app.
    pub const fn selector(self) -> Text {
        match self {
            FocusTarget::Heading => ".title",
            FocusTarget::ErrorSummary => ".summary",
            FocusTarget::Note => ".note",
            FocusTarget::Link => ".keep [data-link]",
            FocusTarget::Diary => ".diary [tabindex]",
            FocusTarget::DiaryPain => ".diary input",
            FocusTarget::InvalidInterval => ".builder [aria-invalid]",
        }
    }
}
