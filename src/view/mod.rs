//! What the reader sees. One component, [`App`], holds all that the reader did; everything else is a function that writes
//! elements for it into a [`Markup`], one a file.

mod answers;
mod app;
mod block;
mod call;
mod choices;
mod content;
mod diary;
mod error_summary;
mod evidence;
#[cfg(not(target_family = "wasm"))]
mod first;
mod frame;
mod keep;
mod leg;
mod markup;
mod massage;
mod note;
mod outcome;
mod pace_builder;
mod pace_table;
mod progress;
mod props;
mod question;
mod response;
mod scale;
mod schedule;
mod shapes;
mod thigh;
mod tools;

pub use app::{App, Message};
pub use content::{Content, Settings};
#[cfg(not(target_family = "wasm"))]
pub use first::{FIRST_PREFIX, first_screen};
pub use markup::Markup;
pub use props::Props;
pub use response::Response;
pub use tools::Tools;
