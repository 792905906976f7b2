//! The copy of a recipe that is built and visited: nothing is written into the recipe itself.

use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{
    check::Check,
    recipe::{FILE, Recipe},
};
use crate::{build, files, project};

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
    let mut copied = files::read(&source)?;
    copied.remove(FILE);
    for (name, bytes) in &mut copied {
        let text = std::str::from_utf8(bytes).with_context(|| format!("{name} of {} is no text", recipe.title))?;
        *bytes = check.fill(recipe, text)?.into_bytes();
    }
    files::remove(&site)?;
    files::write(&site, &copied)?;
    if let Some(folder) = &recipe.folder {
        files::write(&site.join(folder), &files::read(&project::dist().join(build::EMBED))?)?;
    }
    Ok(site)
}

/// Puts the built site where it is served under its path; returns what the program that visits it has to know.
pub fn serve(recipe: &Recipe, site: &Path) -> Result<Value> {
    let output = site.join(&recipe.output);
    let output = output.canonicalize().with_context(|| format!("The tool did not write {}", output.display()))?;
    let served = folder().join(&recipe.name).join("served");
    let base = recipe.base.trim_matches('/');
    let link = if base.is_empty() { served.clone() } else { served.join(base) };
    files::remove(&served)?;
    let place = || {
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
    files::remove(site)
}
