//! A database of its own, which takes no connection but from this machine.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{
    process::{self, command, logged},
    service::Service,
};

/// How long the name of a socket may be on Linux.
const LONGEST_SOCKET: usize = 107;

/// It is small, is forgotten after the tests, and nothing in it is a secret.
const SETTINGS: [&str; 5] = [
    "--innodb-buffer-pool-size=32M",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-log-file-size=4M",
    "--skip-log-bin",
    "--skip-networking",
];

/// A running MariaDB. Dropping it ends it.
pub struct Database {
    _service: Service,
    socket: PathBuf,
}

impl Database {
    /// Makes an empty database in a folder, and waits until it can be used.
    pub fn start(folder: &Path) -> Result<Self> {
        let socket = folder.join("database.sock");
        if socket.as_os_str().len() > LONGEST_SOCKET {
            bail!("{} is too long for a socket. Set CARGO_TARGET_DIR to a shorter folder.", socket.display());
        }
        let data = folder.join("database");
        let mut install = maria("mariadb-install-db", &data)?;
        install.args(["--auth-root-authentication-method=normal", "--skip-test-db"]);
        let log = folder.join("database-install.log");
        process::run(logged(&mut install, &log)?).with_context(|| format!("See {}", log.display()))?;
        let mut server = maria("mariadbd", &data)?;
        server.arg(argument("socket", &socket)).arg(argument("pid-file", &folder.join("database.pid")));
        let mut service = Service::start(logged(&mut server, &folder.join("database.log"))?)?;
        service.wait_until(|| std::os::unix::net::UnixStream::connect(&socket).is_ok())?;
        Ok(Self { _service: service, socket })
    }

    /// Where it answers.
    pub fn socket(&self) -> &Path {
        &self.socket
    }
}

/// A program of MariaDB that works on a folder. It runs as root only if a flag says so.
fn maria(program: &str, data: &Path) -> Result<Command> {
    let user = process::first_line(command("id").arg("-un")).context("`id` does not say who runs this")?;
    // Debian keeps the server where only root has a PATH to it.
    let path = std::env::var("PATH").unwrap_or_default();
    let mut maria = command(which::which_in(program, Some(format!("{path}:/usr/sbin")), "/")?);
    maria.args(["--no-defaults", &format!("--user={user}")]).arg(argument("datadir", data)).args(SETTINGS);
    Ok(maria)
}

fn argument(name: &str, path: &Path) -> String {
    format!("--{name}={}", path.display())
}
