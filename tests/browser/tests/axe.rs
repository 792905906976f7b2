//! axe finds nothing, on any screen, in any colours.

use browser_tests::{Part, scenario, tour};

/// Colours that a reader may have asked for.
const COLOURS: [(&str, &str, &str); 3] = [
    ("light", "prefers-color-scheme", "light"),
    ("dark", "prefers-color-scheme", "dark"),
    ("forced colours", "forced-colors", "active"),
];

fn nothing_is_found(part: Part) {
    scenario(async |scene| {
        tour(scene, part, async |stop| {
            for (colours, setting, value) in COLOURS {
                let still = ("prefers-reduced-motion", "reduce");
                scene.browser.emulate("screen", &[(setting, value), still]).await?;
                let (found, kept) = stop.reader.axe().await?;
                assert!(kept > 20, "{}: {kept} rules were looked at", stop.name);
                assert!(found.is_empty(), "{} in {colours}:\n{}", stop.name, found.join("\n"));
            }
            Ok(())
        })
        .await
    });
}

#[test]
fn axe_finds_nothing_before_the_app_is_there_and_where_it_cannot_be() {
    nothing_is_found(Part::Beginnings);
}

#[test]
fn axe_finds_nothing_in_the_questions() {
    nothing_is_found(Part::Questions);
}

#[test]
fn axe_finds_nothing_in_the_outcomes() {
    nothing_is_found(Part::Outcomes);
}

#[test]
fn axe_finds_nothing_in_the_tools() {
    nothing_is_found(Part::Tools);
}
