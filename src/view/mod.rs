//! What the reader sees. One component, [`App`], holds the state; everything else is a function that turns state into
//! elements, one a file.

mod answers;
mod app;
mod block;
mod call;
mod choices;
mod days;
mod diary_card;
mod element;
mod error_summary;
mod evidence;
mod fold;
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
#[cfg(not(target_family = "wasm"))]
mod still;
mod thigh;
mod timer_bar;
mod ui;

pub use app::{App, Props};
pub use frame::screen;
#[cfg(not(target_family = "wasm"))]
pub use still::{FIRST_PREFIX, first_screen, html_of};
pub use ui::Ui;
