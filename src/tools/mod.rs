//! What a plan's tools compute. No DOM and no Yew: all of it runs natively.

pub mod diary;
pub mod link;
