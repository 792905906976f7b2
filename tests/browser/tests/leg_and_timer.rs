//! The leg picture of the site question, and the massage timer of the plan.

use anyhow::Result;
use browser_tests::{Key, Page, Reader, Scene, scenario, word};
use personas::{LUKE, luke_but};
use serde_json::json;

const REGIONS: [&str; 7] = ["outer-knee", "outer-thigh", "side-hip", "front-knee", "inner-knee", "back-knee", "shin"];

const MINUTE: u32 = 60_000;

/// Clocks and a screen that a test sets.
const CLOCKS: &str = "<script>
    (() => {
        const [now, date] = [performance.now.bind(performance), Date.now];
        let [steady, wall, hidden] = [0, 0, false];
        performance.now = () => now() + steady;
        Date.now = () => date() + wall;
        Object.defineProperty(document, 'hidden', { get: () => hidden });
        const [start, stop, waiting] = [setTimeout, clearTimeout, new Set()];
        window.setTimeout = (call, delay, ...rest) => {
            const id = start(() => { waiting.delete(id); call(); }, delay, ...rest);
            // The driver of the browser waits too: for minutes.
            if (delay < 10_000) waiting.add(id);
            return id;
        };
        window.clearTimeout = (id) => { waiting.delete(id); stop(id); };
        const show = (shown) => {
            hidden = !shown;
            document.dispatchEvent(new Event('visibilitychange'));
        };
        document.clocks = {
            waiting,
            pass: (ms) => { steady += ms; wall += ms; },
            set: (ms) => { wall += ms; },
            sleep: (ms) => { show(false); wall += ms; show(true); },
        };
    })();
</script>";

async fn site(scene: &Scene) -> Result<Reader<'_>> {
    let reader = scene.open(Page::post()).await?;
    reader.walk_until("site", LUKE).await?;
    Ok(reader)
}

async fn plan(scene: &Scene) -> Result<Reader<'_>> {
    let reader = scene.open(Page::post().with_head(CLOCKS)).await?;
    reader.walk(LUKE).await?;
    Ok(reader)
}

/// Clicks the number of a region.
async fn click_region(scene: &Scene, reader: Reader<'_>, region: &str) -> Result<()> {
    let body = "const number = root.querySelector(`[data-region='${args[0]}'] text`);
        number?.scrollIntoView({ block: 'center' });
        return number";
    let number = reader.wait_for(region, body, &[json!(region)]).await?;
    Ok(scene.browser.element(number)?.click().await?)
}

async fn lit(reader: Reader<'_>) -> Result<Vec<String>> {
    reader
        .ask("return [...root.querySelectorAll('[data-region][data-lit]')].map((one) => one.dataset.region)", &[])
        .await
}

async fn clocks(reader: Reader<'_>, action: &str, milliseconds: u32) -> Result<()> {
    reader.ask("document.clocks[args[0]](args[1])", &[json!(action), json!(milliseconds)]).await
}

async fn waits_for_zone(reader: Reader<'_>, zone: u32) -> Result<()> {
    let body = "return root.querySelector('.zone[data-lit]')?.textContent === String(args[0])
        && root.querySelector('.massage [aria-current=step] .marker')?.textContent === String(args[0])";
    reader.wait_for(&format!("zone {zone}"), body, &[json!(zone)]).await.map(drop)
}

async fn waits_for_status(reader: Reader<'_>, name: &str) -> Result<()> {
    let words = word(&format!("/interface/leg/{name}"));
    let body = "return [...root.querySelectorAll('[role=status]')].some((one) => one.textContent === args[0])";
    reader.wait_for(&format!("the status {name}"), body, &[json!(words)]).await.map(drop)
}

async fn seconds_left(reader: Reader<'_>) -> Result<u32> {
    let body = "const [minutes, seconds] = root.querySelector('[role=timer]').textContent.split(':').map(Number);
        return minutes * 60 + seconds";
    reader.ask(body, &[]).await
}

