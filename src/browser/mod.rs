//! The page's edges: what the loader hands in, what is kept between visits, where the focus goes, and the
//! page's address.

mod date;
mod focus;
mod link;
mod options;
mod storage;

pub use date::{day_number, long_date, today};
pub use focus::{bring_into_view, follow_link};
pub use link::{drop_fragment, fragment, link_to};
pub use options::Options;
pub use storage::Storage;
