//! Without a mouse.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Key, LUKE, Page, Part, Reader, Stop, scenario, tour};
use serde_json::json;

async fn press_all(reader: Reader<'_>, keys: &[Key]) -> Result<()> {
    for key in keys {
        reader.press(key.clone()).await?;
    }
    Ok(())
}

#[test]
fn luke_walks_to_his_plan_by_keyboard_alone() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.tab_to("#before").await?;

        for safety in ["safety-now", "safety-soon"] {
            reader.sees(safety).await?;
            reader.tab_to(&format!("input {safety}=none")).await?;
            reader.press(Key::Space).await?;
            reader.tab_to("button submit").await?;
            reader.press(Key::Enter).await?;
        }
        // Enter on an answer continues too.
        reader.sees("site").await?;
        reader.tab_to("input site=outer-knee").await?;
        press_all(reader, &[Key::Space, Key::Enter]).await?;

        reader.sees("pattern").await?;
        reader.tab_to("input pattern=partway").await?;
        reader.press(Key::Space).await?;
        reader.tab_to("input pattern=eases").await?;
        press_all(reader, &[Key::Space, Key::Enter]).await?;

        reader.sees("pain").await?;
        reader.tab_to("input pain=0").await?;
        press_all(reader, &[Key::Right, Key::Right, Key::Right]).await?;
        assert_eq!(reader.chosen("pain").await?, ["3"]);
        reader.press(Key::Enter).await?;

        reader.sees("shins").await?;
        reader.tab_to("input shins=no").await?;
        press_all(reader, &[Key::Down, Key::Enter]).await?;

        reader.sees("hard-sessions").await?;
        reader.tab_to("input hard-sessions=none").await?;
        press_all(reader, &[Key::Down, Key::Down, Key::Enter]).await?;

        reader.sees("bike").await?;
        reader.tab_to("input bike=yes").await?;
        press_all(reader, &[Key::Space, Key::Enter]).await?;

        reader.sees("care").await?;
        reader.tab_to("input care=none").await?;
        reader.press(Key::Space).await?;
        reader.tab_to("button submit").await?;
        reader.press(Key::Space).await?;

        reader.sees("mild").await?;
        assert_eq!(reader.focused().await?, "heading");
        assert_eq!(reader.withheld_blocks().await?, [""; 0]);
        assert!(reader.shown_blocks().await?.contains(&"smart-strides".to_owned()));
        Ok(())
    });
}

#[test]
fn back_stands_just_before_the_heading() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.answer("safety-now", &["none"]).await?;
        reader.shift_tab().await?;
        assert_eq!(reader.focused().await?, "button back");
        reader.press(Key::Enter).await?;
        reader.sees("safety-now").await?;
        Ok(())
    });
}

#[test]
fn tab_leads_out_of_the_questionnaire_again() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pain", LUKE).await?;
        reader.tab_to("button submit").await?;
        reader.press(Key::Tab).await?;
        assert_eq!(reader.focused().await?, "#after");
        Ok(())
    });
}

/// The line around what has the focus, or around the label of an answer, once all of it is in view. WebKit rolls there
/// step by step, and brings into view what is in the middle of it.
const RING: &str = "const active = root.activeElement;
    const ringed = active?.matches('[type=radio], [type=checkbox]') ? active.labels[0] : active;
    if (!ringed) return '';
    const { top, bottom } = ringed.getBoundingClientRect();
    const middle = (active.getBoundingClientRect().top + active.getBoundingClientRect().bottom) / 2;
    const in_view = args[0] ? middle > 0 && middle < innerHeight : top >= 0 && bottom <= innerHeight;
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
    return in_view && `${outlineStyle} ${outlineWidth}`";

/// Presses Tab from before the questionnaire to after it, and sees each time where the focus is. In a date it goes on
/// inside, where the browser shows it.
async fn every_stop_can_be_seen(stop: &Stop<'_>) -> Result<usize> {
    let Stop { name, reader, .. } = stop;
    reader.ask::<()>("document.querySelector('#before').focus()", &[]).await?;
    let mut before = String::new();
    for stops in 0..100 {
        reader.press(Key::Tab).await?;
        let focused = reader.focused().await?;
        if focused == "#after" {
            return Ok(stops);
        }
        let is_webkit = json!(Engine::asked_for()? == Engine::WebKit);
        let ring = reader.wait_for(&format!("{focused} to be in view"), RING, &[is_webkit]).await?;
        let seen = ring == "solid 3px" || focused == before && focused.contains("schedule-start");
        ensure!(seen, "{name}: {focused} has the ring {ring}");
        before = focused;
    }
    panic!("{name}: Tab never leads out")
}

/// A part of the tour has so many stops of the Tab key in all.
fn can_be_seen_everywhere(part: Part, least: usize) {
    scenario(async |scene| {
        let mut stops = 0;
        tour(scene, part, async |stop| {
            stops += every_stop_can_be_seen(&stop).await?;
            Ok(())
        })
        .await?;
        assert!(stops >= least, "{stops} stops");
        Ok(())
    });
}

#[test]
fn the_focus_can_be_seen_before_the_app_is_there_and_where_it_cannot_be() {
    can_be_seen_everywhere(Part::Beginnings, 20);
}

#[test]
fn the_focus_can_be_seen_in_every_question() {
    can_be_seen_everywhere(Part::Questions, 60);
}

#[test]
fn the_focus_can_be_seen_in_every_outcome() {
    can_be_seen_everywhere(Part::Outcomes, 150);
}
