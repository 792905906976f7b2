//! Days of the civil calendar, which know no time of day and no time zone.

use super::digits;

/// A day, counted from 1 January 1970 in the calendar that browsers use (proleptic Gregorian).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Days in 400 years, after which the calendar repeats.
const ERA: i32 = 146_097;

/// 1 January 1970, counted from 1 March of the year 0.
const EPOCH: i32 = 719_468;

impl Day {
    /// The first day that [`Day::parse`] takes: 1 January 2000. A year that is still being typed lies before it.
    pub const FIRST: Day = Day(10_957);

    /// The last day that [`Day::parse`] takes: 31 December 9998. Any schedule from there ends in a year of four digits.
    pub const LAST: Day = Day(2_932_531);

    /// The day so many days after 1 January 1970.
    pub const fn since_epoch(days: i32) -> Self {
        Day(days)
    }

    /// How many days after 1 January 1970 it is.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// A day by year, month (1 to 12) and day of the month; nothing where the calendar has no such day.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day > 31 {
            return None;
        }
        // Years start in March, so that a leap day is the last of its year.
        let (month_from_march, year_from_march) = if month > 2 { (month - 3, year) } else { (month + 9, year - 1) };
        let (era, year_of_era) = (year_from_march / 400, year_from_march % 400);
        let day_of_year = (153 * month_from_march as i32 + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Day(era * ERA + day_of_era - EPOCH);
        (found.date() == (year, month, day)).then_some(found)
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn date(self) -> (i32, u32, u32) {
        let days = self.0 + EPOCH;
        let (era, day_of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let (month, next) = if month_from_march < 10 { (month_from_march + 3, 0) } else { (month_from_march - 9, 1) };
        (era * 400 + year_of_era + next, month as u32, day as u32)
    }

    /// Reads YYYY-MM-DD, from [`Day::FIRST`] to [`Day::LAST`].
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, count: usize| digits::read(part).filter(|_| part.len() == count);
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let found = Day::of(digits(year, 4)? as i32, digits(month, 2)?, digits(day, 2)?)?;
        (Day::FIRST..=Day::LAST).contains(&found).then_some(found)
    }

    /// The day so many days later.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Day(self.0 + days)
    }

    /// Writes YYYY-MM-DD.
    pub fn iso(self) -> String {
        self.write("-")
    }

    /// Writes YYYYMMDD.
    pub fn compact(self) -> String {
        self.write("")
    }

    fn write(self, separator: &str) -> String {
        let (year, month, day) = self.date();
        let year = year as u32;
        [&padded(year / 100), &padded(year % 100), separator, &padded(month), separator, &padded(day)].concat()
    }
}

/// A number below 100 in two digits.
pub fn padded(number: u32) -> String {
    let digit = |value: u32| char::from(b'0' + (value % 10) as u8);
    String::from_iter([digit(number / 10), digit(number)])
}
