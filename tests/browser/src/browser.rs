//! A browser, as one scenario at a time has it.

use std::{
    cell::Cell,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use axum::http::Method;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};
use thirtyfour::{
    BrowserLogEntry, Capabilities, Key, PageLoadStrategy, RequestData, SessionId, WebDriver, WebElement, WindowHandle,
    action_chain::ActionChain, common::command::FormatRequestData,
};

use crate::{Ability, Engine, drivers::Driver, scene::report};

/// How long, in milliseconds, what is waited for may take to come.
const PATIENCE: u32 = 10_000;

/// A running browser.
pub struct Browser {
    driver: WebDriver,
    pub(crate) engine: Engine,
    /// Whether the browser itself was changed, not only what it shows.
    pub(crate) has_other_settings: Cell<bool>,
    /// Nobody else may have it until the browser is closed.
    _seat: Driver,
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

/// A command of which `thirtyfour` does not know.
#[derive(Debug)]
struct Command {
    method: Method,
    path: String,
    body: Option<Value>,
}

impl FormatRequestData for Command {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let request = RequestData::new(self.method.clone(), format!("session/{session}/{}", self.path));
        match &self.body {
            Some(body) => request.add_body(body.clone()),
            None => request,
        }
    }
}

/// What every function body may call: opens the part of a plan that an element is folded in. A summary can be seen anyhow.
const UNFOLD: &str = "const unfold = (one) => {
        const folded = one?.closest('details:not([open])');
        if (folded && !one.closest('summary')) folded.open = true;
    };";

impl Browser {
    /// Starts a browser.
    pub async fn start() -> Result<Self> {
        Self::start_with(PageLoadStrategy::Normal).await
    }

    /// Starts a browser whose window is on the screen. No other scenario goes on in it.
    pub(crate) async fn start_on_screen() -> Result<Self> {
        let engine = Engine::asked_for()?;
        let browser = Self::start_as(engine, engine.capabilities_on_screen()?).await?;
        browser.has_other_settings.set(true);
        Ok(browser)
    }

    /// Starts a browser in which opening a page does not wait for it to load.
    pub async fn start_impatient() -> Result<Self> {
        Self::start_with(PageLoadStrategy::None).await
    }

    async fn start_with(strategy: PageLoadStrategy) -> Result<Self> {
        let engine = Engine::asked_for()?;
        Self::start_as(engine, engine.capabilities(&strategy)).await
    }

