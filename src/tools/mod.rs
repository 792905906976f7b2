//! What the tools of a plan compute: no DOM, no Yew, so that it runs natively.

pub mod timer;
