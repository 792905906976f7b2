//! What the reader does, told from the event and the element it came from.
//!
//! The loader hears every event of a kind at one place and hands it on: listeners of Yew outlast the element. An element
//! says by its attributes what it is for: `data-action`, and for inputs their name and value.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::focus::{choose, follow_link};

/// What the reader did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A button was pressed, or Enter in its field.
    Act {
        /// Its action.
        action: String,
        /// Id of the question it is about; empty where it is about none.
        question: String,
    },
    /// Something was chosen or typed.
    Fill {
        /// Name of the input.
        name: String,
        /// Its value.
        value: String,
        /// Whether it is checked.
        checked: bool,
    },
    /// Continue was pressed.
    Submit,
}

/// What an event says. Links inside the widget and regions of a picture are followed here.
pub fn deed(event: &Event) -> Option<Deed> {
    let target: Element = event.target()?.unchecked_into();
    match event.type_().as_str() {
        "submit" => {
            event.prevent_default();
            Some(Deed::Submit)
        }
        // A screen reader presses a button while the field keeps the focus: no change is told before that.
        "input" if !is_typed(&target)? => None,
        "change" | "input" => {
            // What is asked of an input holds for a select, but for `checked`.
            let input: HtmlInputElement = target.unchecked_into();
            Some(Deed::Fill { name: input.name(), value: input.value(), checked: input.checked() })
        }
        "keydown" => {
            let enter = event.unchecked_ref::<KeyboardEvent>().key() == "Enter" && is_typed(&target)?;
            enter.then(|| Deed::Act { action: "intervals".to_owned(), question: String::new() })
        }
        _ => {
            let element = target.closest("[data-action], [type=submit]").ok()??;
            let Some(action) = element.get_attribute("data-action") else {
                // A frame in a sandbox may forbid forms: there, no form tells that it is submitted. Elsewhere it may be
                // submitted by more than its button.
                event.prevent_default();
                return Some(Deed::Submit);
            };
            match action.as_str() {
                "go" => {
                    event.prevent_default();
                    follow_link(&element);
                    None
                }
                "choose" => {
                    choose(&element);
                    None
                }
                _ => Some(Deed::Act { action, question: element.get_attribute("data-question").unwrap_or_default() }),
            }
        }
    }
}

/// Whether it is a field of the pace builder.
fn is_typed(target: &Element) -> Option<bool> {
    target.matches(".builder [type=text]").ok()
}
