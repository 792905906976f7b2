//! A field the reader types in, with its label, a hint, and what is wrong with it.

use yew::prelude::*;

use super::{Content, Settings};
use crate::questionnaire::Text;

/// What a field consists of.
pub struct Field<'a> {
    /// Name of the input; its ids end in it.
    pub name: Text,
    /// The kind of keyboard it asks a phone for.
    pub keyboard: Text,
    /// Its label.
    pub label: Text,
    /// How to fill it in.
    pub hint: Text,
    /// What is wrong with what was filled in.
    pub problem: Option<&'a AttrValue>,
    /// The input.
    pub node: &'a NodeRef,
}

/// A field, which keeps what is typed by itself.
pub fn field(content: Content, settings: &Settings, field: &Field) -> Html {
    let id = |what: &str| AttrValue::from([&settings.prefix, "-", field.name, what].concat());
    let (hint, error) = (id("-hint"), id("-error"));
    let described_by = if field.problem.is_some() { [&hint, " ", &error].concat() } else { hint.to_string() };
    html! {
        <div class="field" part="field">
            <label class="label" for={id("")}>{ field.label }</label>
            <p class="hint" id={hint}>{ field.hint }</p>
            if let Some(problem) = field.problem {
                <p class="error" part="error" id={error}>
                    <span class="hidden">{ content.interface.error }{ " " }</span>
                    { problem }
                </p>
            }
            <input
                type="text"
                class="input"
                name={field.name}
                id={id("")}
                inputmode={field.keyboard}
                autocomplete="off"
                aria-describedby={described_by}
                aria-invalid={field.problem.map(|_| "true")}
                ref={field.node}
            />
        </div>
    }
}
