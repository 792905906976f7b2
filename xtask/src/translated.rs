//! `translated`: notes from which English a translation was made.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::{content, project};

/// What was translated.
#[derive(Args)]
pub struct Arguments {
    /// BCP 47 tag of the language, such as `nb`
    language: String,
}

/// Writes the note beside the content.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let path = content::note_translated(&arguments.language)?;
    println!("Wrote {}.", path.strip_prefix(project::root()).unwrap_or(&path).display());
    Ok(ExitCode::SUCCESS)
}
