//! A walk as it is heard: steps, and what is spoken after each. The reviewed one is a golden file.

use std::{env, fmt::Write, fs, path::PathBuf};

use anyhow::{Context, Result, ensure};

/// What a reader does, and what the screen reader then says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The keys that are pressed, or what else happens.
    pub cause: String,
    /// What is spoken to its end, in order.
    pub heard: Vec<String>,
}

/// A walk that is being played, beside the one that was reviewed.
pub struct Transcript {
    name: &'static str,
    reviewed: Vec<Step>,
    steps: Vec<Step>,
}

impl Transcript {
    /// An empty transcript, to be compared with the golden file of this name.
    pub fn new(name: &'static str) -> Self {
        let reviewed = fs::read_to_string(golden(name)).unwrap_or_default();
        Transcript { name, reviewed: if is_written_anew() { Vec::new() } else { parse(&reviewed) }, steps: Vec::new() }
    }

    /// What was heard at the next step when the walk was reviewed; none where it was not, or is reviewed anew.
    pub fn expected(&self, cause: &str) -> Option<&[String]> {
        let step = self.reviewed.get(self.steps.len())?;
        (step.cause == cause).then_some(&step.heard)
    }

    /// Adds a step.
    pub fn push(&mut self, step: Step) {
        println!("{}", written(&step));
        self.steps.push(step);
    }

    /// What was heard at the last step.
    pub fn last(&self) -> Vec<String> {
        self.steps.last().map(|step| step.heard.clone()).unwrap_or_default()
    }

    /// Compares the walk with the reviewed one, or writes it in its place where `UPDATE_GOLDEN` is set.
    pub fn compare(&self) -> Result<()> {
        let path = golden(self.name);
        let text: String = self.steps.iter().map(written).collect::<Vec<_>>().join("\n");
        if is_written_anew() {
            fs::create_dir_all(path.with_file_name("")).context("The folder of the golden files cannot be made")?;
            return fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()));
        }
        let differs = (0..).zip(&self.steps).find(|(index, step)| self.reviewed.get(*index) != Some(*step));
        if let Some((index, step)) = differs {
            let reviewed = self.reviewed.get(index).map_or_else(|| "nothing".to_owned(), written);
            anyhow::bail!(
                "Step {} of {} is heard otherwise than it was reviewed.\n\nReviewed:\n{reviewed}\nHeard:\n{}\n\
                 If that is meant, run this with UPDATE_GOLDEN=1.",
                index + 1,
                path.display(),
                written(step)
            );
        }
        ensure!(self.steps.len() == self.reviewed.len(), "{} has more steps than were played.", path.display());
        Ok(())
    }
}

fn is_written_anew() -> bool {
    env::var_os("UPDATE_GOLDEN").is_some()
}

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../golden/screen-reader/{name}.txt"))
}

/// A step in a line of its own, what is heard below it.
fn written(step: &Step) -> String {
    let mut text = format!("{}\n", step.cause);
    for words in &step.heard {
        writeln!(text, "    {words}").expect("a string takes any text");
    }
    text
}

/// Reads what [`written`] wrote.
fn parse(text: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        match (line.strip_prefix("    "), steps.last_mut()) {
            (Some(words), Some(step)) => step.heard.push(words.to_owned()),
            _ => steps.push(Step { cause: line.to_owned(), heard: Vec::new() }),
        }
    }
    steps
}
