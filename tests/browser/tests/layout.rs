//! Every screen on a narrow page, in large type and in wide type.

use anyhow::{Result, ensure};
use browser_tests::{Page, Part, Stop, scenario, tour};
use personas::LUKE;

/// What can be pressed and is an answer.
const OPTIONS: &str = "input:is([type=radio], [type=checkbox])";
/// What can be pressed besides.
const OTHERS: &str = "a, button, select, summary, input:not([type=radio], [type=checkbox])";

/// How a reader sees the page: how wide it is, and with which type.
const READERS: [(&str, u32, &str); 4] = [
    ("1280 pixels", 1280, ""),
    ("320 pixels, or 1280 and a zoom of 400 %", 320, ""),
    ("640 pixels and text of 200 %", 640, "html { font-size: 200% !important }"),
    (
        "320 pixels and the spacing of WCAG 1.4.12",
        320,
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
         p { margin-block-end: 2em !important }",
    ),
];

async fn has_room(stop: &Stop<'_>) -> Result<()> {
    let Stop { name, reader, .. } = stop;
    let (seen, out) = reader.too_wide().await?;
    ensure!(seen >= 3, "{name}: {seen} elements");
    ensure!(out.is_empty(), "{name}: too wide is {out:?}");
    let cut = reader.cut_off().await?;
    ensure!(cut.is_empty(), "{name}: cut off is {cut:#?}");
    for (targets, pixels) in [(OPTIONS, 44), (OTHERS, 24)] {
        let (_, small) = reader.small(targets, pixels).await?;
        ensure!(small.is_empty(), "{name}: smaller than {pixels} pixels is {small:#?}");
    }
    Ok(())
}

fn everything_has_room(part: Part) {
    scenario(async |scene| {
        tour(scene, part, async |stop| {
            for (what, width, css) in READERS {
                scene.browser.resize(width).await?;
                stop.reader.sets_type(css).await?;
                has_room(&stop).await.map_err(|error| error.context(what))?;
            }
            stop.reader.sets_type("").await
        })
        .await
    });
}

#[test]
fn what_stands_before_the_app_and_in_its_place_has_room() {
    everything_has_room(Part::Beginnings);
}

#[test]
fn every_question_has_room() {
    everything_has_room(Part::Questions);
}

#[test]
fn every_outcome_has_room() {
    everything_has_room(Part::Outcomes);
}

#[test]
fn every_tool_has_room() {
    everything_has_room(Part::Tools);
}

/// How far, in pixels, the middle of each radio and checkbox is from the middle of the first line of its words.
const BESIDE: &str = "return [...root.querySelectorAll('.option input')].map((input) => {
        const words = document.createRange();
        words.selectNodeContents(input.labels[0]);
        const line = [...words.getClientRects()].find(({ width }) => width > 0);
        const box = input.getBoundingClientRect();
        return Math.abs((box.top + box.bottom - line.top - line.bottom) / 2);
    })";

#[test]
fn a_box_is_beside_the_first_line_of_its_words() {
    scenario(async |scene| {
        for size in ["14px", "17px", "24px"] {
            let page = Page::embedding("<it-band-check remember=none><p>Words.</p></it-band-check>")
                .with_head(&format!("<style>body {{ font: {size} / 1.5 serif }}</style>"));
            let reader = scene.open(page).await?;
            for question in ["safety-now", "pattern", "shins"] {
                reader.walk_until(question, LUKE).await?;
                let apart: Vec<f64> = reader.ask(BESIDE, &[]).await?;
                ensure!(apart.len() > 3, "{question} has {} options", apart.len());
                ensure!(apart.iter().all(|pixels| *pixels < 2.5), "{question} in {size}: {apart:?}");
            }
        }
        Ok(())
    });
}
