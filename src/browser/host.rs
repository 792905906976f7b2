//! What the app needs from the browser.

use crate::app::{Effect, Environment, File, FocusTarget, State, StorageKey};
use crate::questionnaire::{Level, Text};
use crate::tools::days::Day;

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// With its weekday and without its year.
    Short,
    /// With its year.
    Long,
}

/// What the app needs from the browser: one real implementation, and one for tests.
pub trait Host {
    /// The clocks, today, and what is stored.
    fn environment(&self) -> Environment;
    /// A day in the reader's words.
    fn date(&self, day: Day, style: DateStyle) -> String;
    /// Keeps a snapshot for the next mount; none where nothing is worth keeping.
    fn keep_snapshot(&self, snapshot: Option<Vec<u8>>);
    /// See [`Effect::Ready`].
    fn ready(&self);
    /// See [`Effect::ShowQuestion`].
    fn show_question(&self, question: Text);
    /// See [`Effect::ShowOutcome`].
    fn show_outcome(&self, outcome: Text, level: Level);
    /// See [`Effect::Announce`]; an empty text is [`Effect::ClearAnnouncement`].
    fn announce(&self, words: &str);
    /// See [`Effect::Focus`].
    fn focus(&self, target: FocusTarget);
    /// See [`Effect::RestoreFocus`].
    fn restore_focus(&self, target: FocusTarget);
    /// See [`Effect::Store`]; no text is [`Effect::Remove`].
    fn store(&self, key: StorageKey, text: Option<&str>);
    /// See [`Effect::RemoveAll`].
    fn remove_all(&self);
    /// See [`Effect::Download`].
    fn download(&self, file: &File);
    /// See [`Effect::Print`].
    fn print(&self);
    /// See [`Effect::Share`].
    fn share(&self, link: &str);
    /// See [`Effect::KeepAwake`].
    fn keep_awake(&self, awake: bool);
    /// See [`Effect::Vibrate`].
    fn vibrate(&self, milliseconds: u32);
}

/// Has the host do what an effect asks for.
pub fn perform(host: &dyn Host, state: &State, effect: Effect) {
    match effect {
        Effect::Ready => host.ready(),
        Effect::ShowQuestion(question) => host.show_question(question),
        Effect::ShowOutcome(outcome, level) => host.show_outcome(outcome, level),
        Effect::Announce(announcement) => {
            host.announce(&announcement.words(state.content.interface, |day| host.date(day, DateStyle::Short)));
        }
        Effect::ClearAnnouncement => host.announce(""),
        Effect::Focus(target) => host.focus(target),
        Effect::RestoreFocus(target) => host.restore_focus(target),
        Effect::Store(key, text) => host.store(key, Some(&text)),
        Effect::Remove(key) => host.store(key, None),
        Effect::RemoveAll => host.remove_all(),
        Effect::Download(file) => host.download(&file),
        Effect::Print => host.print(),
        Effect::Share(link) => host.share(&link),
        Effect::KeepAwake(awake) => host.keep_awake(awake),
        Effect::Vibrate(milliseconds) => host.vibrate(milliseconds),
    }
}
