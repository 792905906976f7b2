//! A heading at a level that the page chose.

use yew::prelude::*;

/// A heading, `below` levels under the question's own level. No level goes past 6.
pub fn heading(level: u8, below: u8, class: &'static str, content: Html) -> Html {
    html! { <@{tag(level + below)} {class}>{ content }</@> }
}

/// The heading of a part of a screen that a link leads to.
pub fn target_heading(level: u8, below: u8, id: AttrValue, title: &'static str) -> Html {
    html! { <@{tag(level + below)} class="subtitle" {id} tabindex="-1">{ title }</@> }
}

/// The heading of a screen, which takes the focus when the screen comes up.
pub fn screen_heading(level: u8, node: &NodeRef, part: &'static str, content: Html) -> Html {
    html! { <@{tag(level)} class="title" {part} tabindex="-1" ref={node}>{ content }</@> }
}

/// A heading that can take the focus when its part of a screen changes.
pub fn focus_heading(level: u8, below: u8, node: &NodeRef, content: Html) -> Html {
    html! { <@{tag(level + below)} class="section" tabindex="-1" ref={node}>{ content }</@> }
}

fn tag(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
