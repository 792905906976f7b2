//! A desktop session: a virtual screen, a message bus and a window manager.

use std::{
    ffi::OsString,
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    process::Stdio,
};

use anyhow::{Context, Result, bail};

use crate::{
    browser::{Screen, Surroundings},
    process::{self, command, logged},
    service::Service,
};

/// How large the screen is. The width decides where lines break, and Orca reads line by line.
const SIZE: &str = "1000x1000x24";

/// A session. Dropping it closes everything in it and removes its folder.
pub struct Desktop {
    // They end in this order. What the bus has started ends with it.
    _windows: Service,
    _bus: Service,
    _screen: Screen,
    home: Home,
    environment: Vec<(&'static str, OsString)>,
}

/// A home folder for this session alone. Its path is short: sockets are in it, whose names may have 108 bytes.
struct Home(PathBuf);

impl Desktop {
    /// Starts a session; its programs write what they report into a folder.
    pub fn start(logs: &Path) -> Result<Self> {
        let home = Home::make()?;
        let screen = Screen::start(SIZE)?;
        let mut environment = home.environment();
        environment.push(screen.display());
        let (bus, address) = start_bus(&environment, &logs.join("bus.log"))?;
        environment.push(("DBUS_SESSION_BUS_ADDRESS", address));
        let mut windows = command("openbox");
        windows.envs(environment.iter().cloned());
        let windows = Service::start(logged(&mut windows, &logs.join("openbox.log"))?)?;
        Ok(Self { _windows: windows, _bus: bus, _screen: screen, home, environment })
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        &self.home.0
    }
}

impl Surroundings for Desktop {
    fn environment(&self) -> Vec<(&'static str, OsString)> {
        self.environment.clone()
    }
}

/// The message bus, and its address. It starts the bus of the accessible objects when it is asked for.
fn start_bus(environment: &[(&'static str, OsString)], log: &Path) -> Result<(Service, OsString)> {
    let mut bus = command("dbus-daemon");
    bus.args(["--session", "--nofork", "--print-address"]).envs(environment.iter().cloned());
    let mut service = Service::start(logged(&mut bus, log)?.stdout(Stdio::piped()))?;
    let mut address = String::new();
    BufReader::new(service.process().stdout.take().expect("its output is piped")).read_line(&mut address)?;
    if address.is_empty() {
        bail!("`{}` did not start. Run it to see why.", process::summary(&bus));
    }
    Ok((service, address.trim_end().into()))
}

impl Home {
    fn make() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("it-band-{}", std::process::id()));
        let made = fs::DirBuilder::new().mode(0o700).create(&path);
        made.with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Self(path))
    }

    /// What programs look for a home in, and the language that Orca speaks.
    fn environment(&self) -> Vec<(&'static str, OsString)> {
        let folder = |name: &str| self.0.join(name).into_os_string();
        vec![
            ("HOME", folder("")),
            ("XDG_RUNTIME_DIR", folder("")),
            ("XDG_CACHE_HOME", folder("cache")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_DATA_HOME", folder("data")),
            ("LANG", "C.UTF-8".into()),
            ("LC_ALL", "C.UTF-8".into()),
            ("LANGUAGE", "en".into()),
        ]
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