#[test]
fn each_region_chooses_its_radio_which_takes_the_focus() {
    scenario(async |scene| {
        let reader = site(scene).await?;
        assert_eq!(lit(reader).await?, [""; 0]);
        for region in REGIONS {
            click_region(scene, reader, region).await?;
            let body = "return root.querySelector(`[data-region='${args[0]}']`).hasAttribute('data-lit')";
            reader.wait_for("a lit region", body, &[json!(region)]).await?;
            assert_eq!(reader.chosen("site").await?, [region]);
            assert_eq!(lit(reader).await?, [region]);
            assert_eq!(reader.focused().await?, format!("input site={region}"));
        }
        reader.proceed().await?;
        assert_eq!(reader.walk(&luke_but(&[("site", &["shin"])])).await?, "not-it-band");
        Ok(())
    });
}

/// The regions with the edge of what has the focus.
async fn edged(reader: Reader<'_>) -> Result<Vec<String>> {
    let body = "return [...root.querySelectorAll('[data-region]')].filter((one) =>
        getComputedStyle(one).strokeWidth === '3px').map(({ dataset }) => dataset.region)";
    reader.ask(body, &[]).await
}

#[test]
fn a_radio_lights_its_region_and_the_picture_keeps_out_of_the_way() {
    scenario(async |scene| {
        let reader = site(scene).await?;
        reader.move_pointer_away().await?;
        reader.tab_to("input site=outer-knee").await?;
        assert_eq!(edged(reader).await?, ["outer-knee"]);
        reader.press(Key::Space).await?;
        assert_eq!(lit(reader).await?, ["outer-knee"]);
        for region in &REGIONS[1..] {
            reader.press(Key::Down).await?;
            assert_eq!(lit(reader).await?, [*region]);
            assert_eq!(edged(reader).await?, [*region]);
            assert_eq!(reader.focused().await?, format!("input site={region}"));
        }
        reader.press(Key::Down).await?;
        assert_eq!(reader.chosen("site").await?, ["not-sure"]);
        assert_eq!(lit(reader).await?, [""; 0]);
        reader.tab_to("button submit").await?;
        Ok(())
    });
}

#[test]
fn each_region_has_a_name_a_number_and_room_for_a_finger() {
    scenario(async |scene| {
        let reader = site(scene).await?;
        let body = "return [...root.querySelectorAll('[data-region]')].every((region) => {
            const label = root.querySelector(`[data-shows='${region.dataset.region}'] label`);
            const { width, height } = region.getBoundingClientRect();
            return width >= 24 && height >= 24 && region.closest('[aria-hidden=true]')
                && label.textContent === region.querySelector('text').textContent
                    + region.querySelector('title').textContent;
        }) && root.querySelectorAll('[data-region]').length";
        assert_eq!(reader.ask::<usize>(body, &[]).await?, REGIONS.len());
        Ok(())
    });
}

#[test]
fn the_timer_starts_pauses_goes_on_and_is_reset() {
    scenario(async |scene| {
        let reader = plan(scene).await?;
        assert_eq!(seconds_left(reader).await?, 15 * 60);
        reader.press_button("timer-start").await?;
        waits_for_status(reader, "started").await?;
        waits_for_zone(reader, 1).await?;
        assert_eq!(reader.focused().await?, "button timer-pause");
        assert!(reader.ask::<bool>("return root.querySelector('.massage select').disabled", &[]).await?);
        clocks(reader, "pass", 4 * MINUTE).await?;
        waits_for_zone(reader, 2).await?;

        reader.press_button("timer-pause").await?;
        reader.wait_for("Go on", "return root.querySelector('[data-action=timer-start]')", &[]).await?;
        let left = seconds_left(reader).await?;
        clocks(reader, "pass", 5 * MINUTE).await?;
        reader.press_button("timer-start").await?;
        reader.wait_for("Pause", "return root.querySelector('[data-action=timer-pause]')", &[]).await?;
        assert!(left - seconds_left(reader).await? < 60);

        reader.press_button("timer-reset").await?;
        reader.wait_for("Start", "return root.querySelector('[data-action=timer-start]')", &[]).await?;
        assert_eq!(seconds_left(reader).await?, 15 * 60);
        assert!(reader.ask::<bool>("return !root.querySelector('.zone[data-lit]')", &[]).await?);
        assert_eq!(reader.status().await?, word("/interface/leg/setBack").replace("{n}", "15"));
        Ok(())
    });
}

