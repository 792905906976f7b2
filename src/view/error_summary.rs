//! What went wrong when Continue was pressed.

use yew::prelude::*;

use super::heading::heading;
use super::{Content, Settings};
use crate::browser::follow_link;
use crate::questionnaire::Question;

/// "There is a problem", with a link to the first option. It takes the focus when it comes up.
pub fn error_summary(content: Content, settings: &Settings, question: &Question, node: &NodeRef) -> Html {
    let id = settings.id(question, "problem");
    let href = ["#", &settings.id(question, question.options[0].id)].concat();
    html! {
        <div class="summary" part="error-summary" role="alert" tabindex="-1" ref={node} aria-labelledby={&id}>
            <div {id}>{ heading(settings.heading_level, 0, "subtitle", content.interface.problem.into()) }</div>
            <p><a {href} onclick={Callback::from(follow_link)}>{ question.missing }</a></p>
        </div>
    }
}
