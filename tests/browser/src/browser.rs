//! One browser of its own for each scenario.

use std::{env, sync::Arc, time::Duration};

use anyhow::{Context, Result, bail};
use axum::http::Method;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};
use thirtyfour::{
    BrowserLogEntry, CapabilitiesHelper, ChromeCapabilities, ChromiumLikeCapabilities, Key, LoggingPrefsLogLevel,
    PageLoadStrategy, RequestData, SessionId, WebDriver, WebElement, WindowHandle,
    action_chain::ActionChain,
    common::{command::FormatRequestData, print::PrintParameters},
};

use crate::Pdf;

const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1000,700",
];

/// How long, in milliseconds, what is waited for may take to come.
const PATIENCE: u32 = 10_000;

/// A running Chromium.
pub struct Browser {
    driver: WebDriver,
}

/// What the page told its surroundings.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Event {
    /// The name after `it-band-check:`.
    pub name: String,
    /// What it holds.
    pub detail: Map<String, Value>,
    /// Which element of the page told it, from 0.
    pub element: i32,
    /// Whether it bubbles.
    pub bubbles: bool,
    /// Whether it leaves a shadow root.
    pub composed: bool,
}

#[derive(Deserialize)]
struct Found {
    found: Option<Value>,
    failed: Option<String>,
}

/// How often a browser is started before it is given up.
const STARTS: u32 = 3;
/// A question to the driver about an element, of which `thirtyfour` does not know.
#[derive(Debug)]
struct Ask {
    element: String,
    what: &'static str,
}

impl FormatRequestData for Ask {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/{}", self.element, self.what))
    }
}

impl Browser {
    /// Starts a browser.
    pub async fn start() -> Result<Self> {
        Self::start_with(PageLoadStrategy::Normal).await
    }

    /// Starts a browser in which opening a page does not wait for it to load.
    pub async fn start_impatient() -> Result<Self> {
        Self::start_with(PageLoadStrategy::None).await
    }

    async fn start_with(strategy: PageLoadStrategy) -> Result<Self> {
        let url =
            env::var("WEBDRIVER_URL").context("Run these through `cargo xtask test`: there is no WEBDRIVER_URL")?;
        let mut wanted = ChromeCapabilities::new();
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.set_page_load_strategy(strategy)?;
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        // On a busy machine a browser may give up while it starts; no scenario is about that.
        let mut left = STARTS;
        loop {
            left -= 1;
            match WebDriver::new(&url, wanted.clone()).await {
                Ok(driver) => return Ok(Browser { driver }),
                Err(error) if left == 0 => return Err(error).context("The browser did not start"),
                Err(_) => {}
            }
        }
    }

    /// Closes the browser.
    pub async fn close(self) -> Result<()> {
        Ok(self.driver.quit().await?)
    }

