//! What is spoken, from the file that the voice of `cargo xtask test --only screen-reader` writes.

use std::{env, fs, path::PathBuf, time::Duration};

use anyhow::{Context, Result};

/// How many characters the voice speaks in a second; see `speak.sh`.
const RATE: f64 = 45.0;

/// How much longer than its words take an utterance may last on a busy machine, before it must have been cut off.
const DELAY: Duration = Duration::from_secs(2);

/// The file that everything spoken is written to.
pub struct Speech {
    file: PathBuf,
    /// Where in it the present step begins, in bytes.
    start: usize,
}

/// Something the screen reader began to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// Its words.
    pub words: String,
    /// Whether it was spoken to its end, and not cut off.
    pub is_complete: bool,
}

impl Speech {
    /// What is spoken from now on.
    pub fn from_now() -> Result<Self> {
        let file = env::var_os("SPOKEN").map(PathBuf::from);
        let file = file.context("Run this through `cargo xtask test --only screen-reader`: there is no SPOKEN")?;
        let mut speech = Speech { file, start: 0 };
        speech.forget()?;
        Ok(speech)
    }

    /// Lets a new step begin.
    pub fn forget(&mut self) -> Result<()> {
        self.start = self.read()?.len();
        Ok(())
    }

    /// What was spoken since the step began.
    pub fn utterances(&self) -> Result<Vec<Utterance>> {
        Ok(utterances(self.read()?.get(self.start..).unwrap_or_default()))
    }

    fn read(&self) -> Result<String> {
        fs::read_to_string(&self.file).with_context(|| format!("{} cannot be read", self.file.display()))
    }
}

impl Utterance {
    /// After how long it is over for certain.
    pub fn longest(&self) -> Duration {
        DELAY + Duration::from_secs_f64(self.words.chars().count() as f64 / RATE)
    }
}

/// The utterances in lines of which each begins one, as `> words`, or ends it, as `< words`.
fn utterances(lines: &str) -> Vec<Utterance> {
    let mut utterances: Vec<Utterance> = Vec::new();
    for line in lines.lines() {
        if let Some(words) = line.strip_prefix("> ") {
            utterances.push(Utterance { words: words.trim().to_owned(), is_complete: false });
        } else if let Some(last) = utterances.last_mut() {
            last.is_complete |= line.strip_prefix("< ").is_some_and(|words| words.trim() == last.words);
        }
    }
    utterances
}
