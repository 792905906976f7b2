//! A builder of elements whose functions return what they make: `el("p").class("hint").add(words)`.
//!
//! `html!` writes every field of Yew's nodes where an element stands: the views alone would weigh 12 to 16 kB more.

use std::cell::RefCell;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

use crate::questionnaire::Text;
use crate::tools::digits;

/// An element, or siblings without an element around them.
pub struct El(Box<Parts>);

#[derive(Default)]
struct Parts {
    /// None for a group of siblings.
    tag: Option<Text>,
    key: Option<Key>,
    names: Vec<Text>,
    values: Vec<Option<AttributeOrProperty>>,
    checked: Option<bool>,
    children: Vec<VNode>,
}

/// An empty element.
#[inline(never)]
pub fn el(tag: Text) -> El {
    El(Box::new(Parts { tag: Some(tag), ..Parts::default() }))
}

/// Siblings without an element around them.
#[inline(never)]
pub fn group() -> El {
    El(Box::default())
}

impl El {
    /// Its class.
    #[inline(never)]
    pub fn class(self, class: Text) -> Self {
        self.set("class", AttrValue::Static(class))
    }

    /// The name by which a page's style sheet reaches it.
    #[inline(never)]
    pub fn part(self, part: Text) -> Self {
        self.set("part", AttrValue::Static(part))
    }

    /// An attribute.
    #[inline(always)]
    pub fn attr(self, name: Text, value: impl Value) -> Self {
        value.set(self, name)
    }

    /// Whether a radio or checkbox is checked.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.checked = Some(checked);
        self
    }

    /// Distinguishes it from its siblings.
    pub fn key(mut self, key: u32) -> Self {
        self.0.key = Some(Key::from(digits::write(key)));
        self
    }

    /// Adds a child at the end.
    #[inline(always)]
    pub fn add(mut self, child: impl Child) -> Self {
        child.add_to(&mut self);
        self
    }

    /// Adds a child for each item.
    #[inline(always)]
    pub fn each<T, C: Child>(mut self, items: impl IntoIterator<Item = T>, child: impl Fn(T) -> C) -> Self {
        for item in items {
            child(item).add_to(&mut self);
        }
        self
    }

    #[inline(never)]
    fn set(mut self, name: Text, value: AttrValue) -> Self {
        self.0.names.push(name);
        self.0.values.push(Some(AttributeOrProperty::Attribute(value)));
        self
    }

    /// The node that Yew renders.
    #[inline(never)]
    pub fn html(self) -> Html {
        let Parts { tag, key, names, values, checked, children } = *self.0;
        let children = VList::with_children(children, None).into();
        let Some(tag) = tag else {
            return children;
        };
        let mut element = VTag::new(tag);
        element.key = key;
        element.attributes = Attributes::Dynamic { keys: interned(&names), values: values.into_boxed_slice() };
        if let Some(checked) = checked {
            element.set_checked(checked);
        }
        if let Some(place) = element.children_mut() {
            *place = children;
        }
        element.into()
    }
}

/// A value of an attribute.
pub trait Value {
    /// Sets the attribute.
    fn set(self, element: El, name: Text) -> El;
}

impl Value for Text {
    #[inline(never)]
    fn set(self, element: El, name: Text) -> El {
        element.set(name, AttrValue::Static(self))
    }
}

impl Value for String {
    #[inline(never)]
    fn set(self, element: El, name: Text) -> El {
        element.set(name, AttrValue::from(self))
    }
}

impl<V: Value> Value for Option<V> {
    #[inline(always)]
    fn set(self, element: El, name: Text) -> El {
        match self {
            Some(value) => value.set(element, name),
            None => element,
        }
    }
}

/// A child of an element.
pub trait Child {
    /// Adds it at the end.
    fn add_to(self, parent: &mut El);
}

impl Child for Html {
    fn add_to(self, parent: &mut El) {
        parent.0.children.push(self);
    }
}

impl Child for El {
    #[inline(never)]
    fn add_to(self, parent: &mut El) {
        self.html().add_to(parent);
    }
}

impl Child for AttrValue {
    #[inline(never)]
    fn add_to(self, parent: &mut El) {
        VNode::from(VText::new(self)).add_to(parent);
    }
}

impl Child for Text {
    #[inline(never)]
    fn add_to(self, parent: &mut El) {
        AttrValue::Static(self).add_to(parent);
    }
}

impl Child for String {
    #[inline(never)]
    fn add_to(self, parent: &mut El) {
        AttrValue::from(self).add_to(parent);
    }
}

/// A child that is not always there still takes a place, so that Yew keeps the elements after it.
impl<C: Child> Child for Option<C> {
    #[inline(always)]
    fn add_to(self, parent: &mut El) {
        match self {
            Some(child) => child.add_to(parent),
            None => group().add_to(parent),
        }
    }
}

thread_local! {
    static NAMES: RefCell<Vec<&'static [Text]>> = const { RefCell::new(Vec::new()) };
}

/// The one list in memory with these names of attributes; the views have a few dozen. Where the lists of two elements are
/// the same one, Yew compares their attributes one by one, without building a map.
fn interned(names: &[Text]) -> &'static [Text] {
    NAMES.with_borrow_mut(|lists| {
        if let Some(list) = lists.iter().find(|list| **list == names) {
            return *list;
        }
        let list: &'static [Text] = Box::leak(names.into());
        lists.push(list);
        list
    })
}
