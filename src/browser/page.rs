//! The real host: the page, by way of the object that `www/host.js` hands to [`crate::mount`].

use std::cell::RefCell;

use js_sys::Date;
use wasm_bindgen::prelude::*;

use super::{DateStyle, Host};
use crate::app::{Environment, File, FocusTarget, Settings, StorageKey, Stored, Visit};
use crate::questionnaire::{Level, Text};
use crate::tools::days::Day;
use crate::tools::digits;
use crate::tools::timer::ClockSample;

#[wasm_bindgen]
extern "C" {
    /// The author's choices for one element, and what the page does for its app; see `www/host.js`.
    #[derive(Clone, Debug, PartialEq)]
    pub type PageHost;

    #[wasm_bindgen(method, getter)]
    fn instance(this: &PageHost) -> u32;
    #[wasm_bindgen(method)]
    fn settings(this: &PageHost) -> Choices;

    type Choices;
    #[wasm_bindgen(method, getter, js_name = headingLevel)]
    fn heading_level(this: &Choices) -> u8;
    #[wasm_bindgen(method, getter, js_name = emergencyTel)]
    fn emergency_tel(this: &Choices) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = keepsOnDevice)]
    fn keeps_on_device(this: &Choices) -> bool;

    #[wasm_bindgen(method)]
    fn address(this: &PageHost) -> Option<String>;
    #[wasm_bindgen(method)]
    fn read(this: &PageHost, key: &str) -> Option<String>;
    #[wasm_bindgen(method)]
    fn write(this: &PageHost, key: &str, text: Option<&str>);
    #[wasm_bindgen(method, js_name = removeAll)]
    fn remove_all(this: &PageHost);
    #[wasm_bindgen(method, catch)]
    fn date(this: &PageHost, day: &str, long: bool) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn random(this: &PageHost) -> Result<String, JsValue>;
    #[wasm_bindgen(method, js_name = keepSnapshot)]
    fn keep_snapshot(this: &PageHost, snapshot: Option<Vec<u8>>);

    // None of these dispatches an event before the call into Rust has returned.
    #[wasm_bindgen(method)]
    fn ready(this: &PageHost);
    #[wasm_bindgen(method, js_name = showQuestion)]
    fn show_question(this: &PageHost, question: &str);
    #[wasm_bindgen(method, js_name = showOutcome)]
    fn show_outcome(this: &PageHost, outcome: &str, level: &str);
    #[wasm_bindgen(method)]
    fn announce(this: &PageHost, words: &str);
    #[wasm_bindgen(method)]
    fn focus(this: &PageHost, selector: &str);
    #[wasm_bindgen(method, js_name = restoreFocus)]
    fn restore_focus(this: &PageHost, selector: &str);
    #[wasm_bindgen(method)]
    fn download(this: &PageHost, name: &str, media_type: &str, text: &str);
    #[wasm_bindgen(method)]
    fn print(this: &PageHost);
    #[wasm_bindgen(method)]
    fn share(this: &PageHost, link: &str);
    #[wasm_bindgen(method, js_name = keepAwake)]
    fn keep_awake(this: &PageHost, awake: bool);
    #[wasm_bindgen(method)]
    fn vibrate(this: &PageHost, milliseconds: u32);

    // Globals of the page, without asking what they are instances of: some pages replace `window.Window`.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn monotonic_now() -> f64;
    type Document;
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
    #[wasm_bindgen(method, getter)]
    fn hidden(this: &Document) -> bool;
}

thread_local! {
    /// What readers did in apps that have ended, by the number of the element, the latest last.
    static LEFT: RefCell<Vec<(u32, Visit)>> = const { RefCell::new(Vec::new()) };
}

/// How many elements that have left the page may come back to their tools as they were. Without a limit, a page that makes
/// elements all the time would fill the memory.
const MOST_LEFT: usize = 16;

/// The page as a host.
#[derive(Clone, Debug, PartialEq)]
pub struct Page(PageHost);

impl Page {
    /// Wraps what the loader handed over.
    pub const fn new(host: PageHost) -> Self {
        Page(host)
    }

    /// The author's choices as they are now.
    pub fn settings(&self) -> Settings {
        let choices = self.0.settings();
        Settings {
            heading_level: choices.heading_level(),
            emergency_tel: choices.emergency_tel(),
            id_prefix: ["it-band-check-", &digits::write(self.0.instance())].concat(),
            keeps_on_device: choices.keeps_on_device(),
        }
    }

    /// Keeps what the reader did, in case the element comes back.
    pub fn leave(&self, visit: Visit) {
        LEFT.with_borrow_mut(|left| {
            if left.len() == MOST_LEFT {
                left.remove(0);
            }
            left.push((self.0.instance(), visit));
        });
    }

    /// What the reader did when the element left.
    pub fn take_left(&self) -> Option<Visit> {
        let instance = self.0.instance();
        LEFT.with_borrow_mut(|left| {
            let place = left.iter().position(|(other, _)| *other == instance)?;
            Some(left.remove(place).1)
        })
    }

    /// Both clocks now.
    pub fn clock() -> ClockSample {
        ClockSample { monotonic: monotonic_now(), wall: Date::now(), hidden: DOCUMENT.with(Document::hidden) }
    }
}

impl Host for Page {
    fn environment(&self) -> Environment {
        let date = Date::new(&Date::now().into());
        let today = Day::of(date.get_full_year() as i32, date.get_month() + 1, date.get_date());
        let stored = |key: StorageKey| self.0.read(key.id());
        Environment {
            clock: Page::clock(),
            // A year that no calendar here has is as wrong as the first of the clock.
            today: today.unwrap_or(Day::since_epoch(0)),
            // A page that has taken it away has readers with ids in common.
            random: self.0.random().unwrap_or_default(),
            address: self.0.address(),
            stored: Stored {
                answers: stored(StorageKey::Answers),
                schedule_start: stored(StorageKey::ScheduleStart),
                units: stored(StorageKey::Units),
                diary: stored(StorageKey::Diary),
                calendar: stored(StorageKey::Calendar),
            },
        }
    }

    fn date(&self, day: Day, style: DateStyle) -> String {
        let iso = day.iso();
        self.0.date(&iso, style == DateStyle::Long).unwrap_or(iso)
    }

    fn keep_snapshot(&self, snapshot: Option<Vec<u8>>) {
        self.0.keep_snapshot(snapshot);
    }

    fn ready(&self) {
        self.0.ready();
    }

    fn show_question(&self, question: Text) {
        self.0.show_question(question);
    }

    fn show_outcome(&self, outcome: Text, level: Level) {
        self.0.show_outcome(outcome, level.id());
    }

    fn announce(&self, words: &str) {
        self.0.announce(words);
    }

    fn focus(&self, target: FocusTarget) {
        self.0.focus(target.selector());
    }

    fn restore_focus(&self, target: FocusTarget) {
        self.0.restore_focus(target.selector());
    }

    fn store(&self, key: StorageKey, text: Option<&str>) {
        self.0.write(key.id(), text);
    }

    fn remove_all(&self) {
        self.0.remove_all();
    }

    fn download(&self, file: &File) {
        self.0.download(file.name, file.media_type, &file.text);
    }

    fn print(&self) {
        self.0.print();
    }

    fn share(&self, link: &str) {
        self.0.share(link);
    }

    fn keep_awake(&self, awake: bool) {
        self.0.keep_awake(awake);
    }

    fn vibrate(&self, milliseconds: u32) {
        self.0.vibrate(milliseconds);
    }
}
