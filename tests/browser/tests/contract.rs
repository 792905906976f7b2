//! What is documented is what is there.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use browser_tests::{Fault, Page, Reader, Scene, scenario};
use personas::{LUKE, luke_but};
use serde_json::Value;

/// The names that the build documents, such as those of `cssParts`.
fn documented(scene: &Scene, things: &str) -> Result<BTreeSet<String>> {
    let manifest: Value = serde_json::from_str(&scene.site.read("/custom-elements.json")?)?;
    let things = manifest["modules"][0]["declarations"][0][things].as_array().context("no list")?;
    Ok(things.iter().filter_map(|thing| thing["name"].as_str().map(str::to_owned)).collect())
}

async fn see(seen: &mut BTreeSet<String>, reader: Reader<'_>) -> Result<()> {
    let parts = "return [...root.querySelectorAll('[part]')].flatMap((one) => [...one.part])";
    seen.extend(reader.ask::<Vec<String>>(parts, &[]).await?);
    Ok(())
}

#[test]
fn every_part_that_is_documented_is_on_some_screen_and_no_other_is() {
    scenario(async |scene| {
        let post = "<it-band-check remember=device emergency-tel=112><p id=fallback>Words.</p></it-band-check>";
        let reader = scene.open(Page::embedding(post)).await?;
        let mut seen = BTreeSet::new();
        reader.proceed().await?;
        reader.wait_for("the summary", "return root.querySelector('[part=error-summary]')", &[]).await?;
        see(&mut seen, reader).await?;
        reader.walk_until("site", LUKE).await?;
        see(&mut seen, reader).await?;
        reader.walk(&luke_but(&[("care", &["skin"])])).await?;
        see(&mut seen, reader).await?;
        reader.change("care").await?;
        reader.choose("care", &["none"]).await?;
        reader.proceed().await?;
        reader.sees("mild").await?;
        see(&mut seen, reader).await?;
        reader.use_every_tool().await?;
        see(&mut seen, reader).await?;
        reader.press_button("open-all").await?;
        reader.wait_for("all open", "return root.querySelector('[part=close-all]')", &[]).await?;
        see(&mut seen, reader).await?;
        reader.press_button("forget").await?;
        reader.sees("safety-now").await?;
        see(&mut seen, reader).await?;
        reader.walk(&[("safety-now", &["chest"])]).await?;
        see(&mut seen, reader).await?;

        scene.expect_problems();
        scene.site.spoil(scene.site.words(), Fault::Status(503));
        scene.browser.reload().await?;
        reader.wait_for_event("error", 1).await?;
        see(&mut seen, reader).await?;
        assert_eq!(seen, documented(scene, "cssParts")?);
        Ok(())
    });
}

/// What each custom property is seen by: a value, an element, and what a browser computes of it. A colour may be computed
/// in another space: it is what it looks like.
const PROPERTIES: [(&str, &str, &str, &str); 5] = [
    ("--it-band-accent", "rgb(1, 2, 3)", "[part=continue]", "backgroundColor"),
    ("--it-band-max-width", "345px", ":host", "maxWidth"),
    ("--it-band-radius", "7px", "[part=frame]", "borderTopLeftRadius"),
    ("--it-band-surface", "rgb(4, 5, 6)", "[part=frame]", "backgroundColor"),
    ("--it-band-text", "rgb(7, 8, 9)", "[part=frame]", "color"),
];

#[test]
fn every_custom_property_that_is_documented_is_followed() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        for (property, value, element, computed) in PROPERTIES {
            let body = "const [property, value, element, computed] = args;
                const shown = (value) => {
                    if (!CSS.supports('color', value)) return value;
                    const context = new OffscreenCanvas(1, 1).getContext('2d');
                    context.fillStyle = value;
                    context.fillRect(0, 0, 1, 1);
                    return `rgb(${context.getImageData(0, 0, 1, 1).data.slice(0, 3).join(', ')})`;
                };
                const seen = element === ':host' ? host : root.querySelector(element);
                const look = () => shown(getComputedStyle(seen)[computed]);
                const before = look();
                host.style.setProperty(property, value);
                return [before, look()]";
            let args = [property, value, element, computed].map(Value::from);
            let [before, after]: [String; 2] = reader.ask(body, &args).await?;
            assert_ne!(before, value, "{property}");
            assert_eq!(after, value, "{property}");
        }
        let checked = PROPERTIES.map(|(property, ..)| property.to_owned());
        assert_eq!(documented(scene, "cssProperties")?, BTreeSet::from(checked));
        Ok(())
    });
}
