//! A builder of elements whose functions return what they make: `el("p").class("hint").add(words)`.
//!
//! `html!` writes every field of Yew's nodes where an element stands: the views alone would weigh 12 to 16 kB more.
//!
//! The translators of browsers put nodes of their own in the place of our text, and may reorder what is in a sentence. Yew
//! would go on writing to text that is no longer on the page, and panics if it has to insert something before it. So the
//! builder sees to it that Yew never changes a text, and never inserts anything beside one: what holds text has its words
//! in its key, and Yew replaces all of it when they change.

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
    /// Which child it is, from 0.
    place: usize,
    key: Option<Key>,
    names: Vec<Text>,
    values: Vec<Option<AttributeOrProperty>>,
    checked: Option<bool>,
    children: Vec<VNode>,
    /// The text in it, and in what is inline in it; none where there is no text.
    words: Option<String>,
    /// Whether it holds elements that are no part of a sentence.
    has_others: bool,
}

/// Elements that are a part of the sentence around them.
const INLINE: [Text; 3] = ["span", "strong", "time"];

/// Elements that can have the focus, besides those with a `tabindex`.
const FOCUSABLE: [Text; 3] = ["a", "button", "summary"];

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
        let Parts { tag, place, mut key, names, values, checked, mut children, words, has_others } = *self.0;
        if let Some(words) = words {
            if has_others || tag.is_none() {
                for (place, child) in children.iter_mut().enumerate() {
                    if let VNode::VText(text) = child {
                        let words = text.text.as_str().to_owned();
                        *child = sentence(place, words, vec![std::mem::take(child)]);
                    }
                }
            } else if tag.is_some_and(|tag| FOCUSABLE.contains(&tag)) || names.contains(&"tabindex") {
                children = vec![sentence(0, words, children)];
            } else {
                key = Some(words_key(place, &words));
            }
        }
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

/// An element for words inside one that has to stay the same when they change.
#[inline(never)]
fn sentence(place: usize, words: String, children: Vec<VNode>) -> Html {
    let mut span = el("span");
    span.0.place = place;
    span.0.words = Some(words);
    span.0.children = children;
    span.html()
}

/// A key that no sibling has, though it has the same words.
fn words_key(place: usize, words: &str) -> Key {
    Key::from([&digits::write(place as u32), " ", words].concat())
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

impl Child for El {
    #[inline(never)]
    fn add_to(mut self, parent: &mut El) {
        self.0.place = parent.0.children.len();
        let Parts { tag, words, has_others, .. } = &*self.0;
        if tag.is_none_or(|tag| INLINE.contains(&tag)) {
            parent.0.has_others |= has_others;
            if let Some(words) = words {
                parent.0.words.get_or_insert_default().push_str(words);
            }
        } else {
            parent.0.has_others = true;
        }
        parent.0.children.push(self.html());
    }
}

impl Child for AttrValue {
    #[inline(never)]
    fn add_to(self, parent: &mut El) {
        parent.0.words.get_or_insert_default().push_str(&self);
        parent.0.children.push(VText::new(self).into());
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
