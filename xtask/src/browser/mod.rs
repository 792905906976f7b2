//! The browser of the browser tests and of the screenshots.

mod driver;
mod install;

pub use driver::Driver;
