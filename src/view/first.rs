//! The first screen, as the build renders it for the loader to show until the app is there.

use yew::{Component, Context, Html, LocalServerRenderer, Properties};

use super::{Ui, screen};
use crate::app::{Arrival, Content, Environment, Settings, State, Stored};
use crate::questionnaire::Questionnaire;
use crate::tools::days::Day;
use crate::tools::timer::ClockSample;

/// The first screen of a questionnaire as HTML, just as the app will show it: with a question's heading of level 2, and
/// ids that start with [`FIRST_PREFIX`].
pub async fn first_screen(questionnaire: &'static Questionnaire) -> String {
    let props = FirstProps { content: Content::new(questionnaire) };
    LocalServerRenderer::<First>::with_props(props).hydratable(false).render().await
}

/// What the ids of [`first_screen`] start with.
pub const FIRST_PREFIX: &str = "it-band-check-0";

#[derive(Clone, Debug, PartialEq, Properties)]
struct FirstProps {
    content: Content,
}

struct First;

impl Component for First {
    type Message = ();
    type Properties = FirstProps;

    fn create(_: &Context<Self>) -> Self {
        First
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let settings = Settings {
            heading_level: 2,
            emergency_tel: None,
            id_prefix: FIRST_PREFIX.to_owned(),
            keeps_on_device: false,
        };
        let clock = ClockSample { monotonic: 0.0, wall: 0.0, hidden: false };
        let environment = Environment { clock, today: Day::FIRST, stored: Stored::default() };
        let content = context.props().content;
        let (state, _) = State::new(content, settings, &Arrival::default(), &environment);
        screen(Ui { content, state: &state, environment: &environment, date: &|day, _| day.iso() })
    }
}
