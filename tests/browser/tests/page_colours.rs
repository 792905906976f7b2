//! `theme=auto` follows the page: the questionnaire is dark where the page is, whatever the reader's system likes.

use anyhow::{Context, Result};
use browser_tests::{Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::json;

/// A page whose colours follow a class, an attribute or the reader's system.
const STYLES: &str = "<style>
    body { background: #fff; color: #1a1a1a }
    .night, [data-theme=night] body, .night body { background: #111; color: #e8e8e8 }
    </style>";

/// Waits until the questionnaire is dark, or light.
async fn is(reader: Reader<'_>, dark: bool) -> Result<()> {
    let body = "const { backgroundColor, colorScheme } = getComputedStyle(root.querySelector('.frame'));
        const isDark = backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number).every((one) => one < 100);
        return isDark === args[0] && colorScheme === (args[0] ? 'dark' : 'light')";
    let what = if dark { "a dark questionnaire" } else { "a light questionnaire" };
    reader.wait_for(what, body, &[json!(dark)]).await.map(drop)
}

async fn open<'a>(scene: &'a Scene, element: &str, head: &str) -> Result<Reader<'a>> {
    scene.open(Page::embedding(element).with_head(head)).await
}

#[test]
fn it_is_dark_on_a_dark_page_and_light_on_a_light_one() {
    scenario(async |scene| {
        let element = "<it-band-check remember=none><p>Words.</p></it-band-check>";
        for (colour, dark) in [
            ("#e8e8e8", true),
            ("hsl(210 20% 85%)", true),
            ("oklch(0.9 0.02 250)", true),
            ("lab(80 5 5)", true),
            ("color(display-p3 0.9 0.9 0.85)", true),
            ("color-mix(in oklab, white 80%, black)", true),
            ("#333", false),
            ("#0a3d62", false),
            ("#8b0000", false),
            ("oklch(0.3 0.05 250)", false),
            ("lab(30 5 5)", false),
            ("color(srgb 0.2 0.2 0.25)", false),
        ] {
            let style = format!("<style>body {{ color: {colour} }}</style>");
            is(open(scene, element, &style).await?, dark).await.context(colour)?;
        }
        Ok(())
    });
}

#[test]
fn it_follows_a_page_that_changes_its_colours() {
    scenario(async |scene| {
        let element = "<div id=around><it-band-check remember=none><p>Words.</p></it-band-check></div>";
        let reader = open(scene, element, STYLES).await?;
        is(reader, false).await?;
        for change in [
            "document.documentElement.classList.toggle('night')",
            "document.body.classList.toggle('night')",
            "document.querySelector('#around').classList.toggle('night')",
            "document.documentElement.toggleAttribute('data-theme') && (document.documentElement.dataset.theme = 'night')",
            "document.body.style.color = document.body.style.color ? '' : '#ddd'",
            "host.style.color = host.style.color ? '' : '#ddd'",
        ] {
            reader.ask::<()>(change, &[]).await?;
            is(reader, true).await.context(change)?;
            reader.ask::<()>(change, &[]).await?;
            is(reader, false).await.context(change)?;
        }
        Ok(())
    });
}

#[test]
fn it_follows_a_page_whose_colours_change_slowly_or_come_late() {
    scenario(async |scene| {
        let slow = format!("{STYLES}<style>body {{ transition: color 0.3s }}</style>");
        let element = "<it-band-check remember=none><p>Words.</p></it-band-check>";
        let reader = open(scene, element, &slow).await?;
        reader.ask::<()>("document.body.classList.add('night')", &[]).await?;
        is(reader, true).await?;

        scene.site.add("/late.css", "body { background: #111; color: #eee }".into());
        let late = scene.site.hold("/late.css");
        let head = "<meta name=x content=style=><script>addEventListener('it-band-check:ready', () => {
            const link = document.createElement('link');
            Object.assign(link, { rel: 'stylesheet', href: '/late.css' });
            document.head.append(link);
        })</script>";
        let page = Page::embedding(element).with_head(head).with_policy(
            "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'",
        );
        let reader = scene.open(page).await?;
        is(reader, false).await?;
        late.arrived().await?;
        late.release();
        is(reader, true).await
    });
}

