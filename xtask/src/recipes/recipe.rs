//! What `recipe.json` says.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;

/// The file in each recipe that says what to do with the others.
pub const FILE: &str = "recipe.json";

/// A small site that shows how a tool takes the check in, and how to build and visit it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// The name of its folder.
    #[serde(skip)]
    pub name: String,
    /// What the tool is called.
    pub title: String,
    /// One sentence on what the site is.
    pub intro: String,
    /// Whether it is tried with every test.
    #[serde(default)]
    pub quick: bool,
    /// How the tool is installed.
    pub install: Install,
    /// Where the folder with the files of the check is copied to; nowhere if they come from npm.
    pub folder: Option<String>,
    /// The address of that folder in the snippet.
    #[serde(default)]
    pub prefix: String,
    /// The commands that build the site.
    pub build: Vec<Vec<String>>,
    /// Where they write it.
    pub output: String,
    /// The path that the site lives at.
    pub base: String,
    /// The post, from there.
    pub page: String,
    /// The link that leads away from the post, as a selector.
    pub away: String,
    /// The link that leads back to it.
    pub back: String,
    /// What an author does.
    pub steps: Vec<Step>,
    /// What the tool does to HTML, and why this form survives it.
    pub why: String,
}

/// How a tool is installed.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Install {
    /// There is no tool.
    Nothing,
    /// From npm, as the `package.json` of the recipe says.
    Npm {
        /// The packages whose versions the documentation names.
        tools: Vec<String>,
        /// The version of Node.js that the tool needs, if it is newer than that of the project.
        node: Option<String>,
    },
    /// From PyPI.
    Pypi {
        /// Packages with their versions, such as `pelican==4.12.0`. The first is the tool.
        packages: Vec<String>,
    },
    /// From Debian.
    Debian {
        /// Debian's packages.
        packages: Vec<String>,
        /// What they hold, with versions, for the documentation.
        tools: String,
    },
}

/// One thing that an author does.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do.
    pub say: String,
    /// A command to run.
    pub run: Option<String>,
    /// A file of the recipe that shows it.
    pub file: Option<String>,
}

impl Recipe {
    /// Reads the recipe in a folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let mut recipe: Self =
            serde_json::from_str(&text).with_context(|| format!("{} is no recipe", path.display()))?;
        recipe.name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(recipe)
    }

    /// The tools with their versions, such as `Hugo 0.168.0`; none where there is no tool.
    pub fn tools(&self) -> Result<Option<String>> {
        Ok(match &self.install {
            Install::Nothing => None,
            Install::Debian { tools, .. } => Some(tools.clone()),
            Install::Pypi { packages } => {
                let (name, version) = packages
                    .first()
                    .and_then(|tool| tool.split_once("=="))
                    .with_context(|| format!("The first package of {} has no version", self.name))?;
                Some(format!("{name} {version}"))
            }
            Install::Npm { tools, .. } => {
                let pinned = self.dependencies()?;
                let version = |tool: &String| {
                    let version = pinned.get(tool).with_context(|| format!("{} does not pin {tool}", self.name))?;
                    Ok(format!("{tool} {version}"))
                };
                Some(tools.iter().map(version).collect::<Result<Vec<_>>>()?.join(" and "))
            }
        })
    }

    fn dependencies(&self) -> Result<BTreeMap<String, String>> {
        #[derive(Deserialize)]
        struct Manifest {
            dependencies: BTreeMap<String, String>,
        }
        let path = super::folder().join(&self.name).join("package.json");
        let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let manifest: Manifest =
            serde_json::from_str(&text).with_context(|| format!("{} names no dependencies", path.display()))?;
        Ok(manifest.dependencies)
    }
}
