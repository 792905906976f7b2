//! What all visits together showed.

use std::{collections::BTreeMap, fmt};

use super::visit::{LongTask, Visit};

/// Visits by what they visited and under which conditions.
#[derive(Default)]
pub struct Figures {
    /// The widget and the other one, on a fast machine; then both on a slow one.
    visits: [Vec<Visit>; 4],
}

const KINDS: [&str; 4] = ["widget", "Preact", "widget, slow", "Preact, slow"];

/// How to get a figure from visits.
type Figure = fn(&[Visit]) -> f64;

const FIGURES: [(&str, usize, Figure); 12] = [
    ("first question visible, ms", 0, |visits| median(visits.iter().map(|visit| visit.first_question))),
    ("first answer taken, ms", 0, |visits| median(visits.iter().map(|visit| visit.first_answer))),
    ("ready, ms", 0, |visits| median(visits.iter().map(|visit| visit.ready))),
    ("step, median, ms", 1, |visits| percentile(steps(visits), 50)),
    ("step, 95th percentile, ms", 1, step_95),
    ("outcome, median, ms", 1, outcome),
    ("held up by long tasks, ms", 0, |visits| median(visits.iter().map(|visit| visit.blocked))),
    ("long tasks after ready, most", 0, |visits| {
        largest(visits.iter().map(|visit| visit.long_tasks_after.len() as f64))
    }),
    ("longest of them, ms", 0, |visits| longest(visits).map_or(0.0, |task| task.duration)),
    ("script heap at the end, MB", 2, |visits| median(visits.iter().map(|visit| visit.heap / 1e6))),
    ("nodes of the page at the end", 0, |visits| median(visits.iter().map(|visit| visit.nodes))),
    ("visits", 0, |visits| visits.len() as f64),
];

impl Figures {
    /// Adds a visit.
    pub fn add(&mut self, slow: bool, other: bool, visit: Visit) {
        self.visits[2 * usize::from(slow) + usize::from(other)].push(visit);
    }

    /// What was hoped for, and whether it came. Ratios are those of this run: the figures change from machine to machine.
    fn targets(&self) -> Vec<(String, bool)> {
        let [fast, _, slow, other] = &self.visits;
        let ratio = |name: &str, most: f64, figure: fn(&[Visit]) -> f64| {
            let ratio = figure(slow) / figure(other);
            (format!("{name}, slow, against Preact: {ratio:.2} times, at most {most}"), ratio <= most)
        };
        let step = step_95(slow);
        let long = longest(fast.iter().chain(slow));
        let long_words = long.map_or_else(
            || "none".to_owned(),
            |LongTask { during, duration }| format!("the longest has {duration:.0} ms, in {during}"),
        );
        vec![
            ratio("first question", 1.15, |visits| median(visits.iter().map(|visit| visit.first_question))),
            ratio("step, 95th percentile", 1.3, step_95),
            ratio("outcome, median", 1.5, outcome),
            (format!("step, slow, 95th percentile: {step:.1} ms, at most 50"), step <= 50.0),
            (format!("tasks of the widget over 50 ms after ready: {long_words}; there must be none"), long.is_none()),
        ]
    }

    /// In which step each kind of visit had long tasks after it was ready: a line for each.
    fn long_tasks(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (kind, visits) in KINDS.iter().zip(&self.visits) {
            let mut by_step: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
            for task in visits.iter().flat_map(|visit| &visit.long_tasks_after) {
                by_step.entry(&task.during).or_default().push(task.duration);
            }
            lines.extend(by_step.into_iter().map(|(during, durations)| {
                let (count, longest) = (durations.len(), largest(durations.into_iter()));
                format!(
                    "{kind}: {count} in {visits} visits in {during}, the longest {longest:.0} ms",
                    visits = visits.len()
                )
            }));
        }
        lines
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let row = |name: &str, cells: [String; 4]| {
            let [a, b, c, d] = cells;
            format!("| {name:<30} | {a:>12} | {b:>12} | {c:>12} | {d:>12} |")
        };
        writeln!(formatter, "{}", row("", KINDS.map(str::to_owned)))?;
        writeln!(formatter, "|{}|{}", "-".repeat(32), "--------------|".repeat(4))?;
        for (name, digits, figure) in FIGURES {
            let cells = self.visits.each_ref().map(|visits| format!("{:.digits$}", figure(visits)));
            writeln!(formatter, "{}", row(name, cells))?;
        }
        writeln!(formatter, "\nSlow is 4 times less processor, 1.6 Mbit/s and 150 ms. Nothing is cached.\n")?;
        let long_tasks = self.long_tasks();
        if !long_tasks.is_empty() {
            writeln!(formatter, "Tasks over 50 ms after ready:")?;
        }
        for line in long_tasks {
            writeln!(formatter, "- {line}")?;
        }
        for (sentence, met) in self.targets() {
            writeln!(formatter, "{} {sentence}", if met { "met:    " } else { "not met:" })?;
        }
        Ok(())
    }
}

fn steps(visits: &[Visit]) -> impl Iterator<Item = f64> {
    visits.iter().flat_map(|visit| visit.steps.iter().copied())
}

fn step_95(visits: &[Visit]) -> f64 {
    percentile(steps(visits), 95)
}

fn outcome(visits: &[Visit]) -> f64 {
    median(visits.iter().map(|visit| visit.outcome))
}

fn longest<'a>(visits: impl IntoIterator<Item = &'a Visit>) -> Option<&'a LongTask> {
    let tasks = visits.into_iter().flat_map(|visit| &visit.long_tasks_after);
    tasks.max_by(|one, other| one.duration.total_cmp(&other.duration))
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    percentile(values, 50)
}

fn largest(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, f64::max)
}

fn percentile(values: impl Iterator<Item = f64>, percent: usize) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let place = (values.len().saturating_sub(1) * percent).div_ceil(100);
    values.get(place).copied().unwrap_or(f64::NAN)
}
