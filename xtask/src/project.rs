//! The folders of the project.

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// The environment variable that names another copy of the repository to work on: the test of reproducible builds sets it.
pub const ROOT: &str = "XTASK_ROOT";

/// The version of every crate of the workspace, the widget's too.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The licenses at the top of the repository, which go with every copy.
pub const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// The top of the repository that is worked on.
pub fn root() -> &'static Path {
    static WORKED_ON: LazyLock<PathBuf> =
        LazyLock::new(|| std::env::var_os(ROOT).map_or_else(|| own_root().to_owned(), PathBuf::from));
    &WORKED_ON
}

/// The top of the repository that this program was compiled from: its scripts and their npm packages are there.
pub fn own_root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is one level below the top")
}

/// The site that `build` makes for a blog.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The site that `serve` makes for the author.
pub fn dev_site() -> PathBuf {
    target().join("dev-site")
}

/// Files that one tool writes and the next one reads.
pub fn intermediate_dir() -> PathBuf {
    target().join("web")
}

/// Cargo's folder for what it builds.
pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}
