//! What is wrong with a document, in a sentence that says how to mend it.

use std::fmt;

/// One mistake in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Name of the file.
    pub file: String,
    /// Where in the file: a JSON path such as `$.questions[2].id`, or a line and column where it is no JSON.
    pub path: String,
    /// What is wrong and how to mend it.
    pub sentence: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.path, self.sentence)
    }
}

/// Collects the findings of one file.
pub(crate) struct Findings<'a> {
    file: &'a str,
    list: Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// No findings yet in the file of this name.
    pub(crate) fn of(file: &'a str) -> Self {
        Findings { file, list: Vec::new() }
    }

    pub(crate) fn add(&mut self, path: impl Into<String>, sentence: impl Into<String>) {
        self.list.push(Finding { file: self.file.to_owned(), path: path.into(), sentence: sentence.into() });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(crate) fn into_list(self) -> Vec<Finding> {
        self.list
    }
}
