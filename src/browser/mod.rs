//! The page's edges: what the loader hands in, what is kept between visits, where the focus goes, clocks and dates,
//! files to save, and the page's address.

mod clock;
mod date;
mod download;
mod focus;
mod link;
mod options;
mod storage;

pub use clock::{on_visibility_change, read_clocks, vibrate};
pub use date::{long_date, near_date, now, today};
pub use download::download;
pub use focus::{bring_into_view, choose, follow_link};
pub use link::{drop_fragment, fragment, link_to};
pub use options::Options;
pub use storage::Storage;
