//! Browsers between two scenarios: to start one takes longer than most scenarios do.

use std::sync::Mutex;

use anyhow::Result;
use serde_json::json;

use crate::{Ability, Browser, scene::report};

/// The browsers that nobody has. They close with their drivers.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

impl Browser {
    /// A browser that an earlier scenario left, or else one that starts.
    pub(crate) async fn take() -> Result<Self> {
        let idle = IDLE.lock().unwrap().pop();
        if let Some(browser) = idle {
            match browser.driver().windows().await {
                Ok(_) => return Ok(browser),
                Err(error) => report(&format!("starts its browser again: {error}")),
            }
        }
        Self::start().await
    }

    /// Leaves the browser to another scenario, in a tab that knows nothing of this one: what it remembers is kept under
    /// the address of this one's site. A browser with other settings is closed instead.
    pub(crate) async fn leave(self) -> Result<()> {
        if self.has_other_settings.get() {
            return self.close().await;
        }
        let used = self.driver().windows().await?;
        self.new_tab().await?;
        let fresh = self.driver().window().await?;
        for tab in used {
            self.driver().switch_to_window(tab).await?;
            self.close_tab(fresh.clone()).await?;
        }
        if self.engine.has(Ability::DevTools) {
            self.driver().browser_log().await?;
            // A tab may have come up behind the one that closed, and hears of no focus until it is in front.
            self.devtools("Page.bringToFront", json!({})).await?;
            self.wait("the focus", "return document.hasFocus()").await?;
        }
        IDLE.lock().unwrap().push(self);
        Ok(())
    }
}
