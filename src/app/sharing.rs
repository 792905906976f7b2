//! A plan in a link: opening one, and what became of one that was shared.

use super::{Announcement, Effect, Environment, FocusTarget, Note, State};
use crate::questionnaire::{InterfaceList, Screen, Session, Text};
use crate::tools::link::{self, LinkError};

/// What became of a link to the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shared {
    /// Nothing yet, or the reader changed their mind.
    #[default]
    No,
    /// The reader sent it with the device's share sheet.
    Sent,
    /// It is in the clipboard.
    Copied,
    /// It could not be shared: the reader has to copy it.
    ByHand,
    /// The plan was printed instead, as far as the app knows: some browsers do nothing when a page asks for that.
    Printed,
}

/// How the browser handed a link on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareResult {
    /// The reader sent it with the device's share sheet.
    Shared,
    /// It is in the clipboard.
    Copied,
    /// The reader closed the share sheet.
    Cancelled,
    /// The browser refused.
    Refused,
}

impl Shared {
    /// What the reader is told; nothing where there is nothing to tell.
    pub const fn words(self, interface: InterfaceList) -> Option<Text> {
        match self {
            Shared::Sent => Some(interface.keep().shared()),
            Shared::Copied => Some(interface.keep().copied()),
            Shared::No | Shared::ByHand | Shared::Printed => None,
        }
    }
}

/// Puts the answers of a link in the place of the reader's own, with a note that says so.
pub(super) fn open(state: &mut State, fragment: &str) {
    let (session, note) = match link::decode(&state.content, fragment) {
        Ok(answers) => (Session::of(answers), Note::LinkOpened),
        Err(LinkError::Older) => (Session::default(), Note::LinkOutdated),
        Err(LinkError::Damaged | LinkError::NotOurs) => (Session::default(), Note::LinkDamaged),
    };
    state.visit.session = session;
    state.visit.note = Some(note);
}

/// Asks the browser to share a link to the plan on the screen.
pub(super) fn share(state: &mut State, environment: &Environment) -> Vec<Effect> {
    state.visit.shared = Shared::No;
    let mut effects = vec![Effect::ClearAnnouncement];
    effects.extend(plan_link(state, environment).map(Effect::Share));
    effects
}

/// Asks the browser to print the plan on the screen.
pub(super) fn print(state: &mut State) -> Vec<Effect> {
    state.visit.shared = Shared::Printed;
    vec![Effect::Print]
}

/// The link to the outcome on the screen; none where there is none, or no address that could be opened elsewhere.
pub fn plan_link(state: &State, environment: &Environment) -> Option<String> {
    let Screen::Outcome { path, .. } = state.screen() else {
        return None;
    };
    let address = environment.address.as_deref()?;
    Some([address, "#", &link::encode(&state.content, &path.given)?].concat())
}

/// Tells the reader what became of the link.
pub(super) fn shared(state: &mut State, result: ShareResult) -> Vec<Effect> {
    let shared = match result {
        ShareResult::Shared => Shared::Sent,
        ShareResult::Copied => Shared::Copied,
        ShareResult::Cancelled => Shared::No,
        ShareResult::Refused => Shared::ByHand,
    };
    state.visit.shared = shared;
    match shared {
        Shared::Sent | Shared::Copied => vec![Effect::Announce(Announcement::Link(shared))],
        Shared::ByHand => vec![Effect::Focus(FocusTarget::Link)],
        Shared::No | Shared::Printed => Vec::new(),
    }
}