#[test]
fn it_speaks_at_each_part_and_at_the_end() {
    scenario(async |scene| {
        let reader = plan(scene).await?;
        reader
            .ask::<()>(
                "navigator.vibrate = (ms) => { document.buzz = ms; }; root.querySelector('summary').click()",
                &[],
            )
            .await?;
        reader.press_button("timer-start").await?;
        waits_for_zone(reader, 1).await?;
        for (zone, name) in [(2, "fifth"), (3, "twoFifths"), (4, "threeFifths"), (5, "fourFifths")] {
            clocks(reader, "pass", 3 * MINUTE).await?;
            waits_for_status(reader, name).await?;
            waits_for_zone(reader, zone).await?;
        }
        clocks(reader, "pass", 4 * MINUTE).await?;
        waits_for_status(reader, "over").await?;
        assert_eq!(seconds_left(reader).await?, 0);
        assert!(reader.block_text("massage").await?.contains(word("/interface/leg/over")));
        assert!(reader.ask::<bool>("return document.buzz > 0", &[]).await?);
        assert!(reader.ask::<bool>("return root.querySelector('details').open", &[]).await?, "nothing was re-created");
        Ok(())
    });
}

#[test]
fn sleep_counts_and_a_clock_that_is_set_does_not() {
    scenario(async |scene| {
        let reader = plan(scene).await?;
        reader.press_button("timer-start").await?;
        waits_for_zone(reader, 1).await?;
        clocks(reader, "set", 60 * MINUTE).await?;
        let before = seconds_left(reader).await?;
        let ticks = "return root.querySelector('[role=timer]').textContent !== args[0]";
        let shown = format!("{}:{:02}", before / 60, before % 60);
        reader.wait_for("a tick", ticks, &[json!(shown)]).await?;
        assert!(seconds_left(reader).await? > 14 * 60);
        clocks(reader, "sleep", 7 * MINUTE).await?;
        waits_for_zone(reader, 3).await?;
        waits_for_status(reader, "twoFifths").await?;
        Ok(())
    });
}

#[test]
fn the_reader_picks_the_minutes() {
    scenario(async |scene| {
        let reader = plan(scene).await?;
        reader.open("massage").await?;
        let minutes: Vec<String> =
            reader.ask("return [...root.querySelectorAll('.massage option')].map(({ value }) => value)", &[]).await?;
        assert_eq!(minutes, ["15", "16", "17", "18", "19", "20"]);
        reader.tab_to("select").await?;
        reader.press(Key::End).await?;
        reader.wait_for("20:00", "return root.querySelector('[role=timer]').textContent === '20:00'", &[]).await?;
        Ok(())
    });
}

#[test]
fn an_element_that_is_taken_away_leaves_no_timer_behind() {
    scenario(async |scene| {
        let reader = plan(scene).await?;
        reader.press_button("timer-start").await?;
        waits_for_zone(reader, 1).await?;
        let waiting = "return document.clocks.waiting.size > 0";
        assert!(scene.browser.script::<bool>(waiting).await?);
        // The console holds no error when the scenario ends.
        scene
            .browser
            .wait(
                "the end of every tick",
                "document.querySelector('it-band-check')?.remove();
            return document.clocks.waiting.size === 0",
            )
            .await?;
        scene.browser.script::<()>("document.clocks.sleep(9e5)").await?;
        assert!(!scene.browser.script::<bool>(waiting).await?);
        Ok(())
    });
}

#[test]
fn no_timer_where_the_massage_is_withheld() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(&luke_but(&[("care", &["skin"])])).await?;
        assert!(reader.withheld_blocks().await?.contains(&"massage".to_owned()));
        assert!(!reader.has_button("timer-start").await?);
        Ok(())
    });
}

#[test]
fn only_the_drawing_is_printed() {
    scenario(async |scene| {
        let reader = plan(scene).await?;
        let body = "const hides = (rules) => [...rules].some((rule) => rule.media?.mediaText === 'print'
                && [...rule.cssRules].some(({ selectorText, style }) =>
                    selectorText === '.controls' && style.display === 'none'));
            return root.adoptedStyleSheets.some((sheet) => hides(sheet.cssRules))";
        assert!(reader.ask::<bool>(body, &[]).await?);
        Ok(())
    });
}
