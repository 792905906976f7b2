//! The engine: the widget's Rust as WebAssembly, and the glue that calls it.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result, bail};
use walrus::Module;
use wasm_bindgen_cli_support::Bindgen;

use super::{Kind, npm, shorten::shorten, toolchain::Toolchain};
use crate::{process, project};

/// What Safari 16.4 and everything newer loads. `--all-features` would write imports that no browser here reads.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// What makes it smallest after brotli, by trial: functions that have one caller are inlined only where they are short, and
/// no local is kept for what is as cheap to compute again. Code that stands twice is left so, since brotli folds it better.
/// The linker puts nothing below address 1024.
const SMALLEST: [&str; 11] = [
    "-Oz",
    "--converge",
    "--strip-target-features",
    "--one-caller-inline-max-function-size=30",
    "--low-memory-unused",
    "--skip-pass=local-cse",
    "--skip-pass=code-folding",
    "--skip-pass=simplify-locals",
    "--monomorphize",
    "--always-inline-max-function-size=4",
    "--gufa",
];

/// The engine, ready to be shipped.
pub struct Engine {
    /// The WebAssembly.
    pub wasm: Vec<u8>,
    /// The script that calls it.
    pub glue: PathBuf,
    /// Whether it is as small as it can be.
    pub small: bool,
    /// What compiled it.
    pub toolchain: Toolchain,
}

/// Compiles the widget, writes its glue and, for readers, makes it small. The tools from npm are fetched meanwhile.
pub fn build(kind: Kind) -> Result<Engine> {
    let toolchain = Toolchain::ensure()?;
    let small = kind == Kind::Release && toolchain.builds_small();
    let compiled = thread::scope(|scope| {
        let tools = scope.spawn(npm::ensure);
        let compiled = compile(kind, toolchain, small);
        tools.join().expect("fetching the tools does not panic")?;
        compiled
    })?;
    let folder = project::intermediate_dir();
    bind(&compiled, &folder, kind)?;
    if kind == Kind::Release {
        shorten_names(&folder)?;
    }
    let glue = folder.join("engine.js");
    adapt(&glue)?;

    let wasm = match kind {
        Kind::Dev => folder.join("engine_bg.wasm"),
        Kind::Release => shrink(&folder)?,
    };
    let wasm = fs::read(&wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    Ok(Engine { wasm, glue, small, toolchain })
}

fn compile(kind: Kind, toolchain: Toolchain, small: bool) -> Result<PathBuf> {
    let (profile, profile_folder, first_time) = match kind {
        Kind::Release => ("wasm", "wasm", "a few minutes"),
        Kind::Dev => ("dev", "debug", "about a minute"),
    };
    if kind == Kind::Release && !small {
        println!(
            "Building with the standard library as it came, because its source is not here: the widget works the same \
             and is about 10 KB larger."
        );
    }
    println!("Compiling the widget to WebAssembly ({first_time} the first time).");
    let mut cargo = if small { toolchain.small_cargo_rustc() } else { toolchain.cargo_rustc() };
    cargo.args(["--package", "it-band-check", "--lib", "--crate-type", "cdylib"]).args(["--profile", profile]);
    process::run(&mut cargo).context("The widget does not compile")?;
    Ok(toolchain.output_folder().join(profile_folder).join("it_band_check.wasm"))
}

fn bind(compiled: &Path, folder: &Path, kind: Kind) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("engine")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_producers_section(kind == Kind::Release)
        .demangle(kind == Kind::Dev)
        .reset_state_function(true)
        .generate(folder)
        .context("wasm-bindgen refused the compiled widget")
}

/// Gives what the glue and the wasm call each other short names; see [`shorten`].
fn shorten_names(folder: &Path) -> Result<()> {
    let (glue, wasm) = (folder.join("engine.js"), folder.join("engine_bg.wasm"));
    let script = fs::read_to_string(&glue).with_context(|| format!("{} cannot be read", glue.display()))?;
    let mut module = Module::from_file(&wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    fs::write(&glue, shorten(&script, &mut module)?)
        .with_context(|| format!("{} cannot be written", glue.display()))?;
    module.emit_wasm_file(&wasm).with_context(|| format!("{} cannot be written", wasm.display()))
}

/// Makes of the glue that wasm-bindgen wrote the one that the loader takes.
fn adapt(glue: &Path) -> Result<()> {
    let script = fs::read_to_string(glue).with_context(|| format!("{} cannot be read", glue.display()))?;
    let script = shorten_messages(replace_instanceof(watch_for_panics(script)?)?)?;
    fs::write(glue, script).with_context(|| format!("{} cannot be written", glue.display()))
}

/// Lets the loader notice a panic in any call from the glue into the app; see `www/panic.js`.
fn watch_for_panics(mut script: String) -> Result<String> {
    const EXPORTS: [&str; 2] = ["= instance.exports;", "= wasmInstance.exports;"];
    for exports in EXPORTS {
        let places = script.matches(exports).count();
        if places != 1 {
            bail!("The glue of wasm-bindgen holds `{exports}` {places} times, not once: adapt engine.rs.");
        }
        let taken = exports.trim_start_matches("= ").trim_end_matches(';');
        script = script.replace(exports, &format!("= watched({taken});"));
    }
    let watch = project::root().join("www/panic.js");
    script.insert_str(0, &format!("import {{ watched }} from {watch:?};\n"));
    Ok(script)
}

/// Has the glue test the properties of a node or a window instead of its class. A page may have put something else in the
/// place of the browser's classes, as MooTools does with `Window`: nothing is an instance of that.
fn replace_instanceof(mut script: String) -> Result<String> {
    const TESTS: [(&str, &str); 3] = [
        ("arg0 instanceof Element;", "arg0?.nodeType === 1;"),
        ("arg0 instanceof ShadowRoot;", "arg0?.nodeType === 11 && !!arg0.host;"),
        ("arg0 instanceof Window;", "arg0 === globalThis;"),
    ];
    for (class, thing) in TESTS {
        script = script.replace(class, thing);
    }
    if let Some((_, class)) = script.split_once("arg0 instanceof ") {
        let class = class.split(';').next().unwrap_or_default();
        bail!("The glue of wasm-bindgen asks for an instance of {class}, which a page may replace: adapt engine.rs.");
    }
    Ok(script)
}

/// Has the glue say in fewer bytes that it was asked for something of an engine that has ended. It says so in eleven places.
fn shorten_messages(mut script: String) -> Result<String> {
    for message in
        ["Invalid stale object from previous Wasm instance", "Cannot invoke closure from previous WASM instance"]
    {
        if !script.contains(message) {
            bail!("The glue of wasm-bindgen says nowhere `{message}`: adapt engine.rs.");
        }
        script = script.replace(message, "The engine has ended");
    }
    Ok(script)
}

fn shrink(folder: &Path) -> Result<PathBuf> {
    let small = folder.join("engine_small.wasm");
    process::run(
        process::command("node")
            .arg(project::own_root().join("node_modules/binaryen/bin/wasm-opt"))
            .args(SMALLEST)
            .args(FEATURES)
            .arg(folder.join("engine_bg.wasm"))
            .arg("--output")
            .arg(&small),
    )
    .context("The widget could not be made small")?;
    Ok(small)
}
