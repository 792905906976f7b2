//! What the loader mounts.

use yew::Properties;

use super::{Content, Settings};
use crate::browser::Options;

/// The questionnaire, and how and where the page wants it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The questionnaire.
    pub content: Content,
    /// How the page wants it shown.
    pub settings: Settings,
    /// What the loader handed in.
    pub options: Options,
}

impl Props {
    /// Props for a questionnaire and the loader's options.
    pub fn new(content: Content, options: Options) -> Self {
        Props { content, settings: Settings::of(&options), options }
    }
}
