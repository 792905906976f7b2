//! Debian packages, for machines that have nothing better.

use anyhow::{Result, bail};

use crate::process::{self, command};

/// Makes sure the packages are installed; `reason` ends the sentence "Installing …, because …".
pub fn ensure(packages: &[&str], reason: &str) -> Result<()> {
    if has(packages) {
        return Ok(());
    }
    let names = packages.join(" ");
    if which::which("apt-get").is_err() {
        bail!("{reason}. Install what Debian calls {names} and try again.");
    }
    if process::first_line(command("id").arg("-u")).as_deref() != Some("0") {
        bail!("{reason}. Run `sudo apt-get install --no-install-recommends {names}` and try again.");
    }
    println!("Installing {names}, because {}.", lowercase_first(reason));
    process::run(apt_get().args(["update", "--quiet"]))?;
    process::run(apt_get().args(["install", "--quiet", "--yes", "--no-install-recommends"]).args(packages))
}

/// Whether all of the packages are installed.
pub fn has(packages: &[&str]) -> bool {
    packages.iter().all(|package| is_installed(package))
}

fn is_installed(package: &str) -> bool {
    let mut query = command("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    process::first_line(&mut query).as_deref() == Some("installed")
}

fn apt_get() -> std::process::Command {
    let mut command = command("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn lowercase_first(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}
