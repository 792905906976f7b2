//! What stands in for the placeholders of a recipe: no file of a recipe names a version or a hash of the check.

use std::fs;

use anyhow::{Context, Result};

use super::recipe::Recipe;
use crate::{build, package, project};

/// Where the files are in the snippet, as it is built.
const PREFIX: &str = "\"/it-band-check/";

/// The check, as a recipe takes it.
pub struct Check {
    snippet: String,
    /// What npm installs.
    package: String,
}

impl Check {
    /// The check that was built and packed.
    pub fn built() -> Result<Self> {
        let path = project::dist().join(build::EMBED).join("snippet.html");
        let snippet = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        Ok(Self { snippet: snippet.trim_end().to_owned(), package: format!("file:{}", package::npm().display()) })
    }

    /// The check that the README shows to authors.
    pub fn documented() -> Result<Self> {
        let path = project::root().join("README.md");
        let readme = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let snippet = between(&readme, "```html\n", "\n```").context("README.md shows no snippet")?;
        Ok(Self { snippet: snippet.to_owned(), package: project::VERSION.to_owned() })
    }

    /// A text of a recipe with everything in place.
    pub fn fill(&self, recipe: &Recipe, text: &str) -> Result<String> {
        let integrity = between(&self.snippet, "integrity=\"", "\"").context("The snippet has no integrity")?;
        let snippet = self.snippet.replace(PREFIX, &format!("\"{}", recipe.prefix));
        let places = [
            ("%SNIPPET%", snippet.as_str()),
            ("%VERSION%", project::VERSION),
            ("%INTEGRITY%", integrity),
            ("%PACKAGE%", &self.package),
        ];
        Ok(places.into_iter().fold(text.to_owned(), |text, (place, value)| text.replace(place, value)))
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(start)?.1.split_once(end)?.0)
}
