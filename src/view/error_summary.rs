//! What went wrong when Continue was pressed.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::heading::heading;
use super::{Content, Settings};
use crate::questionnaire::Question;

/// "There is a problem", with a link to the first option. It takes the focus when it comes up.
pub fn error_summary(content: Content, settings: &Settings, question: &Question, node: &NodeRef, first: &NodeRef) -> Html {
    let id = settings.id(question, "problem");
    // The link works by script alone: a fragment would change the page's address and cannot reach into a shadow root.
    let onclick = {
        let first = first.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if let Some(input) = first.cast::<HtmlElement>() {
                let _ = input.focus();
            }
        })
    };
    let href = ["#", &settings.id(question, question.options[0].id)].concat();
    html! {
        <div class="summary" part="error-summary" role="alert" tabindex="-1" ref={node} aria-labelledby={&id}>
            <div {id}>{ heading(settings.heading_level, 0, "subtitle", content.interface.problem.into()) }</div>
            <p><a {href} {onclick}>{ question.missing }</a></p>
        </div>
    }
}
