//! Parts of the Rust installation that its smallest form leaves out.

use anyhow::{Context, Result};

use crate::process::{self, cargo, command};

/// Makes sure a cargo command is there; `reason` ends the sentence "Installing …, because …".
pub fn ensure(component: &str, cargo_command: &str, reason: &str) -> Result<()> {
    if process::succeeds(cargo().args([cargo_command, "--version"])) {
        return Ok(());
    }
    println!("Installing {component}, because {reason}.");
    process::run(command("rustup").args(["component", "add", component]))
        .with_context(|| format!("{component} is missing"))
}
