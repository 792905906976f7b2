//! The first screen, as the build renders it for the loader to show until the app is there.

use yew::{AttrValue, Component, Context, Html, LocalServerRenderer, Properties};

use super::frame::frame;
use super::question::question;
use super::{Content, Markup, Settings};
use crate::questionnaire::{Questionnaire, Screen, Session};

/// The first screen of a questionnaire as HTML, just as the app will show it: with a question's heading of level 2, and
/// ids that start with [`FIRST_PREFIX`].
pub async fn first_screen(questionnaire: &'static Questionnaire) -> String {
    let props = Props { content: Content::new(questionnaire) };
    LocalServerRenderer::<First>::with_props(props).hydratable(false).render().await
}

/// What the ids of [`first_screen`] start with.
pub const FIRST_PREFIX: &str = "it-band-check-0";

#[derive(Clone, Debug, PartialEq, Properties)]
struct Props {
    content: Content,
}

struct First;

impl Component for First {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        First
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let settings =
            Settings { heading_level: 2, emergency_tel: None, prefix: FIRST_PREFIX.to_owned(), lasts: false };
        let mut m = Markup::new(ctx.props().content, &settings);
        let screen = Session::default().screen(&m.content);
        frame(&mut m, &AttrValue::default(), 0, None, &screen, |m| {
            if let Screen::Question { question: index, selection, number, at_most } = screen {
                question(m, m.content.question(index), selection, (number, at_most), false);
            }
        });
        m.finish()
    }
}
