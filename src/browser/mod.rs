//! The page's edges: what the loader hands in, what is kept between visits, and where the focus goes.

mod clock;
mod date;
mod focus;
mod options;
mod storage;

pub use clock::{on_visibility_change, read_clocks, vibrate};
pub use date::long_date;
pub use focus::{bring_into_view, choose, follow_link};
pub use options::Options;
pub use storage::Storage;
