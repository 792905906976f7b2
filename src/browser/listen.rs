//! Listening to the reader.
//!
//! The app listens at the element that it is mounted into, and drops its listeners with itself. Yew's own listeners are
//! not used: they hold the element for ever (Yew 0.23).

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::Element;

use super::event::action;
use crate::app::Action;

/// What the app listens to; clicks come by way of its handle. `toggle` does not bubble, so all are caught on their way down.
const EVENTS: [&str; 5] = ["change", "input", "keydown", "submit", "toggle"];

/// Hands every action of the reader inside an element to a function, as long as the listeners are kept.
pub fn listen(root: &Element, handle: impl Fn(Action) + Clone + 'static) -> Vec<EventListener> {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let listen = |name: &'static str| {
        let handle = handle.clone();
        EventListener::new_with_options(root, name, options, move |event| {
            if let Some(action) = action(event) {
                handle(action);
            }
        })
    };
    EVENTS.into_iter().map(listen).collect()
}
