//! it-band-check: a short branching questionnaire about outer-knee pain, as a Yew component that the
//! `<it-band-check>` element of `www/it-band-check.js` mounts into its shadow root.
//!
//! Data flows one way: questionnaire + answers → screen, and one event back. Dependencies point one way too:
//! [`view`] → [`browser`] → [`tools`] → [`questionnaire`].

pub mod browser;
#[doc(hidden)]
pub mod memory;
pub mod questionnaire;
pub mod tools;
pub mod view;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};
use yew::{AppHandle, Renderer};

use browser::{Options, deed};
use questionnaire::Questionnaire;
use tools::timer::Reading;
use view::{App, Content, Message, Props};

/// A questionnaire that is ready to be mounted any number of times.
#[wasm_bindgen]
pub struct Words(Content);

#[wasm_bindgen]
impl Words {
    /// Unpacks a questionnaire. It stays in memory as long as the page: call this once a language.
    ///
    /// # Errors
    /// Bytes that are cut short, or that another version of the format wrote.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Result<Words, JsValue> {
        let questionnaire = Questionnaire::unpack(bytes.leak()).map_err(|_| JsValue::from_str("content"))?;
        Ok(Words(Content::new(Box::leak(Box::new(questionnaire)))))
    }
}

/// A questionnaire on the page.
#[wasm_bindgen]
pub struct Handle {
    words: Content,
    app: AppHandle<App>,
}

/// Mounts a questionnaire into an element, whose children it replaces.
#[wasm_bindgen]
pub fn mount(root: Element, words: &Words, options: Options) -> Handle {
    let props = Props::new(words.0, options);
    Handle { words: words.0, app: Renderer::<App>::with_root_and_props(root, props).render() }
}

#[wasm_bindgen]
impl Handle {
    /// Takes changed options without losing answers.
    pub fn update(&mut self, options: Options) {
        self.app.update(Props::new(self.words, options));
    }

    /// Forgets every answer and shows the first question.
    pub fn restart(&self) {
        self.app.send_message(Message::Restart);
    }

    /// Takes what the reader does: an event on an element of the app.
    pub fn hear(&self, event: &Event) {
        if let Some(deed) = deed(event) {
            self.app.send_message(Message::Reader(deed));
        }
    }

    /// Opens the plan in the fragment of the page's address.
    pub fn open(&self, fragment: String) {
        self.app.send_message(Message::Link(fragment));
    }

    /// Tells what became of a link: `shared`, `copied`, `cancelled`, or the link itself, for the reader to copy by hand.
    pub fn shared(&self, how: String) {
        self.app.send_message(Message::Shared(how));
    }

    /// Tells that the time which the app waited for has come, and what the clocks show: that which nobody can set and
    /// that on the wall, in milliseconds.
    pub fn wake(&self, steady: f64, wall: f64, hidden: bool) {
        self.app.send_message(Message::Wake(Reading { steady, wall, hidden }));
    }

    /// Takes the questionnaire off the page.
    pub fn destroy(self) {
        self.app.destroy();
    }
}
