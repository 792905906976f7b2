//! The reader sees where the focus is, whichever key brought it there and however small the window is.

use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Part, Reader, Stop, scenario, tour};
use personas::LUKE;
use serde_json::json;

/// Width and height of a viewport, in CSS pixels.
type Viewport = (u32, u32);

/// Phones, one of them with the keyboard of the screen open, tablets and desks.
const VIEWPORTS: [Viewport; 6] = [(360, 640), (390, 844), (800, 600), (1024, 700), (1280, 720), (320, 480)];

/// The least room, and a usual window.
const TWO_VIEWPORTS: [Viewport; 2] = [(320, 480), (1024, 700)];

/// Where the focus is, once all of it is in view, and the ring around it or around the label of an option. Outside the
/// questionnaire it is at a link of the page.
const RING: &str = "const active = root.activeElement;
    if (!active) return [`#${document.activeElement.id}`, ''];
    const ringed = active.matches('[type=radio], [type=checkbox]') ? active.labels[0] : active;
    const { top, bottom } = ringed.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) return;
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
    const { localName, name, value, dataset } = active;
    const focused = localName === 'input' ? `input ${name}=${value}` : `${localName} ${dataset.action}`;
    return [focused, `${outlineStyle} ${outlineWidth}`]";

/// Waits until what has the focus is in view, and fails where no ring is around it. `before` had the focus before: inside
/// a date it goes on from part to part, which the browser itself shows.
async fn is_ringed_in_view(reader: Reader<'_>, before: &str) -> Result<String> {
    let seen = reader.wait_for("what has the focus to be in view", RING, &[]).await;
    let seen = seen.with_context(|| format!("After {before}"))?;
    let (focused, ring): (String, String) = serde_json::from_value(seen)?;
    let in_a_date = focused == before && focused.contains("schedule-start");
    ensure!(ring == "solid 3px" || in_a_date || focused.starts_with('#'), "{focused} has the ring {ring}");
    Ok(focused)
}

/// Goes with the Tab key from one link of the page past the questionnaire to the other; counts the stops between them.
async fn every_stop_is_ringed_in_view(reader: Reader<'_>, backwards: bool) -> Result<usize> {
    let (start, end) = if backwards { ("#after", "#before") } else { ("#before", "#after") };
    reader.ask::<()>("document.querySelector(args[0]).focus()", &[json!(start)]).await?;
    let mut before = start.to_owned();
    for stops in 0..100 {
        if backwards {
            reader.shift_tab().await?
        } else {
            reader.press(Key::Tab).await?
        }
        before = is_ringed_in_view(reader, &before).await?;
        if before == end {
            return Ok(stops);
        }
    }
    panic!("the Tab key never leads to {end}")
}

/// At each stop of the tour, the focus can be seen in each viewport. There are at least so many stops of the Tab key.
fn can_be_seen_everywhere(part: Part, least: usize, viewports: &[Viewport]) {
    scenario(async |scene| {
        let mut stops = 0;
        tour(scene, part, async |Stop { name, reader, .. }| {
            for (width, height) in viewports {
                scene.browser.resize_to(*width, *height).await?;
                let seen = every_stop_is_ringed_in_view(reader, false).await;
                stops += seen.with_context(|| format!("{name}, {width} × {height}"))?;
            }
            Ok(())
        })
        .await?;
        let stops = stops / viewports.len();
        assert!(stops >= least, "{stops} stops");
        Ok(())
    });
}

#[test]
fn the_focus_can_be_seen_before_the_app_is_there_and_where_it_cannot_be() {
    can_be_seen_everywhere(Part::Beginnings, 20, &TWO_VIEWPORTS);
}

#[test]
fn the_focus_can_be_seen_in_every_question() {
    can_be_seen_everywhere(Part::Questions, 60, &VIEWPORTS);
}

#[test]
fn the_focus_can_be_seen_in_every_outcome() {
    can_be_seen_everywhere(Part::Outcomes, 150, &TWO_VIEWPORTS);
}

#[test]
fn the_focus_can_be_seen_on_the_way_back_through_every_question() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        for (question, options) in LUKE {
            reader.sees(question).await?;
            for (width, height) in TWO_VIEWPORTS {
                scene.browser.resize_to(width, height).await?;
                let seen = every_stop_is_ringed_in_view(reader, true).await;
                let stops = seen.with_context(|| format!("{question}, {width} × {height}"))?;
                ensure!(stops >= 2, "{question}: {stops} stops");
            }
            reader.answer(question, options).await?;
        }
        Ok(())
    });
}

/// The arrow keys go from option to option of a radio group.
#[test]
fn the_focus_can_be_seen_on_every_option_of_a_radio_group() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let mut groups = 0;
        for (question, options) in LUKE {
            reader.sees(question).await?;
            let body =
                "return [...root.querySelectorAll('[type=radio]')].map(({ name, value }) => `input ${name}=${value}`)";
            let radios: Vec<String> = reader.ask(body, &[]).await?;
            for (width, height) in VIEWPORTS.iter().filter(|_| !radios.is_empty()) {
                groups += 1;
                scene.browser.resize_to(*width, *height).await?;
                reader.ask::<()>("document.querySelector('#before').focus()", &[]).await?;
                // A group is entered at its first option, or at the one that is chosen.
                reader.ask::<()>("root.querySelector(':checked')?.form.reset()", &[]).await?;
                reader.tab_to(&radios[0]).await?;
                let down = radios[1..].iter().map(|radio| (Key::Down, radio));
                let up = radios[..radios.len() - 1].iter().rev().map(|radio| (Key::Up, radio));
                for (arrow, radio) in down.chain(up) {
                    reader.press(arrow).await?;
                    let seen = is_ringed_in_view(reader, "").await;
                    let focused = seen.with_context(|| format!("{question}, {width} × {height}"))?;
                    ensure!(focused == *radio, "{focused} has the focus, not {radio}");
                }
            }
            reader.answer(question, options).await?;
        }
        assert_eq!(groups, 5 * VIEWPORTS.len());
        Ok(())
    });
}

/// An arrow key on a checkbox scrolls the page, as readers do who look around: the option they left stays out of view.
#[test]
fn a_key_that_scrolls_the_page_does_not_bring_the_focus_back() {
    scenario(async |scene| {
        let filler = "<p style='block-size: 3000px'>Much text.</p>";
        let page = Page::embedding(&format!("<it-band-check></it-band-check>{filler}"));
        let reader = scene.open(page).await?;
        reader.tab_to("input safety-now=cant-bear-weight").await?;
        let out_of_view = "return root.activeElement.labels[0].getBoundingClientRect().bottom < 0";
        scene.browser.script::<()>("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await?;
        ensure!(reader.ask::<bool>(out_of_view, &[]).await?, "the page is scrolled past the option");
        reader.press(Key::Up).await?;
        ensure!(reader.ask::<bool>(out_of_view, &[]).await?, "the option is in view again");
        Ok(())
    });
}
