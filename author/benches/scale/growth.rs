//! Telling what grows with the questionnaire from what grows with its square.

use std::time::Duration;

/// The most that a time may grow when the questionnaire grows tenfold. What grows with it grows tenfold, and up to 30 times
/// where it outgrows the caches of the processor too; what grows with its square, a hundredfold.
pub const MOST: f64 = 40.0;

/// Times below this tell more about the clock than about the program.
pub const NOISE: Duration = Duration::from_micros(2);

/// How many times longer something takes.
pub fn factor(before: Duration, after: Duration) -> f64 {
    after.max(NOISE).as_secs_f64() / before.max(NOISE).as_secs_f64()
}
