//! Programs that run beside this one.

use std::{
    io,
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::process;

/// How long a program has to become ready, and to end by itself before it is killed.
const TIMEOUT: Duration = Duration::from_secs(10);

/// How often to check whether it did.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A program that runs until this is dropped: it is then asked to end, and killed if it does not.
pub struct Service {
    name: String,
    process: Child,
}

impl Service {
    /// Starts a program.
    pub fn start(command: &mut Command) -> Result<Self> {
        let process = command.spawn().map_err(|error| process::not_started(command, &error))?;
        Ok(Self { name: process::summary(command), process })
    }

    /// The running program, such as for its output.
    pub fn process(&mut self) -> &mut Child {
        &mut self.process
    }

    /// Waits until the program can be used, as a function tells.
    pub fn wait_until(&mut self, is_ready: impl Fn() -> bool) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < TIMEOUT && self.is_running() {
            if is_ready() {
                return Ok(());
            }
            thread::sleep(POLL_INTERVAL);
        }
        bail!("`{}` did not start. Run it to see why.", self.name);
    }

    /// Waits until the program has ended; it is killed if that takes too long.
    pub fn wait_for_end(&mut self) {
        let started = Instant::now();
        while started.elapsed() < TIMEOUT && self.is_running() {
            thread::sleep(POLL_INTERVAL);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    fn is_running(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }

    fn terminate(&self) -> io::Result<()> {
        process::command("sh").args(["-c", &format!("kill {}", self.process.id())]).status().map(drop)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if self.is_running() {
            let _ = self.terminate();
            self.wait_for_end();
        }
    }
}
