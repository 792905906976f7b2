//! Pictures of the demo page for the documentation: a question, the top of a plan, the ten days, and an opened part.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use browser_tests::{Browser, Reader, Site};
use personas::LUKE;
use serde_json::json;
use thirtyfour::{cdp::Cdp, support::base64_decode};

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs");
const WIDTH: u32 = 1200;
const PLAN_HEIGHT: f64 = 900.0;

#[tokio::main]
async fn main() -> Result<()> {
    let site = Site::start().await?;
    let browser = Browser::start().await?;
    let taken = take(&site, &browser).await;
    browser.close().await?;
    taken
}

async fn take(site: &Site, browser: &Browser) -> Result<()> {
    let cdp = browser.driver().cdp();
    let screen = json!({ "width": WIDTH, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    cdp.send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
    cdp.send_raw("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
    let light = json!({ "features": [{ "name": "prefers-color-scheme", "value": "light" }] });
    cdp.send_raw("Emulation.setEmulatedMedia", light).await?;
    browser.go(&site.url("/index.html")).await?;
    fs::create_dir_all(DOCS)?;
    let reader = Reader::new(browser, 0);
    reader.walk_until("site", LUKE).await?;
    picture(&cdp, reader, "host", "question.png", f64::INFINITY).await?;
    reader.walk(LUKE).await?;
    picture(&cdp, reader, "host", "plan.png", PLAN_HEIGHT).await?;
    picture(&cdp, reader, "root.querySelector('[part~=days]')", "days.png", f64::INFINITY).await?;
    reader.open("massage").await?;
    picture(&cdp, reader, "root.querySelector('[data-block=massage]')", "part.png", f64::INFINITY).await
}

/// Saves the top of an element as a picture, without the ring around what has the focus.
async fn picture(cdp: &Cdp, reader: Reader<'_>, element: &str, name: &str, height: f64) -> Result<()> {
    let body = format!(
        "document.activeElement.blur(); const {{ x, y, width, height }} = {element}.getBoundingClientRect();
        return [x + scrollX, y + scrollY, width, height]"
    );
    let [x, y, width, full]: [f64; 4] = reader.ask(&body, &[]).await?;
    let clip = json!({ "x": x, "y": y, "width": width, "height": full.min(height), "scale": 1 });
    let options = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
    let answer = cdp.send_raw("Page.captureScreenshot", options).await?;
    let png = base64_decode(answer["data"].as_str().context("no picture came back")?)?;
    let path = Path::new(DOCS).join(name);
    fs::write(&path, png)?;
    println!("{}", path.display());
    Ok(())
}
