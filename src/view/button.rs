//! A button that does something to what is on the screen.

use yew::prelude::*;

use crate::questionnaire::Text;

/// A button for an action, by which tests and authors' style sheets find it.
pub fn button(class: Text, action: Text, words: Text, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} part={action} data-action={action} {onclick}>{ words }</button> }
}
