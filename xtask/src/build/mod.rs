//! `build`: from sources and content to the files a blog serves.

mod asset;
mod bundle;
mod contract;
mod embed;
mod engine;
mod first;
pub mod npm;
mod releases;
mod shorten;
mod site;
mod sizes;
mod styles;
pub mod toolchain;

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Result, bail};
use clap::Args;
use it_band_guide::{Guide, Page};

use crate::{
    content::{self, Direction, Pack},
    project, recipes,
};
pub use asset::{Asset, plain_name};
pub use bundle::Addresses;
pub use bundle::LOADER;
use contract::Contract;
pub use embed::embed_other;
pub use engine::Engine;
pub use npm::run_script;
use releases::Releases;
use site::Site;
pub use site::{DEMO, EMBED};
use sizes::Sizes;
pub use sizes::{Size, compress};

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

/// The questionnaire in one language.
struct Words {
    language: String,
    direction: Direction,
    /// The packed questionnaire.
    asset: Asset,
    first: First,
}

/// What comes before the words of a language; see [`bundle::first`].
enum First {
    /// It is in the loader.
    Inside(serde_json::Value),
    /// It is a file of its own, which is fetched where the language is used.
    Beside(Asset),
}

/// A finished build.
pub struct Built {
    /// The integrity hash of the loader, which holds the hashes of everything that the loader fetches.
    integrity: String,
    /// Its WebAssembly, and what compiled it.
    pub engine: Engine,
    /// The sizes of what readers download; none of a quick build.
    pub sizes: Vec<Size>,
}

