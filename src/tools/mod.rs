//! What the reader works with beyond the questions: pure logic, no page and no view.

pub mod calendar;
pub mod days;
pub mod diary;
pub mod digits;
pub mod intervals;
pub mod link;
pub mod timer;
