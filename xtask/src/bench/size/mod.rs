//! `bench size`: every shipped file, and what changed since the figures were written.

mod figures;

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use comfy_table::Table;

use crate::{
    build::{self, Built, Kind, Size, toolchain::Toolchain},
    table,
};
use figures::Figures;

/// What to do with the figures.
#[derive(Args)]
pub struct Arguments {
    /// Write the figures into bench/size.json, to be compared with from now on
    #[arg(long)]
    write: bool,
}

/// Builds for readers and prints what is in it.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let built = build::build(Kind::Release)?;
    println!("\n{}", changes(&built.sizes, Figures::read().ok().as_ref()));
    if arguments.write {
        if !built.engine.small {
            bail!("This build is larger than it could be, because the library source is missing: nothing was written.");
        }
        Figures::of(&built).write()?;
        println!("\nWrote {}.", figures::FILE);
    }
    Ok(ExitCode::SUCCESS)
}

/// Refuses a build that has grown by more than the committed figures allow.
pub fn judge(built: &Built) -> Result<()> {
    if let Toolchain::Debian = built.engine.toolchain {
        println!("Growth is not judged: Debian's compiler makes other sizes than the one of rust-toolchain.toml.");
        return Ok(());
    }
    if !built.engine.small {
        bail!("Growth cannot be judged without the library source. Run `rustup component add rust-src`.");
    }
    let (written, now) = (Figures::read()?, Figures::of(built));
    if written.compiler != now.compiler {
        bail!(
            "{} holds the figures of {}, and this is {}. Run `cargo xtask bench size --write` and commit it with the \
             compiler of rust-toolchain.toml.",
            figures::FILE,
            written.compiler,
            now.compiler
        );
    }
    let growth = written.growth(&now);
    if !growth.is_empty() {
        bail!(
            "{}\nMake it smaller, or run `cargo xtask bench size --write` and commit {} with what is worth it.",
            growth.join("\n"),
            figures::FILE
        );
    }
    println!("No file has grown by more than {} % since {} was written.", figures::TOLERANCE, figures::FILE);
    Ok(())
}

fn changes(sizes: &[Size], written: Option<&Figures>) -> Table {
    let mut table = table::with_numbers(["file", "brotli", "as written", "change"]);
    for size in sizes {
        let name = build::plain_name(&size.name);
        let before = written.and_then(|written| written.brotli.get(&name)).copied();
        let change = before.map(|before| {
            let bytes = size.brotli as i64 - before as i64;
            format!("{bytes:+} ({:+.1} %)", 100.0 * bytes as f64 / before as f64)
        });
        let before = before.map_or("–".into(), |before| before.to_string());
        table.add_row([name, size.brotli.to_string(), before, change.unwrap_or_else(|| "new".into())]);
    }
    table
}
