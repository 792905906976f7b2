//! The drivers that wait for browsers to start.

use std::{
    env,
    sync::{Condvar, LazyLock, Mutex},
};

use anyhow::{Context, Result};

use crate::Engine;

/// The addresses of the drivers that nobody holds.
static FREE: LazyLock<Mutex<Vec<String>>> = LazyLock::new(|| {
    let urls = env::var("WEBDRIVER_URL").unwrap_or_default();
    Mutex::new(urls.split_whitespace().map(str::to_owned).collect())
});

/// Tells whoever waits that one of them came back.
static CAME_BACK: Condvar = Condvar::new();

/// A driver that has room for a browser, as long as this is held.
pub struct Driver {
    /// Where it answers.
    pub url: String,
    is_shared: bool,
}

impl Driver {
    /// Takes a driver, as soon as there is one.
    pub fn take(engine: Engine) -> Result<Self> {
        env::var_os("WEBDRIVER_URL").context("Run these through `cargo xtask test`: there is no WEBDRIVER_URL")?;
        let free = FREE.lock().unwrap();
        let mut free = CAME_BACK.wait_while(free, |free| free.is_empty()).unwrap();
        let is_shared = engine.shares_a_driver();
        let url = if is_shared { free.first().cloned() } else { free.pop() };
        Ok(Driver { url: url.expect("waited for it"), is_shared })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.is_shared {
            FREE.lock().unwrap().push(std::mem::take(&mut self.url));
            CAME_BACK.notify_one();
        }
    }
}
