//! it-band-check: a short branching questionnaire about outer-knee pain, as a Yew component that the `<it-band-check>`
//! element of `www/it-band-check.js` mounts into its shadow root.
//!
//! Data flows one way: state → screen, action → state. Dependencies point one way too:
//! [`view`] → [`browser`] → [`app`] → [`tools`] → [`questionnaire`].

pub mod app;
pub mod browser;
pub mod questionnaire;
pub mod tools;
pub mod view;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};
use yew::{AppHandle, Renderer};

use app::{Action, Arrival, Content, ShareResult};
use browser::{Page, PageHost};
use questionnaire::Questionnaire;
use view::{App, Props};

/// The wasm's allocator: small, and without code for threads.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A questionnaire in one language, which can be mounted any number of times.
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

/// A mounted app. None of its methods dispatches an event, or waits for the app: each leaves it an action.
#[wasm_bindgen]
pub struct Handle {
    app: AppHandle<App>,
    page: Page,
}

/// Mounts an app into an element, whose children it replaces.
///
/// It opens the plan of `link`, the fragment of the page's address; without one it goes on from `snapshot`, which an
/// earlier app of the same element handed to its host, or else from what is stored.
#[wasm_bindgen]
pub fn mount(root: Element, words: &Words, host: PageHost, snapshot: Option<Vec<u8>>, link: Option<String>) -> Handle {
    let page = Page::new(host);
    let arrival = Arrival { link, snapshot };
    let props = Props { content: words.0, page: page.clone(), root: root.clone(), arrival };
    Handle { app: Renderer::<App>::with_root_and_props(root, props).render(), page }
}

#[wasm_bindgen]
impl Handle {
    /// Goes on in the language of these words and with the author's choices as the host now tells them.
    pub fn update(&self, words: &Words) {
        self.app.send_message(Action::ApplySettings(self.page.settings()));
        self.app.send_message(Action::Translate(words.0));
    }

    /// Forgets every answer and shows the first question. The focus stays where it is.
    pub fn restart(&self) {
        self.app.send_message(Action::RestartFromPage);
    }

    /// Opens the plan in the fragment of the page's address.
    pub fn open(&self, fragment: String) {
        self.app.send_message(Action::OpenLink(fragment));
    }

    /// Has the app look at the clocks and at what is stored: the page was hidden or is visible again, or another tab has
    /// stored something.
    pub fn refresh(&self) {
        self.app.send_message(Action::Refresh(Page::clock()));
    }

    /// Takes a click on something inside the element. The host listens to clicks: the app could only do so at an element,
    /// and a screen reader in Firefox calls every text clickable that is in an element with such a listener.
    pub fn click(&self, event: &Event) {
        if let Some(action) = browser::action(event) {
            self.app.send_message(action);
        }
    }

    /// Says what became of a link that was to be shared: `shared`, `copied`, `cancelled` or `refused`.
    pub fn shared(&self, how: &str) {
        let result = match how {
            "shared" => ShareResult::Shared,
            "copied" => ShareResult::Copied,
            "cancelled" => ShareResult::Cancelled,
            _ => ShareResult::Refused,
        };
        self.app.send_message(Action::Shared(result));
    }

    /// Takes the app off the page.
    pub fn destroy(self) {
        self.app.destroy();
    }
}
