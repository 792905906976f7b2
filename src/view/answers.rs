//! "Your answers", each with a Change link.

use yew::prelude::*;

use super::button::button;
use super::heading::heading;
use super::{Content, Message, Settings};
use crate::questionnaire::{Event, Path};

/// The answers on the path that led to an outcome, and the ways to clear them.
pub fn your_answers(
    content: Content,
    settings: &Settings,
    path: &Path,
    can_forget: bool,
    on_message: &Callback<Message>,
) -> Html {
    let words = &content.interface.keep;
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
                        onclick={on_message.reform(move |_| Message::Reader(Event::Change(index)))}
                    >
                        { content.interface.change }
                        <span class="hidden">{ ": " }{ question.name }</span>
                    </button>
                </dd>
            </div>
        }
    });
    let onrestart = on_message.reform(|_| Message::Reader(Event::Restart));
    html! {
        <section class="answers" part="answers">
            { heading(settings.heading_level, 1, "section", content.interface.your_answers.into()) }
            <dl>{ for rows }</dl>
            <div class="row">
                { button("secondary", "restart", content.interface.restart, onrestart) }
                if can_forget {
                    { button("secondary", "forget", words.forget, on_message.reform(|_| Message::Forget)) }
                }
            </div>
            if can_forget {
                <p class="hint">{ words.forget_hint }</p>
            }
        </section>
    }
}
