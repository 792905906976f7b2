//! The tools that come from npm.

use std::{
    fs,
    path::Path,
    process::Command,
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{
    process::{self, command},
    project,
};

/// Tests ask for the tools at the same time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Installs what `package-lock.json` pins, unless it is there already.
pub fn ensure() -> Result<()> {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let lock = project::own_root().join("package-lock.json");
    let text = fs::read_to_string(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    if names_a_registry(&text) {
        bail!(
            "package-lock.json names a registry, so others could not install from theirs. \
             Delete it and run `npm install --package-lock-only`."
        );
    }
    if changed(&lock) <= changed(&project::own_root().join("node_modules/.package-lock.json")) {
        return Ok(());
    }
    println!(
        "Installing what package-lock.json names from npm, because esbuild and binaryen make the widget's files small."
    );
    process::run(command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(project::own_root()))
}

/// Runs a script of this project, named from its top, on the one task that it is given.
pub fn run_script(script: &str, task: &Value) -> Result<()> {
    process::run(&mut node(script, task))
}

/// Runs a script like [`run_script`]; what it prints is JSON.
pub fn ask_script<T: DeserializeOwned>(script: &str, task: &Value) -> Result<T> {
    let answer = process::output(&mut node(script, task))?;
    serde_json::from_str(&answer).with_context(|| format!("{script} printed something else than was asked for"))
}

fn node(script: &str, task: &Value) -> Command {
    let mut node = command("node");
    node.arg(project::own_root().join(script)).arg(task.to_string());
    node
}

fn names_a_registry(lock: &str) -> bool {
    lock.contains("\"resolved\"")
}

/// When a file changed; never, if it is not there.
fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_with_a_registry_is_told() {
        assert!(names_a_registry(r#"{ "resolved": "https://registry.example/esbuild.tgz" }"#));
        assert!(!names_a_registry(r#"{ "integrity": "sha512-x" }"#));
    }

    #[test]
    fn the_lock_of_this_project_names_no_registry() {
        let lock = fs::read_to_string(project::root().join("package-lock.json")).unwrap();
        assert!(!names_a_registry(&lock));
    }
}
