//! How all of the questionnaire looks: the computed style of everything in it.

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;

use crate::{Engine, Reader};

/// The style of every element and pseudo-element of a questionnaire, in order.
#[derive(Debug, Deserialize)]
pub struct Looks {
    properties: Vec<String>,
    /// What it is, and its value of each property; none of what is under the pointer, or of what WebKit tells wrong.
    parts: Vec<(String, Vec<String>)>,
}

impl Looks {
    /// What looks different in another, in words. Lengths may differ by this many pixels.
    pub fn differences(&self, other: &Looks, rounding: f64) -> Vec<String> {
        let mut found = Vec::new();
        if self.parts.len() != other.parts.len() {
            found.push(format!("{} parts in place of {}", other.parts.len(), self.parts.len()));
        }
        for ((part, style), (other_part, other_style)) in self.parts.iter().zip(&other.parts) {
            if part != other_part {
                found.push(format!("{other_part} in place of {part}"));
            }
            for ((property, value), other) in self.properties.iter().zip(style).zip(other_style) {
                if !is_same(value, other, rounding) {
                    found.push(format!("{part} has {property}: {other} in place of {value}"));
                }
            }
        }
        found
    }

    /// How many elements and pseudo-elements there are.
    pub fn parts(&self) -> usize {
        self.parts.len()
    }
}

/// Whether two values say the same, but for what rounding does to their lengths.
fn is_same(value: &str, other: &str, rounding: f64) -> bool {
    let pixels = |text: &str| text.strip_suffix("px")?.parse::<f64>().ok();
    let is_near = |(one, two): (&str, &str)| {
        one == two || pixels(one).zip(pixels(two)).is_some_and(|(one, two)| (one - two).abs() < rounding)
    };
    value == other
        || value.split(' ').count() == other.split(' ').count() && value.split(' ').zip(other.split(' ')).all(is_near)
}

impl Reader<'_> {
    /// How all of it looks once nothing moves any more.
    pub async fn looks(&self) -> Result<Looks> {
        self.wait_for("what moves to stop", "return !root.getAnimations().length", &[]).await?;
        // The language of the page chooses between glyphs, no more; properties of the page's own do nothing here, nor
        // does the width of a line that is not drawn. An origin follows from the size.
        // Where a parent zooms, WebKit tells the type of a picture as if it were the smaller for it. It is not.
        let body = "let zoomed = host;
            while (zoomed && getComputedStyle(zoomed).zoom === '1') zoomed = zoomed.parentElement;
            const untold = (one) => one.matches(':is(label, button):hover') || (args[0] && zoomed && one.closest('svg'));
            const properties = [...getComputedStyle(host)].filter((name) =>
                !/^--|^-webkit-locale$|^column-rule-width$|-origin$/.test(name));
            const value = (style, property) =>
                property === 'outline-width' && style.outlineStyle === 'none' ? '0px' : style.getPropertyValue(property);
            const parts = [];
            for (const one of root.querySelectorAll('*')) {
                for (const pseudo of [null, '::before', '::after']) {
                    const style = getComputedStyle(one, pseudo);
                    if (pseudo && style.content === 'none') continue;
                    const name = `${one.localName}.${one.getAttribute('class')}${pseudo ?? ''}`;
                    parts.push([name, untold(one) ? [] : properties.map((property) => value(style, property))]);
                }
            }
            return { properties, parts }";
        self.ask(body, &[json!(self.browser.engine == Engine::WebKit)]).await
    }
}
