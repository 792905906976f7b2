//! The browser engines, and what a scenario may need that not every one of them has.

use std::{env, error::Error, fmt};

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::PageLoadStrategy;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK.
    WebKit,
}

/// What WebDriver alone does not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Answers by Chromium's DevTools protocol.
    DevTools,
    /// Pages printed to a PDF.
    Paper,
    /// Scripts of a scenario that wait, also where the page has replaced `Promise`.
    OwnPromises,
    /// Settings of the reader's system, such as a dark screen, forced colours or less motion.
    Settings,
    /// A screen for fingers.
    Touch,
    /// A mouse that reaches what is in a frame of another origin, and other windows that it opens.
    MouseInFrames,
}

/// A scenario came to something that its engine has not.
#[derive(Debug)]
pub struct DoesNotApply(&'static str);

const CHROMIUM_FLAGS: [&str; 9] = [
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

const FIREFOX_FLAGS: [&str; 3] = ["--headless", "--width=1000", "--height=700"];

const WEBKIT_FLAGS: [&str; 2] = ["--automation", "--geometry=1000x700"];

impl Engine {
    /// The engine that is asked for; Chromium where nobody asks.
    pub fn asked_for() -> Result<Self> {
        Ok(match env::var("ENGINE").as_deref() {
            Ok("chromium") | Err(_) => Engine::Chromium,
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::WebKit,
            Ok(other) => bail!("ENGINE is {other}, which is none of chromium, firefox and webkit"),
        })
    }

    /// How its driver is asked for a browser.
    pub fn capabilities(self, strategy: &PageLoadStrategy) -> Value {
        match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "pageLoadStrategy": strategy,
                "goog:chromeOptions": { "args": CHROMIUM_FLAGS },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "pageLoadStrategy": strategy,
                "moz:firefoxOptions": { "args": FIREFOX_FLAGS },
            }),
            Engine::WebKit => json!({
                "browserName": "MiniBrowser",
                "pageLoadStrategy": strategy,
                "webkitgtk:browserOptions": { "args": WEBKIT_FLAGS },
            }),
        }
    }

    /// How Firefox's driver is asked for a browser that fills the screen, and tells a screen reader what it shows.
    pub fn capabilities_on_screen(self) -> Result<Value> {
        ensure!(self == Engine::Firefox, "Orca reads out Firefox");
        Ok(json!({
            "browserName": "firefox",
            "moz:firefoxOptions": { "args": ["--kiosk"], "prefs": { "accessibility.force_disabled": -1 } },
        }))
    }

    /// Whether one driver has room for all its browsers; otherwise each needs a driver of its own.
    pub const fn shares_a_driver(self) -> bool {
        matches!(self, Engine::Chromium)
    }

    /// Whether it has an ability.
    pub const fn has(self, ability: Ability) -> bool {
        self.lacks(ability).is_none()
    }

    /// Fails where it has not an ability: the scenario then does not apply.
    pub fn needs(self, ability: Ability) -> Result<()> {
        self.lacks(ability).map_or(Ok(()), |reason| Err(DoesNotApply(reason).into()))
    }

    /// Why it has not an ability.
    const fn lacks(self, ability: Ability) -> Option<&'static str> {
        match (self, ability) {
            (Engine::Chromium, _)
            | (
                Engine::Firefox,
                Ability::OwnPromises | Ability::Paper | Ability::Settings | Ability::Touch | Ability::MouseInFrames,
            ) => None,
            (Engine::Firefox | Engine::WebKit, Ability::DevTools) => {
                Some("only Chromium answers by the DevTools protocol, as to what is left in memory")
            }
            (Engine::WebKit, Ability::OwnPromises) => Some("WebKitGTK's driver waits with the promises of the page"),
            (Engine::WebKit, Ability::Paper) => Some("WebKitGTK's driver cannot print"),
            (Engine::WebKit, Ability::Settings) => {
                Some("WebKitGTK takes the reader's settings from the desktop, where no scenario can change them")
            }
            (Engine::WebKit, Ability::MouseInFrames) => {
                Some("a press by WebKitGTK's driver did nothing in a frame of another origin")
            }
            (Engine::WebKit, Ability::Touch) => Some("WebKitGTK's driver makes a mouse of every finger"),
        }
    }
}

impl fmt::Display for DoesNotApply {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl Error for DoesNotApply {}
