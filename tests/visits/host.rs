//! A host for tests: storage is a map, the clock is set by hand, and everything else is written down.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use it_band_check::app::{self, Environment, File, FocusTarget, StorageKey, Stored};
use it_band_check::browser::{DateStyle, Host};
use it_band_check::questionnaire::{Level, Text};
use it_band_check::tools::days::Day;
use it_band_check::tools::timer::ClockSample;

/// Something that the app asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    Ready,
    Question(Text),
    Outcome(Text, Level),
    Announce(String),
    Focus(FocusTarget),
    RestoreFocus(FocusTarget),
    Download(File),
    Print,
    Share(String),
    Vibrate(u32),
}

/// The host.
pub struct FakeHost {
    pub today: Cell<Day>,
    /// What the next random number is.
    pub random: Cell<u64>,
    /// Milliseconds since the page was opened; the wall clock goes with it.
    pub milliseconds: Cell<f64>,
    pub hidden: Cell<bool>,
    pub storage: RefCell<BTreeMap<&'static str, String>>,
    /// The address of the page, where it has one that can be opened elsewhere.
    pub address: RefCell<Option<String>>,
    /// Whether the browser refuses to store.
    pub refuses: Cell<bool>,
    pub snapshot: RefCell<Option<Vec<u8>>>,
    /// What the last app left in the engine.
    pub left: RefCell<Option<app::Visit>>,
    pub asked: RefCell<Vec<Asked>>,
    /// Whether the screen is to stay on.
    pub awake: Cell<bool>,
}

impl FakeHost {
    /// A host on 3 March 2027, with nothing stored.
    pub fn new() -> Self {
        FakeHost {
            today: Cell::new(Day::parse("2027-03-03").expect("a day")),
            random: Cell::new(1),
            milliseconds: Cell::new(5_000.0),
            hidden: Cell::new(false),
            storage: RefCell::default(),
            address: RefCell::new(Some("https://blog.example/post".to_owned())),
            refuses: Cell::new(false),
            snapshot: RefCell::default(),
            left: RefCell::default(),
            asked: RefCell::default(),
            awake: Cell::new(false),
        }
    }

    /// What the app asked for since this was last called.
    pub fn take_asked(&self) -> Vec<Asked> {
        self.asked.take()
    }

    /// What is stored under a name.
    pub fn stored(&self, key: StorageKey) -> Option<String> {
        self.storage.borrow().get(key.id()).cloned()
    }

    /// Lets days pass.
    pub fn sleep(&self, days: i32) {
        self.today.set(self.today.get().plus(days));
        self.wait(f64::from(days) * 86_400_000.0);
    }

    /// Lets milliseconds pass.
    pub fn wait(&self, milliseconds: f64) {
        self.milliseconds.set(self.milliseconds.get() + milliseconds);
    }

    fn write_down(&self, asked: Asked) {
        self.asked.borrow_mut().push(asked);
    }
}

impl Host for FakeHost {
    fn environment(&self) -> Environment {
        let monotonic = self.milliseconds.get();
        Environment {
            clock: ClockSample { monotonic, wall: 1_800_000_000_000.0 + monotonic, hidden: self.hidden.get() },
            today: self.today.get(),
            random: self.random.replace(self.random.get() + 1).to_string(),
            address: self.address.borrow().clone(),
            stored: Stored {
                answers: self.stored(StorageKey::Answers),
                schedule_start: self.stored(StorageKey::ScheduleStart),
                units: self.stored(StorageKey::Units),
                diary: self.stored(StorageKey::Diary),
                calendar: self.stored(StorageKey::Calendar),
            },
        }
    }

    fn date(&self, day: Day, _: DateStyle) -> String {
        day.iso()
    }

    fn keep_snapshot(&self, snapshot: Option<Vec<u8>>) {
        self.snapshot.replace(snapshot);
    }

    fn ready(&self) {
        self.write_down(Asked::Ready);
    }

    fn show_question(&self, question: Text) {
        self.write_down(Asked::Question(question));
    }

    fn show_outcome(&self, outcome: Text, level: Level) {
        self.write_down(Asked::Outcome(outcome, level));
    }

    fn announce(&self, words: &str) {
        if !words.is_empty() {
            self.write_down(Asked::Announce(words.to_owned()));
        }
    }

    fn focus(&self, target: FocusTarget) {
        self.write_down(Asked::Focus(target));
    }

    fn restore_focus(&self, target: FocusTarget) {
        self.write_down(Asked::RestoreFocus(target));
    }

    fn store(&self, key: StorageKey, text: Option<&str>) {
        if self.refuses.get() {
            return;
        }
        match text {
            Some(text) => self.storage.borrow_mut().insert(key.id(), text.to_owned()),
            None => self.storage.borrow_mut().remove(key.id()),
        };
    }

    fn remove_all(&self) {
        self.storage.borrow_mut().clear();
    }

    fn download(&self, file: &File) {
        self.write_down(Asked::Download(file.clone()));
    }

    fn print(&self) {
        self.write_down(Asked::Print);
    }

    fn share(&self, link: &str) {
        self.write_down(Asked::Share(link.to_owned()));
    }

    fn keep_awake(&self, awake: bool) {
        assert_ne!(self.awake.replace(awake), awake, "the host is asked for what it does already");
    }

    fn vibrate(&self, milliseconds: u32) {
        self.write_down(Asked::Vibrate(milliseconds));
    }
}
