//! Why the screen is not what the reader would expect, in a sentence above it.

use serde::{Deserialize, Serialize};

/// What happened before the screen came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// The plan came with a link.
    LinkOpened,
    /// The link is from another version of the advice.
    LinkOutdated,
    /// The link was changed or cut short.
    LinkDamaged,
    /// All that was kept on the device is cleared.
    Forgotten,
}

impl Note {
    /// Whether the answers come from a link and are not the reader's own: they must not replace what the reader kept.
    pub const fn is_from_link(self) -> bool {
        match self {
            Note::LinkOpened | Note::LinkOutdated | Note::LinkDamaged => true,
            Note::Forgotten => false,
        }
    }
}
