//! What the page says about an accent.

use super::*;

#[test]
fn the_shades_that_are_named_are_those_of_the_check() {
    scenario(async |scene| {
        for accent in ["ff0000", "8a3b12", "ffe000", "0000ff", "777777", "000000", "ffffff"] {
            for theme in ["light", "dark"] {
                open(scene, &format!("#accent=%23{accent}&theme={theme}")).await?;
                let said = format!("return document.querySelector('#contrast-{theme}').textContent");
                let said: String = scene.browser.script(&said).await?;
                let named = said.split_once("shown in #").map_or(accent, |(_, rest)| &rest[..6]);
                let named = [0, 2, 4].map(|at| i32::from_str_radix(&named[at..at + 2], 16).expect("a colour"));
                // A canvas tells what a browser paints.
                let painted = format!(
                    "{ELEMENT} const button = check?.shadowRoot?.querySelector('.app [type=submit]');
                    if (!button) return;
                    const style = getComputedStyle(button);
                    const canvas = Object.assign(document.createElement('canvas'), {{ width: 1, height: 1 }});
                    const paint = (colour) => {{
                        const context = canvas.getContext('2d', {{ willReadFrequently: true }});
                        context.fillStyle = colour;
                        context.fillRect(0, 0, 1, 1);
                        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
                    }};
                    return [paint(style.borderTopColor), paint(style.color)]"
                );
                let painted = scene.browser.wait_for(0, "the button", &painted, &[]).await?;
                let [edge, words]: [[i32; 3]; 2] = serde_json::from_value(painted)?;
                assert!(
                    edge.iter().zip(named).all(|(one, other)| (one - other).abs() <= 1),
                    "{accent}, {theme}: {edge:?}, {said}"
                );
                if theme == "dark" {
                    let colour = if words == [255; 3] { "white" } else { "black" };
                    assert!(said.contains(&format!("has {colour} words")), "{accent}: {words:?}, {said}");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn the_contrast_is_said_in_words() {
    scenario(async |scene| {
        let said = async |id: &str| -> Result<String> {
            scene.browser.script(&format!("return document.querySelector('#contrast-{id}').textContent")).await
        };
        open(scene, "#accent=%23ff0000").await?;
        // 5.25 / 1.3126, as WCAG counts.
        assert!(
            said("light")
                .await?
                .starts_with("On white it has 3.99 to 1: enough for lines (3), too little for words (4.5).")
        );
        open(scene, "#accent=%23000").await?;
        assert!(said("light").await?.starts_with("On white it has 21.00 to 1: enough for words (4.5) and lines (3)."));
        assert!(said("dark").await?.contains("too little for words (4.5) and for lines (3)."));
        fill(scene, "accent", "").await?;
        assert!(!scene.browser.script::<bool>("return document.querySelector('#contrast').checkVisibility()").await?);
        Ok(())
    });
}

#[test]
fn the_surfaces_are_those_of_the_check() {
    let base = include_str!("../../../../www/styles/base.css");
    let colour = include_str!("../../../../www/get/colour.js");
    assert!(base.contains("--surface: var(--it-band-surface, #fff);") && colour.contains("light: \"#ffffff\""));
    assert!(base.contains("--surface: var(--it-band-surface, #132028);") && colour.contains("dark: \"#132028\""));
}

#[test]
fn the_picker_and_the_text_are_one_accent() {
    scenario(async |scene| {
        open(scene, "").await?;
        let pick = "const picker = document.querySelector('#accent-picker'); picker.value = '#123456';
            for (const name of ['input', 'change']) picker.dispatchEvent(new Event(name, { bubbles: true }));
            return document.querySelector('#accent').value";
        assert_eq!(scene.browser.script::<String>(pick).await?, "#123456");
        assert_eq!(fragment(scene).await?, "#accent=%23123456");
        fill(scene, "accent", "ABC").await?;
        let picked = "return document.querySelector('#accent-picker').value";
        assert_eq!(scene.browser.script::<String>(picked).await?, "#aabbcc");
        Ok(())
    });
}
