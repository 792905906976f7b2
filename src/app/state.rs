//! The state of one app: the questionnaire, the author's settings, and what the reader did. All else is derived.

use std::ops::Deref;

use super::{Effect, Environment, FocusTarget, IntervalsForm, Note, Schedule, Settings, Shared, Stored};
use crate::questionnaire::{Block, Numbers, Planned, Question, Questionnaire, Screen, Selection, Session, Text};
use crate::tools::days::Day;
use crate::tools::timer::{Phase, Timer};

/// The questionnaire, which stays in memory as long as the page. Two are equal when they are the same one.
#[derive(Clone, Copy, Debug)]
pub struct Content(&'static Questionnaire);

impl Content {
    /// Wraps a questionnaire.
    pub const fn new(questionnaire: &'static Questionnaire) -> Self {
        Content(questionnaire)
    }

    /// The question with this index.
    pub fn question(self, index: u16) -> &'static Question {
        &self.0.questions[usize::from(index)]
    }

    /// The block with this index.
    pub fn block(self, index: u16) -> &'static Block {
        &self.0.blocks[usize::from(index)]
    }

    /// The questionnaire, borrowed as long as the page.
    pub const fn all(self) -> &'static Questionnaire {
        self.0
    }
}

impl Deref for Content {
    type Target = Questionnaire;

    fn deref(&self) -> &Questionnaire {
        self.0
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// The state of one app.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The questionnaire in the language on the screen.
    pub content: Content,
    /// The author's choices.
    pub settings: Settings,
    /// What the reader did.
    pub visit: Visit,
    /// What was stored when the state last changed.
    pub(super) seen: Stored,
}

/// What the reader did, by indices: it holds no words, so it is the same in every language.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// The answers, and where the reader is looking.
    pub session: Session,
    /// What is chosen on the screen, until Continue takes it.
    pub draft: Selection,
    /// Whether Continue was pressed without an answer.
    pub problem: bool,
    /// What happened before the screen came up.
    pub note: Option<Note>,
    /// Counts the screens shown: each gets its own elements.
    pub screen_key: u32,
    /// Ids of what the reader opened of what is folded at first.
    pub open: Vec<String>,
    /// The day that the reader chose in the picture of the schedule, from 1.
    pub chosen_day: Option<u8>,
    /// The timer of the massage.
    pub timer: Timer,
    /// The first day that the reader picked for the schedule, in case storage is refused.
    pub picked_start: Option<Day>,
    /// Whether the calendar file was handed to the browser, on this screen.
    pub calendar_saved: bool,
    /// What makes the ids of the reader's calendar events their own, in case storage is refused.
    pub calendar: Option<String>,
    /// The intervals.
    pub intervals: IntervalsForm,
    /// The number chosen in the diary and not yet noted.
    pub diary_draft: Option<Selection>,
    /// Whether the diary could not be begun, or Save was pressed in it without a number.
    pub diary_problem: bool,
    /// Whether the reader came back to a diary, which then stands first.
    pub diary_first: bool,
    /// What became of a link to the plan.
    pub shared: Shared,
}

impl Visit {
    /// Nothing was done yet.
    pub fn new(numbers: Numbers) -> Self {
        Visit {
            session: Session::default(),
            draft: Selection::EMPTY,
            problem: false,
            note: None,
            screen_key: 0,
            open: Vec::new(),
            chosen_day: None,
            timer: Timer::new(numbers.massage_minutes_from..=numbers.massage_minutes_to),
            picked_start: None,
            calendar_saved: false,
            calendar: None,
            intervals: IntervalsForm::default(),
            diary_draft: None,
            diary_problem: false,
            diary_first: false,
            shared: Shared::No,
        }
    }
}

/// How a reader comes to the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// The fragment of the page's address, where it holds a plan for this element.
    pub link: Option<String>,
    /// The snapshot of an app that this element had before.
    pub snapshot: Option<Vec<u8>>,
}

