//! A site that a blog tool made, visited by a runner: `recipe TASK`, where the task is JSON; see [`Task`].

mod server;
mod visit;

use std::{env, path::PathBuf};

use anyhow::{Context, Result};
use browser_tests::Browser;
use serde::Deserialize;

/// The site, and the way through it.
#[derive(Deserialize)]
struct Task {
    /// The folder that is served.
    folder: PathBuf,
    /// The path that the site lives at, such as `/blog/`.
    base: String,
    /// The post, from there.
    page: String,
    /// The link that leads away from the post, as a selector.
    away: String,
    /// The link that leads back to it.
    back: String,
    /// Whether the post holds the script tag of the check, and not a script that a bundler made.
    has_tag: bool,
}

#[tokio::main]
async fn main() -> Result<()> {
    let task = env::args().nth(1).context("Run this through `cargo xtask test --only recipes`.")?;
    let task: Task = serde_json::from_str(&task).context("The task is no JSON of the right form")?;
    let address = server::start(&task.folder).await?;
    let browser = Browser::start().await?;
    let visited = visit::visit(&browser, &address, &task).await;
    browser.close().await?;
    visited
}
