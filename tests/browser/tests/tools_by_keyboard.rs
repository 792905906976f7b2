//! Every tool without a mouse, and as a screen reader tells of it.

use anyhow::{Result, ensure};
use browser_tests::{Key, Page, Reader, Scene, scenario, word};
use personas::LUKE;
use serde_json::{Value, json};

fn post(attributes: &str) -> Page {
    Page::embedding(&format!("<it-band-check loading=eager {attributes}></it-band-check>"))
}

/// A stop of the Tab key.
#[derive(Debug)]
struct Stop {
    /// The class of the part of the plan where it is.
    place: String,
    role: String,
    name: String,
    /// The line around it, or around the label of a radio.
    ring: String,
}

/// Presses Tab from where the focus is to the end of the questionnaire. A date is one stop of several presses.
async fn stops(scene: &Scene, reader: Reader<'_>) -> Result<Vec<Stop>> {
    let body = "const active = root.activeElement;
        if (document.activeElement !== host || !active) return null;
        const places = ['first', 'days', 'diary', 'massage', 'builder', 'schedule', 'keep', 'answers', 'block'];
        const ringed = active.matches('[type=radio]') ? active.labels[0] : active;
        const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
        const all = [...root.querySelectorAll('*')];
        // Each browser has a role of its own for these.
        const native = { date: 'date', 'select-one': 'select', undefined: 'summary' }[active.type];
        return { element: active, at: all.indexOf(active), ring: `${outlineStyle} ${outlineWidth}`, native,
            place: places.find((place) => active.closest(`.${place}`)) ?? '' };";
    let (mut stops, mut last) = (Vec::new(), Value::Null);
    for _ in 0..200 {
        reader.press(Key::Tab).await?;
        let mut stop: Value = reader.ask(body, &[]).await?;
        if stop.is_null() {
            assert_eq!(reader.focused().await?, "#after", "Tab leads out at the end");
            return Ok(stops);
        }
        if stop["at"] == last {
            continue;
        }
        ensure!(stop["at"].as_u64() > last.as_u64(), "Tab goes back, to {stop}");
        last = stop["at"].take();
        let (role, name) = scene.browser.role_and_name(&scene.browser.element(stop["element"].take())?).await?;
        let text = |key: &str| stop[key].as_str().unwrap_or_default().to_owned();
        let role = stop["native"].as_str().map_or(role, str::to_owned);
        stops.push(Stop { place: text("place"), role, name, ring: text("ring") });
    }
    panic!("Tab never leads out: {stops:?}")
}

fn words(pointer: &str) -> String {
    word(&format!("/interface/{pointer}")).to_owned()
}

#[test]
fn tab_passes_every_control_of_every_tool_and_each_has_its_name() {
    scenario(async |scene| {
        let reader = scene.open(post("remember=device")).await?;
        reader.walk(LUKE).await?;
        reader.use_every_tool().await?;
        // Whoever comes back to a diary finds it first.
        scene.browser.reload().await?;
        reader.sees("mild").await?;
        reader.use_every_tool().await?;
        reader.press_button("timer-reset").await?;
        reader.wait_for("Start", "return root.querySelector('[data-action=timer-start]')", &[]).await?;
        reader.open_everything().await?;
        reader.ask::<()>("document.querySelector('#before').focus()", &[]).await?;

        let stops = stops(scene, reader).await?;
        let place = |place: &str| -> Vec<(&str, &str)> {
            let here = stops.iter().filter(|stop| stop.place == place && stop.role != "summary");
            here.map(|stop| (&*stop.role, &*stop.name)).collect()
        };
        assert_eq!(place("first").len(), 3);
        assert_eq!(place("days"), [("radio", "Day 1 Run Today")]);
        assert_eq!(place("diary"), [("radio", "2"), ("button", &*words("diary/save"))]);
        let massage =
            [("select", words("leg/minutes")), ("button", words("leg/start")), ("button", words("leg/reset"))];
        assert_eq!(place("massage"), massage.each_ref().map(|(role, name)| (*role, &**name)));
        let builder = [
            ("textbox", words("pace/usual")),
            ("radio", words("pace/kilometre")),
            ("textbox", words("pace/repetitions")),
            ("textbox", words("pace/length")),
            ("button", words("pace/work")),
        ];
        assert_eq!(place("builder"), builder.each_ref().map(|(role, name)| (*role, &**name)));
        assert_eq!(place("schedule"), [("date", &*words("schedule/start")), ("button", &*words("schedule/save"))]);
        let keep =
            [("button", words("keep/print")), ("button", words("keep/share")), ("textbox", words("keep/byHand"))];
        assert_eq!(place("keep"), keep.each_ref().map(|(role, name)| (*role, &**name)));
        let answers = place("answers");
        assert_eq!(answers.len(), LUKE.len());
        let rest: Vec<_> = place("").into_iter().filter(|(role, _)| *role == "button").collect();
        assert_eq!(
            rest,
            [("button", &*words("closeAll")), ("button", &*words("restart")), ("button", &*words("keep/forget"))]
        );

        let researched = stops.iter().filter(|stop| stop.role == "summary");
        assert!(researched.filter(|stop| stop.name.starts_with(word("/interface/research"))).count() > 5);
        assert!(stops.iter().all(|stop| !stop.name.trim().is_empty()), "{stops:?}");
        let unmarked: Vec<_> = stops.iter().filter(|stop| stop.ring != "solid 3px").collect();
        assert!(unmarked.is_empty(), "the focus is to be seen: {unmarked:?}");
        Ok(())
    });
}

