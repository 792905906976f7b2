//! Dates in the reader's words.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

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
