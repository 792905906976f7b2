//! The pages in `docs/embedding/`: one for each recipe, which shows the recipe's own files, and one that lists them.

use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::{
    check::Check,
    recipe::{Recipe, Step},
};
use crate::{files, project};

const WRITTEN: &str =
    "<!-- Written by `cargo xtask build` and `cargo xtask recipes` from packages/recipes/: change it there. -->";

/// Where the pages are.
pub fn folder() -> PathBuf {
    project::root().join("docs/embedding")
}

/// Writes all pages with the hash that the README shows, and removes those without a recipe.
pub fn write() -> Result<()> {
    let pages = pages()?.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    files::remove(&folder())?;
    files::write(&folder(), &pages)
}

/// The pages by their names.
fn pages() -> Result<BTreeMap<String, String>> {
    let check = Check::documented()?;
    let recipes = super::all()?;
    let mut pages = BTreeMap::from([("README.md".to_owned(), index(&recipes))]);
    for recipe in &recipes {
        let text = page(recipe, &check).with_context(|| format!("The page for {} cannot be made", recipe.title))?;
        pages.insert(file_name(recipe), text);
    }
    Ok(pages)
}

fn file_name(recipe: &Recipe) -> String {
    format!("{}.md", recipe.name)
}

fn index(recipes: &[Recipe]) -> String {
    let row = |recipe: &Recipe| {
        let form = if recipe.folder.is_some() { "the folder" } else { "the npm package" };
        format!("| [{}]({}) | {form} |\n", recipe.title, file_name(recipe))
    };
    let rows: String = recipes.iter().map(row).collect();
    format!("{WRITTEN}\n\n{}", include_str!("index.md").replace("{rows}", &rows))
}

fn page(recipe: &Recipe, check: &Check) -> Result<String> {
    let mut page = format!("{WRITTEN}\n\n# {}\n\n{}", recipe.title, recipe.intro);
    if let Some(tools) = recipe.tools()? {
        write!(page, " Tried with {tools}.")?;
    }
    page.push('\n');
    let copy = recipe.folder.as_ref().map(|folder| Step {
        say: format!("Copy [the folder of the check](README.md#the-folder) to `{folder}/`."),
        run: None,
        file: None,
    });
    for (number, step) in copy.iter().chain(&recipe.steps).enumerate() {
        write!(page, "\n**{}.** {}\n", number + 1, step.say)?;
        if let Some(run) = &step.run {
            write!(page, "\n```sh\n{run}\n```\n")?;
        }
        if let Some(file) = &step.file {
            let path = super::folder().join(&recipe.name).join(file);
            let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            write!(page, "\n`{file}`\n\n```{}\n{}```\n", language(file), check.fill(recipe, &text)?)?;
        }
    }
    write!(page, "\n**Why this way.** {}\n\n**A newer version.** {}\n", recipe.why, upgrade(recipe))?;
    Ok(page)
}

fn upgrade(recipe: &Recipe) -> &'static str {
    if recipe.folder.is_some() {
        "Copy the new folder over the old one, leave the old files there for posts that name them, and take the new version and \
         hash from `snippet.html`."
    } else {
        "`npm install it-band-check@latest`, and build again."
    }
}

/// How Markdown calls the language of a file.
fn language(file: &str) -> &str {
    match Path::new(file).extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "yml" => "yaml",
        "md" => "markdown",
        "mjs" => "js",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_of_the_documentation_are_those_of_the_recipes() {
        let folder = folder();
        let names = fs::read_dir(&folder).expect("the documentation has a folder for them").map(Result::unwrap);
        let found: BTreeMap<_, _> = names
            .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
            .collect();
        for (name, wanted) in pages().unwrap() {
            assert!(found.get(&name) == Some(&wanted), "docs/embedding/{name} is stale: run `cargo xtask recipes`.");
        }
        assert_eq!(found.len(), pages().unwrap().len(), "docs/embedding/ holds a page without a recipe");
    }

    #[test]
    fn a_page_shows_no_placeholder() {
        for (name, text) in pages().unwrap() {
            for place in ["%SNIPPET%", "%VERSION%", "%INTEGRITY%", "%PACKAGE%"] {
                assert!(!text.contains(place), "{name} shows {place}");
            }
        }
    }

    #[test]
    fn every_recipe_names_a_tool_with_its_version() {
        for recipe in super::super::all().unwrap() {
            let tools = recipe.tools().unwrap().unwrap_or_else(|| "1".to_owned());
            assert!(tools.contains(|letter: char| letter.is_ascii_digit()), "{}: {tools}", recipe.name);
        }
    }
}
