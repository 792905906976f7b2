//! The copy of a recipe that is built and visited: nothing is written into the recipe itself.

use std::{
    fs, io,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{
    check::Check,
    recipe::{FILE, Recipe},
};
use crate::{
    build::{self, files_below},
    project,
};

/// The environment variable that keeps the built sites, for a look at them.
const KEEP: &str = "KEEP";

/// Where recipes are built.
pub fn folder() -> PathBuf {
    project::target().join("recipes")
}

/// Copies a recipe, with the check in place of the placeholders and with the files of the check where it wants them; returns
/// the folder.
pub fn copy(recipe: &Recipe, check: &Check) -> Result<PathBuf> {
    let source = super::folder().join(&recipe.name);
    let site = folder().join(&recipe.name).join("site");
    let write = || -> Result<()> {
        remove(&site)?;
        for path in files_below(&source)? {
            let name = path.strip_prefix(&source)?;
            if name != Path::new(FILE) {
                put(&site.join(name), check.fill(recipe, &fs::read_to_string(&path)?)?.as_bytes())?;
            }
        }
        let Some(embedded) = &recipe.folder else { return Ok(()) };
        let embed = project::dist().join(build::EMBED);
        for path in files_below(&embed)? {
            put(&site.join(embedded).join(path.strip_prefix(&embed)?), &fs::read(&path)?)?;
        }
        Ok(())
    };
    write().with_context(|| format!("The recipe cannot be copied to {}", site.display()))?;
    Ok(site)
}

/// Puts the built site where it is served under its path; returns what the program that visits it has to know.
pub fn serve(recipe: &Recipe, site: &Path) -> Result<Value> {
    let output = site.join(&recipe.output);
    let output = output.canonicalize().with_context(|| format!("The tool did not write {}", output.display()))?;
    let served = folder().join(&recipe.name).join("served");
    let base = recipe.base.trim_matches('/');
    let link = if base.is_empty() { served.clone() } else { served.join(base) };
    let place = || -> io::Result<()> {
        remove(&served)?;
        fs::create_dir_all(link.parent().expect("it is below the folder of recipes"))?;
        symlink(&output, &link)
    };
    place().with_context(|| format!("{} cannot be made", link.display()))?;
    Ok(json!({
        "folder": served,
        "base": recipe.base,
        "page": recipe.page,
        "away": recipe.away,
        "back": recipe.back,
        "has_tag": recipe.folder.is_some(),
    }))
}

/// Removes what a tool brought along, which can be hundreds of megabytes, unless it is to be kept.
pub fn tidy(site: &Path) -> Result<()> {
    if std::env::var_os(KEEP).is_some() {
        return Ok(());
    }
    remove(site).with_context(|| format!("{} cannot be removed", site.display()))
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().expect("a file is in a folder"))?;
    fs::write(path, bytes)
}

fn remove(path: &Path) -> io::Result<()> {
    match path.symlink_metadata() {
        Err(_) => Ok(()),
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
    }
}
