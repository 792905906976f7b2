//! Scenarios for the release build in a real browser, told through its public contract only.
//!
//! A [`scenario`] gets its own [`Site`], and for as long as it lasts its own [`Browser`]. A [`Reader`] does what readers
//! do: choose, continue, go back, change. Nothing sleeps: every wait is for something the page shows, and says what that
//! was when it does not come.
//!
//! Every scenario is played in every [`Engine`]. What one of them has not, an [`Ability`], is asked for where it is used:
//! the scenario then does not apply to this engine, and the run tells so with the reason.

mod accessibility;
mod appearance;
mod axe;
mod browser;
mod device;
mod drivers;
mod engine;
mod examples;
mod fault;
mod gallery;
mod gecko;
mod layout;
mod login;
mod page;
mod pdf;
mod pool;
mod quarantine;
mod reader;
mod scene;
mod screen_reader;
mod site;
mod tools;
mod tour;
mod words;

pub use appearance::Appearance;
pub use axe::Checks;
pub use browser::Browser;
pub use device::Pointer;
pub use engine::{Ability, DoesNotApply, Engine};
pub use examples::examples;
pub use fault::Fault;
pub use gallery::gallery;
pub use login::{LOGIN, Login};
pub use page::{LIBRARIES, Page, STRICT};
pub use pdf::Pdf;
pub use reader::{Block, Heading, Reader};
pub use scene::{Scene, heard_scenario, scenario, scenario_with_pseudo_language};
pub use screen_reader::Listener;
pub use site::{Hold, Site};
pub use thirtyfour::{Key, WindowHandle};
pub use tour::{Part, Stop, tour};
pub use words::{norwegian, word, word_if_any};
