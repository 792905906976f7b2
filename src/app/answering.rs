//! The way through the questions.

use super::{Announcement, Effect, Environment, FocusTarget, Note, State, StorageKey};
use crate::questionnaire::{Event, QuestionKind, Screen, Selection, Session};

/// Chooses or unchooses an option of the question on the screen.
pub(super) fn choose(state: &mut State, question: &str, option: &str, chosen: bool) -> Vec<Effect> {
    let Screen::Question { question: index, .. } = state.screen() else {
        return Vec::new();
    };
    let asked = state.content.question(index);
    let Some(option) = asked.options.iter().position(|one| one.id == option).filter(|_| asked.id == question) else {
        return Vec::new();
    };
    let before = state.visit.draft.without(Selection::one(option));
    state.visit.draft = asked.choose(state.visit.draft, option, chosen);
    let unticked = asked.kind == QuestionKind::Multiple && !before.without(state.visit.draft).is_empty();
    vec![if unticked { Effect::Announce(Announcement::Unticked) } else { Effect::ClearAnnouncement }]
}

/// Takes the answer, or says that there is none.
pub(super) fn proceed(state: &mut State, environment: &Environment) -> Vec<Effect> {
    if let Screen::Outcome { .. } = state.screen() {
        return Vec::new();
    }
    if state.visit.draft.is_empty() {
        state.visit.problem = true;
        return vec![Effect::Focus(FocusTarget::ErrorSummary)];
    }
    go(state, environment, Event::Answer(state.visit.draft))
}

/// Changes the answer to the question with this id.
pub(super) fn change(state: &mut State, environment: &Environment, question: &str) -> Vec<Effect> {
    match state.content.questions.iter().position(|one| one.id == question) {
        Some(index) => go(state, environment, Event::Change(index as u16)),
        None => Vec::new(),
    }
}

/// Clears all that is kept, and says so above the first question.
pub(super) fn forget(state: &mut State, environment: &Environment) -> Vec<Effect> {
    let mut effects = restart(state, environment);
    state.visit.note = Some(Note::Forgotten);
    state.visit.picked_start = None;
    state.visit.calendar = None;
    effects.push(Effect::RemoveAll);
    effects.push(Effect::Focus(FocusTarget::Note));
    effects
}

/// Asks the first question again; the focus stays where it is.
pub(super) fn restart(state: &mut State, environment: &Environment) -> Vec<Effect> {
    let mut effects = go(state, environment, Event::Restart);
    effects.retain(|effect| !matches!(effect, Effect::Focus(_)));
    effects
}

/// Shows the plan of a link.
pub(super) fn open_link(state: &mut State, environment: &Environment, fragment: &str) -> Vec<Effect> {
    super::sharing::open(state, fragment);
    let mut effects = vec![Effect::ClearAnnouncement];
    state.show_screen(environment, &mut effects);
    effects.push(Effect::Focus(FocusTarget::Heading));
    effects
}

/// Stores the answers again, in case the author has chosen another place for them. What came with a link is not stored.
pub(super) fn store(state: &State) -> Vec<Effect> {
    let is_own = !state.visit.note.is_some_and(Note::is_from_link);
    let any = state.visit.session != Session::default();
    let answers = (is_own && any).then(|| state.visit.session.save(&state.content));
    answers.map(|answers| Effect::Store(StorageKey::Answers, answers)).into_iter().collect()
}

/// Goes where an event of the questionnaire leads, and stores the answers.
pub(super) fn go(state: &mut State, environment: &Environment, event: Event) -> Vec<Effect> {
    let before = state.visit.session.save(&state.content);
    state.visit.session = state.visit.session.apply(&state.content, event);
    let answers = state.visit.session.save(&state.content);
    let mut effects = vec![Effect::ClearAnnouncement];
    // The plan of a link replaces what the reader kept only once the reader changes an answer of it or starts again.
    let is_own = !state.visit.note.is_some_and(Note::is_from_link) || event == Event::Restart || answers != before;
    if is_own {
        state.visit.note = None;
        effects.push(match event {
            Event::Restart => Effect::Remove(StorageKey::Answers),
            Event::Answer(_) | Event::Back | Event::Change(_) => Effect::Store(StorageKey::Answers, answers),
        });
    }
    state.show_screen(environment, &mut effects);
    effects.push(Effect::Focus(FocusTarget::Heading));
    effects
}
