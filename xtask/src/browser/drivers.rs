//! The running drivers of an engine.

use std::{
    ffi::OsString,
    sync::{Mutex, Once},
    thread::available_parallelism,
};

use anyhow::{Context, Result};

use super::{
    Engine,
    driver::{Driver, Surroundings},
    install,
    screen::WebkitScreen,
};
use crate::project;

/// As many drivers as tests run at a time. Dropping this or interrupting the program ends them and their browsers.
pub struct Drivers {
    engine: Engine,
    urls: Vec<String>,
}

/// The running drivers, where the handler of Ctrl-C reaches them too.
static RUNNING: Mutex<Vec<Driver>> = Mutex::new(Vec::new());

impl Drivers {
    /// Starts the drivers of an engine, after installing what is missing.
    pub fn start(engine: Engine) -> Result<Self> {
        let surroundings = || -> Result<Option<Box<dyn Surroundings>>> {
            Ok(if engine.needs_screen() { Some(Box::new(WebkitScreen::start()?)) } else { None })
        };
        let drivers = engine.drivers_for(available_parallelism().map_or(1, usize::from));
        Self::start_each(engine, drivers, surroundings)
    }

    /// Starts one driver of an engine, whose browsers run in these surroundings.
    pub fn start_in(engine: Engine, surroundings: impl Surroundings + 'static) -> Result<Self> {
        let mut surroundings: Option<Box<dyn Surroundings>> = Some(Box::new(surroundings));
        Self::start_each(engine, 1, || Ok(surroundings.take()))
    }

    fn start_each(
        engine: Engine,
        count: usize,
        mut surroundings: impl FnMut() -> Result<Option<Box<dyn Surroundings>>>,
    ) -> Result<Self> {
        let program = install::driver(engine)?;
        stop_when_interrupted()?;
        let mut drivers = Self { engine, urls: Vec::new() };
        for _ in 0..count {
            let driver = Driver::start(engine, &program, surroundings()?)?;
            drivers.urls.push(driver.url());
            RUNNING.lock().unwrap().push(driver);
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
    RUNNING.lock().unwrap().clear();
}
