//! A language whose words are longer than any, and which runs from right to left: nothing is cut off, nothing stays in
//! English, and every screen is the mirror image of itself.

use anyhow::Result;
use browser_tests::{Page, Reader, scenario_with_pseudo_language};
use personas::{LUKE, luke_but};

const LANGUAGE: &str = "qps";

/// What English there is on the screen: words without their disguise, those of the leg picture and hidden ones too.
const ENGLISH: &str = "const texts = document.createTreeWalker(root.querySelector('.app'), NodeFilter.SHOW_TEXT);
    const names = [...root.querySelectorAll('.app [aria-label]')].map((one) => one.getAttribute('aria-label'));
    const found = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text.data);
    const disguised = /\\u202e[^\\u202c]*\\u202c/g;
    // Days come from the browser, which knows no such language; addresses are the same in all.
    const days = /\\b[A-Z][a-z]{2}, [A-Z][a-z]{2} \\d+|[A-Z][a-z]+ \\d+, \\d{4}|https:.*/g;
    const bare = (text) => text.replace(disguised, '').replace(days, '').trim();
    return [...found, ...names].map(bare).filter((text) => /[a-z]{3}/i.test(text))";

/// What sticks out of the frame, or is cut off in its own box. A field may hold more than it shows.
const CUT: &str = "const frame = root.querySelector('.frame').getBoundingClientRect();
    const seen = [...root.querySelectorAll('.app *')].filter((one) => one.checkVisibility() && !one.closest('.hidden'));
    return seen.filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        const out = width > 0 && (left < frame.left - 1 || right > frame.right + 1);
        const cut = one instanceof HTMLElement && !one.matches('input') && one.scrollWidth > one.clientWidth + 1
            && getComputedStyle(one).overflowX !== 'visible' && getComputedStyle(one).display !== 'inline';
        return out || cut;
    }).map((one) => `${one.localName}.${one.getAttribute('class') ?? ''} ${one.textContent.slice(0, 40)}`)";

fn embedding(attributes: &str) -> Page {
    Page::embedding(&format!("<it-band-check lang={LANGUAGE} {attributes}></it-band-check>"))
}

/// Appearance at the screen: nothing in English, nothing cut off, and all of it from right to left.
async fn looks_right(reader: Reader<'_>, screen: &str) -> Result<()> {
    assert_eq!(reader.ask::<Vec<String>>(ENGLISH, &[]).await?, [""; 0], "English on {screen}");
    assert_eq!(reader.ask::<Vec<String>>(CUT, &[]).await?, [""; 0], "cut off on {screen}");
    let direction = "return getComputedStyle(root.querySelector('.app')).direction";
    assert_eq!(reader.ask::<String>(direction, &[]).await?, "rtl");
    Ok(())
}

fn every_screen_looks_right(width: u32) {
    scenario_with_pseudo_language(async |scene| {
        scene.browser.resize(width).await?;
        let reader = scene.open(embedding("remember=device emergency-tel=113")).await?;
        for (question, options) in LUKE {
            looks_right(reader, question).await?;
            reader.proceed().await?;
            reader.wait_for("the summary", "return root.querySelector('.summary')", &[]).await?;
            looks_right(reader, "an error summary").await?;
            reader.answer(question, options).await?;
        }
        reader.use_every_tool().await?;
        looks_right(reader, "a plan with its tools").await?;
        for answers in [luke_but(&[("safety-now", &["chest"])]), luke_but(&[("safety-soon", &["limp"])])] {
            reader.press_button("restart").await?;
            let outcome = reader.walk(&answers).await?;
            looks_right(reader, &outcome).await?;
        }
        Ok(())
    });
}

#[test]
fn every_screen_looks_right_on_a_wide_window() {
    every_screen_looks_right(1200);
}

#[test]
fn every_screen_looks_right_on_a_phone() {
    every_screen_looks_right(360);
}

#[test]
fn a_screen_is_the_mirror_image_of_the_english_one() {
    scenario_with_pseudo_language(async |scene| {
        let reader = scene.open(embedding("")).await?;
        let sides = "const frame = root.querySelector('.frame').getBoundingClientRect();
            const box = root.querySelector('[name=safety-now]').getBoundingClientRect();
            return [box.left - frame.left, frame.right - box.right]";
        let [left, right]: [f64; 2] = reader.ask(sides, &[]).await?;
        assert!(right < 100.0 && left > right, "the boxes to tick stand on the right: {left} and {right}");
        reader.answer("safety-now", &["none"]).await?;
        let arrow = "return getComputedStyle(root.querySelector('.back'), '::before').rotate";
        let turned: String = reader.ask(arrow, &[]).await?;
        reader.back().await?;
        reader.ask::<()>("host.lang = 'en'", &[]).await?;
        reader
            .wait_for(
                "English",
                "return root.querySelector('.app').dir === 'ltr' && root.querySelector('.app form')",
                &[],
            )
            .await?;
        let [from_left, from_right]: [f64; 2] = reader.ask(sides, &[]).await?;
        reader.proceed().await?;
        reader.sees("safety-soon").await?;
        assert_eq!(format!("-{}", reader.ask::<String>(arrow, &[]).await?), turned, "Back points the other way");
        reader.back().await?;
        assert!((from_left - right).abs() < 1.0 && (from_right - left).abs() < 1.0, "{from_left} and {from_right}");
        Ok(())
    });
}
