//! `bench`: figures of the widget. They are printed, and judged only where no other program on the machine can sway them.

pub mod size;
mod speed;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

use crate::process;

/// What to measure.
#[derive(Subcommand)]
pub enum Subject {
    /// What readers download, and how it has grown
    Size(size::Arguments),
    /// How the time of a step and of the lint grows with the questionnaire
    Scale,
    /// How long a reader waits, beside the same questionnaire written by hand with Preact
    Speed(speed::Arguments),
}

/// Measures and prints.
pub fn run(subject: &Subject) -> Result<ExitCode> {
    match subject {
        Subject::Size(arguments) => size::run(arguments),
        Subject::Scale => {
            process::run(process::cargo().args(["bench", "--package", "it-band-author", "--bench", "scale"]))?;
            Ok(ExitCode::SUCCESS)
        }
        Subject::Speed(arguments) => speed::run(arguments),
    }
}
