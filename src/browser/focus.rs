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
        beside(&link, href.strip_prefix('#')?)
    });
    if let Some(target) = target {
        go_to(&target, ScrollLogicalPosition::Start);
    }
}

/// Chooses the option with this id, in the same shadow root, just as a click on its radio or checkbox does. It takes
/// the focus; nothing scrolls away under the pointer.
pub fn choose(event: &MouseEvent, id: &str) {
    let input = event.target_dyn_into::<Element>().and_then(|pointed| beside(&pointed, id));
    if let Some(input) = input {
        focus(&input);
        input.click();
    }
}

/// The element with this id in the same shadow root.
fn beside(element: &Element, id: &str) -> Option<HtmlElement> {
    let root = element.get_root_node().dyn_into::<ShadowRoot>().ok()?;
    root.get_element_by_id(id)?.dyn_into().ok()
}

fn focus(element: &HtmlElement) {
    let focus = FocusOptions::new();
    focus.set_prevent_scroll(true);
    let _ = element.focus_with_options(&focus);
}

fn go_to(element: &HtmlElement, position: ScrollLogicalPosition) {
    focus(element);
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_block(position);
    element.scroll_into_view_with_scroll_into_view_options(&scroll);
}
