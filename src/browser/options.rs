//! What the loader hands to [`crate::mount`].

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A plain object: how this element wants its questionnaire, and whom to tell.
    #[derive(Clone, Debug, PartialEq)]
    pub type Options;

    /// Number that no other instance on the page has: ids start with it.
    #[wasm_bindgen(method, getter)]
    pub fn instance(this: &Options) -> u32;

    /// Level of the question's heading, 2 to 6.
    #[wasm_bindgen(method, getter, js_name = headingLevel)]
    pub fn heading_level(this: &Options) -> u8;

    /// The emergency number to call, as the reader sees it; none where the author gave no usable one.
    #[wasm_bindgen(method, getter, js_name = emergencyTel)]
    pub fn emergency_tel(this: &Options) -> Option<String>;

    /// How long answers are kept: `none`, `session` or `device`.
    #[wasm_bindgen(method, getter)]
    pub fn remember(this: &Options) -> String;

    /// The key under which answers are kept.
    #[wasm_bindgen(method, getter)]
    pub fn key(this: &Options) -> String;

    /// Answers that an earlier mount of the same element saved; an empty text where those kept are to be forgotten.
    #[wasm_bindgen(method, getter)]
    pub fn saved(this: &Options) -> Option<String>;

    /// Whether no other element of the page comes before this one.
    #[wasm_bindgen(method, getter)]
    pub fn first(this: &Options) -> bool;

    /// Prints what the element shows, and nothing else of the page.
    #[wasm_bindgen(method)]
    pub fn print(this: &Options);

    /// Shares or copies a link, then calls back with what became of it: `shared`, `copied`, `cancelled` or `refused`.
    #[wasm_bindgen(method)]
    pub fn share(this: &Options, link: &str, done: &JsValue);

    /// Tells that the first screen is on the page.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Options);

    /// Tells which question is shown.
    #[wasm_bindgen(method)]
    pub fn question(this: &Options, question: &str);

    /// Tells which outcome is shown, and its level.
    #[wasm_bindgen(method)]
    pub fn outcome(this: &Options, outcome: &str, level: &str);

    /// Hands over the answers after each change, for a later mount.
    #[wasm_bindgen(method)]
    pub fn save(this: &Options, saved: &str);
}
