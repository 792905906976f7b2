//! Where the focus goes.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

/// Focuses the first element inside another that a selector finds, and scrolls as little as shows it. A field that
/// can only be copied from is selected.
pub fn focus_first(root: &Element, selector: &str) {
    if let Ok(Some(element)) = root.query_selector(selector) {
        let element: HtmlElement = element.unchecked_into();
        go_to(&element, ScrollLogicalPosition::Nearest);
        if element.has_attribute("readonly") {
            element.unchecked_into::<web_sys::HtmlInputElement>().select();
        }
    }
}

/// Whether there is something inside an element that a selector finds.
pub fn holds(root: &Element, selector: &str) -> bool {
    matches!(root.query_selector(selector), Ok(Some(_)))
}

/// Follows a link to an id in the same shadow root. The browser would look for the id in the page instead, and
/// change the page's address.
pub fn follow_link(link: &Element) {
    let href = link.get_attribute("href").unwrap_or_default();
    if let Some(target) = beside(link, href.trim_start_matches('#')) {
        go_to(&target, ScrollLogicalPosition::Start);
    }
}

/// Chooses the option that a region of a picture stands for, just as a click on its radio or checkbox does. It takes
/// the focus; nothing scrolls away under the pointer.
pub fn choose(region: &Element) {
    let id = region.get_attribute("data-for").unwrap_or_default();
    if let Some(input) = beside(region, &id) {
        focus(&input);
        input.click();
    }
}

/// The element with this id in the same shadow root.
fn beside(element: &Element, id: &str) -> Option<HtmlElement> {
    let root: ShadowRoot = element.get_root_node().dyn_into().ok()?;
    root.get_element_by_id(id).map(JsCast::unchecked_into)
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
