//! Where the reader is on the path.

use yew::prelude::*;

use super::Content;

/// "Question n of at most m", and a bar that says the same.
pub fn progress(content: Content, number: usize, at_most: usize) -> Html {
    let text = content.interface.progress.replace("{n}", &number.to_string()).replace("{m}", &at_most.to_string());
    html! {
        <div class="progress" part="progress">
            <p>{ text }</p>
            <progress aria-hidden="true" max={at_most.to_string()} value={number.to_string()} />
        </div>
    }
}
