//! The questionnaire as a whole: holds the session, shows its screen, and tells the page about it.

use yew::prelude::*;

use super::outcome::outcome;
use super::question::QuestionForm;
use super::{Content, Settings};
use crate::browser::{Options, bring_into_view};
use crate::questionnaire::{Event, Screen, Session, Text};

/// The name under which answers are kept.
const ANSWERS: &str = "answers";

/// What the loader mounts.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    content: Content,
    settings: Settings,
    options: Options,
}

impl Props {
    /// Props for a questionnaire and the loader's options.
    pub fn new(content: Content, options: Options) -> Self {
        Props { content, settings: Settings::of(&options), options }
    }
}

/// What happens to the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Message {
    /// The reader did something that leads to a screen, which then takes the focus.
    Reader(Event),
    /// The page asked to start again; the focus stays where it is.
    Restart,
    /// Something changed on the screen that a screen reader would not notice.
    Status(Text),
}

/// The questionnaire as a whole.
pub struct App {
    session: Session,
    /// Counts the screens shown, so that each gets its own elements.
    visit: u32,
    /// The last visit that the page was told about.
    told: Option<u32>,
    /// Whether the screen takes the focus.
    takes_focus: bool,
    status: Text,
    heading: NodeRef,
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { content, settings, options } = ctx.props();
        let saved = options.saved();
        if saved.as_deref() == Some("") {
            settings.storage.write(ANSWERS, None);
        }
        let saved = saved.or_else(|| settings.storage.read(ANSWERS));
        App {
            session: saved.map_or_else(Session::default, |saved| Session::resume(content, &saved)),
            visit: 0,
            told: None,
            takes_focus: false,
            status: "",
            heading: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let event = match message {
            Message::Reader(event) => event,
            Message::Restart => Event::Restart,
            Message::Status(status) => {
                self.status = status;
                return true;
            }
        };
        let Props { content, settings, options } = ctx.props();
        self.session = self.session.apply(content, event);
        self.visit += 1;
        self.takes_focus = message != Message::Restart;
        self.status = "";
        let saved = self.session.save(content);
        settings.storage.write(ANSWERS, (event != Event::Restart).then_some(&saved));
        options.save(&saved);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { content, settings, .. } = ctx.props();
        let screen = match self.session.screen(content) {
            Screen::Question { question, selection, number, at_most } => html! {
                <QuestionForm
                    key={self.visit}
                    content={*content}
                    settings={settings.clone()}
                    {question}
                    {selection}
                    {number}
                    {at_most}
                    heading={self.heading.clone()}
                    on_event={ctx.link().callback(Message::Reader)}
                    on_status={ctx.link().callback(Message::Status)}
                />
            },
            Screen::Outcome { outcome: index, path } => {
                let on_event = ctx.link().callback(Message::Reader);
                let on_status = ctx.link().callback(Message::Status);
                html! {
                    <div key={self.visit}>
                        { outcome(*content, settings, index, &path, &self.heading, &on_event, &on_status) }
                    </div>
                }
            }
        };
        html! {
            <>
                <p class="name" part="name" key="name">{ content.title }</p>
                <div role="status" class="hidden" key="status">{ self.status }</div>
                { screen }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if self.told == Some(self.visit) {
            return;
        }
        self.told = Some(self.visit);
        if self.takes_focus {
            bring_into_view(&self.heading);
        }
        let Props { content, options, .. } = ctx.props();
        if first {
            options.ready();
        }
        match self.session.screen(content) {
            Screen::Question { question, .. } => options.question(content.question(question).id),
            Screen::Outcome { outcome, .. } => {
                let outcome = &content.outcomes[usize::from(outcome)];
                options.outcome(outcome.id, outcome.level.id());
            }
        }
    }
}
