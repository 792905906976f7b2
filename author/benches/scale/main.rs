//! Whether a step and the lint grow no faster than the questionnaire: `cargo xtask bench scale`.

mod document;
mod growth;

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use growth::{MOST, factor};
use it_band_author::{SourceFile, check, compile};
use it_band_check::questionnaire::{Event, QuestionKind, Questionnaire, Screen, Selection, Session};
use serde_json::Value;

/// How many questions, each ten times the number before.
const LENGTHS: [usize; 4] = [10, 100, 1_000, 10_000];

/// How many steps are timed at least.
const STEPS: usize = 10_000;

/// How often everything is timed, in turn. The least counts: whatever else the machine does only makes it longer.
const ROUNDS: usize = 3;

fn main() -> Result<()> {
    println!(
        "A step is one answer taken and the next screen derived; its time is the median over the longest path. The lint \
         is all of `cargo xtask check` before the proof of every path, which no questionnaire of such a length could \
         undergo: each is one question longer than it allows itself, so that the check ends there. Each time is the least \
         of {ROUNDS} rounds, and may grow {MOST} times when the questionnaire grows tenfold."
    );
    let others = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/it-band.en.json");
    let others = serde_json::from_str(&fs::read_to_string(others)?)?;
    let mut step = [Duration::MAX; LENGTHS.len()];
    let mut lint = step;
    for _ in 0..ROUNDS {
        for (index, questions) in LENGTHS.into_iter().enumerate() {
            let words = document::words(questions, &others);
            step[index] = step[index].min(time_step(&words, questions)?);
            lint[index] = lint[index].min(time_lint(&words, questions)?);
        }
    }
    println!("\n{:<10}{:>12}{:>14}{:>16}", "what", "questions", "µs", "times longer");
    let mut grows_too_fast = false;
    for (what, times) in [("a step", step), ("the lint", lint)] {
        for (index, questions) in LENGTHS.into_iter().enumerate() {
            let factor = index.checked_sub(1).map(|before| factor(times[before], times[index]));
            grows_too_fast |= factor.is_some_and(|factor| factor > MOST);
            let factor = factor.map_or(String::new(), |factor| format!("{factor:.1}"));
            println!("{what:<10}{questions:>12}{:>14.1}{factor:>16}", times[index].as_secs_f64() * 1e6);
        }
    }
    if grows_too_fast {
        bail!("A time grows faster than the questionnaire.");
    }
    Ok(())
}

fn time_step(words: &Value, questions: usize) -> Result<Duration> {
    let logic = serde_json::from_value(document::logic(questions, questions)).context("The logic has another shape")?;
    let words = serde_json::from_value(words.clone()).context("The words have another shape")?;
    // As a browser has it: unpacked.
    let pack = postcard::to_allocvec(&compile(&logic, &words))?;
    let questionnaire: &'static Questionnaire = Box::leak(Box::new(Questionnaire::unpack(pack.leak())?));
    let mut times = Vec::new();
    while times.len() < STEPS {
        let mut session = Session::default();
        let before = times.len();
        while let Screen::Question { question, .. } = session.screen(questionnaire) {
            // The answer that leads past every question: "none of these" where there is that, else the third option.
            let question = &questionnaire.questions[usize::from(question)];
            let answer = match question.kind {
                QuestionKind::Multiple => question.exclusive(),
                QuestionKind::Single | QuestionKind::Scale => Selection::one(2),
            };
            let started = Instant::now();
            session = session.apply(questionnaire, Event::Answer(answer));
            std::hint::black_box(session.screen(questionnaire));
            times.push(started.elapsed());
        }
        if times.len() - before != questions {
            bail!("The longest path has {} steps, not {questions}.", times.len() - before);
        }
    }
    times.sort_unstable();
    Ok(times[times.len() / 2])
}

fn time_lint(words: &Value, questions: usize) -> Result<Duration> {
    let file = |name: &str, value: &Value| SourceFile { name: name.to_owned(), text: value.to_string() };
    let logic = document::logic(questions, questions - 1);
    let files = [file("chain.json", &logic), file("chain.en.json", words)];
    let started = Instant::now();
    let findings = check(&files).err().unwrap_or_default();
    let took = started.elapsed();
    match findings.as_slice() {
        [one] if one.path == "$.limit" => Ok(took),
        _ => bail!("The lint of {questions} questions found more or less than that they are too many."),
    }
}
