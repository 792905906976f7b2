//! The schedule by date, the calendar file, and the pace builder.

use std::collections::BTreeSet;

use anyhow::Result;
use browser_tests::{Key, Page, Reader, scenario, word};
use personas::{LUKE, luke_but};
use serde::Deserialize;
use serde_json::json;

/// A row of the schedule.
#[derive(Debug, Deserialize)]
struct Row {
    day: String,
    date: String,
    shown: String,
    activities: Vec<String>,
    current: bool,
}

async fn rows(reader: Reader<'_>) -> Result<Vec<Row>> {
    reader.open("schedule").await?;
    let body = "return [...root.querySelectorAll('[data-block=schedule] tbody tr')].map((row) => ({
            day: row.querySelector('th').innerText.trim(), date: row.querySelector('time').dateTime,
            shown: row.cells[1].innerText, activities: [...row.querySelectorAll('li')].map((one) => one.innerText),
            current: row.getAttribute('aria-current') === 'date' }))";
    reader.ask(body, &[]).await
}

/// The rows of a set: number, pace and time.
async fn set(reader: Reader<'_>, which: &str) -> Result<Vec<String>> {
    reader.open("progressive").await?;
    let body = "return [...root.querySelectorAll(`[data-set=${args[0]}] tbody tr`)].map((row) =>
        [...row.cells].map((cell) => cell.innerText).join(' '))";
    reader.ask(body, &[json!(which)]).await
}

#[test]
fn luke_sees_eleven_days_from_the_first_day_he_picks() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.start_on("2028-02-24").await?;
        let rows = rows(reader).await?;
        let dates: Vec<_> = rows.iter().map(|row| row.date.as_str()).collect();
        let february = ["2028-02-24", "2028-02-25", "2028-02-26", "2028-02-27", "2028-02-28", "2028-02-29"];
        let march = ["2028-03-01", "2028-03-02", "2028-03-03", "2028-03-04", "2028-03-05"];
        assert_eq!(dates, [&february[..], &march].concat());
        assert!(rows.iter().zip(1..).all(|(row, number)| row.day.ends_with(&number.to_string())), "{rows:?}");
        assert!(rows[0].shown.contains("Thu") && rows[0].shown.contains("Feb"), "{rows:?}");
        let item = |id: &str| word(&format!("/blocks/schedule/items/{id}"));
        assert_eq!(rows[0].activities, [item("easy-run"), item("bath"), item("massage")]);
        assert_eq!(rows[1].activities, [item("hard-two"), item("massage")]);
        assert_eq!(rows[3].activities, [item("rest-two")]);
        assert_eq!(rows[10].activities, [item("test")]);
        assert!(!rows.iter().any(|row| row.current));
        let notes = reader.block_text("schedule").await?;
        assert!(notes.contains(item("stop")) && notes.contains(item("end")), "{notes}");
        assert!(reader.status().await?.contains("Feb"), "the change is announced");
        Ok(())
    });
}

#[test]
fn the_first_day_is_tomorrow_until_another_is_picked_and_kept() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let kept = "return Object.keys(sessionStorage).filter((key) => key.endsWith('schedule-start')).length";
        assert_eq!(rows(reader).await?[0].date, reader.day_from_today(1).await?);
        assert_eq!(scene.browser.script::<u32>(kept).await?, 0);
        reader.start_on("2027-12-28").await?;
        assert_eq!(scene.browser.script::<u32>(kept).await?, 1);
        scene.browser.reload().await?;
        reader.sees("mild").await?;
        assert_eq!(rows(reader).await?[10].date, "2028-01-07");
        Ok(())
    });
}

#[test]
fn today_is_marked_in_words_too() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let today = reader.day_from_today(0).await?;
        reader.start_on(&reader.day_from_today(-2).await?).await?;
        let rows = rows(reader).await?;
        let marked: Vec<_> = rows.iter().filter(|row| row.current).collect();
        assert_eq!(marked.len(), 1);
        assert_eq!((marked[0].date.as_str(), marked[0].activities.len()), (today.as_str(), 3));
        assert!(marked[0].shown.contains(word("/interface/schedule/today")), "{marked:?}");
        Ok(())
    });
}

