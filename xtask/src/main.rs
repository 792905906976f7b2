//! The project's own commands: `cargo xtask <verb>`.

mod bench;
mod browser;
mod build;
mod check;
mod content;
mod debian;
mod files;
mod package;
mod process;
mod project;
mod recipes;
mod screen_reader;
mod screenshot;
mod serve;
mod service;
mod table;
mod test;
mod translated;
mod wordpress;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds, serves, checks and tests the widget.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Build what a blog needs into `dist/`
    Build(build::Arguments),
    /// Build, serve the demo page, and build again and reload it when a file changes
    Serve(serve::Arguments),
    /// Build, and list the version as published: its bytes may not change any more
    Release,
    /// Write what is published into `target/package/`: for npm, to copy, and for WordPress
    Package,
    /// Write the pages on embedding from the recipes
    Recipes,
    /// Check the questionnaire and its words
    Check(check::Arguments),
    /// Note that the words of a language say what the English says now
    Translated(translated::Arguments),
    /// Measure what readers get
    #[command(subcommand)]
    Bench(bench::Subject),
    /// Run every check and test, and count them
    Test(test::Arguments),
    /// Take the screenshots of the demo page
    Screenshot,
}

fn main() -> ExitCode {
    let done = match Cli::parse().verb {
        Verb::Build(arguments) => build::run(&arguments),
        Verb::Serve(arguments) => serve::run(&arguments),
        Verb::Release => build::release(),
        Verb::Package => package::run(),
        Verb::Recipes => recipes::run(),
        Verb::Check(arguments) => check::run(&arguments),
        Verb::Translated(arguments) => translated::run(&arguments),
        Verb::Bench(subject) => bench::run(&subject),
        Verb::Test(arguments) => test::run(&arguments),
        Verb::Screenshot => screenshot::run(),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
