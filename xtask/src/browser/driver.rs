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
const PATIENCE: Duration = Duration::from_secs(10);

/// How long to wait before looking again whether it did.
const GLANCE: Duration = Duration::from_millis(20);

/// A running driver: gone, with its browsers, when this is dropped.
pub struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    /// Where its browsers open their windows; it goes last, and takes with it what is left there.
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
        if !driver.comes_up() {
            let shown = process::shown(&command);
            bail!("`{shown}` did not start. Run it to see why.");
        }
        Ok(driver)
    }

    /// Where it answers.
    pub fn url(&self) -> String {
        format!("http://{LOCALHOST}:{}", self.port)
    }

    fn comes_up(&mut self) -> bool {
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && self.is_running() {
            if TcpStream::connect((LOCALHOST, self.port)).is_ok() {
                return true;
            }
            thread::sleep(GLANCE);
        }
        false
    }

    fn is_running(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }

    /// Asks it to close its browsers and to end. Killed without being asked, it would leave its browsers behind.
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
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && self.is_running() {
            thread::sleep(GLANCE);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that nobody uses. Not every driver can pick one by itself.
fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((LOCALHOST, 0))?.local_addr()?.port())
}

/// Chromium's driver forgets its browsers when it is terminated, but not when it is asked this way.
fn shut_down(port: u16) -> io::Result<()> {
    let mut stream = TcpStream::connect((LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {LOCALHOST}\r\nConnection: close\r\n\r\n")?;
    let _ = stream.read(&mut [0; 64])?;
    Ok(())
}

fn terminate(process: u32) -> io::Result<()> {
    process::command("sh").args(["-c", &format!("kill {process}")]).status().map(drop)
}
