//! The questionnaire as a whole: the one component. It holds what the reader did, shows the screen that follows from
//! it, and tells the page.

use web_sys::Element;
use yew::prelude::*;

use super::frame::frame;
use super::keep::Shared;
use super::note::Note;
use super::outcome::outcome;
use super::question::question;
use super::{Markup, Props, Response, Tools, massage};
use crate::browser::{Deed, focus_first, holds};
use crate::questionnaire::{Event, Planned, QuestionKind, Screen, Selection, Session};
use crate::tools::link::{self, LinkError};
use crate::tools::timer::Reading;

/// The name under which answers are kept.
const ANSWERS: &str = "answers";

/// What happens to the questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The reader did something on the screen.
    Reader(Deed),
    /// The page asked to start again; the focus stays where it is.
    Restart,
    /// The page's address holds a plan now: its fragment.
    Link(String),
    /// What became of a link to the plan: `shared`, `copied`, `cancelled`, or the link, for the reader to copy by hand.
    Shared(String),
    /// The time that the massage timer waited for has come: the clocks now.
    Wake(Reading),
}

/// The questionnaire as a whole.
pub struct App {
    session: Session,
    /// The screen that follows from the session.
    screen: Screen,
    /// What is chosen, until Continue takes it.
    choice: Selection,
    /// Whether Continue was pressed without an answer.
    problem: bool,
    /// What happened before the screen came up.
    note: Option<Note>,
    tools: Tools,
    response: Response,
    /// Counts the screens shown, so that each gets its own elements.
    visit: u32,
    /// The last visit that the page was told about.
    told: u32,
    root: NodeRef,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let saved = props.options.saved();
        if saved.as_deref() == Some("") {
            props.options.write(ANSWERS, None);
        }
        let session = Session::default();
        let mut app = App {
            screen: session.screen(&props.content),
            session,
            choice: Selection::EMPTY,
            problem: false,
            note: None,
            tools: Tools::new(props),
            response: Response::default(),
            visit: 0,
            told: 0,
            root: NodeRef::default(),
        };
        match props.options.link() {
            Some(fragment) => app.open_link(props, &fragment),
            None => {
                if let Some(saved) = saved.or_else(|| props.options.read(ANSWERS)) {
                    let place = props.options.place().unwrap_or_default();
                    app.session = Session::resume(&props.content, &saved).at(&props.content, &place);
                }
            }
        }
        app.turn(props);
        for option in props.options.draft().unwrap_or_default().split(' ') {
            app.fill(props, "", option.to_owned(), true);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        match message {
            Message::Reader(Deed::Act { action, question }) => self.act(props, &action, &question),
            Message::Reader(Deed::Fill { name, value, checked }) => self.fill(props, &name, value, checked),
            Message::Reader(Deed::Submit) => self.submit(props),
            Message::Restart => {
                self.apply(props, Event::Restart);
                self.response.focus = None;
            }
            Message::Link(fragment) => {
                self.open_link(props, &fragment);
                self.turn(props);
                self.response.focus = Some(".title");
            }
            Message::Shared(how) => self.tell_shared(props, how),
            Message::Wake(now) => massage::look(&mut self.tools.timer, props, now, &mut self.response),
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        let props = ctx.props();
        if props.settings.lasts != before.settings.lasts {
            self.tools.read_diary(props);
        }
        // A heading of another level is another element, which takes the focus over.
        let other = props.settings.heading_level != before.settings.heading_level;
        if other && self.root.cast::<Element>().is_some_and(|root| holds(&root, ".title:focus")) {
            self.response.focus = Some(".title");
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let mut markup = Markup::new(props.content, &props.settings);
        frame(&mut markup, &self.response.status, self.visit, self.note, &self.screen, |m| match &self.screen {
            Screen::Question { question: index, number, at_most, .. } => {
                question(m, m.content.question(*index), self.choice, (*number, *at_most), self.problem);
            }
            Screen::Outcome { outcome: index, path } => {
                let ended = &m.content.all().outcomes[usize::from(*index)];
                outcome(m, props, ended, path, &self.tools, self.note);
            }
        });
        html! { <div ref={self.root.clone()}>{ markup.finish() }</div> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let focus = self.response.focus.take();
        if let (Some(focus), Some(root)) = (focus, self.root.cast::<Element>()) {
            focus_first(&root, focus);
        }
        if self.told == self.visit {
            return;
        }
        self.told = self.visit;
        let Props { content, options, .. } = ctx.props();
        if first {
            options.ready();
        }
        match &self.screen {
            Screen::Question { question, .. } => options.question(content.question(*question).id),
            Screen::Outcome { outcome, .. } => {
                let outcome = &content.outcomes[usize::from(*outcome)];
                options.outcome(outcome.id, outcome.level.id());
            }
        }
    }
}

impl App {
    /// Does what a button asks for.
    fn act(&mut self, props: &Props, action: &str, question: &str) {
        match action {
            "back" => self.apply(props, Event::Back),
            "change" => {
                if let Some(index) = props.content.questions.iter().position(|one| one.id == question) {
                    self.apply(props, Event::Change(index as u16));
                }
            }
            "restart" => self.apply(props, Event::Restart),
            "forget" => {
                self.apply(props, Event::Restart);
                props.options.clear();
                self.note = Some(Note::Forgotten);
                self.response.focus = Some(".note");
            }
            "print" => props.options.print(),
            "share" => {
                self.tools.shared = Shared::Not;
                self.response.say("");
                if let Screen::Outcome { path, .. } = &self.screen
                    && let Some(fragment) = link::encode(&props.content, &path.given)
                {
                    props.options.share(&fragment);
                }
            }
            _ => self.tools.act(props, &self.plan(props), action, &mut self.response),
        }
    }

    /// Takes what was chosen or typed.
    fn fill(&mut self, props: &Props, name: &str, value: String, checked: bool) {
        let Screen::Question { question, .. } = self.screen else {
            return self.tools.take(props, name, value, &mut self.response);
        };
        let question = props.content.question(question);
        if let Some(option) = question.options.iter().position(|option| option.id == value) {
            let before = self.choice.without(Selection::one(option));
            self.choice = question.choose(self.choice, option, checked);
            let unticked = question.kind == QuestionKind::Multiple && !before.without(self.choice).is_empty();
            self.response.say(if unticked { props.content.interface.unticked } else { "" });
        }
    }

    /// Continue.
    fn submit(&mut self, props: &Props) {
        if self.choice.is_empty() {
            self.problem = true;
            self.response.focus = Some(".summary");
        } else {
            self.apply(props, Event::Answer(self.choice));
        }
    }

    /// Goes where an event leads, and keeps the answers.
    fn apply(&mut self, props: &Props, event: Event) {
        let Props { content, options, .. } = props;
        let before = self.session.save(content);
        self.session = self.session.apply(content, event);
        let saved = self.session.save(content);
        // What the reader kept gives way to a plan from a link only when the reader makes that plan their own.
        let own = !self.note.is_some_and(Note::borrows) || event == Event::Restart || saved != before;
        if own {
            self.note = None;
            options.write(ANSWERS, (event != Event::Restart).then_some(&saved));
            options.save(&saved);
        }
        self.turn(props);
        self.response.focus = Some(".title");
    }

    /// Takes a plan out of the page's address.
    fn open_link(&mut self, props: &Props, fragment: &str) {
        let (session, note) = match link::decode(&props.content, fragment) {
            Ok(answers) => (Session::of(answers), Note::Opened),
            Err(LinkError::Older) => (Session::default(), Note::Older),
            Err(LinkError::Damaged | LinkError::NotOurs) => (Session::default(), Note::Damaged),
        };
        self.session = session;
        self.note = Some(note);
    }

    /// Says what became of a link.
    fn tell_shared(&mut self, props: &Props, how: String) {
        let words = &props.content.all().interface.keep;
        self.tools.shared = match how.as_str() {
            "copied" => Shared::Said(words.copied),
            "shared" => Shared::Said(words.shared),
            "cancelled" => Shared::Not,
            _ => Shared::ByHand(how),
        };
        match self.tools.shared {
            Shared::Said(said) => self.response.say(said),
            Shared::ByHand(_) => self.response.focus = Some("[data-link]"),
            Shared::Not => {}
        }
    }

    /// Puts up the screen that follows from the session.
    fn turn(&mut self, props: &Props) {
        self.screen = self.session.screen(&props.content);
        if let Screen::Question { selection, .. } = self.screen {
            self.choice = selection;
        }
        self.problem = false;
        self.tools = Tools::new(props);
        props.options.wake(0);
        self.response.say("");
        self.visit += 1;
    }

    fn plan(&self, props: &Props) -> Vec<Planned> {
        match &self.screen {
            Screen::Outcome { outcome, path } => {
                props.content.plan(&props.content.outcomes[usize::from(*outcome)], &path.given)
            }
            Screen::Question { .. } => Vec::new(),
        }
    }
}
