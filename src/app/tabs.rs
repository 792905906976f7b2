//! Other tabs of the same site: what the reader does there shows here too, and what was forgotten there stays forgotten.

use super::{Effect, Environment, Note, State};
use crate::questionnaire::Session;

/// Takes over what another tab has stored. What this tab has stored itself it knows already, and where nothing may be
/// stored nothing changes.
pub(super) fn follow(state: &mut State, environment: &Environment) -> Vec<Effect> {
    let stored = &environment.stored;
    let mut effects = Vec::new();
    if *stored == state.seen {
        return effects;
    }
    let visit = &mut state.visit;
    let start = stored.schedule_start();
    if visit.picked_start.is_some() && visit.picked_start != start {
        // A field that the reader has filled in goes on showing that: it takes another element to show another day.
        visit.screen_key += 1;
    }
    visit.picked_start = start;
    visit.calendar = stored.calendar().map(str::to_owned);
    if stored.diary.is_none() {
        visit.diary_draft = None;
        visit.diary_problem = false;
    }
    if stored.answers != state.seen.answers && !visit.note.is_some_and(Note::is_from_link) {
        follow_answers(state, environment, &mut effects);
    }
    effects
}

fn follow_answers(state: &mut State, environment: &Environment, effects: &mut Vec<Effect>) {
    let saved = |session: &Session| session.save(&state.content);
    let session = match &environment.stored.answers {
        None => Session::default(),
        Some(text) => {
            let session = Session::resume(&state.content, text);
            // Answers to other advice are of a tab with another version.
            if saved(&session) != *text {
                return;
            }
            session
        }
    };
    if saved(&session) != saved(&state.visit.session) {
        state.visit.session = session;
        state.visit.note = None;
        effects.push(Effect::ClearAnnouncement);
        state.show_screen(environment, effects);
    }
}
