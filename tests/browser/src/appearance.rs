//! How all of the questionnaire looks: the computed style of everything in it.

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;

use crate::{Engine, Reader};

/// The style of every element and pseudo-element of a questionnaire, in order. Most share their style with others, so each
/// style stands here once: a plan has hundreds of elements with hundreds of properties.
#[derive(Debug, Deserialize)]
pub struct Appearance {
    properties: Vec<String>,
    /// The values of all properties, in their order, with [`BETWEEN`] between them. What is under the pointer, or what
    /// WebKit reports wrongly, has none.
    styles: Vec<String>,
    /// The name of each element and pseudo-element, and the index of its style.
    parts: Vec<(String, usize)>,
}

/// Separates the values of a style: no value holds it.
const BETWEEN: char = '\u{1}';

impl Appearance {
    /// What looks different in another, in words. Lengths may differ by this many pixels.
    pub fn differences(&self, other: &Appearance, rounding: f64) -> Vec<String> {
        let mut found = Vec::new();
        if self.properties != other.properties {
            found.push(format!("the properties {:?} in place of {:?}", other.properties, self.properties));
        }
        if self.parts.len() != other.parts.len() {
            found.push(format!("{} parts in place of {}", other.parts.len(), self.parts.len()));
        }
        for ((part, style), (other_part, other_style)) in self.parts.iter().zip(&other.parts) {
            if part != other_part {
                found.push(format!("{other_part} in place of {part}"));
            }
            let (style, other_style) = (&self.styles[*style], &other.styles[*other_style]);
            // Either of them may be one that was left out.
            if style != other_style && !style.is_empty() && !other_style.is_empty() {
                let values = style.split(BETWEEN).zip(other_style.split(BETWEEN));
                let differing =
                    self.properties.iter().zip(values).filter(|(_, (value, other))| !is_same(value, other, rounding));
                found.extend(
                    differing.map(|(property, (value, other))| {
                        format!("{part} has {property}: {other} in place of {value}")
                    }),
                );
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
    pub async fn appearance(&self) -> Result<Appearance> {
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
            const [styles, parts] = [new Map(), []];
            for (const one of root.querySelectorAll('*')) {
                for (const pseudo of [null, '::before', '::after']) {
                    const style = getComputedStyle(one, pseudo);
                    if (pseudo && style.content === 'none') continue;
                    const name = `${one.localName}.${one.getAttribute('class')}${pseudo ?? ''}`;
                    const values = untold(one) ? '' : properties.map((property) => value(style, property)).join('\\u0001');
                    if (!styles.has(values)) styles.set(values, styles.size);
                    parts.push([name, styles.get(values)]);
                }
            }
            // A driver takes several times as long over values than over one text.
            return JSON.stringify({ properties, styles: [...styles.keys()], parts })";
        let looks: String = self.ask(body, &[json!(self.browser.engine == Engine::WebKit)]).await?;
        serde_json::from_str(&looks).context("The looks")
    }
}
