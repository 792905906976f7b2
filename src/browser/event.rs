//! From an event to an action.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement, KeyboardEvent};

use crate::app::{Action, Field};

/// What an event on an element of the app means; nothing where it means nothing to the app. Forms are never submitted.
pub fn action(event: &Event) -> Option<Action> {
    let target: Element = event.target()?.unchecked_into();
    match event.type_().as_str() {
        "click" => click(event, &target),
        "submit" => {
            event.prevent_default();
            Some(Action::Continue)
        }
        "change" => Some(fill(target.unchecked_into())),
        "input" => Some(target.unchecked_into()).filter(is_typed).map(fill),
        "keydown" => {
            let enter = event.unchecked_ref::<KeyboardEvent>().key() == "Enter";
            (enter && is_typed(target.unchecked_ref())).then_some(Action::WorkOutSet)
        }
        "toggle" => {
            let id = target.get_attribute("data-fold")?;
            Some(Action::Fold { id, open: target.unchecked_into::<HtmlDetailsElement>().open() })
        }
        _ => None,
    }
}

fn click(event: &Event, target: &Element) -> Option<Action> {
    let control = target.closest("[data-action], [type=submit]").ok()??;
    let Some(id) = control.get_attribute("data-action") else {
        // A sandboxed frame may forbid forms, and then no form fires `submit`.
        event.prevent_default();
        return Some(Action::Continue);
    };
    Action::parse(&id, control.get_attribute("data-question"))
}

/// What was chosen or typed. A `<select>` has all that is asked of an input here, but for `checked`.
fn fill(input: HtmlInputElement) -> Action {
    match Field::from_id(&input.name()) {
        Some(field) => Action::Fill(field, input.value()),
        None => Action::Choose { question: input.name(), option: input.value(), chosen: input.checked() },
    }
}

/// Whether an element is a field that the reader types into.
fn is_typed(element: &HtmlInputElement) -> bool {
    element.get_attribute("name").and_then(|name| Field::from_id(&name)).is_some_and(Field::is_typed)
}