    async fn start_as(engine: Engine, capabilities: Value) -> Result<Self> {
        let wanted: Capabilities = serde_json::from_value(capabilities)?;
        let seat = Driver::take(engine)?;
        // On a busy machine a browser may give up while it starts, before there is anything to test.
        let mut left = STARTS;
        loop {
            left -= 1;
            match WebDriver::new(&seat.url, wanted.clone()).await {
                Ok(driver) => return Ok(Browser { driver, engine, has_other_settings: Cell::new(false), _seat: seat }),
                Err(error) if left == 0 => return Err(error).context("The browser did not start"),
                Err(error) => report(&format!("starts its browser again: {error}")),
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
        let tab = match self.engine {
            // WebKitGTK's driver never shows a second tab, and nothing moves in a page that is not shown.
            Engine::WebKit => self.driver.new_window().await?,
            Engine::Chromium | Engine::Firefox => self.driver.new_tab().await?,
        };
        Ok(self.driver.switch_to_window(tab).await?)
    }

    /// Goes on in the tab that a link opens, once it has come and its page is there. Tells in which tab the link is.
    pub async fn go_to_opened_tab(&self) -> Result<WindowHandle> {
        let with_link = self.driver.window().await?;
        let end = Instant::now() + Duration::from_millis(PATIENCE.into());
        let opened = loop {
            ensure!(Instant::now() < end, "no tab opens");
            if let Some(tab) = self.driver.windows().await?.into_iter().find(|tab| *tab != with_link) {
                break tab;
            }
        };
        self.driver.switch_to_window(opened).await?;
        // It shows an empty page first. A script in that one has no answer.
        while self.driver.current_url().await?.scheme() == "about" {
            ensure!(Instant::now() < end, "the page does not come");
        }
        Ok(with_link)
    }

    /// Closes the tab and goes on in another.
    pub async fn close_tab(&self, other: WindowHandle) -> Result<()> {
        self.driver.close_window().await?;
        Ok(self.driver.switch_to_window(other).await?)
    }

    /// Presses a key, on whatever has the focus.
    pub async fn press(&self, key: Key) -> Result<()> {
        Ok(self.actions().send_keys(key).perform().await?)
    }

    /// Presses a key while Shift is down.
    pub async fn press_with_shift(&self, key: Key) -> Result<()> {
        Ok(self.actions().key_down(Key::Shift).send_keys(key).key_up(Key::Shift).perform().await?)
    }

    /// Types on whatever has the focus.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self.actions().send_keys(text).perform().await?)
    }

    /// Sends the driver a command of which `thirtyfour` does not know, and tells its answer.
    pub(crate) async fn command(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value> {
        let answer = self.driver.handle().cmd(Command { method, path: path.to_owned(), body }).await;
        Ok(answer.with_context(|| path.to_owned())?.value()?)
    }

    /// Keys and pointer moves to perform, without the quarter of a second that `thirtyfour` takes for each move.
    pub(crate) fn actions(&self) -> ActionChain {
        self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    /// What a function body returns that is run in the page. Firefox gives it an `Array`, a `Date` and so on of its own:
    /// those of the page, and its variables, are the window's.
    pub async fn script<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        self.ask(0, body, &[]).await
    }

    /// Waits until a function body returns something true.
    pub async fn wait(&self, what: &str, body: &str) -> Result<()> {
        self.wait_for(0, what, &format!("return !!(() => {{ {body} }})()"), &[]).await.map(drop)
    }

    /// What a function body returns, given the nth questionnaire of the page as `host`, its shadow root as `root`, and
    /// `args`.
    pub async fn ask<T: DeserializeOwned>(&self, nth: usize, body: &str, args: &[Value]) -> Result<T> {
        let script = format!(
            "const [nth, args] = arguments; const host = document.querySelectorAll('it-band-check')[nth]; \
             const root = host?.shadowRoot ?? window.__roots?.get(host); {UNFOLD} {body}"
        );
        let answer = self.driver.execute(script, vec![json!(nth), json!(args)]).await?;
        answer.convert().with_context(|| format!("The answer to: {body}"))
    }

    /// Waits until a function body, given the same, returns something true, and passes that on.
    pub async fn wait_for(&self, nth: usize, what: &str, body: &str, args: &[Value]) -> Result<Value> {
        let script = format!("{UNFOLD} const look = (host, root, args) => {{ {body} }};\n{}", include_str!("wait.js"));
        let found = self.run(&script, vec![json!(nth), json!(args)]).await;
        match found.with_context(|| format!("Waiting for {what}"))? {
            Found { found: Some(found), .. } => Ok(found),
            Found { failed, .. } => bail!("Waited for {what}, but {}", failed.unwrap_or_default()),
        }
    }

    /// Runs an asynchronous script with these arguments and, behind them, how long in milliseconds it may take.
    pub(crate) async fn run<T: DeserializeOwned>(&self, script: &str, mut args: Vec<Value>) -> Result<T> {
        args.push(json!(PATIENCE));
        Ok(self.driver.execute_async(script, args).await?.convert()?)
    }

    /// The element that a function body returned.
    pub fn element(&self, found: Value) -> Result<WebElement> {
        Ok(WebElement::from_json(found, Arc::clone(self.driver.handle()))?)
    }

    /// Clicks an element. WebKitGTK's driver aims beside what a page zooms: there the page does it itself.
    pub(crate) async fn click(&self, element: &WebElement) -> Result<()> {
        if self.engine == Engine::WebKit && self.clicks_what_is_zoomed(element).await? {
            return Ok(());
        }
        Ok(element.click().await?)
    }

    async fn clicks_what_is_zoomed(&self, element: &WebElement) -> Result<bool> {
        let script = "const [element] = arguments;
            let at = element;
            while (at && getComputedStyle(at).zoom === '1') at = at.parentElement ?? at.getRootNode().host;
            if (at) element.click();
            return !!at";
        Ok(self.driver.execute(script, vec![element.to_json()?]).await?.convert()?)
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

    /// Every event the page's elements told, in order.
    pub async fn events(&self) -> Result<Vec<Event>> {
        self.script("return window.__record.events").await
    }

    /// What the page's policy forbade.
    pub async fn violations(&self) -> Result<Vec<String>> {
        self.script("return window.__record?.violations ?? []").await
    }

    /// Errors and warnings: those the page could hear, and those only the browser's own console holds, where it can be
    /// read.
    pub async fn problems(&self) -> Result<Vec<String>> {
        let mut problems: Vec<String> = self.script("return window.__record?.problems ?? []").await?;
        if self.engine.has(Ability::DevTools) {
            let logged = self.driver.browser_log().await?.into_iter();
            let worth_a_look = |entry: &BrowserLogEntry| entry.level == "SEVERE" || entry.level == "WARNING";
            problems.extend(logged.filter(worth_a_look).map(|entry| entry.message));
        }
        Ok(problems)
    }
}
