//! `check`: the questionnaire, its words and the published schemas.

use std::{fs, path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::content;

/// What to check.
#[derive(Args, Default)]
pub struct Arguments {
    /// The questionnaire and its words; without any, those in `content/`
    files: Vec<PathBuf>,
    /// Write `content/schema/` from the types instead of comparing it
    #[arg(long)]
    write_schemas: bool,
}

/// Prints what is wrong, or what the questionnaire consists of.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.write_schemas {
        write_schemas()?;
    }
    let files = if arguments.files.is_empty() { content::own_files()? } else { arguments.files.clone() };
    let checked = content::check(&files)?;
    compare_schemas()?;
    println!("{}", checked.report.to_string().trim_end());
    for pack in checked.packs.iter().filter(|pack| pack.awaits_review) {
        println!("The words in {} await review by a native speaker.", pack.language);
    }
    Ok(ExitCode::SUCCESS)
}

fn write_schemas() -> Result<()> {
    let folder = content::folder().join("schema");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (name, text) in content::schemas() {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
        println!("Wrote content/schema/{name}.");
    }
    Ok(())
}

fn compare_schemas() -> Result<()> {
    for (name, text) in content::schemas() {
        let published = fs::read_to_string(content::folder().join("schema").join(name)).unwrap_or_default();
        if published != text {
            bail!(
                "content/schema/{name} is missing or differs from the types. \
                 Run `cargo xtask check --write-schemas`."
            );
        }
    }
    Ok(())
}
