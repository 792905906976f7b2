//! The compiler for WebAssembly: rustup's, or Debian's where rustup cannot fetch it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{
    debian,
    process::{self, command},
    project,
};

/// The name of the WebAssembly target.
pub const TARGET: &str = "wasm32-unknown-unknown";

const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// What makes the module small, besides what `Cargo.toml` says:
/// - Panics end at once, without a message: the standard library then holds no code to format one. The loader notices the
///   trap and tells the reader.
/// - The stack is half of what it would be: what stands behind it is at addresses of fewer bytes.
/// - Functions are inlined a little more than where size is all that counts: found by trial.
const SMALL: [&str; 4] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Clink-arg=-zstack-size=524288",
    "-Cllvm-args=-inline-threshold=10",
];

/// Builds the standard library from source, as the unstable flags of a stable compiler.
const BUILD_STD: &str = "-Zbuild-std=std,panic_abort";

/// Which compiler builds the WebAssembly.
#[derive(Clone, Copy)]
pub enum Toolchain {
    /// The one that runs this program.
    Own,
    /// Debian's, which comes with the source of its standard library.
    Debian,
}

impl Toolchain {
    /// Finds the WebAssembly target, or installs it.
    pub fn ensure() -> Result<Self> {
        if has_target() {
            return Ok(Self::Own);
        }
        if debian::has(&DEBIAN_PACKAGES) {
            return Ok(Self::Debian);
        }
        println!("Installing the wasm32 target, because the widget runs in the browser as WebAssembly.");
        if process::run(command("rustup").args(["target", "add", TARGET])).is_ok() && has_target() {
            return Ok(Self::Own);
        }
        debian::ensure(&DEBIAN_PACKAGES, "The wasm32 target could not be had from rustup")
            .with_context(|| format!("`rustup target add {TARGET}` did not work"))?;
        Ok(Self::Debian)
    }

    /// Its name and version.
    pub fn compiler(self) -> String {
        let rustc = match self {
            Self::Own => "rustc",
            Self::Debian => "/usr/bin/rustc",
        };
        process::first_line(command(rustc).arg("--version")).unwrap_or_else(|| "an unknown compiler".to_owned())
    }

    /// Whether it can build the standard library from source, which makes the widget small.
    pub fn builds_small(self) -> bool {
        match self {
            Self::Own => has_library_source(),
            Self::Debian => true,
        }
    }

    /// `cargo rustc` for the WebAssembly target, with the standard library built from source.
    pub fn small_cargo_rustc(self) -> Command {
        let mut cargo = self.cargo_rustc_with(&SMALL);
        if let Self::Own = self {
            cargo.arg(BUILD_STD).env("RUSTC_BOOTSTRAP", "1");
        }
        cargo
    }

    /// `cargo rustc` for the WebAssembly target.
    pub fn cargo_rustc(self) -> Command {
        self.cargo_rustc_with(&[])
    }

    fn cargo_rustc_with(self, flags: &[&str]) -> Command {
        let mut cargo = match self {
            Self::Own => process::cargo(),
            Self::Debian => command("/usr/bin/cargo"),
        };
        cargo
            .args(["rustc", "--target", TARGET])
            .env("CARGO_TARGET_DIR", self.target_folder())
            .env("CARGO_ENCODED_RUSTFLAGS", encoded(same_paths_everywhere(), flags));
        if let Self::Debian = self {
            cargo
                .arg(BUILD_STD)
                .env("RUSTC", "/usr/bin/rustc")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");
        }
        cargo
    }

    /// Where the compiled profiles are.
    pub fn output_folder(self) -> PathBuf {
        self.target_folder().join(TARGET)
    }

    /// Two compilers in one folder would undo each other's work.
    fn target_folder(self) -> PathBuf {
        match self {
            Self::Own => project::target(),
            Self::Debian => project::target().join("debian"),
        }
    }
}

/// The compiler knows best: this also holds where Rust did not come from rustup.
fn has_target() -> bool {
    process::first_line(command("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Panic messages name source files. Without this, two machines would not build the same bytes.
fn same_paths_everywhere() -> Vec<String> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    // One folder a registry, named after where the crates were fetched from.
    let registries = fs::read_dir(cargo_home.join("registry/src")).into_iter().flatten().flatten();
    let folders = registries.map(|registry| (registry.path(), "/crates"));
    folders
        .chain([(project::root().to_owned(), "/project")])
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .collect()
}

/// Flags as the variable takes them.
fn encoded(flags: Vec<String>, more: &[&str]) -> String {
    flags.iter().map(String::as_str).chain(more.iter().copied()).collect::<Vec<_>>().join("\u{1f}")
}

/// Whether the source of the standard library is here, after trying to get it.
fn has_library_source() -> bool {
    let is_here = || {
        process::first_line(command("rustc").args(["--print", "sysroot"]))
            .is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir())
    };
    if is_here() {
        return true;
    }
    println!("Installing rust-src, because the standard library built from source makes the widget smaller.");
    process::succeeds(command("rustup").args(["component", "add", "rust-src"])) && is_here()
}
