//! What follows from what the reader did, besides the screen.

use yew::AttrValue;

use crate::questionnaire::Text;

/// What a screen reader says, and what takes the focus after the next rendering.
#[derive(Clone, Debug, Default)]
pub struct Response {
    /// The text of the status region.
    pub status: AttrValue,
    /// A selector of what takes the focus.
    pub focus: Option<Text>,
}

impl Response {
    /// Lets a screen reader say something.
    pub fn say(&mut self, text: impl Into<AttrValue>) {
        self.status = text.into();
    }
}
