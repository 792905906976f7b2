//! Scenarios for the release build in a real browser, told through its public contract only.
//!
//! A [`scenario`] gets its own [`Site`] and its own [`Browser`]. A [`Reader`] does what readers do: choose, continue,
//! go back, change. Nothing sleeps: every wait is for something the page shows, and says what that was when it does
//! not come.

mod accessibility;
mod answers;
mod axe;
mod browser;
mod fault;
mod gallery;
mod looks;
mod page;
mod pdf;
mod reader;
mod room;
mod scene;
mod site;
mod tools;
mod tour;
mod words;

pub use answers::{Answer, LUKE, luke_but};
pub use browser::Browser;
pub use fault::Fault;
pub use gallery::gallery;
pub use looks::Looks;
pub use page::{Page, STRICT};
pub use pdf::Pdf;
pub use reader::{Block, Heading, Reader};
pub use scene::{Scene, scenario, scenario_with_pseudo_language};
pub use site::{Hold, Site};
pub use thirtyfour::{Key, WindowHandle};
pub use tour::{Part, Stop, tour};
pub use words::{norwegian, word, word_if_any};
