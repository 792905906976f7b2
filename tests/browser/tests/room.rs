//! Every screen on a narrow page, in large type and in wide type.

use anyhow::{Result, ensure};
use browser_tests::{Part, Stop, scenario, tour};

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