    /// What drives the browser.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens an address.
    pub async fn go(&self, url: &str) -> Result<()> {
        self.driver.goto(url).await.with_context(|| format!("Opening {url}"))
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.driver.refresh().await?)
    }

    /// Goes on in a new tab, which knows nothing of the session storage of the first.
    pub async fn new_tab(&self) -> Result<()> {
        let tab = self.driver.new_tab().await?;
        Ok(self.driver.switch_to_window(tab).await?)
    }

    /// Closes the tab and goes on in another.
    pub async fn close_tab(&self, other: WindowHandle) -> Result<()> {
        self.driver.close_window().await?;
        Ok(self.driver.switch_to_window(other).await?)
    }

    /// Presses a key, on whatever has the focus.
    pub async fn press(&self, key: Key) -> Result<()> {
        Ok(self.keys().send_keys(key).perform().await?)
    }

    /// Presses a key while Shift is down.
    pub async fn press_with_shift(&self, key: Key) -> Result<()> {
        Ok(self.keys().key_down(Key::Shift).send_keys(key).key_up(Key::Shift).perform().await?)
    }

    /// Types on whatever has the focus.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.keys().send_keys(text).perform().await?)
    }

    /// Gives the browser a screen for fingers in place of a mouse.
    pub async fn give_touch_screen(&self) -> Result<()> {
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await
    }

    /// Touches a point of the viewport with one finger.
    pub async fn tap(&self, (x, y): (f64, f64)) -> Result<()> {
        let finger = json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] });
        self.cdp("Input.dispatchTouchEvent", finger).await?;
        self.cdp("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await
    }

    /// Shows pages as on a medium, `screen` or `print`, for a reader with these settings, such as
    /// `("forced-colors", "active")`.
    pub async fn emulate(&self, medium: &str, settings: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            settings.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await
    }

    /// Makes the viewport so many CSS pixels wide.
    pub async fn resize(&self, width: u32) -> Result<()> {
        let screen = json!({ "width": width, "height": 700, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", screen).await
    }

    /// Prints the page, colours of areas too.
    pub async fn print(&self) -> Result<Pdf> {
        let everything = PrintParameters { background: true, ..PrintParameters::default() };
        Pdf::read(&self.driver.print_page(everything).await?)
    }

    /// What a screen reader calls an element: its role and its name.
    pub async fn called(&self, element: &WebElement) -> Result<(String, String)> {
        let ask = |what| self.driver.handle().cmd(Ask { element: element.element_id().to_string(), what });
        Ok((ask("computedrole").await?.value()?, ask("computedlabel").await?.value()?))
    }

    async fn cdp(&self, command: &str, parameters: Value) -> Result<()> {
        self.driver.cdp().send_raw(command, parameters).await.map(drop).context(command.to_owned())
    }

    fn keys(&self) -> ActionChain {
        self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    /// What a function body returns that is run in the page.
    pub async fn script<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        self.ask(0, body, &[]).await
    }

    /// Waits until a function body returns something true.
    pub async fn wait(&self, what: &str, body: &str) -> Result<()> {
        self.wait_for(0, what, body, &[]).await.map(drop)
    }

    /// What a function body returns, given the nth questionnaire of the page as `host`, its shadow root as `root`, and
    /// `args`.
    pub async fn ask<T: DeserializeOwned>(&self, nth: usize, body: &str, args: &[Value]) -> Result<T> {
        let script = format!(
            "const [nth, args] = arguments; const host = document.querySelectorAll('it-band-check')[nth]; \
             const root = host?.shadowRoot ?? window.__roots?.get(host); {body}"
        );
        let answer = self.driver.execute(script, vec![json!(nth), json!(args)]).await?;
        answer.convert().with_context(|| format!("The answer to: {body}"))
    }

    /// Waits until a function body, given the same, returns something true, and passes that on.
    pub async fn wait_for(&self, nth: usize, what: &str, body: &str, args: &[Value]) -> Result<Value> {
        let script = format!("const look = (host, root, args) => {{ {body} }};\n{}", include_str!("wait.js"));
        let args = vec![json!(nth), json!(args), json!(PATIENCE)];
        let answer = self.driver.execute_async(script, args).await.with_context(|| format!("Waiting for {what}"))?;
        match answer.convert()? {
            Found { found: Some(found), .. } => Ok(found),
            Found { failed, .. } => bail!("Waited for {what}, but {}", failed.unwrap_or_default()),
        }
    }

    /// The element that a function body returned.
    pub fn element(&self, found: Value) -> Result<WebElement> {
        Ok(WebElement::from_json(found, Arc::clone(self.driver.handle()))?)
    }

    /// Adds a script to the page, as a module, and waits until it ran.
    pub async fn add_script(&self, path: &str) -> Result<()> {
        let body = "const script = document.createElement('script');
            Object.assign(script, { type: 'module', src: args[0] });
            return new Promise((done, failed) => {
                Object.assign(script, { onload: () => done(), onerror: failed });
                document.head.append(script);
            })";
        self.ask(0, body, &[json!(path)]).await
    }

    /// Asks the browser itself, by its DevTools protocol.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        self.driver.cdp().send_raw(method, params).await.with_context(|| method.to_owned())
    }

    /// Cuts the connection, or brings it back.
    pub async fn set_offline(&self, offline: bool) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        let network = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", network).await.map(drop)
    }

    /// Every event the page's elements told, in order.
    pub async fn events(&self) -> Result<Vec<Event>> {
        self.script("return window.__record.events").await
    }

    /// What the page's policy forbade.
    pub async fn violations(&self) -> Result<Vec<String>> {
        self.script("return window.__record?.violations ?? []").await
    }

    /// Errors and warnings: those the page could hear, and those only the browser's own console holds.
    pub async fn problems(&self) -> Result<Vec<String>> {
        let mut problems: Vec<String> = self.script("return window.__record?.problems ?? []").await?;
        let logged = self.driver.browser_log().await?.into_iter();
        let worth_a_look = |entry: &BrowserLogEntry| entry.level == "SEVERE" || entry.level == "WARNING";
        problems.extend(logged.filter(worth_a_look).map(|entry| entry.message));
        Ok(problems)
    }
}
