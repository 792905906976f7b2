//! One running driver.

use std::{
    ffi::OsString,
    io::{self, Read, Write},
    net::TcpStream,
    path::Path,
    process::Stdio,
    time::Duration,
};

use anyhow::Result;

use super::{Engine, fonts};
use crate::{
    process,
    serve::LOCALHOST,
    service::{Service, free_port},
};

/// How long a driver has to answer that it shuts down.
const TIMEOUT: Duration = Duration::from_secs(10);

/// What a driver and its browsers run in, such as a virtual screen. It ends when it is dropped.
pub trait Surroundings: Send {
    /// The environment of what runs in it.
    fn environment(&self) -> Vec<(&'static str, OsString)>;
}

/// A running driver. Dropping it ends it and its browsers.
pub struct Driver {
    engine: Engine,
    port: u16,
    service: Service,
    /// It is dropped last, and closes what is left in it.
    _surroundings: Option<Box<dyn Surroundings>>,
}

impl Driver {
    /// Starts the driver of an engine on a free port and waits until it answers.
    pub fn start(engine: Engine, program: &Path, surroundings: Option<Box<dyn Surroundings>>) -> Result<Self> {
        let port = free_port()?;
        let mut command = process::command(program);
        command.arg(format!("--port={port}")).args(engine.driver_arguments());
        command.envs(surroundings.iter().flat_map(|around| around.environment())).envs([fonts::environment()?]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut service = Service::start(&mut command)?;
        service.wait_until(|| TcpStream::connect((LOCALHOST, port)).is_ok())?;
        Ok(Self { engine, port, service, _surroundings: surroundings })
    }

    /// Where it answers.
    pub fn url(&self) -> String {
        format!("http://{LOCALHOST}:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.engine == Engine::Chromium && shut_down(self.port).is_ok() {
            self.service.wait_for_end();
        }
    }
}

/// Chromium's driver leaves its browsers running when it is terminated, but not when it is shut down this way.
fn shut_down(port: u16) -> io::Result<()> {
    let mut stream = TcpStream::connect((LOCALHOST, port))?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {LOCALHOST}\r\nConnection: close\r\n\r\n")?;
    let _ = stream.read(&mut [0; 64])?;
    Ok(())
}
