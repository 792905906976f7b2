//! Installs the tool of a recipe, or fails.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::{
    recipe::{Install, Recipe},
    site,
};
use crate::{
    debian,
    process::{self, command},
};

/// An installed tool.
pub struct Tool {
    /// The folders in which its programs are, before those of PATH.
    programs: Vec<PathBuf>,
}

impl Tool {
    /// A command of the tool. It reports nothing to its makers.
    pub fn command(&self, program: &str) -> Command {
        let path = self.path();
        let found = which::which_in(program, Some(&path), site::folder())
            .map_or_else(|_| program.into(), PathBuf::into_os_string);
        let mut command = command(found);
        command.env("PATH", path).envs([
            ("DO_NOT_TRACK", "1"),
            ("ASTRO_TELEMETRY_DISABLED", "1"),
            ("NEXT_TELEMETRY_DISABLED", "1"),
        ]);
        command
    }

    fn path(&self) -> OsString {
        let others = env::var_os("PATH").unwrap_or_default();
        let folders = self.programs.iter().cloned().chain(env::split_paths(&others));
        env::join_paths(folders).unwrap_or(others)
    }
}

/// Installs the tool of a recipe; what comes from npm is put into its site.
pub fn install(recipe: &Recipe, site: &Path) -> Result<Tool> {
    let mut tool = Tool { programs: Vec::new() };
    match &recipe.install {
        Install::Nothing => {}
        Install::Npm { node, .. } => {
            if let Some(version) = node {
                tool.programs.push(newer_node(version)?);
            }
            npm_install(tool.command("npm").current_dir(site))?;
        }
        Install::Pypi { packages } => tool.programs.push(python(packages)?),
        Install::Debian { packages, .. } => {
            let packages: Vec<&str> = packages.iter().map(String::as_str).collect();
            debian::ensure(&packages, &format!("The recipe for {} is built with them", recipe.title))?;
        }
    }
    Ok(tool)
}

/// Installs packages into a virtual environment that all recipes share; returns the folder of its programs.
fn python(packages: &[String]) -> Result<PathBuf> {
    let environment = site::folder().join("venv");
    let programs = environment.join("bin");
    if !programs.join("pip").is_file() {
        if !process::succeeds(command("python3").args(["-c", "import ensurepip, venv"])) {
            debian::ensure(&["python3-venv"], "Tools from PyPI are kept in a virtual environment")?;
        }
        process::run(command("python3").args(["-m", "venv", "--clear"]).arg(&environment))
            .context("The virtual environment cannot be made")?;
    }
    process::run(
        command(programs.join("pip")).args(["install", "--quiet", "--disable-pip-version-check"]).args(packages),
    )?;
    Ok(programs)
}

/// Installs a Node.js that is newer than that of the project; returns the folder with it.
fn newer_node(version: &str) -> Result<PathBuf> {
    let folder = site::folder().join(format!("node-{version}"));
    let program = folder.join("node_modules/node/bin/node");
    if !program.is_file() {
        std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        // The package fetches the program for this machine when it is installed.
        let mut npm = command("npm");
        npm.args(["install", "--ignore-scripts=false", "--prefix"]).arg(&folder).arg(format!("node@{version}"));
        npm.current_dir(&folder);
        process::run(npm.args(QUIETLY))?;
    }
    Ok(program.parent().context("The program is in no folder")?.to_owned())
}

/// No lock file: it would name the registry of whoever wrote it.
const QUIETLY: [&str; 4] = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];

fn npm_install(npm: &mut Command) -> Result<()> {
    process::run(npm.args(["install", "--ignore-scripts"]).args(QUIETLY))
}