#[test]
fn the_massage_timer_works_by_keyboard() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        reader.walk(LUKE).await?;
        reader.open_everything().await?;
        let action = "return root.querySelector(`[data-action='${args[0]}']`)";
        let left = "return root.querySelector('[role=timer]').textContent === args[0]";
        reader.tab_to("select").await?;
        reader.press(Key::Down).await?;
        reader.wait_for("16 minutes", left, &[json!("16:00")]).await?;
        reader.press(Key::Tab).await?;
        assert_eq!(reader.focused().await?, "button timer-start");
        for (key, next) in [(Key::Space, "timer-pause"), (Key::Enter, "timer-start"), (Key::Enter, "timer-pause")] {
            reader.press(key).await?;
            reader.wait_for(next, action, &[json!(next)]).await?;
            assert_eq!(reader.focused().await?, format!("button {next}"), "one button keeps the focus");
        }
        reader.press(Key::Tab).await?;
        assert_eq!(reader.focused().await?, "button timer-reset");
        reader.press(Key::Space).await?;
        reader.wait_for("16 minutes", left, &[json!("16:00")]).await?;
        reader.wait_for("Start", action, &[json!("timer-start")]).await?;
        assert_eq!(reader.focused().await?, "button timer-reset");
        Ok(())
    });
}

#[test]
fn the_pace_builder_works_by_keyboard() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        reader.walk(LUKE).await?;
        reader.open_everything().await?;
        reader.tab_to("input pace=").await?;
        scene.browser.type_text("6:40").await?;
        reader.press(Key::Tab).await?;
        assert_eq!(reader.focused().await?, "input units=km");
        reader.press(Key::Right).await?;
        assert_eq!(reader.focused().await?, "input units=mile");
        reader.press(Key::Tab).await?;
        scene.browser.type_text("2").await?;
        reader.press(Key::Tab).await?;
        scene.browser.type_text("1609").await?;
        let first =
            "return root.querySelector('[data-set=full] tbody tr')?.innerText.split(/\\s+/).join(' ') === args[0]";
        reader.press(Key::Enter).await?;
        reader.wait_for("a set a mile", first, &[json!("1 7:12 7:12")]).await?;
        assert_eq!(reader.focused().await?, "input length=1609");

        reader.shift_tab().await?;
        reader.shift_tab().await?;
        reader.press(Key::Left).await?;
        assert_eq!(reader.chosen("units").await?, ["km"]);
        reader.tab_to("button intervals").await?;
        reader.press(Key::Space).await?;
        reader.wait_for("a set a kilometre", first, &[json!("1 7:00 11:16")]).await?;
        assert_eq!(reader.focused().await?, "button intervals");
        Ok(())
    });
}

#[test]
fn the_schedule_works_by_keyboard() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        reader.walk(LUKE).await?;
        reader.open_everything().await?;
        reader.start_on("2027-03-15").await?;
        reader.tab_to("button intervals").await?;
        reader.tab_to("input schedule-start=2027-03-15").await?;
        reader.press(Key::Up).await?;
        assert_eq!(reader.focused().await?, "input schedule-start=2027-04-15");
        reader.press(Key::Right).await?;
        reader.press(Key::Down).await?;
        assert_eq!(reader.focused().await?, "input schedule-start=2027-04-14");
        reader.press(Key::Right).await?;
        scene.browser.type_text("2028").await?;
        // Some browsers tell of another day at once, some when the reader goes on.
        reader.press(Key::Tab).await?;
        let moved = "return root.querySelector('[data-day=\"1\"] time').dateTime === '2028-04-14'";
        reader.wait_for("the day", moved, &[]).await?;
        reader.wait_for("an announcement", "return root.querySelector('[role=status]').textContent", &[]).await?;

        scene
            .browser
            .script::<()>("HTMLAnchorElement.prototype.click = function () { window.__saved = this.download }")
            .await?;
        reader.ask::<()>("root.querySelector('[name=schedule-start]').focus()", &[]).await?;
        reader.tab_to("button calendar").await?;
        reader.press(Key::Enter).await?;
        scene.browser.wait("the calendar file", "return window.__saved").await?;
        assert_eq!(reader.status().await?, word("/interface/schedule/saved"));
        assert_eq!(reader.focused().await?, "button calendar");
        Ok(())
    });
}

