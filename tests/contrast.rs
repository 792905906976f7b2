//! Every pair of colours that stand on or beside each other can be told apart, in both themes and for any accent of an
//! author's.

mod colours;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use colours::{Colour, Palette, Theme, contrast};
use proptest::prelude::*;

/// All style sheets, in no order.
static SHEETS: LazyLock<String> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/styles");
    let files = fs::read_dir(folder).expect("the style sheets").map(|file| file.expect("a style sheet").path());
    let kept = files.filter(|path| path.file_name().is_some_and(|name| name != "print.css"));
    kept.map(|path| fs::read_to_string(path).expect("CSS")).collect()
});

/// The style sheets with the custom properties, in the order of the cascade.
static BASE: LazyLock<String> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/styles");
    ["base.css", "later.css"].map(|name| fs::read_to_string(folder.join(name)).expect(name)).concat()
});

const TINTED: &str = "color-mix(in srgb, var(--accent) 26%, var(--surface))";
const SKIN: &str = "color-mix(in srgb, var(--text) 9%, var(--surface))";

/// Words, and what they are written on.
const WORDS: [(&str, &[&str]); 9] = [
    ("var(--text)", &["var(--surface)", "var(--tint)", TINTED]),
    ("var(--quiet)", &["var(--surface)", "var(--tint)"]),
    ("var(--accent)", &["var(--surface)", "var(--tint)"]),
    ("var(--problem)", &["var(--surface)", "var(--tint)"]),
    ("var(--on-accent)", &["var(--accent)"]),
    ("var(--on-fill)", &["var(--fill)"]),
    ("#221a00", &["#ffd466"]),
    ("#fff", &["#b0121d"]),
    ("#b0121d", &["#fff"]),
];

/// Edges of controls and what is drawn, and what is beside them.
const EDGES: [(&str, &[&str]); 7] = [
    ("var(--control)", &["var(--surface)", "var(--tint)", SKIN]),
    ("var(--accent)", &["var(--surface)", "var(--tint)", "var(--line)", TINTED, SKIN]),
    ("var(--problem)", &["var(--surface)", "var(--tint)"]),
    ("var(--text)", &["var(--surface)"]),
    ("var(--on-accent)", &["var(--accent)"]),
    ("#b0121d", &["#fff"]),
    ("#fff", &["#b0121d"]),
];

/// The two lines of the ring around what has the focus, and where that may be.
const RING: [&str; 2] = ["var(--edge)", "#ffbf24"];
const RINGED: [&str; 5] = ["var(--surface)", "var(--tint)", "var(--accent)", "#ffd466", "#b0121d"];

/// What is for the eye alone: lines between things, and the edge of the check.
const ORNAMENT: [&str; 1] = ["var(--line)"];

/// Every pair that cannot be told apart as well as it has to be.
fn faint(theme: Theme, accent: Option<Colour>) -> Vec<String> {
    let palette = Palette::new(&BASE, theme, accent);
    let mut faint = Vec::new();
    for (pairs, least) in [(&WORDS[..], 4.5), (&EDGES[..], 3.0)] {
        for (one, others) in pairs {
            for other in *others {
                let ratio = contrast(palette.colour(one), palette.colour(other));
                if ratio < least {
                    faint.push(format!("{one} on {other}: {ratio:.2}"));
                }
            }
        }
    }
    for ground in RINGED {
        let ratios = RING.map(|line| contrast(palette.colour(line), palette.colour(ground)));
        if ratios.iter().all(|ratio| *ratio < 3.0) {
            faint.push(format!("the ring on {ground}: {ratios:.2?}"));
        }
    }
    faint
}

#[test]
fn our_own_colours_can_be_told_apart() {
    for theme in [Theme::Light, Theme::Dark] {
        assert_eq!(faint(theme, None), [""; 0], "{theme:?}");
    }
}

#[test]
fn our_own_accent_is_shown_as_it_is_written() {
    for (theme, written) in [(Theme::Light, "#0a5c6b"), (Theme::Dark, "#7ad4e2")] {
        let palette = Palette::new(&BASE, theme, None);
        let pairs = palette.colour("var(--accent)").into_iter().zip(palette.colour(written));
        assert!(pairs.into_iter().all(|(shown, written)| (shown - written).abs() < 1e-9), "{theme:?}");
    }
}

#[test]
fn the_two_lines_of_the_ring_can_be_told_apart() {
    for theme in [Theme::Light, Theme::Dark] {
        let palette = Palette::new(&BASE, theme, None);
        assert!(contrast(palette.colour(RING[0]), palette.colour(RING[1])) >= 3.0, "{theme:?}");
    }
}

/// The colours in the declarations of these properties.
fn used(properties: &[&str]) -> BTreeSet<String> {
    let declared = SHEETS.lines().filter_map(|line| line.trim().trim_end_matches(';').split_once(": "));
    let wanted = declared.filter(|(property, _)| properties.contains(property));
    let colours = wanted.filter_map(|(_, value)| {
        let start = value.find("var(--").into_iter().chain(value.find('#')).min()?;
        value[start..].split_inclusive(')').next()
    });
    // The radius of a corner is a property too, and a reader's own colours are the reader's.
    colours.filter(|colour| !colour.contains("--radius")).map(str::to_owned).collect()
}

#[test]
fn every_colour_of_the_sheets_is_in_a_pair() {
    let words: BTreeSet<_> = WORDS.iter().map(|(one, _)| (*one).to_owned()).collect();
    let lines = EDGES.iter().map(|(one, _)| *one).chain(ORNAMENT).chain(RING).map(str::to_owned);
    let edges: BTreeSet<_> = lines.collect();
    let (used_words, used_edges) = (
        used(&["color"]),
        used(&[
            "border",
            "border-color",
            "border-block-start",
            "border-block-end",
            "border-inline-start",
            "outline",
            "stroke",
        ]),
    );
    assert!(used_words.len() > 5 && used_edges.len() > 4, "{used_words:?} {used_edges:?}");
    assert_eq!(used_words.difference(&words).collect::<Vec<_>>(), [""; 0], "words");
    assert_eq!(used_edges.difference(&edges).collect::<Vec<_>>(), [""; 0], "edges");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_accent_of_an_author_can_be_read_and_read_on(accent in any_colour(), dark: bool) {
        let theme = if dark { Theme::Dark } else { Theme::Light };
        prop_assert_eq!(faint(theme, Some(accent)), Vec::<String>::new());
    }
}

/// Any colour, with black, white and the purest ones among them.
fn any_colour() -> impl Strategy<Value = Colour> {
    let part = prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0];
    [part.clone(), part.clone(), part]
}
