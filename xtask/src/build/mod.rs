//! `build`: from sources and content to the files a blog serves.

mod advice;
mod asset;
mod bundle;
mod engine;
mod first;
mod npm;
mod page;
mod shorten;
mod site;
mod sizes;
pub mod toolchain;

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::{content, project};
use asset::Asset;

/// Which site to build.
#[derive(Args)]
pub struct Arguments {
    /// Build the quick, large site that `serve` shows, into `target/dev-site/`
    #[arg(long)]
    dev: bool,
}

/// What a build is for.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// Readers: small.
    Release,
    /// The author at work: built quickly.
    Dev,
}

/// The questionnaire in one language, packed.
struct Words {
    language: String,
    asset: Asset,
    /// The first screen, for the loader.
    first: serde_json::Value,
}

/// Builds the site that was asked for.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    build(if arguments.dev { Kind::Dev } else { Kind::Release })?;
    Ok(ExitCode::SUCCESS)
}

/// Builds the site into its folder. A build that fails leaves the folder as it was.
pub fn build(kind: Kind) -> Result<()> {
    let packs = content::check(&content::own_files()?)?.packs;
    let advice = advice::pages(&packs)?;
    let words = packs.into_iter().map(Words::of).collect::<Result<Vec<_>>>()?;
    npm::ensure()?;

    let engine = engine::build(kind)?;
    let wasm = Asset::hashed("it-band-check", "wasm", engine.wasm);
    let loader = bundle::bundle(kind, &engine.glue, &wasm, &words)?;

    if kind == Kind::Release {
        let sizes = sizes::Sizes::measure(&loader, &wasm, words.iter().map(|words| &words.asset));
        println!("{sizes}");
        sizes.check()?;
    }

    let shipped = std::iter::once(wasm).chain(words.into_iter().map(|words| words.asset));
    site::assemble(loader, shipped, advice)?.write(&folder(kind))
}

/// Where a site of this kind is built.
pub fn folder(kind: Kind) -> std::path::PathBuf {
    match kind {
        Kind::Release => project::dist(),
        Kind::Dev => project::dev_site(),
    }
}

impl Words {
    fn of(pack: content::Pack) -> Result<Self> {
        let first = first::screen(&pack)?;
        let asset = Asset::hashed(&format!("it-band.{}", pack.language), "bin", pack.bytes);
        Ok(Self { language: pack.language, asset, first })
    }
}