#[test]
fn print_and_link_work_by_keyboard() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        reader.walk(LUKE).await?;
        reader.open_everything().await?;
        let watch = "window.__copied = [];
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { __copied.push(text); } } });
            const found = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
            Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
                const view = found.get.call(this);
                if (view) view.print = () => { window.__printed = (window.__printed ?? 0) + 1; };
                return view;
            } });";
        scene.browser.script::<()>(watch).await?;
        reader.ask::<()>("root.querySelector('[name=schedule-start]').focus()", &[]).await?;
        reader.tab_to("button print").await?;
        for (times, key) in [(1, Key::Enter), (2, Key::Space)] {
            reader.press(key).await?;
            scene.browser.wait("what is printed", &format!("return window.__printed === {times}")).await?;
            assert_eq!(reader.focused().await?, "button print");
        }
        // A browser that does not tell when printing is over is told by the next key.
        reader.press(Key::Tab).await?;
        reader.wait_for("the printed page to go", "return !root.querySelector('iframe')", &[]).await?;
        assert_eq!(reader.focused().await?, "button share");
        for (times, key) in [(1, Key::Enter), (2, Key::Space)] {
            reader.press(key).await?;
            scene.browser.wait("the copied link", &format!("return window.__copied.length === {times}")).await?;
            assert_eq!(reader.focused().await?, "button share");
        }
        reader.wait_for("the words", "return root.querySelector('.keep .said')", &[]).await?;
        assert_eq!(reader.status().await?, word("/interface/keep/copied"));
        Ok(())
    });
}

#[test]
fn diary_and_forget_work_by_keyboard() {
    scenario(async |scene| {
        let reader = scene.open(post("remember=device")).await?;
        reader.walk(LUKE).await?;
        reader.open_everything().await?;
        reader.start_on(&reader.day_from_today(0).await?).await?;
        reader.ask::<()>("root.querySelector('[data-action=calendar]').focus()", &[]).await?;
        reader.tab_to("button diary-keep").await?;
        reader.press(Key::Enter).await?;
        reader.wait_for("day 1", "return root.querySelector('[data-diary=\"1\"]')", &[]).await?;
        let heading = "return root.activeElement?.matches('.diary h2, .diary h3, .diary h4')";
        assert!(reader.ask::<bool>(heading, &[]).await?, "the diary takes the focus");

        reader.tab_to("button diary-save").await?;
        reader.press(Key::Space).await?;
        let missing = word("/interface/diary/missing");
        let told = "return root.querySelector('.diary .error')?.innerText === args[0]";
        reader.wait_for(missing, told, &[json!(missing)]).await?;
        assert_eq!(reader.status().await?, missing);

        // From the first of eleven on; back round to the last.
        reader.ask::<()>("root.querySelector('.diary [tabindex]').focus()", &[]).await?;
        reader.press(Key::Tab).await?;
        assert_eq!(reader.focused().await?, "input diary=0");
        reader.press(Key::Space).await?;
        reader.press(Key::Right).await?;
        reader.press(Key::Right).await?;
        assert_eq!(reader.chosen("diary").await?, ["2"]);
        reader.press(Key::Tab).await?;
        assert_eq!(reader.focused().await?, "button diary-save");
        reader.press(Key::Enter).await?;
        reader.wait_for("the advice", "return root.querySelector('[data-advice=carry-on]')", &[]).await?;
        assert_eq!(reader.status().await?, word("/interface/diary/carryOn"));
        assert_eq!(reader.focused().await?, "button diary-save");

        reader.tab_to("button forget").await?;
        reader.press(Key::Space).await?;
        reader.wait_for("the sentence", "return root.querySelector('[data-note=forgotten]')", &[]).await?;
        assert_eq!(reader.focused().await?, "note");
        assert_eq!(scene.browser.script::<u32>("return localStorage.length").await?, 0);
        Ok(())
    });
}
