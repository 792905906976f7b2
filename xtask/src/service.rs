//! Programs that run beside this one.

use std::{
    io,
    net::TcpListener,
    os::unix::process::CommandExt,
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};

use crate::{process, serve::LOCALHOST};

/// How long a program has to become ready, and to end by itself before it is killed.
const TIMEOUT: Duration = Duration::from_secs(10);

/// How often to check whether it did.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A free port, for programs that cannot pick one by themselves.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((LOCALHOST, 0))?.local_addr()?.port())
}

/// A program that runs until this is dropped: it is then asked to end, and killed if it does not.
pub struct Service {
    name: String,
    process: Child,
    /// Whether it starts programs of its own, which do not end with it.
    leads_group: bool,
}

impl Service {
    /// Starts a program.
    pub fn start(command: &mut Command) -> Result<Self> {
        Self::spawn(command, false)
    }

    /// Starts a program that leaves others behind when it ends, such as PHP's server its workers: all of them end together.
    pub fn start_with_workers(command: &mut Command) -> Result<Self> {
        Self::spawn(command.process_group(0), true)
    }

    fn spawn(command: &mut Command, leads_group: bool) -> Result<Self> {
        let process = command.spawn().map_err(|error| process::not_started(command, &error))?;
        Ok(Self { name: process::summary(command), process, leads_group })
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
        let group = if self.leads_group { "-" } else { "" };
        process::command("sh").args(["-c", &format!("kill -- {group}{}", self.process.id())]).status().map(drop)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if self.leads_group || self.is_running() {
            let _ = self.terminate();
            self.wait_for_end();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead, BufReader},
        process::Stdio,
        sync::mpsc,
    };

    use super::*;

    #[test]
    fn workers_end_with_their_leader() {
        let mut leader = process::command("sh");
        leader.args(["-c", "sleep 600 & echo started; wait"]).stdout(Stdio::piped());
        let mut service = Service::start_with_workers(&mut leader).unwrap();
        let mut output = BufReader::new(service.process().stdout.take().unwrap());
        output.read_line(&mut String::new()).unwrap();
        drop(service);
        // The worker holds the other end of the pipe for as long as it lives.
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || sender.send(output.read_line(&mut String::new()).unwrap()));
        assert_eq!(receiver.recv_timeout(TIMEOUT).expect("the worker still runs"), 0);
    }
}