#[test]
fn a_date_that_is_not_complete_moves_nothing() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.start_on("2027-06-01").await?;
        let body = "const input = root.querySelector('input[name=schedule-start]');
            for (const text of args[0]) { input.value = text; input.dispatchEvent(new Event('change', { bubbles: true })); }";
        reader.ask::<()>(body, &[json!(["", "0002-06-01"])]).await?;
        assert_eq!(rows(reader).await?[0].date, "2027-06-01");
        Ok(())
    });
}

#[test]
fn a_schedule_without_cold_baths_and_massage_for_those_who_must_not() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(&luke_but(&[("care", &["pregnant"]), ("hard-sessions", &["none"])])).await?;
        let rows = rows(reader).await?;
        assert_eq!(rows.len(), 11);
        assert!(rows.iter().all(|row| row.activities.len() == 1), "{rows:?}");
        Ok(())
    });
}

#[test]
fn the_calendar_file_moves_its_days_when_it_is_saved_again() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        // Keeps what is saved, and lets the long wait end at once.
        let watch = "window.__files = []; window.__revoked = []; window.__names = [];
            const { createObjectURL, revokeObjectURL } = URL;
            URL.createObjectURL = (blob) => {
                const url = createObjectURL(blob);
                blob.text().then((text) => __files.push({ text, type: blob.type, url }));
                return url;
            };
            URL.revokeObjectURL = (url) => { __revoked.push(url); revokeObjectURL(url); };
            HTMLAnchorElement.prototype.click = function () { __names.push(this.download); };
            const { setTimeout } = window;
            window.setTimeout = (run, wait, ...rest) => setTimeout(run, wait === 40_000 ? 10 : wait, ...rest);";
        scene.browser.script::<()>(watch).await?;
        for (times, start) in [(1, "2027-03-26"), (2, "2027-10-30")] {
            reader.start_on(start).await?;
            reader.press_button("calendar").await?;
            scene.browser.wait("the file", &format!("return __revoked.length === {times}")).await?;
        }
        let files: Vec<String> = scene.browser.script("return __files.map(({ text }) => text)").await?;
        let types: Vec<String> = scene.browser.script("return __files.map(({ type }) => type)").await?;
        assert_eq!(types, ["text/calendar;charset=utf-8"; 2]);
        assert_eq!(scene.browser.script::<Vec<String>>("return __names").await?, ["bike-swap.ics"; 2]);
        assert!(scene.browser.script::<bool>("return __files.every(({ url }, at) => url === __revoked[at])").await?);
        let lines = |file: usize, name: &str| -> Vec<&str> {
            files[file].split("\r\n").filter_map(|line| line.strip_prefix(name)).collect()
        };
        assert_eq!(lines(0, "UID:").len(), 11);
        assert_eq!(lines(0, "UID:").into_iter().collect::<BTreeSet<_>>().len(), 11);
        assert_eq!(lines(0, "UID:"), lines(1, "UID:"));
        assert_eq!(lines(0, "DTSTART;VALUE=DATE:")[10], "20270405");
        assert_eq!(lines(1, "DTSTART;VALUE=DATE:")[..3], ["20271030", "20271031", "20271101"]);
        assert_eq!(lines(1, "DTEND;VALUE=DATE:")[..2], ["20271031", "20271101"]);
        let sequence = |file: usize| lines(file, "SEQUENCE:")[0].parse::<u64>();
        assert!(sequence(0)? <= sequence(1)?);
        for file in &files {
            assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"), "{file}");
            assert!(!file.contains("METHOD") && !file.contains("VALARM"), "{file}");
            assert!(file.contains("\\n"), "a day holds several activities: {file}");
        }
        assert_eq!(reader.status().await?, word("/interface/schedule/saved"));
        assert_eq!(scene.browser.violations().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn five_kilometres_get_faster_one_by_one() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        assert!(set(reader, "full").await?.is_empty());
        reader.work_out_a_set().await?;
        let full = ["1 4:20 4:20", "2 4:15 4:15", "3 4:10 4:10", "4 4:05 4:05", "5 4:00 4:00"];
        assert_eq!(set(reader, "full").await?, full);
        assert_eq!(set(reader, "trimmed").await?, ["1 4:20 4:20", "2 4:13 4:13", "3 4:07 4:07", "4 4:00 4:00"]);
        let total = "return root.querySelector('[data-set=full] tfoot').innerText";
        assert!(reader.ask::<String>(total, &[]).await?.contains("20:50"));
        assert!(reader.block_text("progressive").await?.contains(word("/interface/pace/stop")));
        let status = reader.status().await?;
        assert!(status.contains("4:20") && status.contains("4:00"), "{status}");
        assert_eq!(reader.focused().await?, "button intervals");
        assert!(reader.at_outcome().await?, "no button of an outcome can be taken for Continue");
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_is_told_at_each_field() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        for (field, text) in [("pace", "fast"), ("repetitions", "5"), ("length", "5")] {
            reader.fill_in(field, text).await?;
        }
        reader.press(Key::Enter).await?;
        let told = "return [...root.querySelectorAll('[aria-invalid=true]')].map((input) =>
            [input.name, input.getAttribute('aria-describedby').split(' ').map((id) =>
                root.getElementById(id).textContent).join(' ')])";
        reader.wait_for("the problems", "return root.querySelector('[aria-invalid=true]')", &[]).await?;
        let problems: Vec<(String, String)> = reader.ask(told, &[]).await?;
        assert_eq!(problems.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["pace", "length"]);
        for ((_, told), words) in problems.iter().zip(["pacePattern", "numberRange"]) {
            let words = word(&format!("/interface/pace/{words}")).replace("{from}", "100").replace("{to}", "10000");
            assert!(told.contains(&words) && told.contains(word("/interface/error")), "{told}");
        }
        assert_eq!(reader.focused().await?, "input pace=fast");
        assert!(set(reader, "full").await?.is_empty());

        reader.fill_in("pace", "4m30s").await?;
        reader.fill_in("length", "400").await?;
        reader.press(Key::Enter).await?;
        reader.wait_for_a_set().await?;
        assert!(reader.ask::<Vec<(String, String)>>(told, &[]).await?.is_empty());
        assert_eq!(set(reader, "full").await?[4], "5 4:30 1:48");
        assert!(reader.at_outcome().await?);
        Ok(())
    });
}

