//! What the reader sees. One component, [`App`], holds the state; everything else is a function that turns state into
//! elements, one a file.

mod answers;
mod app;
mod block;
mod call;
mod choices;
mod diary_card;
mod element;
mod error_summary;
mod evidence;
#[cfg(not(target_family = "wasm"))]
mod first;
mod frame;
mod keep;
mod leg;
mod massage_guide;
mod note;
mod outcome;
mod pace_builder;
mod pace_table;
mod progress;
mod question;
mod scale;
mod schedule_table;
mod thigh;
mod ui;

pub use app::{App, Props};
#[cfg(not(target_family = "wasm"))]
pub use first::{FIRST_PREFIX, first_screen};
pub use frame::screen;
pub use ui::Ui;
