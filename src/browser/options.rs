//! What the loader hands to [`crate::mount`].

use wasm_bindgen::prelude::*;

use crate::tools::timer::Reading;

#[wasm_bindgen]
extern "C" {
    /// A plain object: how this element wants its questionnaire, whom to tell, and what the page does for it. See
    /// `www/edges.js`.
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

    /// Whether what is kept outlasts the visit.
    #[wasm_bindgen(method, getter)]
    pub fn lasts(this: &Options) -> bool;

    /// Answers that an earlier mount of the same element saved; an empty text where those kept are to be forgotten.
    #[wasm_bindgen(method, getter)]
    pub fn saved(this: &Options) -> Option<String>;

    /// Id of the question that an earlier mount showed.
    #[wasm_bindgen(method, getter)]
    pub fn place(this: &Options) -> Option<String>;

    /// Ids of the options that are ticked in the question on the screen already, parted by blanks.
    #[wasm_bindgen(method, getter)]
    pub fn draft(this: &Options) -> Option<String>;

    /// The fragment of the page's address where that holds a plan for this element.
    #[wasm_bindgen(method, getter)]
    pub fn link(this: &Options) -> Option<String>;

    /// What was kept under a name.
    #[wasm_bindgen(method)]
    pub fn read(this: &Options, name: &str) -> Option<String>;

    /// Keeps a text under a name, or forgets what was kept there. Where storage is full or refused, nothing is kept.
    #[wasm_bindgen(method)]
    pub fn write(this: &Options, name: &str, text: Option<&str>);

    /// Forgets all that this element keeps, whatever its name.
    #[wasm_bindgen(method)]
    pub fn clear(this: &Options);

    /// Today where the reader is, as YYYY-MM-DD.
    #[wasm_bindgen(method)]
    pub fn today(this: &Options) -> String;

    /// A day given as YYYY-MM-DD in the reader's words: short with its weekday, or long with its year.
    #[wasm_bindgen(method)]
    pub fn date(this: &Options, day: &str, long: bool) -> String;

    /// Seconds since 1970.
    #[wasm_bindgen(method)]
    pub fn now(this: &Options) -> u32;

    /// The clock that nobody can set and the clock on the wall, in milliseconds, and 1 where the page is hidden, else 0.
    #[wasm_bindgen(method, js_name = clocks)]
    fn read_clocks(this: &Options) -> Vec<f64>;

    /// Calls [`crate::Handle::wake`] after so many milliseconds, or as soon as the page is hidden or comes back. It
    /// replaces the call asked for before; 0 asks for none.
    #[wasm_bindgen(method)]
    pub fn wake(this: &Options, milliseconds: u32);

    /// Lets a phone buzz for so many milliseconds.
    #[wasm_bindgen(method)]
    pub fn vibrate(this: &Options, milliseconds: u32);

    /// Saves a text as a file.
    #[wasm_bindgen(method)]
    pub fn download(this: &Options, name: &str, kind: &str, text: &str);

    /// Prints what the element shows, and nothing else of the page.
    #[wasm_bindgen(method)]
    pub fn print(this: &Options);

    /// Shares or copies the page's address with this fragment, then calls [`crate::Handle::shared`].
    #[wasm_bindgen(method)]
    pub fn share(this: &Options, fragment: &str);

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

impl Options {
    /// Both clocks now.
    pub fn clocks(&self) -> Reading {
        match self.read_clocks()[..] {
            [steady, wall, hidden] => Reading { steady, wall, hidden: hidden != 0.0 },
            _ => Reading { steady: 0.0, wall: 0.0, hidden: false },
        }
    }
}