impl State {
    /// The state of an app that has just been mounted: from a link, else from what an app of the same element left in this
    /// engine, else from its snapshot, else from what is stored.
    pub fn new(
        content: Content,
        settings: Settings,
        arrival: &Arrival,
        left: Option<Visit>,
        environment: &Environment,
    ) -> (Self, Vec<Effect>) {
        let seen = environment.stored.clone();
        let mut state = State { content, settings, visit: Visit::new(content.numbers), seen };
        let mut effects = vec![Effect::Ready];
        let snapshot = arrival.snapshot.as_deref().and_then(|bytes| postcard::from_bytes(bytes).ok());
        match (&arrival.link, snapshot, left, &environment.stored.answers) {
            (Some(fragment), ..) => super::sharing::open(&mut state, fragment),
            (None, Some(_), Some(visit), _) => {
                state.visit = visit;
                effects.push(state.shown());
                if state.visit.timer.is_watched() {
                    effects.push(Effect::KeepAwake(true));
                }
                return (state, effects);
            }
            (None, Some((session, draft, note)), None, _) => {
                state.visit.session = session;
                state.visit.note = note;
                state.show_screen(environment, &mut effects);
                state.visit.draft = draft;
                return (state, effects);
            }
            (None, None, _, Some(answers)) => state.visit.session = Session::resume(&content, answers),
            (None, None, _, None) => {}
        }
        state.show_screen(environment, &mut effects);
        // A first screen takes the focus from nobody, unless the reader has followed a link to it.
        if arrival.link.is_some() {
            effects.push(Effect::Focus(FocusTarget::Heading));
        }
        (state, effects)
    }

    /// What the element keeps in case it is mounted again, in another engine if this one has ended: the answers, what is
    /// chosen, and whose answers they are. Nothing before the reader has done anything.
    pub fn snapshot(&self) -> Option<Vec<u8>> {
        let Visit { session, draft, problem, note, .. } = &self.visit;
        let untouched = *session == Session::default() && draft.is_empty() && !problem && note.is_none();
        if untouched { None } else { postcard::to_allocvec(&(session, draft, note)).ok() }
    }

    /// The screen that follows from the answers.
    pub fn screen(&self) -> Screen {
        self.visit.session.screen(&self.content)
    }

    /// The plan on the screen; empty where there is a question.
    pub fn plan(&self) -> Vec<Planned> {
        match self.screen() {
            Screen::Outcome { outcome, path } => {
                self.content.plan(&self.content.outcomes[usize::from(outcome)], &path.given)
            }
            Screen::Question { .. } => Vec::new(),
        }
    }

    /// The first day of the schedule: the one that the reader picked, else that of the diary, else tomorrow.
    pub fn schedule_start(&self, environment: &Environment) -> Day {
        self.kept_start(environment).unwrap_or_else(|| environment.today.plus(1))
    }

    /// Whether the days of the schedule follow from a date of the device that cannot be right.
    pub fn schedule_is_wrong(&self, environment: &Environment) -> bool {
        environment.has_wrong_date() && self.kept_start(environment).is_none()
    }

    fn kept_start(&self, environment: &Environment) -> Option<Day> {
        let picked = environment.stored.schedule_start().or(self.visit.picked_start);
        picked.or_else(|| self.diary(environment).map(|diary| Day::since_epoch(diary.first)))
    }

    /// After how many milliseconds [`super::Action::Tick`] is due; never where no timer runs.
    pub fn next_tick(&self) -> Option<u32> {
        (self.visit.timer.phase() == Phase::Running).then(|| self.visit.timer.next_change())
    }

    /// Puts up the screen that follows from the answers, with its tools as they are at first.
    pub(super) fn show_screen(&mut self, environment: &Environment, effects: &mut Vec<Effect>) {
        let before = std::mem::replace(&mut self.visit, Visit::new(self.content.numbers));
        self.visit.session = before.session;
        self.visit.note = before.note;
        self.visit.screen_key = before.screen_key + 1;
        self.visit.picked_start = before.picked_start;
        if self.visit.session != Session::default() {
            self.visit.open = before.open;
        }
        self.visit.calendar = before.calendar;
        if let Screen::Question { selection, .. } = self.screen() {
            self.visit.draft = selection;
        }
        self.visit.intervals = IntervalsForm::new(self.content, environment);
        self.visit.diary_first = self.diary(environment).is_some();
        effects.push(self.shown());
    }

    /// What the page is told of the screen.
    fn shown(&self) -> Effect {
        match self.screen() {
            Screen::Question { question, .. } => Effect::ShowQuestion(self.content.question(question).id),
            Screen::Outcome { outcome, .. } => {
                let outcome = &self.content.all().outcomes[usize::from(outcome)];
                Effect::ShowOutcome(outcome.id, outcome.level)
            }
        }
    }

    /// The block of the plan that holds a schedule.
    pub fn schedule<'a>(&self, plan: &'a [Planned]) -> Option<Schedule<'a>> {
        Schedule::of(self.content, plan)
    }

    /// Id of the question or outcome on the screen.
    pub fn screen_id(&self) -> Text {
        self.screen().id(&self.content)
    }
}
