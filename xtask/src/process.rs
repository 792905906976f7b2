//! Runs other programs, with a helpful message when one is missing or fails.

use std::{
    fs, io,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, anyhow, bail};

use crate::project;

/// A command that starts at the top of the repository and never asks at the keyboard.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command to its end; its output goes straight to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if !status.success() {
        bail!("`{}` failed: its own message is above.", summary(command));
    }
    Ok(())
}

/// Has a program write what it reports to a file.
pub fn logged<'a>(command: &'a mut Command, file: &Path) -> Result<&'a mut Command> {
    let log = fs::File::create(file).with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(command.stdout(log.try_clone()?).stderr(log))
}

/// What a command prints to its standard output; its errors go straight to the terminal.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        bail!("`{}` failed: its own message is above.", summary(command));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a command succeeds; its output is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// The first line a command prints, when it succeeds.
pub fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.lines().next().unwrap_or_default().to_owned())
}

/// Why a command could not start, and what to do about it.
pub fn not_started(command: &Command, error: &io::Error) -> anyhow::Error {
    let name = program_name(command);
    if error.kind() == io::ErrorKind::NotFound {
        anyhow!("`{name}` is not on this machine. {}", how_to_install(&name))
    } else {
        anyhow!("`{name}` could not be started: {error}.")
    }
}

/// The first words of a command, enough to know it by.
pub fn summary(command: &Command) -> String {
    let words = command.get_args().take_while(|word| word.len() < 40).take(6);
    std::iter::once(program_name(command))
        .chain(words.map(|word| word.to_string_lossy().into_owned()))
        .collect::<Vec<_>>()
        .join(" ")
}

fn program_name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn how_to_install(program: &str) -> &'static str {
    match program {
        "cargo" | "rustc" | "rustup" => "Install Rust from https://rustup.rs, open a new terminal and try again.",
        "node" | "npm" => "Install Node.js 20 or newer, which brings npm, from https://nodejs.org and try again.",
        _ => "Install it and try again.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_how_to_install_it() {
        let message = run(&mut command("/nowhere/npm")).unwrap_err().to_string();
        assert!(message.starts_with("`npm` is not on this machine. Install Node.js 20"), "{message}");
    }

    #[test]
    fn a_failed_command_is_named() {
        let message = run(command("cargo").arg("no-such-verb").stderr(Stdio::null())).unwrap_err().to_string();
        assert_eq!(message, "`cargo no-such-verb` failed: its own message is above.");
    }
}
