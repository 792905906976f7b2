//! The one component: it holds the state, shows the screen, and has the host perform the effects.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::Element;
use yew::{Component, Context, Html, Properties};

use super::{Ui, screen};
use crate::app::{Action, Arrival, Content, Effect, State, Visit, update};
use crate::browser::{Host, Page, listen, perform};

/// What an app is mounted with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The questionnaire.
    pub content: Content,
    /// The page as a host.
    pub page: Page,
    /// The element that the app is mounted into.
    pub root: Element,
    /// How the reader comes to the app.
    pub arrival: Arrival,
}

/// The questionnaire on a page.
pub struct App {
    state: State,
    /// What waits until the screen is rendered.
    effects: Vec<Effect>,
    /// Has the timer look at the clocks again.
    tick: Option<Timeout>,
    /// What the reader does arrives here, as long as the app exists.
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let Props { content, page, root, arrival } = context.props();
        let (state, effects) = State::new(*content, page.settings(), arrival, page.take_left(), &page.environment());
        let link = context.link().clone();
        let listeners = listen(root, move |action| link.send_message(action));
        let mut app = App { state, effects, tick: None, _listeners: listeners };
        page.keep_snapshot(app.state.snapshot());
        app.schedule_tick(context);
        app
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        if matches!(&action, Action::Fold { id, open } if self.state.is_open(id) == *open) {
            // What the app has opened itself.
            return false;
        }
        let page = &context.props().page;
        for effect in update(&mut self.state, action, &page.environment()) {
            if effect.waits_for_screen() {
                self.effects.push(effect);
            } else {
                perform(page, &self.state, effect);
            }
        }
        page.keep_snapshot(self.state.snapshot());
        self.schedule_tick(context);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let page = &context.props().page;
        let (state, environment) = (&self.state, &page.environment());
        screen(Ui { content: state.content, state, environment, date: &|day, style| page.date(day, style) })
    }

    fn destroy(&mut self, context: &Context<Self>) {
        let nothing = Visit::new(self.state.content.numbers);
        context.props().page.leave(std::mem::replace(&mut self.state.visit, nothing));
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        for effect in self.effects.drain(..) {
            perform(&context.props().page, &self.state, effect);
        }
    }
}

impl App {
    fn schedule_tick(&mut self, context: &Context<Self>) {
        let link = context.link().clone();
        self.tick = self
            .state
            .next_tick()
            .map(|after| Timeout::new(after, move || link.send_message(Action::Tick(Page::clock()))));
    }
}
