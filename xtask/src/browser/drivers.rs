//! The running drivers of an engine.

use std::{
    ffi::OsString,
    sync::{Mutex, Once},
    thread::available_parallelism,
};

use anyhow::{Context, Result};

use super::{Engine, driver::Driver, install, screen::Screen};
use crate::project;

/// As many drivers as tests run at a time: gone, with their browsers, when this is dropped or the program is interrupted.
pub struct Drivers {
    engine: Engine,
    urls: Vec<String>,
}

/// What runs. The screen goes last.
struct Running {
    drivers: Vec<Driver>,
    screen: Option<Screen>,
}

/// Here an interrupt finds it, too.
static RUNNING: Mutex<Running> = Mutex::new(Running { drivers: Vec::new(), screen: None });

impl Drivers {
    /// Starts the drivers of an engine, after installing what is missing.
    pub fn start(engine: Engine) -> Result<Self> {
        let program = install::driver(engine)?;
        stop_when_interrupted()?;
        let mut drivers = Self { engine, urls: Vec::new() };
        let display = if engine.needs_screen() { Some(start_screen()?) } else { None };
        for _ in 0..engine.drivers_for(available_parallelism().map_or(1, usize::from)) {
            let driver = Driver::start(engine, &program, display.as_deref())?;
            drivers.urls.push(driver.url());
            RUNNING.lock().unwrap().drivers.push(driver);
        }
        Ok(drivers)
    }

    /// What the tests need to know: the engine, where its drivers answer and what to test.
    pub fn environment(&self) -> [(&'static str, OsString); 3] {
        [
            ("ENGINE", self.engine.name().into()),
            ("WEBDRIVER_URL", self.urls.join(" ").into()),
            ("DIST_DIR", project::dist().into()),
        ]
    }
}

impl Drop for Drivers {
    fn drop(&mut self) {
        stop();
    }
}

/// Starts a screen and tells its name.
fn start_screen() -> Result<String> {
    let screen = Screen::start()?;
    let display = screen.display().to_owned();
    RUNNING.lock().unwrap().screen = Some(screen);
    Ok(display)
}

fn stop_when_interrupted() -> Result<()> {
    static ONCE: Once = Once::new();
    let mut watched = Ok(());
    ONCE.call_once(|| {
        watched = ctrlc::set_handler(|| {
            stop();
            std::process::exit(130);
        });
    });
    watched.context("Ctrl-C cannot be watched")
}

fn stop() {
    let mut running = RUNNING.lock().unwrap();
    running.drivers.clear();
    running.screen = None;
}
