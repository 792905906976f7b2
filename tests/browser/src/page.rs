//! Pages of a blog that embed the questionnaire.

/// The strictest policy under which the questionnaire runs. Every page is served under it, unless a scenario asks for
/// another.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A policy for pages with a library that brings scripts and style sheets of its own.
pub const LIBRARIES: &str = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; \
    style-src 'unsafe-inline'; connect-src 'self'";

/// Lets in the scripts that a scenario writes into its page.
pub(crate) const NONCE: &str = "scenario";

/// The element as the documentation shows it, with an id on the fallback for the tests.
const ELEMENT: &str = r#"<it-band-check><p id="fallback">See a physio if it does not settle.</p></it-band-check>"#;

/// A policy for a scenario that adds the script by its address, which is no trusted type.
pub(crate) fn without_trusted_types(policy: &str) -> String {
    policy.split("require-trusted-types-for").next().unwrap_or_default().to_owned()
}

/// A page that embeds the questionnaire, with the script tag of the documentation.
#[derive(Clone, Debug)]
pub struct Page {
    embedded: String,
    before_scripts: String,
    policy: Option<String>,
    scriptless: bool,
}

impl Page {
    /// A short post with one questionnaire.
    pub fn post() -> Self {
        Self::embedding(ELEMENT)
    }

    /// A short post with other HTML in the place of the questionnaire.
    pub fn embedding(html: &str) -> Self {
        Page { embedded: html.to_owned(), before_scripts: String::new(), policy: None, scriptless: false }
    }

    /// Adds HTML to the head, ahead of the questionnaire's script.
    pub fn with_head(mut self, html: &str) -> Self {
        self.before_scripts.push_str(html);
        self
    }

    /// Serves the page under a `Content-Security-Policy`.
    pub fn with_policy(mut self, policy: &str) -> Self {
        self.policy = Some(policy.to_owned());
        self
    }

    /// Leaves the questionnaire's script out: the test adds it when it is time.
    pub fn without_script(mut self) -> Self {
        self.scriptless = true;
        self
    }

    /// The policy the page is served under. What a scenario itself writes into the page is let in.
    pub fn policy(&self) -> String {
        if let Some(policy) = &self.policy {
            return policy.clone();
        }
        let own = [&self.before_scripts, &self.embedded];
        let mut policy = STRICT.replace("script-src", &format!("script-src 'nonce-{NONCE}'"));
        if own.iter().any(|html| ["<style", "style=", "'style'"].iter().any(|style| html.contains(style))) {
            policy.push_str("; style-src 'unsafe-inline'");
        }
        if self.scriptless { without_trusted_types(&policy) } else { policy }
    }

    /// The page as HTML. The recorder comes first, so that it misses nothing.
    pub fn html(&self, recorder: &str, loader: &str, integrity: &str) -> String {
        let own = |html: &str| html.replace("<script", &format!("<script nonce={NONCE}"));
        let (embedded, before_scripts) = (own(&self.embedded), own(&self.before_scripts));
        let script = if self.scriptless {
            String::new()
        } else {
            format!(r#"<script type="module" async src="{loader}" integrity="{integrity}" crossorigin></script>"#)
        };
        format!(
            r#"<!doctype html>
<html lang="en">
<head>
<script src="{recorder}"></script>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A post</title>
{before_scripts}
{script}
</head>
<body>
<main>
<h1>A post</h1>
<p><a id="before" href="/elsewhere">A link before the questionnaire</a></p>
{embedded}
<p><a id="after" href="/elsewhere">A link after it</a></p>
</main>
</body>
</html>
"#
        )
    }
}
