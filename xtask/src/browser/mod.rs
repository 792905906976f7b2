//! The browsers of the browser tests, of the screenshots and of what is measured in one.

mod driver;
mod drivers;
mod engine;
mod fonts;
mod install;
mod screen;

pub use driver::Surroundings;
pub use drivers::Drivers;
pub use engine::Engine;
pub use screen::Screen;
