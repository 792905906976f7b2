//! The pages in `examples/`, served as they are, under a policy that lets in nothing inline.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use axum::{
    http::{HeaderValue, header::CONTENT_SECURITY_POLICY},
    response::{Html, IntoResponse, Response},
};

use crate::{Reader, STRICT, Scene, gallery::root};

/// Where the examples are on the site.
const EXAMPLES: &str = "/examples/";

/// Every example, by its name without `.html`, but for the page that lists them.
///
/// # Errors
/// When the folder cannot be read.
pub fn examples() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for file in fs::read_dir(root().join("examples")).context("examples")? {
        let name = file?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".html").filter(|name| *name != "index").map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

/// The page at a path. The recorder comes first, so that it misses nothing.
pub fn page(path: &str, recorder: &str) -> Option<Response> {
    let text = fs::read_to_string(file(path).filter(|_| path.ends_with(".html"))?).ok()?;
    let text = text.replace("<head>", &format!("<head><script src=\"{recorder}\"></script>"));
    let policy = format!("img-src data:; style-src 'self'; {STRICT}");
    let policy = HeaderValue::from_str(&policy).expect("a policy that fits a header");
    Some(([(CONTENT_SECURITY_POLICY, policy)], Html(text)).into_response())
}

/// The file that a path names.
pub fn file(path: &str) -> Option<PathBuf> {
    path.strip_prefix(EXAMPLES).map(|name| root().join("examples").join(name))
}

impl Scene {
    /// Opens an example, and waits until its questionnaire can be answered.
    ///
    /// # Errors
    /// When it never can.
    pub async fn open_example(&self, name: &str) -> Result<Reader<'_>> {
        self.go(&format!("{EXAMPLES}{name}.html")).await?;
        let reader = self.reader(0);
        // A reader has to come near, unless the example itself says otherwise.
        if name != "loading" {
            reader.ask::<()>("host.scrollIntoView()", &[]).await?;
        }
        reader.screen().await?;
        Ok(reader)
    }
}
