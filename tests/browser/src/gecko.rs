//! What Firefox lets its own scripts do, and no page.

use anyhow::{Context, Result};
use axum::http::Method;
use serde_json::{Value, json};

use crate::Browser;

/// Sets what the reader's system asks for. Forced colours are dark where dark ones are asked for.
const SETTINGS: &str = "const settings = Object.fromEntries(args);
    const dark = settings['prefers-color-scheme'] === 'dark';
    const forced = settings['forced-colors'] === 'active';
    const black = '#000000', white = '#ffffff';
    const preferences = {
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        'ui.prefersReducedMotion': settings['prefers-reduced-motion'] === 'reduce' ? 1 : 0,
        'browser.display.document_color_use': forced ? 2 : 1,
        'browser.display.use_system_colors': !forced,
        'browser.display.background_color': forced && dark ? black : white,
        'browser.display.foreground_color': forced && dark ? white : black,
    };
    const set = { number: 'setIntPref', boolean: 'setBoolPref', string: 'setStringPref' };
    for (const [name, value] of Object.entries(preferences)) Services.prefs[set[typeof value]](name, value)";

const ARE_SET: &str = "return args.every(([setting, value]) => matchMedia(`(${setting}: ${value})`).matches)";

const MEDIUM: &str = "gBrowser.selectedBrowser.browsingContext.mediumOverride = args[0]";

const TOUCH: &str = "for (const of of ['primary', 'all']) Services.prefs.setIntPref(`ui.${of}PointerCapabilities`, 1)";

const SIZE: &str = "const [width, height] = args;
    for (const [side, pixels] of Object.entries({ width, height })) {
        for (const bound of [side, `min-${side}`, `max-${side}`]) {
            gBrowser.selectedBrowser.style.setProperty(bound, `${pixels}px`);
        }
    }";

impl Browser {
    /// As [`Browser::emulate`].
    pub(crate) async fn emulate_in_firefox(&self, medium: &str, settings: &[(&str, &str)]) -> Result<()> {
        self.has_other_settings.set(true);
        let settings: Vec<Value> = settings.iter().map(|setting| json!(setting)).collect();
        self.in_firefox(SETTINGS, &settings).await?;
        self.wait_for(0, "the settings", ARE_SET, &settings).await?;
        self.in_firefox(MEDIUM, &[json!(medium)]).await
    }

    /// As [`Browser::emulate_touch_screen`].
    pub(crate) async fn emulate_firefox_touch_screen(&self) -> Result<()> {
        self.has_other_settings.set(true);
        self.in_firefox(TOUCH, &[]).await
    }

    /// Gives the page so many CSS pixels; the window is never narrower than 500.
    pub(crate) async fn resize_in_firefox(&self, width: u32, height: u32) -> Result<()> {
        self.in_firefox(SIZE, &[json!(width), json!(height)]).await
    }

    /// Runs a function body in Firefox's window, given `args`.
    async fn in_firefox(&self, body: &str, args: &[Value]) -> Result<()> {
        self.enter_context("chrome").await?;
        let script = format!("const [args] = arguments; {body}");
        let ran = self.driver().execute(script, vec![json!(args)]).await;
        self.enter_context("content").await?;
        ran.map(drop).with_context(|| format!("In Firefox's window: {body}"))
    }

    async fn enter_context(&self, context: &str) -> Result<()> {
        self.command(Method::POST, "moz/context", Some(json!({ "context": context }))).await.map(drop)
    }
}
