//! How the author of the page wants the questionnaire shown.

use crate::questionnaire::Text;

/// The author's choices for one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Level of the question's heading, 2 to 6.
    pub heading_level: u8,
    /// The emergency number to call, as the reader sees it; none where the author gave no usable one.
    pub emergency_tel: Option<String>,
    /// What ids start with, so that no two elements on a page share one.
    pub id_prefix: String,
    /// Whether the device keeps answers after the visit, and so can keep a diary.
    pub keeps_on_device: bool,
}

impl Settings {
    /// An id for something in this element.
    pub fn id(&self, parts: &[&str]) -> String {
        let mut id = self.id_prefix.clone();
        for part in parts {
            id.push('-');
            id.push_str(part);
        }
        id
    }

    /// The tag of a heading this many levels below the question's own. No level goes past 6.
    pub const fn heading(&self, below: u8) -> Text {
        match self.heading_level + below {
            0..=2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}
