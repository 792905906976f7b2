//! What all visits together showed.

use std::fmt;

use super::visit::Visit;

/// Visits by what they visited and under which conditions.
#[derive(Default)]
pub struct Figures {
    /// The widget and the other one, on a fast machine; then both on a slow one.
    visits: [Vec<Visit>; 4],
}

/// How to get a figure from visits.
type Figure = fn(&[Visit]) -> f64;

const FIGURES: [(&str, usize, Figure); 11] = [
    ("first question visible, ms", 0, |visits| median(visits.iter().map(|visit| visit.first_question))),
    ("first answer taken, ms", 0, |visits| median(visits.iter().map(|visit| visit.first_answer))),
    ("ready, ms", 0, |visits| median(visits.iter().map(|visit| visit.ready))),
    ("step, median, ms", 1, |visits| percentile(steps(visits), 50)),
    ("step, 95th percentile, ms", 1, |visits| percentile(steps(visits), 95)),
    ("outcome, median, ms", 1, |visits| median(visits.iter().map(|visit| visit.outcome))),
    ("held up by long tasks, ms", 0, |visits| median(visits.iter().map(|visit| visit.blocked))),
    ("long tasks after ready, most", 0, |visits| largest(visits.iter().map(|visit| visit.long_tasks_after as f64))),
    ("script heap at the end, MB", 2, |visits| median(visits.iter().map(|visit| visit.heap / 1e6))),
    ("nodes of the page at the end", 0, |visits| median(visits.iter().map(|visit| visit.nodes))),
    ("visits", 0, |visits| visits.len() as f64),
];

impl Figures {
    /// Adds a visit.
    pub fn add(&mut self, slow: bool, other: bool, visit: Visit) {
        self.visits[2 * usize::from(slow) + usize::from(other)].push(visit);
    }

    /// What was hoped for, and whether it came.
    fn targets(&self) -> Vec<(String, bool)> {
        let [_, _, slow, other] = &self.visits;
        let first = |visits: &[Visit]| median(visits.iter().map(|visit| visit.first_question));
        let ratio = first(slow) / first(other);
        let step = percentile(steps(slow), 95);
        let long = largest(self.visits[0].iter().chain(slow).map(|visit| visit.long_tasks_after as f64));
        vec![
            (format!("first question, slow, against Preact: {ratio:.2} times, at most 1.15"), ratio <= 1.15),
            (format!("step, slow, 95th percentile: {step:.1} ms, at most 50"), step <= 50.0),
            (format!("long tasks after ready: {long:.0}, none"), long == 0.0),
        ]
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let row = |name: &str, cells: [String; 4]| {
            let [a, b, c, d] = cells;
            format!("| {name:<30} | {a:>12} | {b:>12} | {c:>12} | {d:>12} |")
        };
        let header = ["widget", "Preact", "widget, slow", "Preact, slow"].map(str::to_owned);
        writeln!(formatter, "{}", row("", header))?;
        writeln!(formatter, "|{}|{}", "-".repeat(32), "--------------|".repeat(4))?;
        for (name, digits, figure) in FIGURES {
            let cells = self.visits.each_ref().map(|visits| format!("{:.digits$}", figure(visits)));
            writeln!(formatter, "{}", row(name, cells))?;
        }
        writeln!(formatter, "\nSlow is 4 times less processor, 1.6 Mbit/s and 150 ms. Nothing is cached.\n")?;
        for (sentence, met) in self.targets() {
            writeln!(formatter, "{} {sentence}", if met { "met:    " } else { "not met:" })?;
        }
        Ok(())
    }
}

fn steps(visits: &[Visit]) -> impl Iterator<Item = f64> {
    visits.iter().flat_map(|visit| visit.steps.iter().copied())
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
