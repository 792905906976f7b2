//! The page's address: what came in it, and what goes into a link.

use wasm_bindgen::JsValue;
use web_sys::Window;

/// The fragment of the page's address, with its `#`; empty where there is none.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Takes the fragment out of the page's address. Path and query stay, and Back leads where it led before.
pub fn drop_fragment() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let (Some(address), Ok(history)) = (address(&window), window.history()) {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}

/// The page's address with another fragment, given without its `#`.
pub fn link_to(fragment: &str) -> String {
    let address = web_sys::window().as_ref().and_then(address).unwrap_or_default();
    [&address, "#", fragment].concat()
}

fn address(window: &Window) -> Option<String> {
    let mut address = window.location().href().ok()?;
    address.truncate(address.find('#').unwrap_or(address.len()));
    Some(address)
}
