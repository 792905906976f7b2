//! What the reader sees. Three components hold state: [`App`] the session, [`question::QuestionForm`] the choice that
//! is not yet taken, [`diary::DiaryCard`] the pain diary. Everything else is a function from content and answers to HTML, one a file.

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
mod heading;
mod keep;
mod note;
mod outcome;
mod progress;
mod question;
mod scale;

pub use app::{App, Message, Props};
pub use content::{Content, Settings};
