//! For authors of questionnaires: everything between the JSON files they write and the bytes that a browser loads.
//!
//! [`check`] takes the files through every stage: their shape ([`document`], by JSON Schema), the lint, the compiler and
//! the [`proof`] of every path. It returns a language pack for each language, or every [`Finding`] with its file and
//! place. Nothing here is native-only, so a page for authors can run it as WebAssembly.

mod check;
mod compile;
pub mod document;
mod finding;
mod graph;
mod lint;
pub mod proof;
pub mod pseudo;
mod schema;

pub use check::{Checked, Pack, SourceFile, check, translation_note};
pub use compile::compile;
pub use finding::Finding;
pub use schema::schemas;
