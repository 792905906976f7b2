//! The questionnaire: its model, conditions, walk, plan and session. No DOM and no Yew: all of it runs natively. The crate
//! `it-band-author` compiles documents into it.
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
pub use interface::{Interface, InterfaceList, fill};
pub use kind::{Activity, BlockKind, Level, Origin, QuestionKind, Region, Tool, Urgency};
pub use model::{
    Block, Caution, Choice, Goto, Invariant, Item, Numbers, OtherTitle, Outcome, Question, Questionnaire, RedFlag,
    Rule, Source, Text,
};
pub use plan::{Planned, is_shown};
pub use session::{Event, Screen, Session};
pub use unpack::Unreadable;
pub use walk::Path;
