//! The link that calls the emergency number.

use yew::prelude::*;

use super::{Content, Settings};

/// A `tel:` link, only where the author of the page gave a number: which one is right depends on the country.
pub fn call(content: Content, settings: &Settings) -> Html {
    let Some(tel) = &settings.emergency_tel else {
        return Html::default();
    };
    let number: String = tel.chars().filter(|c| !c.is_whitespace()).collect();
    html! {
        <p>
            <a class="primary" part="call" href={["tel:", &number].concat()}>
                { content.interface.call.replace("{tel}", tel) }
            </a>
        </p>
    }
}
