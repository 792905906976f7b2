//! Writes the elements of a screen.

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VNode, VTag, VText};
use yew::{AttrValue, Html};

use super::{Content, Settings, shapes};
use crate::questionnaire::Text;
use crate::tools::digits;

/// The elements of a screen, written one after the other.
///
/// `html!` fills in every field of Yew's nodes where they stand: with it, the views alone weighed more than half of
/// Yew. Here an element is a call.
///
/// An element is described in one text: its tag, then its attributes, as in `p class=hint hidden`. Headings are written
/// as if the questionnaire's own were `h1`; they get the level that the author of the page wants.
pub struct Markup<'a> {
    /// The questionnaire.
    pub content: Content,
    /// How the page wants it shown.
    pub settings: &'a Settings,
    open: Vec<Open>,
}

/// An element that is not closed yet; without a tag, a group of siblings.
#[derive(Default)]
struct Open {
    tag: Option<Text>,
    key: Option<Key>,
    names: Vec<Text>,
    values: Vec<Option<AttributeOrProperty>>,
    checked: Option<bool>,
    children: Vec<VNode>,
}

impl<'a> Markup<'a> {
    /// An empty screen.
    pub fn new(content: Content, settings: &'a Settings) -> Self {
        Markup { content, settings, open: vec![Open::default()] }
    }

    /// What was written.
    pub fn finish(mut self) -> Html {
        VList::with_children(std::mem::take(&mut self.last().children), None).into()
    }

    /// An element, and what stands in it.
    #[inline(always)]
    pub fn element(&mut self, description: Text, inside: impl FnOnce(&mut Self)) {
        self.start(description);
        inside(self);
        self.close();
    }

    /// An element with one text in it.
    #[inline(never)]
    pub fn line(&mut self, description: Text, text: Text) {
        self.start(description);
        self.text(text);
        self.close();
    }

    /// Siblings that are there or not: those after them stay what they are.
    #[inline(always)]
    pub fn maybe(&mut self, there: bool, inside: impl FnOnce(&mut Self)) {
        self.open.push(Open::default());
        if there {
            inside(self);
        }
        self.close();
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: Text) {
        self.value(AttrValue::Static(text));
    }

    /// A text that was put together.
    #[inline(never)]
    pub fn string(&mut self, text: String) {
        self.value(AttrValue::from(text));
    }

    /// A text of either sort.
    #[inline(never)]
    pub fn value(&mut self, text: AttrValue) {
        self.add(VNode::from(VText::new(text)));
    }

    /// A whole number.
    #[inline(never)]
    pub fn number(&mut self, number: u32) {
        self.string(digits::write(number));
    }

    /// An attribute of the element that was opened last.
    #[inline(never)]
    pub fn attribute(&mut self, name: Text, value: Text) {
        self.set(name, AttrValue::Static(value));
    }

    /// An attribute with a value that was put together.
    #[inline(never)]
    pub fn attribute_string(&mut self, name: Text, value: String) {
        self.set(name, AttrValue::from(value));
    }

    /// An attribute with an id for something of this instance.
    #[inline(never)]
    pub fn attribute_id(&mut self, name: Text, parts: &[&str]) {
        self.attribute_string(name, self.settings.id(parts));
    }

    /// Whether the radio or checkbox that was opened last is checked.
    pub fn checked(&mut self, checked: bool) {
        self.last().checked = Some(checked);
    }

    /// What tells the element that was opened last from its siblings.
    pub fn key(&mut self, key: u32) {
        self.last().key = Some(Key::from(digits::write(key)));
    }

    /// A button for an action.
    #[inline(never)]
    pub fn button(&mut self, class: Text, action: Text, words: Text) {
        self.start("button type=button");
        self.attribute("class", class);
        self.attribute("part", action);
        self.attribute("data-action", action);
        self.text(words);
        self.close();
    }

    #[inline(never)]
    fn start(&mut self, description: Text) {
        let mut words = description.split(' ');
        let tag = words.next().unwrap_or_default();
        let tag = match tag {
            "h1" => self.settings.heading(0),
            "h2" => self.settings.heading(1),
            "h3" => self.settings.heading(2),
            _ => tag,
        };
        self.open.push(Open { tag: Some(tag), ..Open::default() });
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            self.attribute(name, value);
        }
    }

    fn set(&mut self, name: Text, value: AttrValue) {
        let last = self.last();
        last.names.push(name);
        last.values.push(Some(AttributeOrProperty::Attribute(value)));
    }

    #[inline(never)]
    fn close(&mut self) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let Some(tag) = open.tag else {
            return self.add(VList::with_children(open.children, None).into());
        };
        let mut element = VTag::new(tag);
        element.key = open.key;
        element.attributes =
            Attributes::Dynamic { keys: shapes::shared(&open.names), values: open.values.into_boxed_slice() };
        if let Some(checked) = open.checked {
            element.set_checked(checked);
        }
        if let Some(children) = element.children_mut() {
            *children = VList::with_children(open.children, None).into();
        }
        self.add(element.into());
    }

    fn add(&mut self, node: VNode) {
        self.last().children.push(node);
    }

    /// What was opened last. The screen itself stays open to the end.
    fn last(&mut self) -> &mut Open {
        if self.open.is_empty() {
            self.open.push(Open::default());
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }
}
