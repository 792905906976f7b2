//! `serve`: the demo page while the author works on it.

mod reload;
mod server;
mod watch;

use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use tokio::{net::TcpListener, runtime::Runtime};

use crate::{
    build::{self, Kind},
    process,
};
use reload::Builds;

/// This machine only.
pub const LOCALHOST: &str = "127.0.0.1";

/// How to serve.
#[derive(Args)]
pub struct Arguments {
    /// Serve what readers get, from `dist/`, instead of the quick build
    #[arg(long)]
    release: bool,
    /// The port to serve at
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Serves until it is interrupted.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let kind = if arguments.release { Kind::Release } else { Kind::Dev };
    let runtime = Runtime::new().context("The server cannot be started")?;
    let listener = runtime
        .block_on(TcpListener::bind((LOCALHOST, arguments.port)))
        .map_err(|error| refused(&error, arguments.port))?;
    let address = format!("http://{}/", listener.local_addr()?);

    let changes = watch::changes()?;
    let builds = Builds::new();
    let site = server::reloading_site(build::folder(kind), builds.clone());
    runtime.spawn(async move { axum::serve(listener, site).await });
    println!("Building the demo: {address} waits for it (Ctrl-C ends it).");
    if rebuild(kind, &builds) {
        println!("Serving {address}");
    }

    while changes.next() {
        println!("A file changed: building.");
        if rebuild(kind, &builds) {
            println!("Done: the page reloads.");
        }
    }
    Ok(ExitCode::FAILURE)
}

/// Builds in a new process, so that a change to how content is packed counts too.
fn rebuild(kind: Kind, builds: &Builds) -> bool {
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--package", "xtask", "--", "build"]);
    if kind == Kind::Dev {
        command.arg("--dev");
    }
    let built = command.status().is_ok_and(|status| status.success());
    if built {
        builds.announce();
    } else {
        eprintln!(
            "The build failed, so the page stays as it was. Mend what the message above names and save: \
             it builds again."
        );
    }
    built
}

fn refused(error: &std::io::Error, port: u16) -> anyhow::Error {
    match error.kind() {
        std::io::ErrorKind::AddrInUse => anyhow!("Port {port} is taken. Use --port N."),
        _ => anyhow!("Port {port} cannot be used: {error}. Use --port N."),
    }
}