#[test]
fn what_was_typed_last_counts_though_the_focus_stays_in_its_field() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.fill_in_a_set().await?;
        // A screen reader presses a button like this.
        reader.ask::<()>("root.querySelector('[data-action=intervals]').click()", &[]).await?;
        reader.wait_for_a_set().await
    });
}

#[test]
fn a_pace_a_mile_is_remembered() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        assert_eq!(reader.chosen("units").await?, ["km"]);
        reader.choose("units", &["mile"]).await?;
        for (field, text) in [("pace", "6.40"), ("repetitions", "2"), ("length", "1609")] {
            reader.fill_in(field, text).await?;
        }
        reader.press_button("intervals").await?;
        reader.wait_for_a_set().await?;
        assert_eq!(set(reader, "full").await?, ["1 7:12 7:12", "2 6:40 6:40"]);
        assert_eq!(set(reader, "trimmed").await?, ["1 6:40 6:40"]);
        scene.browser.reload().await?;
        reader.sees("mild").await?;
        assert_eq!(reader.chosen("units").await?, ["mile"]);
        Ok(())
    });
}

/// Saves the calendar, and returns the ids of its events.
async fn saved_ids(reader: Reader<'_>) -> Result<Vec<String>> {
    let watch = "window.__saved = undefined;
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
            blob.text().then((text) => { window.__saved = text; });
            return createObjectURL(blob);
        };
        HTMLAnchorElement.prototype.click = () => {};";
    reader.ask::<()>(watch, &[]).await?;
    reader.press_button("calendar").await?;
    let file = reader.wait_for("the file", "return window.__saved?.replaceAll('\\r\\n ', '')", &[]).await?;
    let file: String = serde_json::from_value(file)?;
    Ok(file.lines().filter_map(|line| line.strip_prefix("UID:")).map(str::to_owned).collect())
}

