//! The themes that authors copy.

use anyhow::{Context, Result};
use browser_tests::{Fault, Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::json;

/// The widths of a phone and of a desk.
const WIDTHS: [u32; 2] = [360, 1200];

const TEXT: f64 = 4.5;
const HIGH: f64 = 7.0;

/// How many texts are in a place, and what cannot be read well of them.
async fn complaints(reader: Reader<'_>, place: &str, least: f64) -> Result<(usize, Vec<String>)> {
    let body = concat!(include_str!("themes.js"), "return [texts.length, complaints];");
    reader.ask(body, &[json!(place), json!(least)]).await
}

/// The reader of the nth theme, when its questionnaire is there.
async fn theme(scene: &Scene, nth: usize) -> Result<Reader<'_>> {
    scene.browser.go(&scene.site.url("/themes.html")).await?;
    let reader = scene.reader(nth);
    reader.wait_for("the element", "host?.scrollIntoView(); return root", &[]).await?;
    reader.screen().await?;
    Ok(reader)
}

async fn reads_well(scene: &Scene, reader: Reader<'_>, least: f64) -> Result<()> {
    for width in WIDTHS {
        scene.browser.resize(width).await?;
        let (texts, complaints) = complaints(reader, "questionnaire", least).await?;
        assert!(texts > 3, "there is something to read");
        assert!(complaints.is_empty(), "at {width} pixels:\n{}", complaints.join("\n"));
    }
    Ok(())
}

/// Reads every kind of screen in the nth theme.
async fn walk(scene: &Scene, nth: usize, least: f64) -> Result<()> {
    let reader = theme(scene, nth).await?;
    reader.proceed().await?;
    reader.wait_for("the summary", "return root.querySelector('[part=error-summary]')", &[]).await?;
    reads_well(scene, reader, least).await.context("at an error")?;
    for question in ["site", "pain"] {
        reader.walk_until(question, LUKE).await?;
        reads_well(scene, reader, least).await.context(question)?;
        let options = LUKE.iter().find(|(id, _)| *id == question).map_or(&[][..], |(_, options)| options);
        reader.choose(question, options).await?;
        reads_well(scene, reader, least).await.with_context(|| format!("{question}, answered"))?;
    }
    reader.walk(LUKE).await?;
    reader.use_every_tool().await?;
    reader.ask::<()>("for (const one of root.querySelectorAll('details')) one.open = true", &[]).await?;
    reads_well(scene, reader, least).await.context("at the plan")?;
    for (question, option, outcome) in
        [("care", "skin", "mild"), ("safety-soon", "limp", "check-soon"), ("safety-now", "chest", "see-today")]
    {
        reader.change(question).await?;
        reader.choose(question, &[option]).await?;
        reader.proceed().await?;
        reader.sees(outcome).await?;
        reads_well(scene, reader, least).await.with_context(|| format!("at {outcome}"))?;
    }
    Ok(())
}

#[test]
fn the_default_reads_well_in_light_and_dark() {
    scenario(async |scene| {
        for scheme in ["light", "dark"] {
            scene.browser.emulate("screen", &[("prefers-color-scheme", scheme)]).await?;
            walk(scene, 0, TEXT).await.context(scheme)?;
        }
        Ok(())
    });
}

#[test]
fn the_serif_theme_reads_well() {
    scenario(async |scene| walk(scene, 1, TEXT).await);
}

#[test]
fn the_developer_theme_reads_well() {
    scenario(async |scene| walk(scene, 2, TEXT).await);
}

#[test]
fn the_theme_of_high_contrast_has_it_everywhere() {
    scenario(async |scene| walk(scene, 3, HIGH).await);
}

