//! Where the app meets the browser: [`Host`] is what the app needs from it, [`Page`] is the one real implementation, and
//! [`listen`] turns events into actions. What only touches the DOM (following a link inside the element, choosing by a
//! region of a picture, moving the focus) is done by `www/`, outside any call into Rust: it dispatches events, and a
//! page's listener may call back into the app.

mod event;
mod host;
mod listen;
mod page;

pub use event::action;
pub use host::{DateStyle, Host, perform};
pub use listen::listen;
pub use page::{Page, PageHost};
