//! What the reader sees. A few components hold state: [`App`] the session, [`question::QuestionForm`] the choice that is
//! not yet taken, and one for each tool of a plan: [`schedule::Schedule`], [`pace_builder::PaceBuilder`],
//! [`massage::Massage`] and [`diary::DiaryCard`]. Everything else is a function from content and answers to HTML, one a
//! file.

mod answers;
mod app;
mod block;
mod button;
mod call;
mod choices;
mod content;
mod diary;
mod diary_entry;
mod error_summary;
mod evidence;
mod field;
mod heading;
mod keep;
mod leg;
mod massage;
mod note;
mod outcome;
mod pace_builder;
mod pace_table;
mod progress;
mod question;
mod scale;
mod schedule;
mod thigh;

pub use app::{App, Message, Props};
pub use content::{Content, Settings};
