//! The page's edges: what the loader hands in and does for the app, what the reader does, and where the focus goes.

mod deed;
mod focus;
mod options;

pub use deed::{Deed, deed};
pub use focus::{focus_first, holds};
pub use options::Options;
