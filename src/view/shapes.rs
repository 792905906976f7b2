//! The names of the attributes that elements have, each list kept once.
//!
//! Yew compares the attributes of an element one by one, without a map, where the lists of their names are the same
//! one in memory.

use std::cell::RefCell;

use crate::questionnaire::Text;

thread_local! {
    static SHAPES: RefCell<Vec<&'static [Text]>> = const { RefCell::new(Vec::new()) };
}

/// The list with these names that stays in memory. The views have a few dozen of them.
pub fn shared(names: &[Text]) -> &'static [Text] {
    SHAPES.with_borrow_mut(|shapes| {
        if let Some(shape) = shapes.iter().find(|shape| **shape == names) {
            return *shape;
        }
        let shape: &'static [Text] = Box::leak(names.into());
        shapes.push(shape);
        shape
    })
}
