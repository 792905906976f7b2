//! The reader's device: its screen, its settings, its printer and its connection.

use anyhow::{Context, Result};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::{WebElement, common::print::PrintParameters};

use crate::{Ability, Browser, Engine, Pdf};

/// How high the viewport is where a scenario says how wide.
const HEIGHT: u32 = 700;

/// How many milliseconds are between two presses of a double click or a double tap.
const BETWEEN_PRESSES: u32 = 120;

/// What the reader points with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse.
    Mouse,
    /// A finger.
    Touch,
}

impl Browser {
    /// Gives the browser a screen for fingers in place of a mouse.
    pub async fn emulate_touch_screen(&self) -> Result<()> {
        self.engine.needs(Ability::Touch)?;
        if self.engine == Engine::Firefox {
            return self.emulate_firefox_touch_screen().await;
        }
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await.map(drop)
    }

    /// Touches a point of the viewport with one finger.
    pub async fn tap(&self, point: (f64, f64)) -> Result<()> {
        self.press_at(Pointer::Touch, point, 1).await
    }

    /// Presses a point of the viewport, this often in quick succession: as fast as a double click or a double tap is.
    pub async fn press_at(&self, pointer: Pointer, (x, y): (f64, f64), times: usize) -> Result<()> {
        if pointer == Pointer::Touch {
            self.engine.needs(Ability::Touch)?;
        }
        let [x, y] = [x, y].map(|pixels| pixels.round() as i64);
        let mut actions = vec![json!({ "type": "pointerMove", "x": x, "y": y, "origin": "viewport", "duration": 0 })];
        for time in 0..times {
            if time > 0 {
                actions.push(json!({ "type": "pause", "duration": BETWEEN_PRESSES }));
            }
            actions.push(json!({ "type": "pointerDown", "button": 0 }));
            actions.push(json!({ "type": "pointerUp", "button": 0 }));
        }
        let (id, kind) = match pointer {
            Pointer::Mouse => ("the mouse", "mouse"),
            Pointer::Touch => ("finger", "touch"),
        };
        let device = json!({ "type": "pointer", "id": id, "parameters": { "pointerType": kind }, "actions": actions });
        self.command(Method::POST, "actions", Some(json!({ "actions": [device] }))).await.map(drop)
    }

    /// Shows pages as on a medium, `screen` or `print`, for a reader with these settings, such as
    /// `("forced-colors", "active")`. The medium is that of the page that is open.
    pub async fn emulate(&self, medium: &str, settings: &[(&str, &str)]) -> Result<()> {
        self.engine.needs(Ability::Settings)?;
        if self.engine == Engine::Firefox {
            return self.emulate_in_firefox(medium, settings).await;
        }
        let features: Vec<Value> =
            settings.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let media = json!({ "media": medium, "features": features });
        self.devtools("Emulation.setEmulatedMedia", media).await.map(drop)
    }

    /// Makes the viewport so many CSS pixels wide and 700 high, and waits until the page follows.
    pub async fn resize(&self, width: u32) -> Result<()> {
        self.resize_to(width, HEIGHT).await
    }

    /// Makes the viewport so many CSS pixels wide and high, and waits until the page follows.
    pub async fn resize_to(&self, width: u32, height: u32) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", screen).await.map(drop)?;
            }
            Engine::Firefox => self.resize_in_firefox(width, height).await?,
            Engine::WebKit => self.driver().set_window_rect(0, 0, width, height).await.map(drop)?,
        }
        self.wait("the page of another width", &format!("return innerWidth === {width}")).await
    }

    /// Prints the page, colours of areas too.
    pub async fn print(&self) -> Result<Pdf> {
        self.engine.needs(Ability::Paper)?;
        let everything = PrintParameters { background: true, ..PrintParameters::default() };
        Pdf::read(&self.driver().print_page(everything).await?)
    }

    /// What a screen reader calls an element: its role and its name.
    pub async fn role_and_name(&self, element: &WebElement) -> Result<(String, String)> {
        let ask = async |what| {
            let answer = self.command(Method::GET, &format!("element/{}/{what}", element.element_id()), None).await?;
            answer.as_str().map(str::to_owned).with_context(|| format!("The {what} is no text"))
        };
        Ok((ask("computedrole").await?, ask("computedlabel").await?))
    }

    /// Cuts the connection, or brings it back. [`crate::Scene::set_offline`] does so in every engine.
    pub async fn set_offline(&self, offline: bool) -> Result<()> {
        self.devtools("Network.enable", json!({})).await?;
        let network = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", network).await.map(drop)
    }

    /// Asks the browser itself, by its DevTools protocol.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        self.engine.needs(Ability::DevTools)?;
        self.driver().cdp().send_raw(method, params).await.with_context(|| method.to_owned())
    }
}
