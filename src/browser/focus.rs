//! Where the focus goes.

use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// Focuses an element without scrolling.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Focuses what a component rendered and scrolls as little as shows it.
pub fn bring_into_view(node: &NodeRef) {
    let Some(element) = node.cast::<HtmlElement>() else {
        return;
    };
    focus(&element);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
