//! What is folded on an outcome, and what of it the reader opened.

use super::{Content, State};
use crate::questionnaire::{BlockKind, Planned, Text};

/// The blocks of a plan that fold. When to be seen is never folded.
pub fn folding(content: Content, plan: &[Planned]) -> impl Iterator<Item = &Planned> {
    plan.iter().filter(move |planned| content.block(planned.block()).kind != BlockKind::Worsening)
}

impl State {
    /// Whether the part with this id is open.
    pub fn is_open(&self, id: &str) -> bool {
        self.visit.open.iter().any(|open| open == id)
    }
}

/// Opens every part of the plan, or closes it.
pub(super) fn fold_all(state: &mut State, open: bool) {
    let plan = state.plan();
    let ids: Vec<Text> = folding(state.content, &plan).map(|planned| state.content.block(planned.block()).id).collect();
    ids.into_iter().for_each(|id| fold(state, id, open));
}

/// Opens or closes a part.
pub(super) fn fold(state: &mut State, id: &str, open: bool) {
    state.visit.open.retain(|other| other != id);
    if open {
        state.visit.open.push(id.to_owned());
    }
}
