//! Unpacks the bytes of a compiled questionnaire.

use std::fmt;

use super::Questionnaire;

/// Bytes that hold no questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("these bytes hold no questionnaire")
    }
}

impl std::error::Error for Unreadable {}

impl Questionnaire {
    /// Unpacks a questionnaire. Its texts go on borrowing from the bytes.
    ///
    /// # Errors
    /// Bytes that are cut short or go on after the end, or that another version of the format wrote.
    pub fn unpack(bytes: &'static [u8]) -> Result<Self, Unreadable> {
        match postcard::take_from_bytes(bytes) {
            Ok((questionnaire, [])) => Ok(questionnaire),
            _ => Err(Unreadable),
        }
    }
}
