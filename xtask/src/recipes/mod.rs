//! Recipes: how the check gets into what a blog tool makes. Each folder of `packages/recipes/` is a small real site with a
//! `recipe.json`. The pages in `docs/embedding/` are written from its files, and `test` builds the site and visits it.

mod check;
mod docs;
mod install;
mod recipe;
mod site;

use std::{
    fs,
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{browser, process, project};
use check::Check;
pub use docs::write as write_docs;
pub use recipe::Recipe;

/// Writes the pages of the documentation.
pub fn run() -> Result<ExitCode> {
    write_docs()?;
    println!("The pages are in {}.", docs::folder().display());
    Ok(ExitCode::SUCCESS)
}

/// How the test of one recipe ended.
pub struct Tried {
    /// The name of its folder.
    pub name: String,
    /// How long it took to install the tool, build the site and visit it.
    pub took: Duration,
    /// Why it failed, if it did.
    pub failure: Option<anyhow::Error>,
}

/// The recipes whose name holds a word; without one, all of them, or those that are quick to install and to build.
pub fn chosen(word: Option<&str>, only_quick: bool) -> Result<Vec<Recipe>> {
    let wanted = |recipe: &Recipe| word.is_none_or(|word| recipe.name.contains(word)) && (recipe.quick || !only_quick);
    Ok(all()?.into_iter().filter(wanted).collect())
}

/// Tries recipes in Chromium, one after the other, with the release build in `dist/` and its package for npm.
pub fn try_each(recipes: &[Recipe]) -> Result<Vec<Tried>> {
    let check = Check::built()?;
    let drivers = browser::Drivers::start(browser::Engine::Chromium)?;
    let each = recipes.iter().map(|recipe| {
        println!("\n-- {}", recipe.title);
        let started = Instant::now();
        let failure = try_one(recipe, &check, &drivers).err();
        let took = started.elapsed();
        match &failure {
            None => println!("recipe {} ... ok, in {:.0} s", recipe.name, took.as_secs_f32()),
            Some(error) => println!("recipe {} ... FAILED: {error:#}", recipe.name),
        }
        Tried { name: recipe.name.clone(), took, failure }
    });
    Ok(each.collect())
}

fn try_one(recipe: &Recipe, check: &Check, drivers: &browser::Drivers) -> Result<()> {
    let site = site::copy(recipe, check)?;
    let tool = install::install(recipe, &site)?;
    for words in &recipe.build {
        let (program, arguments) = words.split_first().context("A command of the recipe has no words")?;
        process::run(tool.command(program).args(arguments).current_dir(&site))?;
    }
    let task = site::serve(recipe, &site)?;
    let mut visit = process::cargo();
    visit.args(["run", "--quiet", "--package", "browser-tests", "--bin", "recipe", "--"]).arg(task.to_string());
    process::run(visit.envs(drivers.environment()))?;
    site::tidy(&site)
}

/// Every recipe, in the order in which the documentation lists them.
fn all() -> Result<Vec<Recipe>> {
    let folder = folder();
    let read = || -> Result<Vec<Recipe>> {
        let entries = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
        entries.iter().map(|entry| Recipe::read(&entry.path())).collect()
    };
    let mut recipes = read().with_context(|| format!("{} cannot be read", folder.display()))?;
    ensure!(!recipes.is_empty(), "There is no recipe in {}.", folder.display());
    recipes.sort_by_key(|recipe| recipe.title.to_lowercase());
    Ok(recipes)
}

fn folder() -> PathBuf {
    project::root().join("packages/recipes")
}