#[test]
fn the_ids_of_a_calendar_are_the_reader_s_own_and_stay() {
    scenario(async |scene| {
        for remember in ["session", "none"] {
            let page = format!("<it-band-check loading=eager remember={remember}></it-band-check>");
            let reader = scene.open(Page::embedding(&page)).await?;
            reader.walk(LUKE).await?;
            let ids = saved_ids(reader).await?;
            assert_eq!(ids.len(), 11);
            // The page puts the element elsewhere.
            reader.ask::<()>("window.__host = host; host.remove()", &[]).await?;
            scene.browser.script::<()>("document.querySelector('main').prepend(__host)").await?;
            reader.sees("mild").await?;
            assert_eq!(saved_ids(reader).await?, ids, "{remember}");
            let stored: Vec<String> = scene.browser.script("return Object.keys(sessionStorage)").await?;
            assert_eq!(stored.iter().any(|key| key.ends_with(":calendar")), remember == "session");

            scene.browser.script::<()>("sessionStorage.clear()").await?;
            scene.browser.reload().await?;
            reader.walk(LUKE).await?;
            let others = saved_ids(reader).await?;
            assert!(ids.iter().all(|id| !others.contains(id)), "{remember}: {others:?}");
            scene.browser.script::<()>("sessionStorage.clear()").await?;
        }
        Ok(())
    });
}

#[test]
fn a_date_that_cannot_be_right_is_told() {
    scenario(async |scene| {
        for now in ["Date.UTC(1998, 0, 1)", "Date.UTC(1969, 11, 30)", "Date.UTC(20000, 0, 1)", "NaN"] {
            let clock = format!(
                "<script>{{ const Real = Date; const now = {now};
                    window.Date = class extends Real {{
                        constructor(...given) {{ super(...(given.length ? given : [now])); }}
                        static now() {{ return now; }}
                    }} }}</script>"
            );
            let page = Page::embedding("<it-band-check loading=eager remember=device></it-band-check>");
            let reader = scene.open(page.with_head(&clock)).await?;
            reader.walk(LUKE).await?;
            let words = word("/interface/wrongDate");
            assert!(reader.block_text("schedule").await?.contains(words), "{now}");
            reader.press_button("calendar").await?;
            let says = "return root.querySelector('[role=status]').textContent === args[0]";
            reader.wait_for("what is wrong", says, &[json!(words)]).await?;
            reader.press_button("diary-keep").await?;
            let shows = "return root.querySelector('.diary').innerText.includes(args[0])";
            reader.wait_for("what is wrong with the diary", shows, &[json!(words)]).await?;
            let stored: Vec<String> = scene.browser.script("return Object.keys(localStorage)").await?;
            assert_eq!(stored, ["it-band-check:0:answers"], "{now}");

            reader.start_on("2027-06-01").await?;
            let right = "return !root.querySelector('.schedule > .error')";
            reader.wait_for("the schedule to be right", right, &[]).await?;
            scene.browser.script::<()>("localStorage.clear()").await?;
        }
        Ok(())
    });
}

/// What is not ASCII goes into the engine by a way of its own.
#[test]
fn what_is_typed_and_written_in_other_letters_arrives_whole() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding("<it-band-check loading=eager lang=nb></it-band-check>")).await?;
        reader.walk(LUKE).await?;
        reader.start_on("2027-03-13").await?;
        let rows = rows(reader).await?;
        assert!(rows[0].shown.contains("lør") && rows[1].shown.contains("søn"), "{rows:?}");
        for (field, text) in [("pace", "4’05″"), ("repetitions", "2"), ("length", "1000")] {
            reader.fill_in(field, text).await?;
        }
        reader.press_button("intervals").await?;
        reader.wait_for_a_set().await?;
        assert_eq!(set(reader, "full").await?, ["1 4:25 4:25", "2 4:05 4:05"]);
        Ok(())
    });
}
