//! All behaviour of the questionnaire: [`State`], [`Action`], [`Effect`], and [`update`], the only place where the state
//! changes. No Yew and no DOM: whole visits run as native tests.

mod action;
mod announcement;
mod answering;
mod diary;
mod effect;
mod environment;
mod folds;
mod intervals;
mod massage;
mod note;
mod schedule;
mod settings;
mod sharing;
mod state;
mod tabs;
mod update;

pub use action::{Action, Field};
pub use announcement::Announcement;
pub use diary::{advice_words, scale_question};
pub use effect::{Effect, File, FocusTarget};
pub use environment::{Environment, RANDOM_DIGITS, StorageKey, Stored};
pub use folds::folding;
pub use intervals::{IntervalsField, IntervalsForm, IntervalsProblem};
pub use massage::timer_control;
pub use note::Note;
pub use schedule::Schedule;
pub use settings::Settings;
pub use sharing::{ShareResult, Shared, plan_link};
pub use state::{Arrival, Content, State, Visit};
pub use update::update;
