//! Screens as HTML, rendered without a browser: the first one for the loader, and any for tests.

use yew::{Component, Context, Html, LocalServerRenderer, Properties};

use super::{Ui, screen};
use crate::app::{Arrival, Content, Environment, Settings, State, Stored};
use crate::questionnaire::Questionnaire;
use crate::tools::days::Day;
use crate::tools::timer::ClockSample;

/// The first screen of a questionnaire as HTML, just as the app will show it: with a question's heading of level 2, and
/// ids that start with [`FIRST_PREFIX`].
pub async fn first_screen(questionnaire: &'static Questionnaire) -> String {
    let settings =
        Settings { heading_level: 2, emergency_tel: None, id_prefix: FIRST_PREFIX.to_owned(), keeps_on_device: false };
    let clock = ClockSample { monotonic: 0.0, wall: 0.0, hidden: false };
    let environment =
        Environment { clock, today: Day::FIRST, random: String::new(), address: None, stored: Stored::default() };
    let (state, _) = State::new(Content::new(questionnaire), settings, &Arrival::default(), None, &environment);
    html_of(state, environment).await
}

/// What the ids of [`first_screen`] start with.
pub const FIRST_PREFIX: &str = "it-band-check-0";

/// The screen of a state as HTML. Days are written as YYYY-MM-DD.
pub async fn html_of(state: State, environment: Environment) -> String {
    LocalServerRenderer::<Still>::with_props(StillProps { state, environment }).hydratable(false).render().await
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct StillProps {
    state: State,
    environment: Environment,
}

/// A screen that nothing changes.
struct Still;

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(_: &Context<Self>) -> Self {
        Still
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let StillProps { state, environment } = context.props();
        screen(Ui { content: state.content, state, environment, date: &|day, _| day.iso() })
    }
}
