//! Whether a build depends on anything but the sources.

use std::{collections::BTreeSet, fs, path::Path, time::Instant};

use anyhow::{Context, Result, bail};

use crate::{
    build,
    files::{Files, read, remove},
    process::{self, command},
    project,
};

/// Builds a copy of the sources at another path from nothing, and compares every byte with the release build.
pub fn same_bytes() -> Result<()> {
    let started = Instant::now();
    let folder = project::target().join("reproducible");
    let (copy, target) = (folder.join("at/another/path"), folder.join("target"));
    println!("Building a copy of the sources from nothing in {}, to compare every byte.", folder.display());
    remove(&folder)?;
    copy_sources(project::root(), &copy).context("The sources cannot be copied")?;
    let program = std::env::current_exe().context("This program cannot be found")?;
    process::run(command(program).arg("build").env(project::ROOT, &copy).env("CARGO_TARGET_DIR", &target))?;

    let first = files(&project::dist())?;
    let second = files(&copy.join("dist"))?;
    let differences = differences(&first, &second);
    if !differences.is_empty() {
        bail!(
            "Two builds of the same sources differ; the second lies in {}.\n{}\nFind what it took from outside the \
             sources: a path, a date, an order.",
            copy.join("dist").display(),
            differences.join("\n")
        );
    }
    let bytes: usize = first.values().map(Vec::len).sum();
    let seconds = started.elapsed().as_secs();
    println!("Both builds hold the same {} files and {bytes} bytes. That took {seconds} s.", first.len());
    remove(&folder)
}

/// Everything that version control would take.
fn copy_sources(from: &Path, to: &Path) -> Result<()> {
    let mut git = command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(from);
    let names = process::output(&mut git)?;
    // A file that was deleted and not committed yet is listed, too.
    for name in names.split('\0').filter(|name| from.join(name).is_file()) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap_or(to))?;
        fs::copy(from.join(name), path)?;
    }
    Ok(())
}

/// The files below a folder, by their path in it without what follows their content.
pub(super) fn files(folder: &Path) -> Result<Files> {
    Ok(read(folder)?.into_iter().map(|(name, bytes)| (build::plain_name(&name), bytes)).collect())
}

/// What is not the same in both: a sentence a file.
pub(super) fn differences(first: &Files, second: &Files) -> Vec<String> {
    let names: BTreeSet<&String> = first.keys().chain(second.keys()).collect();
    let difference = |name: &String| match (first.get(name), second.get(name)) {
        (Some(one), Some(other)) => (one != other).then(|| {
            let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
            format!("{name} differs from byte {same} on; one has {} bytes, the other {}.", one.len(), other.len())
        }),
        (Some(_), None) => Some(format!("{name} is only in the first.")),
        (None, _) => Some(format!("{name} is only in the second.")),
    };
    names.into_iter().filter_map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files<const N: usize>(files: [(&str, &str); N]) -> Files {
        files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()
    }

    #[test]
    fn what_differs_is_named_with_its_first_byte() {
        let first = files([("a.wasm", "abcd"), ("b.js", "same"), ("c.js", "")]);
        let second = files([("a.wasm", "abXd!"), ("b.js", "same"), ("d.js", "")]);
        assert_eq!(differences(&first, &first), [""; 0]);
        assert_eq!(
            differences(&first, &second),
            [
                "a.wasm differs from byte 2 on; one has 4 bytes, the other 5.",
                "c.js is only in the first.",
                "d.js is only in the second."
            ]
        );
    }

    #[test]
    fn sources_are_copied_and_nothing_else() {
        let copy = std::env::temp_dir().join(format!("it-band-copy-{}", std::process::id()));
        copy_sources(project::root(), &copy).unwrap();
        let there = ["Cargo.lock", ".cargo/config.toml", "www/panic.js"].map(|name| copy.join(name).is_file());
        let not_there = [".git", "target", "dist", "node_modules"].map(|name| copy.join(name).exists());
        fs::remove_dir_all(&copy).unwrap();
        assert_eq!((there, not_there), ([true; 3], [false; 4]));
    }
}
