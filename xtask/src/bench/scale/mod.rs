//! `bench scale`: whether a step and the lint grow no faster than the questionnaire.

mod document;
mod growth;

use std::{
    fs,
    path::Path,
    process::{ExitCode, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use it_band_bench::Reader;
use serde_json::json;

use crate::{build, content, process, project};
use document::Document;
use growth::Growth;

/// How many questions.
const LENGTHS: [usize; 4] = [10, 100, 1_000, 10_000];

/// How many steps are timed at least.
const STEPS: usize = 10_000;

/// How often everything is timed, in turn. The least counts: whatever else the machine does only makes it longer.
const ROUNDS: usize = 5;

/// Measures and judges.
pub fn run() -> Result<ExitCode> {
    let words = fs::read_to_string(content::folder().join("it-band.en.json")).context("The words cannot be read")?;
    let reader = build::for_node("it-band-bench")?;
    println!(
        "\nA step is one answer taken and the next screen derived; its time is the median over the longest path. The \
         lint is all of `cargo xtask check` before the proof of every path, which no questionnaire of such a length \
         could undergo: each is one question longer than it allows itself, so that the check ends there. Each figure is \
         the least of {ROUNDS} rounds."
    );
    let mut native = Growth::of("a step, native");
    let mut in_wasm = Growth::of("a step, WebAssembly in Node.js");
    let mut lint = Growth::of("the lint, native");
    for questions in LENGTHS.repeat(ROUNDS) {
        let document = Document::of(questions, &words)?;
        let pack = content::packed(document.logic(questions), document.words())?;
        native.add(questions, steps(pack.clone(), questions)?);
        in_wasm.add(questions, steps_in_wasm(&reader, &pack, questions)?);
        lint.add(questions, time_lint(&document, questions)?);
    }
    let all = [native, in_wasm, lint];
    println!("\n{}", growth::table(&all));
    let faults: Vec<String> = all.iter().flat_map(Growth::faults).collect();
    for fault in &faults {
        eprintln!("{fault}");
    }
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn steps(pack: Vec<u8>, questions: usize) -> Result<Duration> {
    let mut reader = Reader::new(pack);
    let mut times = Vec::new();
    while times.len() < STEPS.max(questions) {
        let mut taken = 0;
        reader.restart();
        loop {
            let started = Instant::now();
            if !reader.step() {
                break;
            }
            times.push(started.elapsed());
            taken += 1;
        }
        if taken != questions {
            bail!("The longest path has {taken} steps, not {questions}.");
        }
    }
    Ok(median(times))
}

/// The same in Node.js, whose engine is Chromium's.
fn steps_in_wasm(reader: &Path, pack: &[u8], questions: usize) -> Result<Duration> {
    let file = project::intermediate_dir().join("chain.bin");
    fs::write(&file, pack).with_context(|| format!("{} cannot be written", file.display()))?;
    let task = json!({ "reader": reader, "pack": file, "steps": STEPS, "questions": questions });
    let script = project::home().join("xtask/src/bench/scale/steps.mjs");
    let mut node = process::command("node");
    let output = node.arg(script).arg(task.to_string()).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| process::not_started(&node, &error))?;
    if !output.status.success() {
        bail!("The steps in WebAssembly failed: the message is above.");
    }
    let nanoseconds: f64 = String::from_utf8_lossy(&output.stdout).trim().parse().context("The median is no number")?;
    Ok(Duration::from_nanos(nanoseconds as u64))
}

fn time_lint(document: &Document, questions: usize) -> Result<Duration> {
    let files = document.files(questions - 1);
    let started = Instant::now();
    let findings = content::questionnaire::check(&files).err().unwrap_or_default();
    let took = started.elapsed();
    match findings.as_slice() {
        [one] if one.path == "$.limit" => Ok(took),
        _ => bail!("The lint of {questions} questions found more or less than that they are too many."),
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
