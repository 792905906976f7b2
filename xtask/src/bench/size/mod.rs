//! `bench size`: every shipped file, what the WebAssembly consists of, and what changed since the figures were written.

mod anatomy;
mod figures;

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use comfy_table::Table;

use crate::{
    build::{self, Built, Kind, Size, toolchain::Toolchain},
    table,
};
use anatomy::Anatomy;
use figures::Figures;

/// How many functions are worth a line.
const FUNCTIONS: usize = 25;
/// How many crates are worth a line.
const CRATES: usize = 12;

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
    let anatomy = Anatomy::of(&build::named_engine()?)?;
    println!("\n{}", crates(&anatomy));
    println!("\n{}", functions(&anatomy));
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

fn crates(anatomy: &Anatomy) -> Table {
    let mut table = table::with_numbers(["crate", "bytes of code", "%", "functions"]);
    let crates = anatomy.crates();
    for (name, part) in crates.iter().take(CRATES) {
        table.add_row([name.clone(), part.bytes.to_string(), anatomy.share(part.bytes), part.functions.to_string()]);
    }
    let rest: usize = crates.iter().skip(CRATES).map(|(_, part)| part.bytes).sum();
    let functions: usize = crates.iter().skip(CRATES).map(|(_, part)| part.functions).sum();
    table.add_row(["all others".into(), rest.to_string(), anatomy.share(rest), functions.to_string()]);
    table.add_row(["data".into(), anatomy.data.to_string(), anatomy.share(anatomy.data), String::new()]);
    table
}

fn functions(anatomy: &Anatomy) -> Table {
    let mut table = table::with_numbers(["function", "bytes of code", "%", "times"]);
    for (name, part) in anatomy.functions().iter().take(FUNCTIONS) {
        let name = shortened(name);
        table.add_row([name, part.bytes.to_string(), anatomy.share(part.bytes), part.functions.to_string()]);
    }
    table
}

/// Names of generic functions can be very long: what matters stands at their ends.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 88;
    let letters: Vec<char> = name.chars().collect();
    if letters.len() <= LONGEST {
        return name.to_owned();
    }
    let half = LONGEST / 2;
    letters[..half].iter().chain(['…'].iter()).chain(&letters[letters.len() - half + 1..]).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_keep_their_ends() {
        let name = format!("core::{}::end", "ä".repeat(200));
        let short = shortened(&name);
        assert_eq!(short.chars().count(), 88);
        assert!(short.starts_with("core::ä") && short.contains('…') && short.ends_with("ä::end"), "{short}");
        assert_eq!(shortened("core::end"), "core::end");
    }
}