#[test]
fn the_page_around_them_reads_well_and_keeps_its_policy() {
    scenario(async |scene| {
        let reader = theme(scene, 0).await?;
        for scheme in ["light", "dark"] {
            scene.browser.emulate("screen", &[("prefers-color-scheme", scheme)]).await?;
            for width in WIDTHS {
                scene.browser.resize(width).await?;
                let (texts, complaints) = complaints(reader, "page", TEXT).await?;
                assert!(texts > 20);
                assert!(complaints.is_empty(), "{scheme}, at {width} pixels:\n{}", complaints.join("\n"));
            }
        }
        let policy: String = scene.browser.script("return document.querySelector('meta[http-equiv]').content").await?;
        for part in ["default-src 'none'", "style-src 'self'", "require-trusted-types-for 'script'"] {
            assert!(policy.contains(part), "{policy}");
        }
        let inline = "return document.querySelectorAll('[style], style, script:not([src])').length";
        assert_eq!(scene.browser.script::<u32>(inline).await?, 0);
        Ok(())
    });
}

/// A page may give its links and paragraphs colours that cannot be read on a questionnaire of another theme than its own.
#[test]
fn the_fallback_reads_well_whatever_the_page_gives_its_words() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.wasm(), Fault::Status(404));
        for (theme, page) in [
            ("dark", "body { background: #fff; color: #222 } p { color: #222 } a, a:visited { color: #00c }"),
            ("light", "body { background: #111; color: #eee } p { color: #eee } a, a:visited { color: #9cf }"),
        ] {
            let element = format!(
                "<it-band-check theme={theme} loading=eager><a href=/advice.html>The advice</a><p>In short.</p></it-band-check>"
            );
            let embedding = Page::embedding(&element).with_head(&format!("<style>{page}</style>"));
            scene.visit(embedding).await?;
            let reader = scene.reader(0);
            reader.wait_for_event("error", 1).await?;
            let (_, complaints) = complaints(reader, "page", TEXT).await?;
            assert!(complaints.is_empty(), "{theme}:\n{}", complaints.join("\n"));
        }
        Ok(())
    });
}

#[test]
fn what_does_not_read_well_is_noticed() {
    scenario(async |scene| {
        let reader = theme(scene, 0).await?;
        scene.browser.resize(360).await?;
        assert_eq!(complaints(reader, "questionnaire", TEXT).await?.1, [""; 0]);
        for (what, element, style) in [
            (" to 1", "host", "--it-band-text: #999"),
            ("on each other", "root.querySelector('.options')", "margin-block-start: -60px"),
            ("out of place", "root.querySelector('label')", "white-space: nowrap; inline-size: 60px"),
            ("pixels wide", "root.querySelector('button')", "inline-size: 900px"),
        ] {
            reader.ask::<()>(&format!("{element}.style.cssText = args[0]"), &[json!(style)]).await?;
            let (_, found) = complaints(reader, "questionnaire", TEXT).await?;
            assert!(found.iter().any(|complaint| complaint.contains(what)), "{what} is not in {found:?}");
            reader.ask::<()>(&format!("{element}.style.cssText = ''"), &[]).await?;
        }
        Ok(())
    });
}

#[test]
fn a_check_that_the_page_moves_takes_the_colours_of_where_it_is() {
    for way in ["dark.append(host)", "dark.moveBefore ? dark.moveBefore(host, null) : dark.append(host)"] {
        scenario(async |scene| {
            let post = "<div style='background: #fff; color: #111'><it-band-check loading=eager></it-band-check></div>
                <div id=dark style='background: #111; color: #eee'></div>";
            let reader = scene.open(Page::embedding(post)).await?;
            reader.ask::<()>(&format!("const dark = document.querySelector('#dark'); {way}"), &[]).await?;
            reader.wait_for("dark colours", "return root.querySelector('.frame.dark')", &[]).await?;
            let light = "document.querySelector('#dark').style.cssText = 'background: #fff; color: #111'";
            reader.ask::<()>(light, &[]).await?;
            reader.wait_for("light colours", "return root.querySelector('.frame:not(.dark)')", &[]).await?;
            Ok(())
        });
    }
}
