//! One running driver.

use std::{
    io::{self, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use super::{Engine, fonts, screen::Screen};
use crate::{process, serve::LOCALHOST};

/// How long a driver has to answer, and to close its browsers before it is killed.
const TIMEOUT: Duration = Duration::from_secs(10);

/// How often to check whether it did.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A running driver. Dropping it ends it and its browsers.
pub struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    /// The screen that its browsers open their windows on. It is dropped last and closes what is left there.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of an engine on a free port and waits until it answers.
    pub fn start(engine: Engine, program: &Path) -> Result<Self> {
        let screen = if engine.needs_screen() { Some(Screen::start()?) } else { None };
        let port = free_port()?;
        let mut command = process::command(program);
        command.arg(format!("--port={port}")).args(engine.driver_arguments());
        command.envs(screen.iter().flat_map(Screen::environment)).envs([fonts::environment()?]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().map_err(|error| process::not_started(&command, &error))?;
        let mut driver = Self { engine, process, port, _screen: screen };
        if !driver.becomes_ready() {
            bail!("`{}` did not start. Run it to see why.", process::summary(&command));
        }
        Ok(driver)
    }

    /// Where it answers.
    pub fn url(&self) -> String {
        format!("http://{LOCALHOST}:{}", self.port)
    }

    fn becomes_ready(&mut self) -> bool {
        let started = Instant::now();
        while started.elapsed() < TIMEOUT && self.is_running() {
            if TcpStream::connect((LOCALHOST, self.port)).is_ok() {
                return true;
            }
            thread::sleep(POLL_INTERVAL);
        }
        false
    }

    fn is_running(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }

    /// Asks it to close its browsers and to end: killed at once, it would leave its browsers running.
    fn ask_to_stop(&self) -> io::Result<()> {
        match self.engine {
            Engine::Chromium => shut_down(self.port),
            Engine::Firefox | Engine::Webkit => terminate(self.process.id()),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.ask_to_stop();
        let started = Instant::now();
        while started.elapsed() < TIMEOUT && self.is_running() {
            thread::sleep(POLL_INTERVAL);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A free port: not every driver can pick one by itself.
fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((LOCALHOST, 0))?.local_addr()?.port())
}

/// Chromium's driver leaves its browsers running when it is terminated, but not when it is shut down this way.
fn shut_down(port: u16) -> io::Result<()> {
    let mut stream = TcpStream::connect((LOCALHOST, port))?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {LOCALHOST}\r\nConnection: close\r\n\r\n")?;
    let _ = stream.read(&mut [0; 64])?;
    Ok(())
}

fn terminate(process: u32) -> io::Result<()> {
    process::command("sh").args(["-c", &format!("kill {process}")]).status().map(drop)
}
