//! Where things lie in the project.

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// Names another copy of the repository to work on, for the test that its place does not matter.
pub const ROOT: &str = "XTASK_ROOT";

/// The version of every crate of the workspace, the widget's too.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The top of the repository.
pub fn root() -> &'static Path {
    static ROOT_OR_HOME: LazyLock<PathBuf> =
        LazyLock::new(|| std::env::var_os(ROOT).map_or_else(|| home().to_owned(), PathBuf::from));
    &ROOT_OR_HOME
}

/// The repository that this program is part of: its own scripts and their npm packages are there.
pub fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies one level below the top")
}

/// What `build` makes for a blog.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// What `serve` makes for the author.
pub fn dev_site() -> PathBuf {
    target().join("dev-site")
}

/// The tools' own files on the way to a site.
pub fn intermediate_dir() -> PathBuf {
    target().join("web")
}

/// Cargo's folder for what it builds.
pub fn target() -> PathBuf {
    let asked = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    root().join(asked)
}