#[test]
fn it_does_not_follow_the_system_where_the_page_does_not() {
    scenario(async |scene| {
        let element = "<it-band-check remember=none><p>Words.</p></it-band-check>";
        for scheme in ["dark", "light"] {
            scene.browser.emulate("screen", &[("prefers-color-scheme", scheme)]).await?;
            is(open(scene, element, STYLES).await?, false).await.context(scheme)?;
            let night = format!("{STYLES}<style>body {{ background: #111; color: #eee }}</style>");
            is(open(scene, element, &night).await?, true).await.context(scheme)?;
        }
        Ok(())
    });
}

#[test]
fn it_follows_a_page_that_follows_the_system() {
    scenario(async |scene| {
        let element = "<it-band-check remember=none><p>Words.</p></it-band-check>";
        scene.browser.emulate("screen", &[("prefers-color-scheme", "light")]).await?;
        let reader = open(scene, element, "<style>:root { color-scheme: light dark }</style>").await?;
        is(reader, false).await?;
        scene.browser.emulate("screen", &[("prefers-color-scheme", "dark")]).await?;
        is(reader, true).await
    });
}

#[test]
fn a_fixed_theme_stays_whatever_the_page_is() {
    scenario(async |scene| {
        for (theme, dark) in [("light", false), ("dark", true)] {
            let element = format!("<it-band-check remember=none theme={theme}><p>Words.</p></it-band-check>");
            let reader = open(scene, &element, STYLES).await?;
            is(reader, dark).await?;
            reader.ask::<()>("document.body.classList.add('night')", &[]).await?;
            is(reader, dark).await?;
            reader.ask::<()>("host.removeAttribute('theme')", &[]).await?;
            is(reader, true).await?;
        }
        Ok(())
    });
}

/// The extension for dark pages, as a page runs it.
const DARK_READER: &str = "<style></style><script src=/node_modules/darkreader/darkreader.js></script>
    <script>DarkReader.setFetchMethod(fetch); DarkReader.enable()</script>";

/// The contrast between the fill of the chosen option and that of another, or between its line and its surroundings, and between the line of an option and its
/// surroundings, at least so much.
const CONTRASTS: &str = "const rgb = (colour) => {
        const context = document.createElement('canvas').getContext('2d');
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (colour) => {
        const [r, g, b] = rgb(colour).map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
    };
    const style = (selector) => getComputedStyle(root.querySelector(selector));
    const chosen = style('.number :checked + label');
    const other = style('.number :not(:checked) + label');
    const around = style('.frame').backgroundColor;
    return [Math.max(contrast(chosen.backgroundColor, other.backgroundColor), contrast(chosen.borderTopColor, around)), contrast(other.borderTopColor, around),
        contrast(chosen.color, chosen.backgroundColor), contrast(other.color, other.backgroundColor)]";

#[test]
fn the_chosen_number_is_seen_with_dark_reader() {
    scenario(async |scene| {
        for theme in ["auto", "light", "dark"] {
            let element = format!("<it-band-check remember=none theme={theme}><p>Words.</p></it-band-check>");
            let page = Page::embedding(&element).with_head(DARK_READER).with_policy(
                "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'self'",
            );
            let reader = scene.open(page).await?;
            reader.walk_until("pain", LUKE).await?;
            reader.choose("pain", &["3"]).await?;
            let enough = format!(
                "const found = (() => {{ {CONTRASTS} }})();
                return found[0] >= 3 && found[1] >= 1.5 && found[2] >= 4.5 && found[3] >= 4.5"
            );
            let seen = reader.wait_for("the chosen number", &enough, &[]).await;
            let contrasts: [f64; 4] = reader.ask(CONTRASTS, &[]).await?;
            seen.with_context(|| format!("{theme}: {contrasts:?}"))?;
        }
        Ok(())
    });
}
