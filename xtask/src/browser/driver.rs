//! One running `chromedriver`.

use std::{
    ffi::OsString,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow};

use super::install;
use crate::{process, project, serve::LOCALHOST};

/// How long `chromedriver` has to close its browsers before it is killed.
const PATIENCE: Duration = Duration::from_secs(3);

/// A running `chromedriver`: gone, with its browsers, when this is dropped or the program is interrupted.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts `chromedriver` on a free port.
    pub fn start() -> Result<Self> {
        let mut command = process::command(install::chromedriver()?);
        command.arg("--port=0").stdout(Stdio::piped());
        let mut process = command.spawn().map_err(|error| process::not_started(&command, &error))?;
        let mut output = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
        let port = output.by_ref().map_while(io::Result::ok).find_map(|line| port_in(&line));
        let Some(port) = port else {
            let _ = process.kill();
            let _ = process.wait();
            return Err(anyhow!("`chromedriver` did not start. Run `chromedriver --port=0` to see why."));
        };
        // Nobody may stop reading, or it would wait for ever on a full pipe.
        thread::spawn(move || output.for_each(drop));
        ctrlc::set_handler(move || {
            let _ = ask_to_stop(port);
            std::process::exit(130);
        })
        .context("Ctrl-C cannot be watched")?;
        Ok(Self { process, port })
    }

    /// What the tests need to know: where the driver answers and what to test.
    pub fn environment(&self) -> [(&'static str, OsString); 2] {
        [("WEBDRIVER_URL", format!("http://{LOCALHOST}:{}", self.port).into()), ("DIST_DIR", project::dist().into())]
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = ask_to_stop(self.port);
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && matches!(self.process.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Killed without being asked, it would leave its browsers behind.
fn ask_to_stop(port: u16) -> io::Result<()> {
    let mut stream = TcpStream::connect((LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /shutdown HTTP/1.1\r\nHost: {LOCALHOST}\r\nConnection: close\r\n\r\n")?;
    let _ = stream.read(&mut [0; 64])?;
    Ok(())
}

fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches(['.', ' ']).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_line_that_names_it() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 33051."), Some(33051));
        assert_eq!(port_in("Starting ChromeDriver 150.0 on port 0"), None);
    }
}
