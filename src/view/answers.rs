//! "Your answers", each with a Change link.

use yew::prelude::*;

use super::heading::heading;
use super::{Content, Settings};
use crate::questionnaire::{Event, Path};

/// The answers on the path that led to an outcome.
pub fn your_answers(content: Content, settings: &Settings, path: &Path, on_event: &Callback<Event>) -> Html {
    let rows = path.questions.iter().map(|index| {
        let index = *index;
        let question = content.question(index);
        let answers = path.given.get(index).iter().map(|option| {
            let option = &question.options[option];
            html! { <p key={option.id}>{ option.label }</p> }
        });
        html! {
            <div key={question.id} data-answer={question.id}>
                <dt>{ question.name }</dt>
                <dd>{ for answers }</dd>
                <dd>
                    <button
                        type="button"
                        class="link"
                        part="change"
                        data-action="change"
                        data-question={question.id}
                        onclick={on_event.reform(move |_| Event::Change(index))}
                    >
                        { content.interface.change }
                        <span class="hidden">{ ": " }{ question.name }</span>
                    </button>
                </dd>
            </div>
        }
    });
    html! {
        <section class="answers" part="answers">
            { heading(settings.heading_level, 1, "section", content.interface.your_answers.into()) }
            <dl>{ for rows }</dl>
            <button
                type="button"
                class="secondary"
                part="restart"
                data-action="restart"
                onclick={on_event.reform(|_| Event::Restart)}
            >
                { content.interface.restart }
            </button>
        </section>
    }
}
