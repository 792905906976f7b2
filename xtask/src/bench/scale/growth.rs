//! How a time grows with the questionnaire.

use std::{collections::BTreeMap, time::Duration};

use comfy_table::Table;

use crate::table;

/// The most that a time may grow when the questionnaire grows tenfold. What grows with it grows tenfold, and up to 15
/// times where it outgrows the caches too; what grows with its square, a hundredfold.
const MOST: f64 = 20.0;

/// Times below this tell more about the clock than about the program.
const NOISE: Duration = Duration::from_micros(2);

/// A time at several lengths of the questionnaire, each ten times the one before.
pub struct Growth {
    what: &'static str,
    least: BTreeMap<usize, Duration>,
}

impl Growth {
    /// The growth of something, before it was measured.
    pub fn of(what: &'static str) -> Self {
        Self { what, least: BTreeMap::new() }
    }

    /// Adds what it took with so many questions.
    pub fn add(&mut self, questions: usize, time: Duration) {
        let least = self.least.entry(questions).or_insert(time);
        *least = time.min(*least);
    }

    /// From which number of questions to which it takes how many times longer.
    fn factors(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        self.least.iter().zip(self.least.iter().skip(1)).map(|((few, before), (many, after))| {
            let factor = after.max(&NOISE).as_secs_f64() / before.max(&NOISE).as_secs_f64();
            (*few, *many, factor)
        })
    }

    /// Where it grows faster than the questionnaire: a sentence a place.
    pub fn faults(&self) -> Vec<String> {
        let too_fast = self.factors().filter(|(_, _, factor)| *factor > MOST);
        let sentence = |(few, many, factor)| {
            format!("From {few} to {many} questions {} takes {factor:.1} times longer: at most {MOST}.", self.what)
        };
        too_fast.map(sentence).collect()
    }
}

/// All of them, a line a length.
pub fn table(all: &[Growth]) -> Table {
    let mut table = table::with_numbers(["what", "questions", "time", "a question", "times longer"]);
    for growth in all {
        let factors = growth.factors().map(|(_, _, factor)| format!("{factor:.1}"));
        for ((questions, time), factor) in growth.least.iter().zip([String::new()].into_iter().chain(factors)) {
            let a_question = *time / u32::try_from(*questions).unwrap_or(u32::MAX);
            table.add_row([growth.what.into(), questions.to_string(), shown(*time), shown(a_question), factor]);
        }
    }
    table
}

fn shown(time: Duration) -> String {
    match time.as_nanos() {
        nanoseconds @ 0..1_000 => format!("{nanoseconds} ns"),
        nanoseconds @ 1_000..1_000_000 => format!("{:.1} µs", nanoseconds as f64 / 1e3),
        nanoseconds => format!("{:.1} ms", nanoseconds as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn growth(times: [u64; 3]) -> Growth {
        let mut growth = Growth::of("it");
        for (length, time) in [10, 100, 1_000].into_iter().zip(times) {
            growth.add(length, Duration::from_micros(time));
        }
        growth
    }

    #[test]
    fn what_grows_with_the_questionnaire_is_no_fault() {
        assert_eq!(growth([10, 100, 1_000]).faults(), [""; 0]);
        assert_eq!(growth([10, 130, 200]).faults(), [""; 0]);
    }

    #[test]
    fn what_grows_faster_is_one() {
        assert_eq!(
            growth([10, 100, 3_000]).faults(),
            ["From 100 to 1000 questions it takes 30.0 times longer: at most 20."]
        );
    }

    #[test]
    fn the_least_of_several_counts() {
        let mut growth = growth([10, 100, 3_000]);
        growth.add(1_000, Duration::from_micros(900));
        assert_eq!(growth.faults(), [""; 0]);
    }

    #[test]
    fn what_is_too_short_to_time_is_none() {
        assert_eq!(growth([0, 2, 20]).faults(), [""; 0]);
    }

    #[test]
    fn times_are_shown_in_a_fitting_unit() {
        let shown = [999, 1_500, 2_500_000].map(|nanoseconds| shown(Duration::from_nanos(nanoseconds)));
        assert_eq!(shown, ["999 ns", "1.5 µs", "2.5 ms"]);
    }
}
