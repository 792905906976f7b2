//! The page's edges: what the loader hands in, what is kept between visits, and where the focus goes.

mod focus;
mod options;
mod storage;

pub use focus::bring_into_view;
pub use options::Options;
pub use storage::Storage;
