//! The browser's clocks, and what goes with a timer: knowing when the page is hidden, and a buzz at the end.

use gloo_events::EventListener;
use wasm_bindgen::prelude::*;

use crate::tools::timer::Reading;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;

    // Not every browser can, and some refuse.
    #[wasm_bindgen(js_namespace = navigator, js_name = vibrate, catch)]
    fn try_to_vibrate(milliseconds: u32) -> Result<bool, JsValue>;
}

/// Both clocks now.
pub fn read_clocks() -> Reading {
    let hidden = web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden());
    Reading { steady: now(), wall: js_sys::Date::now(), hidden }
}

/// Calls whenever the page is hidden or comes back, as long as the listener is kept.
pub fn on_visibility_change(mut call: impl FnMut() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "visibilitychange", move |_| call()))
}

/// Lets a phone buzz.
pub fn vibrate(milliseconds: u32) {
    let _ = try_to_vibrate(milliseconds);
}
