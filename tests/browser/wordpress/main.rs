//! The plugin in a real WordPress: what authors do in its editors, and what their readers get, in a classic theme and in a
//! block theme. `cargo xtask test --only wordpress` runs both blogs.

mod blog;
mod by_hand;
mod editor;
mod escaping;
mod pages;
