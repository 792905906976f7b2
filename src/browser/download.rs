//! Files that are made in the page and saved by the reader.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url, Window};

/// How long a file can be fetched, in milliseconds. Some phones ask the reader first.
const LIFETIME: i32 = 40_000;

/// Saves a text as a file. A browser that refuses saves nothing.
pub fn download(name: &str, kind: &str, text: &str) {
    if let Some(window) = web_sys::window() {
        let _ = save(&window, name, kind, text);
    }
}

fn save(window: &Window, name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link = window.document().ok_or(JsValue::NULL)?.create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.unchecked_into::<HtmlElement>().click();
    let revoke = Closure::once_into_js(move || Url::revoke_object_url(&url));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), LIFETIME)?;
    Ok(())
}
