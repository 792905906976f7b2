//! Dates in the reader's words.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Today in the reader's own calendar, as a number that grows by one at each midnight.
pub fn today() -> i32 {
    let now = Date::new_0();
    ((now.get_time() - now.get_timezone_offset() * 60_000.0) / DAY).floor() as i32
}

/// The number of a day given as YYYY-MM-DD, as [`today`] counts.
pub fn day_number(day: &str) -> Option<i32> {
    let number = Date::new(&JsValue::from_str(day)).get_time() / DAY;
    (day.len() == 10 && number.is_finite()).then_some(number as i32)
}

/// A day given as YYYY-MM-DD, the way a language writes it out: "23 November 2026". For a language that it does not
/// know, the browser takes its own.
pub fn long_date(day: &str, language: &str) -> String {
    // A day is the same everywhere: read and write it at Greenwich.
    let options = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeZone", "UTC")] {
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    let date = Date::new(&JsValue::from_str(day));
    date.to_locale_date_string(language, &options).into()
}
