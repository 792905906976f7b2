//! Dates as the reader's clock and language have them.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::tools::days::Day;

/// A day given as YYYY-MM-DD, written out: "November 23, 2026".
pub fn long_date(day: &str, language: &str) -> String {
    write(day, language, &[("dateStyle", "long")])
}

/// A day near today, with its weekday: "Tue, Nov 24".
pub fn near_date(day: Day, language: &str) -> String {
    write(&day.iso(), language, &[("weekday", "short"), ("day", "numeric"), ("month", "short")])
}

/// Today, where the reader is.
pub fn today() -> Day {
    let now = Date::new_0();
    // A browser's clock always shows a day of the calendar.
    Day::of(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or(Day::FIRST)
}

/// Seconds since 1970.
pub fn now() -> u64 {
    (Date::now() / 1000.0) as u64
}

fn write(day: &str, language: &str, form: &[(&str, &str)]) -> String {
    let options = Object::new();
    // A day is the same everywhere: read and write it at Greenwich.
    for (name, value) in form.iter().chain(&[("timeZone", "UTC")]) {
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let date = Date::new(&JsValue::from_str(day));
    date.to_locale_date_string(&reader_language(language), &options).into()
}

/// The reader's own kind of a language, such as `en-GB` for `en`, where the browser names one.
fn reader_language(language: &str) -> String {
    let own = web_sys::window().and_then(|window| window.navigator().language());
    own.filter(|own| own.split('-').next() == Some(language)).unwrap_or_else(|| language.to_owned())
}
