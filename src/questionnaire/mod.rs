//! The questionnaire: its document, conditions, walk, plan and lint. No DOM and no Yew: all of it runs natively.
//!
//! One idea carries it: a screen is a pure function of the questionnaire and the answers.

mod answers;
mod condition;
mod interface;
mod kind;
mod model;
mod plan;
mod session;
mod unpack;
mod walk;

pub use answers::{Answers, Selection};
pub use condition::Condition;
pub use interface::{Interface, fill};
pub use kind::{BlockKind, Level, Origin, QuestionKind, Region, Tool};
pub use model::{Block, Caution, Choice, Goto, Item, Outcome, Question, Questionnaire, RedFlag, Rule, Source, Text};
pub use plan::Planned;
pub use session::{Event, Screen, Session};
pub use unpack::Unreadable;
pub use walk::Path;

#[cfg(not(target_family = "wasm"))]
mod check;
#[cfg(not(target_family = "wasm"))]
pub mod document;
#[cfg(not(target_family = "wasm"))]
mod finding;
#[cfg(not(target_family = "wasm"))]
mod lint;
#[cfg(not(target_family = "wasm"))]
mod pack;
#[cfg(not(target_family = "wasm"))]
pub mod proof;

#[cfg(not(target_family = "wasm"))]
pub use check::{Checked, Pack, SourceFile, check, schemas, translated};
#[cfg(not(target_family = "wasm"))]
pub use document::{Direction, LoaderWords};
#[cfg(not(target_family = "wasm"))]
pub use finding::Finding;
#[cfg(not(target_family = "wasm"))]
pub use pack::pack;
