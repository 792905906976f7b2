//! Where the focus goes.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot,
};
use yew::{NodeRef, TargetCast};

/// Focuses what a component rendered and scrolls as little as shows it.
pub fn bring_into_view(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        go_to(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Follows a link to an id in the same shadow root. The browser would look for the id in the page instead, and
/// change the page's address.
pub fn follow_link(event: MouseEvent) {
    event.prevent_default();
    let target = event.target_dyn_into::<Element>().and_then(|link| {
        let href = link.get_attribute("href")?;
        let root = link.get_root_node().dyn_into::<ShadowRoot>().ok()?;
        root.get_element_by_id(href.strip_prefix('#')?)?.dyn_into::<HtmlElement>().ok()
    });
    if let Some(target) = target {
        go_to(&target, ScrollLogicalPosition::Start);
    }
}

fn go_to(element: &HtmlElement, position: ScrollLogicalPosition) {
    let focus = FocusOptions::new();
    focus.set_prevent_scroll(true);
    let _ = element.focus_with_options(&focus);
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_block(position);
    element.scroll_into_view_with_scroll_into_view_options(&scroll);
}
