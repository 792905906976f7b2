//! A blog, and what can be asked of it.

use std::{collections::HashMap, env, fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use browser_tests::{Reader, Scene, scenario};
use personas::LUKE;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tokio::sync::Mutex;

/// The variable with the address of the blog of each kind of theme.
const BLOGS: [&str; 2] = ["CLASSIC_THEME_URL", "BLOCK_THEME_URL"];

/// Who logs in, one at a time: of two sessions of one user that begin at the same moment, WordPress keeps one.
static LOGGING_IN: Mutex<()> = Mutex::const_new(());

/// Someone who writes for the blog.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Writer {
    /// May do everything, and write any HTML.
    Administrator,
    /// May publish posts. WordPress takes out of them what could do harm (there is no `unfiltered_html`).
    Author,
}

/// A blog, as one scenario sees it.
pub struct Blog<'a> {
    /// The browser in which all this happens.
    pub scene: &'a Scene,
    url: String,
}

/// A script tag of the check.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Script {
    src: String,
    kind: String,
    asynchronous: bool,
    integrity: String,
}

/// Plays a scenario in each blog.
pub fn in_both_themes(story: impl AsyncFn(&Blog<'_>) -> Result<()>) {
    for variable in BLOGS {
        scenario(async |scene| {
            let url = env::var(variable).context("Run these by `cargo xtask test --only wordpress`")?;
            let blog = Blog { scene, url };
            blog.scene.browser.resize_to(1200, 900).await?;
            blog.log_out().await?;
            story(&blog).await.with_context(|| format!("In the blog of {variable}"))
        });
    }
}

impl Blog<'_> {
    /// Opens a path of the blog.
    pub async fn go(&self, path: &str) -> Result<()> {
        self.scene.browser.go(&format!("{}{path}", self.url)).await
    }

    /// Logs a writer in.
    pub async fn log_in(&self, writer: Writer) -> Result<()> {
        let name = match writer {
            Writer::Administrator => "administrator",
            Writer::Author => "author",
        };
        self.log_out().await?;
        self.go("/wp-login.php").await?;
        let body = "const body = new URLSearchParams({ log: args[0], pwd: 'secret', testcookie: 1 });
            return fetch('/wp-login.php', { method: 'POST', body }).then(({ url }) => url)";
        let alone = LOGGING_IN.lock().await;
        let url: String = self.ask(body, &[json!(name)]).await?;
        drop(alone);
        ensure!(url.contains("/wp-admin/"), "{name} comes to {url}");
        Ok(())
    }

    /// Makes a stranger of whoever sits at the browser.
    pub async fn log_out(&self) -> Result<()> {
        self.leave().await?;
        let browser = &self.scene.browser;
        browser.devtools("Network.clearBrowserCookies", json!({})).await?;
        let everything = json!({ "origin": self.url, "storageTypes": "local_storage,indexeddb" });
        browser.devtools("Storage.clearDataForOrigin", everything).await.map(drop)
    }

    /// Publishes a text by the writer who is logged in, as the editor would send it, and returns its path.
    pub async fn publish(&self, text: &str) -> Result<String> {
        self.go("/wp-login.php").await?;
        let body = "const headers = { 'content-type': 'application/json' };
            const body = JSON.stringify({ title: 'A post', content: args[0], status: 'publish' });
            return fetch('/wp-admin/admin-ajax.php?action=rest-nonce')
                .then((nonce) => nonce.text())
                .then((nonce) => fetch('/wp-json/wp/v2/posts', { method: 'POST', headers: { ...headers, 'x-wp-nonce': nonce }, body }))
                .then((post) => post.json())
                .then(({ link }) => new URL(link).pathname)";
        self.ask(body, &[json!(text)]).await
    }

    /// Leaves the page, and drops what the console holds: what the editors of WordPress write there is not about the check. An
    /// editor that is left gives its post free, which it may only while its writer is logged in.
    pub async fn leave(&self) -> Result<()> {
        self.scene.browser.go("about:blank").await?;
        self.scene.browser.problems().await.map(drop)
    }

    /// Opens a post as someone who is not logged in.
    pub async fn visit(&self, path: &str) -> Result<()> {
        self.log_out().await?;
        self.go(path).await
    }

    /// What a function body returns that is run in the page, given `args`.
    pub async fn ask<T: DeserializeOwned>(&self, body: &str, args: &[Value]) -> Result<T> {
        self.scene.browser.ask(0, body, args).await
    }

    /// The reader of the nth check of the page.
    pub fn reader(&self, nth: usize) -> Reader<'_> {
        self.scene.reader(nth)
    }

    /// The script tags of the check in the page.
    pub async fn scripts(&self) -> Result<Vec<Script>> {
        let body = "const scripts = [...document.scripts].filter(({ src }) => /it-band-check[^/]*\\.js/.test(src));
            return scripts.map(({ src, type, async, integrity }) => ({ src, kind: type, asynchronous: async, integrity }))";
        self.ask(body, &[]).await
    }

    /// The one tag that a page with a check has: with the hash of the release build, and a file of this blog.
    pub fn script(&self) -> Result<Script> {
        let dist = PathBuf::from(env::var_os("DIST_DIR").context("There is no DIST_DIR")?);
        let list: Value = serde_json::from_slice(&fs::read(dist.join("embed/integrity.json"))?)?;
        let file = format!("it-band-check-{}.js", list["version"].as_str().context("no version")?);
        Ok(Script {
            src: format!("{}/wp-content/plugins/it-band-check/embed/{file}", self.url),
            kind: "module".into(),
            asynchronous: true,
            integrity: list["files"][&file].as_str().context("no hash")?.to_owned(),
        })
    }

    /// Reads a post as a stranger, up to the plan of the runner who asked the coach.
    pub async fn walk_to_a_plan(&self, path: &str) -> Result<()> {
        self.visit(path).await?;
        ensure!(self.scripts().await? == [self.script()?], "The scripts are {:?}", self.scripts().await?);
        let outcome = self.reader(0).walk(LUKE).await?;
        ensure!(outcome == "mild", "The walk ends at {outcome}");
        self.asked_nobody_else().await
    }

    /// The page asked no other server for anything.
    pub async fn asked_nobody_else(&self) -> Result<()> {
        let body = "return performance.getEntriesByType('resource').map(({ name }) => name)";
        let asked: Vec<String> = self.ask(body, &[]).await?;
        let own = format!("{}/", self.url);
        ensure!(asked.iter().any(|url| url.contains("/it-band-check/embed/")), "The check loaded nothing: {asked:?}");
        let others: Vec<_> = asked.iter().filter(|url| !url.starts_with(&own) && !url.starts_with("data:")).collect();
        ensure!(others.is_empty(), "The page asked {others:?}");
        Ok(())
    }

    /// The attributes of the first check of the page.
    pub async fn attributes(&self) -> Result<HashMap<String, String>> {
        self.ask("return Object.fromEntries([...host.attributes].map(({ name, value }) => [name, value]))", &[]).await
    }
}
