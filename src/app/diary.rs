//! The pain diary of a plan. It lives in the browser's storage and is read from there each time, so that two tabs keep one
//! diary and a diary that was forgotten in one does not come back from the other.

use super::{Announcement, Content, Effect, Environment, FocusTarget, State, StorageKey};
use crate::questionnaire::{Activity, InterfaceList, Question, QuestionKind, Selection, Text};
use crate::tools::diary::{Advice, Diary};
use crate::tools::digits;

impl State {
    /// The diary that the device keeps.
    pub fn diary(&self, environment: &Environment) -> Option<Diary> {
        let stored = environment.stored.diary.as_deref().filter(|_| self.settings.keeps_on_device);
        stored.and_then(|text| Diary::read(text, self.content.numbers))
    }

    /// The day of the plan that the diary asks about; none before the plan starts.
    pub fn diary_day(&self, diary: &Diary, environment: &Environment) -> Option<u8> {
        let today = environment.today.number();
        match environment.stored.schedule_start() {
            Some(picked) => Diary::starting(picked.number(), self.content.numbers).day(today),
            // A diary that begins tomorrow was begun by a reader who has since travelled west.
            None => Some(diary.day(today).unwrap_or(1)),
        }
    }

    /// The number chosen in the diary: the one just chosen, else the one noted on the day.
    pub fn diary_choice(&self, diary: &Diary, day: u8) -> Selection {
        let noted = || diary.pain(day).map(|pain| Selection::one(usize::from(pain)));
        self.visit.diary_draft.or_else(noted).unwrap_or(Selection::EMPTY)
    }
}

/// Begins a diary. It begins today, and with it the schedule, unless the reader has picked another first day.
pub(super) fn keep(state: &mut State, environment: &Environment) -> Vec<Effect> {
    state.visit.diary_problem = environment.has_wrong_date();
    if state.visit.diary_problem {
        return vec![Effect::Announce(Announcement::WrongDate)];
    }
    let diary = Diary::starting(environment.today.number(), state.content.numbers);
    vec![Effect::Store(StorageKey::Diary, diary.write()), Effect::Focus(FocusTarget::Diary)]
}

/// Chooses a number.
pub(super) fn choose(state: &mut State, number: &str) -> Vec<Effect> {
    state.visit.diary_draft = digits::read(number).map(|number| Selection::one(number as usize));
    state.visit.diary_problem = false;
    vec![Effect::ClearAnnouncement]
}

/// Notes the number that is chosen, on a day that has a run or a ride.
pub(super) fn save(state: &mut State, environment: &Environment) -> Vec<Effect> {
    let Some(mut diary) = state.diary(environment) else {
        return Vec::new();
    };
    if environment.has_wrong_date() {
        return vec![Effect::Announce(Announcement::WrongDate)];
    }
    let plan = state.plan();
    let schedule = state.schedule(&plan);
    let Some(day) = state.diary_day(&diary, environment).filter(|day| {
        let activity = schedule.and_then(|schedule| schedule.activity(state.content, *day));
        activity.is_some_and(Activity::is_noted)
    }) else {
        return Vec::new();
    };
    let Some(pain) = state.diary_choice(&diary, day).iter().next() else {
        state.visit.diary_problem = true;
        return vec![Effect::Announce(Announcement::DiaryIncomplete), Effect::Focus(FocusTarget::DiaryPain)];
    };
    diary.note(day, pain as u8);
    state.visit.diary_draft = None;
    state.visit.diary_problem = false;
    let mut effects = vec![Effect::Store(StorageKey::Diary, diary.write())];
    effects.extend(diary.advice(day).map(|advice| Effect::Announce(Announcement::Diary(advice))));
    effects
}

/// The question whose numbers the diary takes.
pub fn scale_question(content: Content) -> &'static Question {
    let questions = &content.all().questions;
    questions.iter().find(|question| question.kind == QuestionKind::Scale).unwrap_or(&questions[0])
}

/// What an entry leads to, in words.
pub fn advice_words(interface: InterfaceList, advice: Advice) -> Text {
    let words = interface.diary();
    match advice {
        Advice::CarryOn => words.carry_on(),
        Advice::Walk => words.walk(),
        Advice::Repeated => words.repeated(),
        Advice::Next => words.next(),
        Advice::Checked => words.checked(),
    }
}
