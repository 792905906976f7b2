//! What the reader sees. A few components hold state: [`App`] the session, [`question::QuestionForm`] the choice that
//! is not yet taken, [`massage::Massage`] the timer. Everything else is a function from content and answers to HTML, one a file.

mod answers;
mod app;
mod block;
mod call;
mod choices;
mod content;
mod error_summary;
mod evidence;
mod heading;
mod leg;
mod massage;
mod outcome;
mod progress;
mod question;
mod scale;
mod thigh;

pub use app::{App, Message, Props};
pub use content::{Content, Settings};
