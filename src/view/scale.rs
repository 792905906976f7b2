//! A scale as a row of radios with words at both ends.

use yew::prelude::*;

use super::Settings;
use super::choices::{OnChoose, input};
use crate::questionnaire::{Question, Selection, Text};

/// The numbers of a scale. What the ends mean stands above them, and in the labels of the first and the last.
pub fn scale(settings: &Settings, question: &Question, name: Text, selection: Selection, on_choose: &OnChoose) -> Html {
    let (low, high) = question.ends.unwrap_or_default();
    let last = question.options.len() - 1;
    let numbers = question.options.iter().enumerate().map(|(index, option)| {
        let meaning = match index {
            0 => Some(low),
            index if index == last => Some(high),
            _ => None,
        };
        html! {
            <div class="number" part="option" key={option.id}>
                { input(settings, question, name, index, selection, on_choose) }
                <label for={settings.id(question, option.id)}>
                    { option.label }
                    if let Some(meaning) = meaning {
                        <span class="hidden">{ ": " }{ meaning }</span>
                    }
                </label>
            </div>
        }
    });
    html! {
        <>
            <p class="ends" aria-hidden="true">
                <span>{ question.options[0].label }{ ": " }{ low }</span>
                <span>{ question.options[last].label }{ ": " }{ high }</span>
            </p>
            <div class="scale">{ for numbers }</div>
        </>
    }
}
