//! How long a reader waits, beside another widget that asks the same: `speed FOLDER VISITS`. The folder holds the site
//! and `other.js`, brotli-compressed.

mod elements;
mod figures;
mod server;
mod visit;

use std::{env, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result};
use browser_tests::Browser;
use serde_json::json;

use figures::Figures;
use visit::visit;

/// A phone of the slow kind: its processor, and its network in bytes a second and milliseconds.
const SLOWDOWN: f64 = 4.0;
const BANDWIDTH: f64 = 1.6e6 / 8.0;
const LATENCY: f64 = 150.0;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(figures) => {
            println!("{figures}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            // Without a backtrace, below which nobody would see it.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<Figures> {
    let mut arguments = env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().context("Run this through `cargo xtask bench speed`.")?);
    let visits = arguments.next().and_then(|visits| visits.to_str()?.parse().ok()).unwrap_or(9);
    let address = server::start(folder).await?;
    let browser = Browser::start_impatient().await?;
    let measured = measure(&browser, &address, visits).await;
    browser.close().await?;
    measured
}

async fn measure(browser: &Browser, address: &str, visits: usize) -> Result<Figures> {
    let cdp = browser.driver().cdp();
    for domain in ["Network.enable", "Page.enable", "Performance.enable", "HeapProfiler.enable"] {
        cdp.send_raw(domain, json!({})).await?;
    }
    cdp.send_raw("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
    let probe = json!({ "source": include_str!("probe.js") });
    cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", probe).await?;

    let [widget, other] = ["index.html", "other.html"].map(|page| format!("{address}/demo/{page}"));
    for (screen, count) in elements::compare(browser, &widget, &other).await? {
        println!("Both draw the same {count} elements for {screen}.");
    }

    let mut figures = Figures::default();
    for slow in [false, true] {
        let (rate, latency, bandwidth) = if slow { (SLOWDOWN, LATENCY, BANDWIDTH) } else { (1.0, 0.0, -1.0) };
        let network = json!({
            "offline": false, "latency": latency, "downloadThroughput": bandwidth, "uploadThroughput": bandwidth,
        });
        cdp.send_raw("Network.emulateNetworkConditions", network).await?;
        cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
        // The first visit of each warms the machine up and does not count.
        for round in 0..=visits {
            for (is_other, page) in [(false, &widget), (true, &other)] {
                let seen = visit(browser, page).await?;
                if round > 0 {
                    figures.add(slow, is_other, seen);
                }
            }
        }
    }
    Ok(figures)
}
