//! The questionnaire as a whole: holds the session, shows its screen, and tells the page about it.

use wasm_bindgen::prelude::Closure;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::diary::is_kept;
use super::keep::Shared;
use super::note::{Note, note};
use super::outcome::{DiaryPlace, outcome};
use super::question::QuestionForm;
use super::{Content, Settings};
use crate::browser::{Options, bring_into_view, drop_fragment, fragment, link_to};
use crate::questionnaire::{Event, Questionnaire, Screen, Session, Text};
use crate::tools::link::{self, LinkError};

/// The name under which answers are kept.
const ANSWERS: &str = "answers";

/// What the loader mounts.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The questionnaire.
    pub content: Content,
    /// How the page wants it shown.
    pub settings: Settings,
    /// What the loader handed in.
    pub options: Options,
}

impl Props {
    /// Props for a questionnaire and the loader's options.
    pub fn new(content: Content, options: Options) -> Self {
        Props { content, settings: Settings::of(&options), options }
    }
}

/// What happens to the questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The reader did something that leads to a screen, which then takes the focus.
    Reader(Event),
    /// The page asked to start again; the focus stays where it is.
    Restart,
    /// The page's address changed: it may hold a plan now.
    Link,
    /// The reader wants the plan on paper.
    Print,
    /// The reader wants a link to the plan.
    Share,
    /// What became of the link, as [`Options::share`] tells it.
    Shared(String),
    /// The reader wants nothing kept on the device.
    Forget,
    /// Something changed on the screen that a screen reader would not notice.
    Status(AttrValue),
}

/// The questionnaire as a whole.
pub struct App {
    session: Session,
    /// What happened before the screen came up.
    note: Option<Note>,
    diary_place: DiaryPlace,
    shared: Shared,
    /// Whether the field with a link to copy is to take the focus after the next rendering.
    takes_link: bool,
    /// Counts the screens shown, so that each gets its own elements.
    visit: u32,
    /// The last visit that the page was told about.
    told: Option<u32>,
    /// Whether the screen takes the focus.
    takes_focus: bool,
    status: AttrValue,
    heading: NodeRef,
    note_node: NodeRef,
    field: NodeRef,
}

impl App {
    /// Takes what the page's address holds for the questionnaire, which then leaves the address.
    fn open_link(&mut self, props: &Props) -> bool {
        if !props.options.first() {
            return false;
        }
        let (session, note) = match link::decode(&props.content, &fragment()) {
            Ok(answers) => (Session::of(answers), Note::Opened),
            Err(LinkError::NotOurs) => return false,
            Err(LinkError::Older) => (Session::default(), Note::Older),
            Err(LinkError::Damaged) => (Session::default(), Note::Damaged),
        };
        drop_fragment();
        self.session = session;
        self.note = Some(note);
        true
    }

    /// A link to the plan on the screen.
    fn link(&self, content: &Questionnaire) -> Option<String> {
        match self.session.screen(content) {
            Screen::Outcome { path, .. } => link::encode(content, &path.given).map(|fragment| link_to(&fragment)),
            Screen::Question { .. } => None,
        }
    }

    /// Says what became of a link.
    fn tell_shared(&mut self, content: &Questionnaire, how: &str) {
        let words = &content.interface.keep;
        self.shared = match how {
            "copied" => Shared::Said(words.copied),
            "shared" => Shared::Said(words.shared),
            "refused" => self.link(content).map_or(Shared::Not, |link| Shared::ByHand(link.into())),
            _ => Shared::Not,
        };
        self.takes_link = matches!(self.shared, Shared::ByHand(_));
        self.status = if let Shared::Said(said) = self.shared { AttrValue::Static(said) } else { AttrValue::default() };
    }

    /// Shows the next screen.
    fn turn(&mut self, props: &Props, takes_focus: bool) -> bool {
        self.visit += 1;
        self.takes_focus = takes_focus;
        self.status = AttrValue::default();
        self.shared = Shared::Not;
        self.diary_place = match self.note {
            Some(note) if note.borrows() => DiaryPlace::None,
            _ if is_kept(&props.settings) => DiaryPlace::First,
            _ if props.settings.storage.lasts() => DiaryPlace::Last,
            _ => DiaryPlace::None,
        };
        true
    }
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut app = App {
            session: Session::default(),
            note: None,
            diary_place: DiaryPlace::None,
            shared: Shared::Not,
            takes_link: false,
            visit: 0,
            told: None,
            takes_focus: false,
            status: AttrValue::default(),
            heading: NodeRef::default(),
            note_node: NodeRef::default(),
            field: NodeRef::default(),
        };
        let saved = props.options.saved();
        if saved.as_deref() == Some("") {
            props.settings.storage.write(ANSWERS, None);
        }
        if !app.open_link(props)
            && let Some(saved) = saved.or_else(|| props.settings.storage.read(ANSWERS))
        {
            app.session = Session::resume(&props.content, &saved);
        }
        app.turn(props, false);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        let forget = message == Message::Forget;
        let takes_focus = message != Message::Restart;
        let event = match message {
            Message::Reader(event) => event,
            Message::Restart | Message::Forget => Event::Restart,
            Message::Print => {
                props.options.print();
                return false;
            }
            Message::Share => {
                self.tell_shared(&props.content, "");
                if let Some(link) = self.link(&props.content) {
                    let told = ctx.link().callback(Message::Shared);
                    props.options.share(&link, &Closure::once_into_js(move |how: String| told.emit(how)));
                }
                return true;
            }
            Message::Shared(how) => {
                self.tell_shared(&props.content, &how);
                return true;
            }
            Message::Link => return self.open_link(props) && self.turn(props, true),
            Message::Status(status) => {
                self.status = status;
                return true;
            }
        };
        let Props { content, settings, options } = props;
        let before = self.session.save(content);
        self.session = self.session.apply(content, event);
        let saved = self.session.save(content);
        // What the reader kept gives way to a plan from a link only when the reader makes that plan their own.
        let own = !self.note.is_some_and(Note::borrows) || event == Event::Restart || saved != before;
        if own {
            self.note = None;
            settings.storage.write(ANSWERS, (event != Event::Restart).then_some(&saved));
            options.save(&saved);
        }
        if forget {
            settings.storage.clear();
            self.note = Some(Note::Forgotten);
        }
        self.turn(props, takes_focus)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { content, settings, .. } = ctx.props();
        let screen = self.session.screen(content);
        let on_message = ctx.link().callback(|message| message);
        let note = self.note.map(|told| note(*content, told, &screen, &self.note_node, &on_message));
        let screen = match screen {
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
                    on_status={ctx.link().callback(|status: Text| Message::Status(status.into()))}
                />
            },
            Screen::Outcome { outcome: index, path } => html! {
                <div key={self.visit}>
                    { outcome(ctx.props(), index, &path, self.diary_place, &self.shared, (&self.heading, &self.field), &on_message) }
                </div>
            },
        };
        html! {
            <>
                <p class="name" part="name" key="name">{ content.title }</p>
                <div role="status" class="hidden" key="status">{ &self.status }</div>
                { for note }
                { screen }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if std::mem::take(&mut self.takes_link)
            && let Some(field) = self.field.cast::<HtmlInputElement>()
        {
            let _ = field.focus();
            field.select();
        }
        if self.told == Some(self.visit) {
            return;
        }
        self.told = Some(self.visit);
        if self.takes_focus {
            let forgotten = self.note == Some(Note::Forgotten);
            bring_into_view(if forgotten { &self.note_node } else { &self.heading });
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