/// Builds the site for readers and lists its version as published.
pub fn release() -> Result<ExitCode> {
    let built = build(Kind::Release)?;
    if !built.engine.small {
        bail!("This build is larger than it could be, because the library source is missing: it is not published.");
    }
    let mut releases = Releases::read()?;
    if releases.publish(project::VERSION, &built.integrity)? {
        releases.write()?;
        embed::write_readme(&built.integrity)?;
        recipes::write_docs()?;
        println!("Version {} is listed in releases.json: commit that, and publish dist/embed/.", project::VERSION);
    } else {
        println!("Version {} is published already, with these bytes.", project::VERSION);
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds the site that was asked for. Only this command writes the README and the reference: a build on the way to
/// something else, such as a test, changes no source.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let kind = if arguments.dev { Kind::Dev } else { Kind::Release };
    let built = build(kind)?;
    if kind == Kind::Release {
        Contract::write()?.write_reference()?;
    }
    match (kind, built.engine.small) {
        (Kind::Dev, _) => {}
        (Kind::Release, true) => {
            embed::write_readme(&built.integrity)?;
            recipes::write_docs()?;
        }
        (Kind::Release, false) => println!(
            "The snippet of README.md stays as it is, because this build is larger than it could be. Take the \
             hash from dist/embed/integrity.json."
        ),
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds the site into its folder. A build that fails leaves the folder as it was.
pub fn build(kind: Kind) -> Result<Built> {
    let packs = content::check(&content::own_files()?)?.packs;
    let engine = engine::build(kind)?;
    let (integrity, site) = assemble(kind, &engine, packs, None)?;
    site.check_addresses()?;
    let sizes = site.write(&folder(kind), |written| match kind {
        Kind::Release => {
            Releases::read()?.check(project::VERSION, &integrity)?;
            site.check_line_ends()?;
            let sizes = Sizes::measure(&site, written)?;
            println!("{sizes}");
            sizes.check()?;
            Ok(sizes.for_readers())
        }
        Kind::Dev => Ok(Vec::new()),
    })?;
    Ok(Built { integrity, engine, sizes })
}

/// Writes the site of a release build with a language for tests beside those for readers; returns its folder.
pub fn with_pseudo_language(built: &Built) -> Result<PathBuf> {
    let packs = content::check(&content::own_files()?)?.packs;
    let words = it_band_author::pseudo::translation(content::own_file("it-band.en.json")?);
    let pseudo = content::check_pack(&content::own_file("it-band.json")?, &words)?;
    let (_, site) = assemble(Kind::Release, &built.engine, packs, Some(pseudo))?;
    let folder = project::target().join("pseudo-site");
    site.write(&folder, |_| Ok(()))?;
    Ok(folder)
}

/// The loader of a release build with other addresses of its files, which are the same.
pub fn loaders<const N: usize>(built: &Built, addresses: [Addresses; N]) -> Result<[Asset; N]> {
    let packs = content::check(&content::own_files()?)?.packs;
    let parts = Parts::of(Kind::Release, &built.engine, packs)?;
    let loaders = addresses.into_iter().map(|one| parts.loader(one)).collect::<Result<Vec<_>>>()?;
    Ok(loaders.try_into().unwrap_or_else(|_| unreachable!("there is a loader for each")))
}

/// What the loader is made of, and fetches.
struct Parts<'a> {
    kind: Kind,
    engine: &'a Engine,
    wasm: Asset,
    styles: Asset,
    words: Vec<Words>,
}

impl<'a> Parts<'a> {
    fn of(kind: Kind, engine: &'a Engine, packs: impl IntoIterator<Item = Pack>) -> Result<Self> {
        let words = packs.into_iter().map(Words::of).collect::<Result<Vec<_>>>()?;
        let wasm = Asset::hashed("it-band-check", "wasm", engine.wasm.clone());
        Ok(Self { kind, engine, wasm, styles: styles::bundle(kind)?, words })
    }

    fn loader(&self, addresses: Addresses) -> Result<Asset> {
        bundle::bundle(self.kind, addresses, &self.engine.glue, &self.wasm, &self.styles, &self.words)
    }

    fn fetched(self) -> impl Iterator<Item = Asset> {
        [self.wasm, self.styles].into_iter().chain(self.words.into_iter().flat_map(Words::assets))
    }
}

/// The site and the integrity hash of its loader. A language for tests has no guide.
fn assemble(kind: Kind, engine: &Engine, packs: Vec<Pack>, for_tests: Option<Pack>) -> Result<(String, Site)> {
    let mut others = guide(&packs)?;
    if kind == Kind::Release {
        others.extend(Contract::write()?.files()?);
    }
    let parts = Parts::of(kind, engine, packs.into_iter().chain(for_tests))?;
    let loader = parts.loader(Addresses::Beside)?;
    let integrity = loader.integrity();
    Ok((integrity, site::assemble(loader, parts.fetched(), others)?))
}

/// The pages of the guide.
fn guide(packs: &[Pack]) -> Result<Vec<Asset>> {
    let guide = |pack: &Pack| Guide::new(pack, content::guide_words(&pack.language)?);
    let guides = packs.iter().map(guide).collect::<Result<Vec<_>>>()?;
    let asset = |page: Page| Asset { name: page.name, bytes: page.html.into_bytes() };
    Ok(it_band_guide::pages(&guides).into_iter().map(asset).collect())
}

/// Where a site of this kind is built.
pub fn folder(kind: Kind) -> PathBuf {
    match kind {
        Kind::Release => project::dist(),
        Kind::Dev => project::dev_site(),
    }
}

impl Words {
    fn of(pack: Pack) -> Result<Self> {
        let screen = first::screen(&pack)?;
        let Pack { language, direction, loader, bytes, .. } = pack;
        let name = format!("it-band.{language}");
        let asset = Asset::hashed(&name, "bin", bytes);
        let first = bundle::first(screen, &loader);
        let first = if language == bundle::LANGUAGE {
            First::Inside(first)
        } else {
            First::Beside(Asset::hashed(&name, "txt", bundle::first_file(first, &asset)))
        };
        Ok(Self { language, direction, asset, first })
    }

    /// What the loader fetches.
    fn assets(self) -> Vec<Asset> {
        match self.first {
            First::Inside(_) => vec![self.asset],
            First::Beside(first) => vec![first, self.asset],
        }
    }
}
