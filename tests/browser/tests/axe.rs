//! axe finds nothing, on any screen, in any colours.

use anyhow::Result;
use browser_tests::{Ability, Checks, Engine, Page, Part, Reader, Scene, scenario, tour};
use serde_json::json;

/// Colours that a reader may have asked for.
const COLOURS: [(&str, &str, &str); 3] = [
    ("light", "prefers-color-scheme", "light"),
    ("dark", "prefers-color-scheme", "dark"),
    ("forced colours", "forced-colors", "active"),
];

/// Shows a screen in colours that a reader asked for; tells whether it can. Where no reader can be played, an author
/// asks for them, who cannot force any.
async fn shows(scene: &Scene, reader: Reader<'_>, setting: &str, value: &str) -> Result<bool> {
    if Engine::asked_for()?.has(Ability::Settings) {
        scene.browser.emulate("screen", &[(setting, value), ("prefers-reduced-motion", "reduce")]).await?;
        return Ok(true);
    }
    reader.ask("host.setAttribute('theme', args[0]); return args[0] !== 'active'", &[json!(value)]).await
}

fn nothing_is_found(part: Part) {
    scenario(async |scene| {
        scene.load_axe();
        tour(scene, part, async |stop| {
            for (colours, setting, value) in COLOURS {
                if !shows(scene, stop.reader, setting, value).await? {
                    continue;
                }
                // Another colour changes nothing but colours.
                let light = colours == "light";
                let checks = if light { Checks::Everything } else { Checks::ColoursIn(stop.scope) };
                let (found, kept) = stop.reader.axe(checks).await?;
                assert!(kept > if light { 20 } else { 0 }, "{}: {kept} rules were looked at", stop.name);
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

#[test]
fn what_axe_looks_for_is_noticed() {
    scenario(async |scene| {
        scene.load_axe();
        let reader = scene.open(Page::post()).await?;
        let faint = "for (const one of root.querySelectorAll('.option label')) one.style.color = '#bbb'";
        reader.ask::<()>(faint, &[]).await?;
        let (found, _) = reader.axe(Checks::ColoursIn(".option")).await?;
        assert!(found.len() > 5 && found.iter().all(|found| found.starts_with("color-contrast")), "{found:#?}");
        assert_eq!(reader.axe(Checks::ColoursIn(".hint")).await?.0, [""; 0]);
        reader.ask::<()>("root.querySelector('[type=submit]').textContent = ''", &[]).await?;
        let (found, _) = reader.axe(Checks::Everything).await?;
        assert!(found.iter().any(|found| found.starts_with("button-name")), "{found:#?}");
        Ok(())
    });
}
