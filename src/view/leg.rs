//! The leg picture: a second way to the options of a question, with one region an option.

use super::element::{El, el};
use super::ui::Ui;
use crate::questionnaire::{Question, Region, Selection, Text};
use crate::tools::digits;

/// The leg from the side, facing right, without its shoe. The massage guide shows its upper part.
pub const SIDE_LEG: Text = "M201 62c2 28 15 50 17 74c1 13-10 23-10 42c0 20 10 32 10 52h28c1-28 13-54 14-78q6-12 1-24\
    c1-22 12-42 11-66z";
/// The shorts from the side.
pub const SIDE_SHORTS: Text = "M213 8h46c2 20 11 38 13 58q-36 11-73 1c-2-9-4-15-3-24q3-21 17-35z";

const FRONT_LEG: Text = "M36 62c2 28 11 48 13 72c1 14-7 24-7 42c1 22 11 34 12 54h22c1-20 11-32 12-54c1-18-5-28-4-42\
    c2-24 10-44 10-70z";
const FRONT_SHORTS: Text = "M44 8h98c5 20 9 38 11 59q-30 9-56 1l-4-14l-4 14q-26 8-56-1c2-21 6-39 11-59z";
const OTHER_LEG: Text = "M150 66c-2 28-11 44-13 68c-1 14 7 24 7 42c-1 22-11 34-12 54h-22c-1-20-11-32-12-54\
    c-1-18 5-28 4-42c-1-24-4-44-4-66";
const SHOES: Text = "M53 228q12 6 24 0l7 14q3 12-6 12h-26q-9 0-6-12zM215 229q16 7 32-3l17 9q17 2 19 11q1 8-5 8h-61\
    q-6 0-5-8q2-8 3-17zM213 246h69";

/// What the regions lie on, from back to front.
const BODY: [(Text, Text); 6] = [
    ("ghost", OTHER_LEG),
    ("skin", FRONT_LEG),
    ("cloth", FRONT_SHORTS),
    ("skin", SIDE_LEG),
    ("cloth", SIDE_SHORTS),
    ("cloth", SHOES),
];

/// How a region is drawn.
struct Drawing {
    /// Its outline on the leg, the line to its number, and the ring around that.
    spot: Text,
    /// What takes a touch: all of this and enough around it.
    target: Text,
    /// Where the number stands.
    number: (Text, Text),
}

const fn drawing(region: Region) -> Drawing {
    match region {
        Region::OuterKnee => Drawing {
            spot: "M231 138a12 16 0 1 0 24 0a12 16 0 1 0-24 0zM289 138h-34M289 138a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            target: "M230 118h84v42h-84z",
            number: ("300", "138"),
        },
        Region::OuterThigh => Drawing {
            spot: "M227 62q11-4 22 0q3 24-1 48q-7 6-13 0q-8-24-8-48zM289 86h-39M289 86a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            target: "M222 58h92v58h-92z",
            number: ("300", "86"),
        },
        Region::SideHip => Drawing {
            spot: "M216 36a18 17 0 1 0 36 0a18 17 0 1 0-36 0zM289 36h-37M289 36a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            target: "M212 16h102v40H212z",
            number: ("300", "36"),
        },
        Region::FrontKnee => Drawing {
            spot: "M53 138a12 16 0 1 0 24 0a12 16 0 1 0-24 0zM29 138h24M7 138a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            target: "M4 116h73v44H4z",
            number: ("18", "138"),
        },
        Region::InnerKnee => Drawing {
            spot: "M82 120q5 0 5 14q0 10 3 22q-1 7-6 6q-5-4-5-22t3-20zM107 140h-19M107 140a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            target: "M77 116h55v50H77z",
            number: ("118", "140"),
        },
        Region::BackKnee => Drawing {
            spot: "M215 118q10 4 11 20q-1 18-13 26q-5-2-3-9q6-8 7-18q-1-8-4-14zM187 142h29M165 142a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            target: "M162 118h66v48h-66z",
            number: ("176", "142"),
        },
        Region::Shin => Drawing {
            spot: "M57 174a8 8 0 0 1 16 0v36a8 8 0 0 1-16 0zM29 192h28M7 192a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
            target: "M4 162h84v60H4z",
            number: ("18", "192"),
        },
    }
}

/// The leg from the front and from the side. Its regions choose the radios or checkboxes, which stay the control:
/// nothing here can take the focus, and a screen reader passes it by.
pub fn leg(ui: Ui, question: &'static Question, selection: Selection) -> El {
    let words = ui.words().leg();
    el("svg")
        .class("leg")
        .part("leg")
        .attr("aria-hidden", "true")
        .attr("viewBox", "4 -20 310 276")
        .each([(words.front(), "93"), (words.side(), "236")], |(caption, x)| note((x, "-6")).add(caption))
        .each(BODY, |(class, outline)| shape(class, outline))
        .each(question.options.iter().enumerate(), |(index, option)| {
            option.region.map(|region| {
                let Drawing { spot, target, number } = drawing(region);
                el("g")
                    .class("region")
                    .attr("data-action", "choose")
                    .attr("data-region", region.id())
                    .attr("data-for", ui.id(&[question.id, option.id]))
                    .attr("data-lit", selection.contains(index).then_some(""))
                    .add(el("title").add(option.label))
                    .add(shape("target", target))
                    .add(shape("spot", spot))
                    .add(note(number).add(digits::write(index as u32 + 1)))
            })
        })
}

/// A shape of a picture.
#[inline(never)]
pub fn shape(class: Text, outline: Text) -> El {
    el("path").class(class).attr("d", outline)
}

/// A number or a word in a picture, centred on a point.
#[inline(never)]
pub fn note((x, y): (Text, Text)) -> El {
    el("text").attr("x", x).attr("y", y)
}
