//! Whether the release build survives the repository of a blog.

use std::{fs, path::Path};

use anyhow::{Result, bail};

use super::twice::{differences, files};
use crate::{
    build::EMBED,
    files::{self, Files},
    process::{self, command},
    project,
};

/// Checks `dist/embed/` out of the repository of a blog, and compares every byte.
pub fn keeps_bytes() -> Result<()> {
    let built = files(&project::dist().join(EMBED))?;
    let differences = differences(&built, &checked_out(&built, &project::target().join("checkout"))?);
    if !differences.is_empty() {
        bail!("A checkout of dist/embed/ differs:\n{}", differences.join("\n"));
    }
    println!("{} files are the same.", built.len());
    Ok(())
}

/// Commits files to a repository that wants the line ends of Windows in every text, and checks them out as Git for Windows
/// does.
fn checked_out(built: &Files, folder: &Path) -> Result<Files> {
    files::remove(folder)?;
    let (blog, clone) = (folder.join("blog"), folder.join("clone"));
    files::write(&blog.join("assets"), built)?;
    fs::write(blog.join(".gitattributes"), "* text eol=crlf\n")?;
    git(&blog, &["init", "--quiet"])?;
    git(&blog, &["add", "--all"])?;
    git(&blog, &["-c", "user.name=blog", "-c", "user.email=blog@example.org", "commit", "--quiet", "--message=post"])?;
    git(folder, &["clone", "--quiet", "blog", "clone"])?;
    let there = files(&clone.join("assets"));
    files::remove(folder)?;
    there
}

fn git(folder: &Path, arguments: &[&str]) -> Result<()> {
    process::run(
        command("git")
            .args(["-c", "core.autocrlf=true", "-c", "core.safecrlf=false"])
            .args(arguments)
            .current_dir(folder),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkout_changes_line_ends_unless_it_is_told_not_to() {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let mut built = Files::from([file("check.js", "one line"), file("list.json", "two\nlines\n")]);
        let folder = std::env::temp_dir().join(format!("it-band-checkout-{}", std::process::id()));
        let changed = checked_out(&built, &folder).unwrap();
        assert_eq!(changed["list.json"], b"two\r\nlines\r\n");
        assert_eq!(changed["check.js"], built["check.js"]);
        built.extend([file(".gitattributes", "* -text\n")]);
        assert_eq!(checked_out(&built, &folder).unwrap(), built);
    }
}
