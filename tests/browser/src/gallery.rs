//! The gallery: pages in `tests/pages/` that make it hard for the questionnaire, served as they are.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use axum::{
    http::{HeaderValue, header::CONTENT_SECURITY_POLICY},
    response::{Html, IntoResponse, Response},
};
use serde_json::json;

use crate::{
    Reader, STRICT, Scene,
    page::{NONCE, without_trusted_types},
};

/// Where the gallery is on the site.
const PAGES: &str = "/pages/";
/// Where it is without the questionnaire's script.
const BARE: &str = "/pages/bare/";
/// What its pages take from npm.
const PACKAGES: &str = "/node_modules/";

/// Every page of the gallery that embeds the questionnaire, by its name without `.html`.
pub fn gallery() -> Result<Vec<String>> {
    let files = fs::read_dir(root().join("tests/pages")).context("tests/pages")?;
    let mut names = Vec::new();
    for file in files {
        let name = file?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".html").filter(|name| *name != "index").map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

/// A file of the gallery, or of a package that its pages use.
pub fn package_file(path: &str) -> Option<PathBuf> {
    path.starts_with(PACKAGES).then(|| root().join(path.trim_start_matches('/')))
}

/// The page at a path. The recorder comes first, so that it misses nothing.
pub fn page(path: &str, recorder: &str, integrity: &str) -> Option<Response> {
    let bare = path.starts_with(BARE);
    let name = path.strip_prefix(if bare { BARE } else { PAGES })?;
    let text = fs::read_to_string(root().join("tests/pages").join(name)).ok()?;
    let text = if bare { without_loader(&text) } else { text };
    let text = text
        .replace("<script>", &format!("<script nonce={NONCE}>"))
        .replace(" crossorigin", &format!(" integrity=\"{integrity}\" crossorigin"))
        .replace("<head>", &format!("<head><script src=\"{recorder}\"></script>"));
    let mut response = Html(text).into_response();
    let policy = HeaderValue::from_str(&policy(bare)).expect("a policy that fits a header");
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    Some(response)
}

fn policy(bare: bool) -> String {
    let own = STRICT.replace("script-src", &format!("script-src 'nonce-{NONCE}'"));
    let own = if bare { without_trusted_types(&own) } else { own };
    let policy = format!("img-src data:; style-src 'self' 'unsafe-inline'; frame-src 'self'; {own}");
    // To WebKit a page in a sandbox is nobody, and nothing is its own.
    policy.replace("'self'", "http://127.0.0.1:*")
}

fn without_loader(page: &str) -> String {
    let (before, tag) = page.split_once("<script type=\"module\"").unwrap_or((page, ""));
    let after = tag.split_once("</script>").map_or("", |(_, after)| after);
    [before, after].concat()
}

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Scene {
    /// Opens a page of the gallery, does what brings its questionnaire up, and waits until it can be answered.
    pub async fn opens(&self, page: &str) -> Result<Reader<'_>> {
        self.go(&format!("{PAGES}{page}.html")).await?;
        self.turn_to_the_questionnaire().await?;
        let reader = self.reader(0);
        reader.screen().await?;
        Ok(reader)
    }

    /// Opens a page of the gallery without the questionnaire's script: the test adds it when it is time.
    pub async fn open_without_script(&self, page: &str) -> Result<Reader<'_>> {
        self.go(&format!("{BARE}{page}.html")).await?;
        self.turn_to_the_questionnaire().await?;
        Ok(self.reader(0))
    }

    /// Opens what it is folded into, or goes into its frame.
    async fn turn_to_the_questionnaire(&self) -> Result<()> {
        if self.browser.script("return !!document.querySelector('iframe')").await? {
            self.browser.driver().enter_frame(0).await?;
            return self.browser.wait("the framed page", "return !!window.__record").await;
        }
        self.browser.script("document.querySelector('#show')?.click()").await
    }
}

impl Reader<'_> {
    /// Gives the element the type, the colour and the width that another has.
    pub async fn copy_inherited_style(&self, other: &InheritedStyle) -> Result<()> {
        let body = "for (const [name, value] of args[0])
            name === 'direction' ? (host.dir = value) : host.style.setProperty(name, value)";
        self.ask(body, &[json!(other)]).await
    }

    /// The type, the colour and the width of the element: all that a page decides of its looks.
    pub async fn inherited_style(&self) -> Result<InheritedStyle> {
        let body = "const type = getComputedStyle(host);
            const names = [...type].filter((name) => /^font-|^(letter|word)-spacing$|^(color|direction|text-size-adjust)$/.test(name));
            const { width } = getComputedStyle(root.querySelector('.frame'));
            return [...names.map((name) => [name, type.getPropertyValue(name)]),
                ['display', 'block'], ['max-inline-size', 'none'], ['width', width]]";
        self.ask(body, &[]).await
    }
}

/// Properties of style and their values.
pub type InheritedStyle = Vec<(String, String)>;
