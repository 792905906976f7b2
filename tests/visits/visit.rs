//! A reader at the app.

use std::sync::LazyLock;

use it_band_check::app::{Action, Arrival, Content, Field, Settings, State, update};
use it_band_check::browser::{Host, perform};
use it_band_check::questionnaire::{Planned, Question, Questionnaire, Screen};
use it_band_check::view::html_of;

use crate::documents;
use crate::host::{Asked, FakeHost};

/// The questionnaire in English.
pub static ENGLISH: LazyLock<Questionnaire> = LazyLock::new(documents::questionnaire);

/// The questionnaire in Norwegian.
pub static NORWEGIAN: LazyLock<Questionnaire> = LazyLock::new(|| documents::questionnaire_in("nb"));

/// A visit: the app, and the host that stays when the app goes.
pub struct Visit {
    pub state: State,
    pub host: FakeHost,
}

impl Visit {
    /// A visit to a page that remembers answers as long as the tab is open.
    pub fn new() -> Self {
        Visit::with(FakeHost::new(), settings(), None)
    }

    /// A visit to a page that remembers answers on the device.
    pub fn on_device() -> Self {
        Visit::with(FakeHost::new(), Settings { keeps_on_device: true, ..settings() }, None)
    }

    /// A visit to a page with this fragment in its address.
    pub fn by_link(host: FakeHost, fragment: &str) -> Self {
        Visit::with(host, settings(), Some(fragment.to_owned()))
    }

    /// A visit with a host that may remember an earlier one.
    pub fn with(host: FakeHost, settings: Settings, link: Option<String>) -> Self {
        let arrival = Arrival { link, snapshot: host.snapshot.borrow().clone() };
        let left = host.left.take();
        let (state, effects) = State::new(Content::new(&ENGLISH), settings, &arrival, left, &host.environment());
        host.keep_snapshot(state.snapshot());
        for effect in effects {
            perform(&host, &state, effect);
        }
        Visit { state, host }
    }

    /// The element leaves the page and comes back: the app is another one, with the snapshot of this.
    pub fn remount(self) -> Self {
        let settings = self.state.settings;
        // The page lets the screen go off when an app leaves.
        self.host.awake.set(false);
        self.host.left.replace(Some(self.state.visit));
        Visit::with(self.host, settings, None)
    }

    /// The engine ends, and the element is mounted again in another one: only the snapshot is left.
    pub fn lose_engine(self) -> Self {
        self.host.awake.set(false);
        Visit::with(self.host, self.state.settings, None)
    }

    /// The reader closes the tab and comes back: only what is stored is left.
    pub fn come_back(self) -> Self {
        self.host.snapshot.replace(None);
        self.remount()
    }

    /// Something happens. Returns what the app asks of the host.
    pub fn act(&mut self, action: Action) -> Vec<Asked> {
        self.host.take_asked();
        for effect in update(&mut self.state, action, &self.host.environment()) {
            perform(&self.host, &self.state, effect);
        }
        self.host.keep_snapshot(self.state.snapshot());
        self.host.take_asked()
    }

    /// Chooses or unchooses an option.
    pub fn choose(&mut self, question: &str, option: &str, chosen: bool) -> Vec<Asked> {
        self.act(Action::Choose { question: question.to_owned(), option: option.to_owned(), chosen })
    }

    /// Gives an answer to the question on the screen, which must be the one named: exactly these options.
    pub fn answer(&mut self, question: &str, options: &[&str]) -> Vec<Asked> {
        assert_eq!(self.screen(), question);
        for option in self.ticked() {
            self.choose(question, option, false);
        }
        for option in options {
            self.choose(question, option, true);
        }
        assert_eq!(self.ticked().len(), options.len(), "{question} has not all of {options:?}");
        self.act(Action::Continue)
    }

    /// Answers whatever is asked, until there is no more question.
    pub fn walk(&mut self, answers: &[(&str, &[&str])]) -> &'static str {
        while let Screen::Question { question, .. } = self.state.screen() {
            let id = self.state.content.question(question).id;
            let known = answers.iter().find(|(question, _)| *question == id);
            let (_, options) = known.unwrap_or_else(|| panic!("{id} is asked, and the walk has no answer"));
            self.answer(id, options);
        }
        self.screen()
    }

    /// The timer looks at the clocks.
    pub fn tick(&mut self) -> Vec<Asked> {
        self.act(Action::Tick(self.host.environment().clock))
    }

    /// Fills in a field of a tool.
    pub fn fill(&mut self, field: Field, text: &str) -> Vec<Asked> {
        self.act(Action::Fill(field, text.to_owned()))
    }

    /// Id of the screen.
    pub fn screen(&self) -> &'static str {
        self.state.screen_id()
    }

    /// The question on the screen.
    pub fn question(&self) -> &'static Question {
        match self.state.screen() {
            Screen::Question { question, .. } => self.state.content.question(question),
            Screen::Outcome { .. } => panic!("{} is no question", self.screen()),
        }
    }

    /// Ids of the options that are ticked.
    pub fn ticked(&self) -> Vec<&'static str> {
        let options = &self.question().options;
        self.state.visit.draft.iter().map(|option| options[option].id).collect()
    }

    /// Ids of the blocks of the plan, with a `-` before those that are withheld.
    pub fn blocks(&self) -> Vec<String> {
        let id = |block: u16| self.state.content.block(block).id;
        let name = |planned: &Planned| match planned {
            Planned::Shown { block, .. } => id(*block).to_owned(),
            Planned::Withheld { block, .. } => format!("-{}", id(*block)),
        };
        self.state.plan().iter().map(name).collect()
    }

    /// The diary, as HTML.
    pub fn diary_html(&self) -> String {
        let html = self.html();
        let (_, diary) = html.split_once("part=\"diary\"").expect("a diary");
        diary.split_once("</section>").expect("its end").0.to_owned()
    }

    /// What the reader sees, as HTML.
    pub fn html(&self) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(html_of(self.state.clone(), self.host.environment()))
    }
}

/// An author who chose nothing.
pub fn settings() -> Settings {
    Settings { heading_level: 2, emergency_tel: None, id_prefix: "check".to_owned(), keeps_on_device: false }
}
