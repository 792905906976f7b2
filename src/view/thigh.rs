//! The way of the massage: the outer thigh from the knee up to the hip, with its zones and strokes.

use super::element::{El, el};
use super::leg::{SIDE_LEG, SIDE_SHORTS, note, shape};
use crate::questionnaire::Text;
use crate::tools::digits;
use crate::tools::timer::ZONES;

/// Each zone from the knee up: its outline and the ring of its number, the strokes across it, the number's height.
const DRAWINGS: [(Text, Text, Text); ZONES] = [
    (
        "M227 116L255 116L254 136L229 136zM276 126a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
        "M232 121h17M233 126h16M233 131h16",
        "126",
    ),
    (
        "M225 96L255 96L255 116L227 116zM276 106a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
        "M230 101h20M231 106h19M231 111h19",
        "106",
    ),
    ("M223 76L256 76L255 96L225 96zM276 86a8 8 0 1 0 16 0a8 8 0 1 0-16 0z", "M228 81h22M229 86h22M229 91h21", "86"),
    ("M221 56L256 56L256 76L223 76zM276 66a8 8 0 1 0 16 0a8 8 0 1 0-16 0z", "M227 61h25M227 66h24M227 71h23", "66"),
    ("M220 36L257 36L256 56L221 56zM276 46a8 8 0 1 0 16 0a8 8 0 1 0-16 0z", "M225 41h27M226 46h26M226 51h26", "46"),
];

/// The thigh, with one zone lit.
pub fn thigh(now: Option<usize>) -> El {
    el("svg")
        .class("thigh")
        .attr("aria-hidden", "true")
        .attr("viewBox", "170 4 124 158")
        .add(shape("skin", SIDE_LEG))
        .add(shape("cloth", SIDE_SHORTS))
        .add(shape("way", "M178 136V36m-6 8l6-8l6 8"))
        .each(DRAWINGS.into_iter().enumerate(), |(index, (spot, strokes, y))| {
            el("g")
                .class("zone")
                .attr("data-lit", (now == Some(index)).then_some(""))
                .add(shape("spot", spot))
                .add(shape("strokes", strokes))
                .add(note(("284", y)).add(digits::write(index as u32 + 1)))
        })
}
