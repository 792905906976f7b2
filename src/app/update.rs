//! The one place where the state changes.

use super::{
    Action, Effect, Environment, Field, FocusTarget, State, answering, diary, folds, massage, schedule, sharing, tabs,
};
use crate::questionnaire::Event;

/// Changes the state as an action demands, and returns what the page has to do.
pub fn update(state: &mut State, action: Action, environment: &Environment) -> Vec<Effect> {
    let was_watched = state.visit.timer.is_watched();
    let mut effects = handle(state, action, environment);
    state.seen = environment.stored.clone();
    let is_watched = state.visit.timer.is_watched();
    if is_watched != was_watched {
        effects.push(Effect::KeepAwake(is_watched));
    }
    effects
}

fn handle(state: &mut State, action: Action, environment: &Environment) -> Vec<Effect> {
    match action {
        Action::Choose { question, option, chosen } => answering::choose(state, &question, &option, chosen),
        Action::Continue => answering::proceed(state, environment),
        Action::Back => answering::go(state, environment, Event::Back),
        Action::Change(question) => answering::change(state, environment, &question),
        Action::Restart => answering::go(state, environment, Event::Restart),
        Action::RestartFromPage => answering::restart(state, environment),
        Action::Forget => answering::forget(state, environment),
        Action::OpenLink(fragment) => answering::open_link(state, environment, &fragment),
        Action::Print => sharing::print(state),
        Action::Share => sharing::share(state, environment),
        Action::Shared(result) => sharing::shared(state, result),
        Action::SaveCalendar => schedule::save_calendar(state, environment),
        Action::KeepDiary => diary::keep(state, environment),
        Action::SaveDiary => diary::save(state, environment),
        Action::WorkOutSet => state.visit.intervals.work_out(state.content),
        Action::StartTimer => massage::start(state, environment),
        Action::PauseTimer => massage::pause(state, environment),
        Action::ResetTimer => massage::reset(state),
        Action::Tick(clock) => massage::tick(state, clock),
        Action::Refresh(clock) => {
            let mut effects = tabs::follow(state, environment);
            effects.extend(massage::tick(state, clock));
            effects
        }
        Action::Fill(field, text) => fill(state, field, text),
        Action::Fold { id, open } => {
            folds::fold(state, &id, open);
            Vec::new()
        }
        Action::OpenAll | Action::CloseAll => {
            folds::fold_all(state, action == Action::OpenAll);
            Vec::new()
        }
        Action::ApplySettings(settings) => {
            // A heading of another level is another element: it takes the focus over from the one before.
            let other_headings = settings.heading_level != state.settings.heading_level;
            state.settings = settings;
            let mut effects = answering::store(state);
            if other_headings {
                effects.push(Effect::RestoreFocus(FocusTarget::Heading));
            }
            effects
        }
        Action::Translate(content) => {
            state.content = content;
            state.visit.intervals.translate(content);
            vec![Effect::ClearAnnouncement]
        }
    }
}

/// Takes what the reader filled in.
fn fill(state: &mut State, field: Field, text: String) -> Vec<Effect> {
    let intervals = &mut state.visit.intervals;
    match field {
        Field::ScheduleStart => return schedule::start_on(state, &text),
        Field::Day => return schedule::choose_day(state, &text),
        Field::DiaryPain => return diary::choose(state, &text),
        Field::Minutes => return massage::set_minutes(state, &text),
        Field::Units => return intervals.choose_unit(&text),
        Field::Pace => intervals.pace.text = text,
        Field::Repetitions => intervals.repetitions.text = text,
        Field::Length => intervals.length.text = text,
    }
    Vec::new()
}
