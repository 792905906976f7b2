//! The options of a question as radios or checkboxes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::leg::leg;
use super::{Content, Settings};
use crate::questionnaire::{Question, QuestionKind, Region, Selection, Text};

/// What choosing an option does: its index, and whether it is chosen now.
pub type OnChoose = Callback<(usize, bool)>;

/// One native radio or checkbox, under the name of its question or another.
pub fn input(
    settings: &Settings,
    question: &Question,
    name: Text,
    option: usize,
    selection: Selection,
    on_choose: &OnChoose,
) -> Html {
    let kind = if question.kind == QuestionKind::Multiple { "checkbox" } else { "radio" };
    let onchange = on_choose.reform(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        (option, chosen)
    });
    let id = question.options[option].id;
    html! {
        <input
            type={kind}
            {name}
            value={id}
            id={settings.id(question, id)}
            checked={selection.contains(option)}
            {onchange}
        />
    }
}

/// Every option below the other, the exclusive one after an "or". Where options stand for a place on the leg, the
/// picture comes first, and its numbers stand before their labels.
pub fn choices(
    content: Content,
    settings: &Settings,
    question: &Question,
    selection: Selection,
    on_choose: &OnChoose,
) -> Html {
    let options = question.options.iter().enumerate().map(|(index, option)| {
        html! {
            <div key={option.id}>
                if option.exclusive {
                    <p class="or" part="or">{ content.interface.or }</p>
                }
                <div class="option" part="option" data-shows={option.region.map(Region::id)}>
                    { input(settings, question, question.id, index, selection, on_choose) }
                    <label for={settings.id(question, option.id)}>
                        if option.region.is_some() {
                            <span class="marker" aria-hidden="true">{ index + 1 }</span>
                        }
                        { option.label }
                        if let Some(hint) = option.hint {
                            <span class="hint">{ hint }</span>
                        }
                    </label>
                </div>
            </div>
        }
    });
    let options = html! { <div class="options">{ for options }</div> };
    if question.options.iter().all(|option| option.region.is_none()) {
        return options;
    }
    html! { <div class="with-leg">{ leg(content, settings, question, selection) }{ options }</div> }
}
