//! Everything that can happen to the app.

use super::{Content, Settings, ShareResult};
use crate::tools::timer::ClockSample;

/// Something that happened: the reader used a control, or the page asked for something.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The reader chose or unchose an option of the question on the screen.
    Choose {
        /// Id of the question.
        question: String,
        /// Id of the option.
        option: String,
        /// Whether it is chosen now.
        chosen: bool,
    },
    /// Take the answer and go on.
    Continue,
    /// Go back to the question before.
    Back,
    /// Change the answer to the question with this id.
    Change(String),
    /// Forget every answer and ask the first question.
    Restart,
    /// Clear all that is kept on the device.
    Forget,
    /// Print what the app shows.
    Print,
    /// Share or copy a link to the plan.
    Share,
    /// Save the schedule as a calendar file.
    SaveCalendar,
    /// Begin a pain diary.
    KeepDiary,
    /// Note the pain chosen in the diary.
    SaveDiary,
    /// Work out a set of intervals.
    WorkOutSet,
    /// Start the massage timer, or let it go on.
    StartTimer,
    /// Stop the massage timer for a while.
    PauseTimer,
    /// Set the massage timer back.
    ResetTimer,
    /// The reader filled in a field of a tool.
    Fill(Field, String),
    /// Open every part of the plan.
    OpenAll,
    /// Close every part of the plan.
    CloseAll,
    /// The reader opened or closed a part that folds.
    Fold {
        /// Its id: that of a block, for one.
        id: String,
        /// Whether it is open now.
        open: bool,
    },
    /// Time has passed: the clocks at that moment.
    Tick(ClockSample),
    /// The page was hidden or is visible again, or another tab has changed what is stored: the clocks at that moment.
    Refresh(ClockSample),
    /// The page asked to start again.
    RestartFromPage,
    /// The page's address holds a plan: its fragment.
    OpenLink(String),
    /// The browser has shared the link, or could not.
    Shared(ShareResult),
    /// The author changed an attribute of the element.
    ApplySettings(Settings),
    /// The same questionnaire in another language.
    Translate(Content),
}

/// The controls that carry a `data-action`, apart from [`Action::Change`], which names a question too.
const CONTROLS: [Action; 14] = [
    Action::Back,
    Action::Restart,
    Action::Forget,
    Action::Print,
    Action::Share,
    Action::SaveCalendar,
    Action::KeepDiary,
    Action::SaveDiary,
    Action::WorkOutSet,
    Action::StartTimer,
    Action::PauseTimer,
    Action::ResetTimer,
    Action::OpenAll,
    Action::CloseAll,
];

impl Action {
    /// The value of `data-action` on the control for this action; none for what is no button. Continue is the submit button
    /// of its form.
    pub const fn id(&self) -> Option<&'static str> {
        match self {
            Action::Back => Some("back"),
            Action::Change(_) => Some("change"),
            Action::Restart => Some("restart"),
            Action::Forget => Some("forget"),
            Action::Print => Some("print"),
            Action::Share => Some("share"),
            Action::SaveCalendar => Some("calendar"),
            Action::KeepDiary => Some("diary-keep"),
            Action::SaveDiary => Some("diary-save"),
            Action::WorkOutSet => Some("intervals"),
            Action::StartTimer => Some("timer-start"),
            Action::PauseTimer => Some("timer-pause"),
            Action::ResetTimer => Some("timer-reset"),
            Action::OpenAll => Some("open-all"),
            Action::CloseAll => Some("close-all"),
            Action::Choose { .. }
            | Action::Continue
            | Action::Fill(..)
            | Action::Fold { .. }
            | Action::Tick(_)
            | Action::Refresh(_)
            | Action::RestartFromPage
            | Action::OpenLink(_)
            | Action::Shared(_)
            | Action::ApplySettings(_)
            | Action::Translate(_) => None,
        }
    }

    /// The action of a control, from its `data-action` and, for Change, its `data-question`.
    pub fn parse(id: &str, question: Option<String>) -> Option<Action> {
        if let Some(question) = question {
            let change = Action::Change(question);
            return (change.id() == Some(id)).then_some(change);
        }
        CONTROLS.into_iter().find(|control| control.id() == Some(id))
    }
}

/// A field of a tool, by the `name` of its inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The first day of the schedule.
    ScheduleStart,
    /// The day of the schedule that the picture tells of.
    Day,
    /// The pain in the diary.
    DiaryPain,
    /// How long the massage takes.
    Minutes,
    /// The reader's usual pace.
    Pace,
    /// How many intervals.
    Repetitions,
    /// How long an interval is.
    Length,
    /// Kilometres or miles.
    Units,
}

impl Field {
    const ALL: [Field; 8] = [
        Field::ScheduleStart,
        Field::Day,
        Field::DiaryPain,
        Field::Minutes,
        Field::Pace,
        Field::Repetitions,
        Field::Length,
        Field::Units,
    ];

    /// The `name` of its inputs.
    pub const fn id(self) -> &'static str {
        match self {
            Field::ScheduleStart => "schedule-start",
            Field::Day => "day",
            Field::DiaryPain => "diary",
            Field::Minutes => "minutes",
            Field::Pace => "pace",
            Field::Repetitions => "repetitions",
            Field::Length => "length",
            Field::Units => "units",
        }
    }

    /// The field whose inputs have this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Field::ALL.into_iter().find(|field| field.id() == id)
    }

    /// Whether the reader types into it. What is typed counts at once: a screen reader can press a button while the field
    /// keeps the focus, and then no `change` comes first.
    pub const fn is_typed(self) -> bool {
        matches!(self, Field::Pace | Field::Repetitions | Field::Length)
    }
}
