//! What leaves the page, or is left behind on it: nothing but what author and reader ask for.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use browser_tests::{Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::{Value, json};

/// Notes every way out of the page that a script takes.
const WATCH: &str = concat!("<script>", include_str!("privacy.js"), "</script>");

/// Lets the page think that it is a day later.
const TOMORROW: &str = "<script>{ const Real = Date; const later = () => Real.now() + 86_400_000;
    window.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(later()); }
        static now() { return later(); }
    } }</script>";

/// All of a page where answers could be left, other than the storage of the author's choice.
const SURROUNDINGS: &str = "const { pathname, search, hash } = location;
    return Promise.all([indexedDB.databases?.() ?? [], caches.keys()]).then(([databases, cached]) => ({
        address: pathname + search + hash, title: document.title, name: window.name,
        history: [history.length, history.state], cookie: document.cookie, databases, cached,
        markup: document.documentElement.outerHTML,
    }))";

/// What is kept in the session and on the device, by name.
const KEPT: &str = "return [sessionStorage, localStorage].map((area) => Object.keys(area).sort())";

fn remembering(how: &str, head: &str) -> Page {
    let element = format!("<it-band-check remember={how}><p id=fallback>Words.</p></it-band-check>");
    Page::embedding(&element).with_head(WATCH).with_head(head)
}

/// A visit in which a reader uses everything there is. `how` the author has answers remembered.
async fn visits(scene: &Scene, how: &str) -> Result<()> {
    let reader = scene.open(remembering(how, "")).await?;
    let before: Value = scene.browser.script(SURROUNDINGS).await?;
    reader.walk_until("pain", LUKE).await?;
    reader.back().await?;
    reader.walk(LUKE).await?;
    reader.change("pain").await?;
    reader.answer("pain", &["2"]).await?;
    reader.ask::<()>("for (const one of root.querySelectorAll('details')) one.open = true", &[]).await?;
    uses_the_tools(reader).await?;
    speaks_another_language(reader).await?;
    assert_eq!(scene.browser.script::<Value>(SURROUNDINGS).await?, before, "the visit leaves its surroundings alone");
    calls_are_asked_for(scene, how).await?;
    events_hold_no_answer(reader).await?;

    if how == "device" {
        keeps_a_diary_over_a_day(scene, reader).await?;
        calls_are_asked_for(scene, how).await?;
        events_hold_no_answer(reader).await?;
    }
    keeps_only_where_the_author_says(scene, how).await
}

/// The schedule, its file, a set in miles, the massage timer, paper and a copied link.
async fn uses_the_tools(reader: Reader<'_>) -> Result<()> {
    reader.start_on(&reader.day_from_today(0).await?).await?;
    for (action, kind) in [("calendar", "saved"), ("print", "printed"), ("share", "copied")] {
        reader.press_button(action).await?;
        let body = "return window.__calls.some(([kind]) => kind === args[0])";
        reader.wait_for(kind, body, &[json!(kind)]).await?;
    }
    reader.choose("units", &["mile"]).await?;
    reader.work_out_a_set().await?;
    for (action, next) in
        [("timer-start", "timer-pause"), ("timer-pause", "timer-reset"), ("timer-reset", "timer-start")]
    {
        reader.press_button(action).await?;
        reader.wait_for(next, "return root.querySelector(`[data-action=${args[0]}]`)", &[json!(next)]).await?;
    }
    Ok(())
}

/// Norwegian, and English again.
async fn speaks_another_language(reader: Reader<'_>) -> Result<()> {
    for language in ["nb", "en"] {
        reader.ask::<()>("host.lang = args[0]", &[json!(language)]).await?;
        let body = "const screen = root.querySelector('.app:not([hidden]) [data-screen]');
            return screen?.closest('[lang]').lang === args[0] && screen.dataset.screen === 'mild'";
        reader.wait_for(language, body, &[json!(language)]).await?;
    }
    reader.ask("host.removeAttribute('lang')", &[]).await
}

/// Day 1 of the diary, the next morning, and day 2.
async fn keeps_a_diary_over_a_day(scene: &Scene, reader: Reader<'_>) -> Result<()> {
    reader.press_button("diary-keep").await?;
    for (day, pain) in [("1", "2"), ("2", "4")] {
        let body = "return root?.querySelector(`[data-diary='${args[0]}']`)";
        reader.wait_for(&format!("day {day}"), body, &[json!(day)]).await?;
        reader.choose("diary", &[pain]).await?;
        reader.press_button("diary-save").await?;
        let body = "return root.querySelector(`[data-entry='${args[0]}']`)";
        reader.wait_for(&format!("the entry of day {day}"), body, &[json!(day)]).await?;
        if day == "1" {
            calls_are_asked_for(scene, "device").await?;
            scene.site.publish("/post", remembering("device", TOMORROW));
            scene.browser.reload().await?;
        }
    }
    Ok(())
}

/// Everything a script called that leads out of the page is a file of this build, the storage of the author's choice, or
/// what the reader pressed a button for, and the server was asked for nothing else.
async fn calls_are_asked_for(scene: &Scene, how: &str) -> Result<()> {
    let site = &scene.site;
    let files = [site.wasm(), site.words(), site.styles(), site.norwegian(), site.norwegian_first()];
    let calls: Vec<Vec<String>> = scene.browser.script("return window.__calls").await?;
    let fetched = calls.iter().filter(|call| call[0] == "fetch").count();
    assert!(fetched >= 3, "the watch sees the files of the build being fetched, not {fetched} of them");
    for call in &calls {
        let call: Vec<&str> = call.iter().map(String::as_str).collect();
        let is_asked_for = match call[..] {
            ["fetch", url] => files.iter().any(|file| site.url(file) == url),
            ["setItem", area, name] => area == how && name.starts_with("it-band-check:0:"),
            ["saved", "blob:", "bike-swap.ics"] => true,
            ["printed", "about:blank", title] => title == "Does your IT band hurt?",
            ["copied", link] => link.starts_with(&site.url("/post#it-band-check-")),
            _ => false,
        };
        assert!(is_asked_for, "remember={how}: nobody asked for {call:?}");
    }
    let loaded: Vec<String> =
        scene.browser.script("return performance.getEntriesByType('resource').map(({ name }) => name)").await?;
    let own: BTreeSet<_> =
        files.into_iter().chain([site.loader(), "/__recorder.js"]).map(|file| site.url(file)).collect();
    for name in loaded {
        assert!(own.contains(&name), "loaded is {name}");
    }
    for path in site.requests() {
        assert!(path == "/post" || own.contains(&site.url(&path)), "the server was asked for {path}");
    }
    Ok(())
}

/// Events hold ids of screens, and never an answer.
async fn events_hold_no_answer(reader: Reader<'_>) -> Result<()> {
    let questions: Vec<_> = LUKE.iter().map(|(question, _)| *question).collect();
    let events = reader.events().await?;
    assert!(events.iter().any(|event| event.name == "outcome"), "{events:?}");
    for event in events {
        for (key, value) in &event.detail {
            let value = value.as_str().with_context(|| format!("{event:?}"))?;
            let is_known = match key.as_str() {
                "question" => questions.contains(&value),
                "outcome" => value == "mild",
                "level" => value == "self-care",
                _ => false,
            };
            assert!(is_known, "{event:?}");
        }
    }
    Ok(())
}

async fn keeps_only_where_the_author_says(scene: &Scene, how: &str) -> Result<()> {
    let (session, device): (Vec<String>, Vec<String>) = scene.browser.script(KEPT).await?;
    let (kept, empty) = if how == "device" { (device, session) } else { (session, device) };
    assert_eq!(empty, [""; 0], "remember={how}");
    assert_eq!(kept.is_empty(), how == "none", "remember={how}: {kept:?}");
    assert!(kept.iter().all(|name| name.starts_with("it-band-check:0:")), "{kept:?}");
    Ok(())
}

#[test]
fn a_whole_visit_leaves_nothing_where_nothing_is_to_be_remembered() {
    scenario(async |scene| visits(scene, "none").await);
}

#[test]
fn a_whole_visit_leaves_nothing_but_what_the_session_is_to_remember() {
    scenario(async |scene| visits(scene, "session").await);
}

#[test]
fn visits_over_two_days_leave_nothing_but_what_the_device_is_to_remember() {
    scenario(async |scene| visits(scene, "device").await);
}

/// The answers are behind the `#` of the link, which no server gets to see, and are gone from the address at once.
#[test]
fn a_link_that_is_opened_leaves_no_answer_in_address_or_history() {
    scenario(async |scene| {
        let reader = scene.open(remembering("session", "")).await?;
        reader.walk(LUKE).await?;
        reader.press_button("share").await?;
        let copied = "return window.__calls.find(([kind]) => kind === 'copied')?.[1]";
        let link: String = serde_json::from_value(reader.wait_for("the copied link", copied, &[]).await?)?;
        scene.browser.go("about:blank").await?;
        let asked = scene.site.requests().len();
        scene.browser.go(&link).await?;
        reader.sees("mild").await?;
        assert_eq!(scene.browser.script::<String>("return location.href").await?, scene.site.url("/post"));
        assert!(!scene.site.requests()[asked..].iter().any(|path| path.contains("it-band-check-A")));
        let replaced = "return window.__calls.filter(([kind]) => /State$/.test(kind)).map(([kind, ...given]) => [kind, given.at(-1)])";
        let replaced: Vec<(String, String)> = scene.browser.script(replaced).await?;
        assert_eq!(replaced, [("replaceState".to_owned(), scene.site.url("/post"))]);
        // Whoever goes back and forth comes to the clean address.
        scene.browser.driver().back().await?;
        scene.browser.driver().forward().await?;
        scene.browser.wait("the page", "return location.href.endsWith('/post')").await
    });
}

/// Password managers and other scripts submit forms: by the rules, or past every listener.
#[test]
fn no_script_can_send_the_answers_by_submitting_the_form() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::post()).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        let address = "return location.pathname + location.search";
        // Where there is nothing to send, Firefox says so.
        let past_every_listener = "try { root.querySelector('form').submit() } catch {}";
        reader.choose("safety-now", &["none"]).await?;
        reader.ask::<()>(past_every_listener, &[]).await?;
        reader.ask::<()>("root.querySelector('form').requestSubmit()", &[]).await?;
        hold.release();
        reader.sees("safety-soon").await?;
        reader.choose("safety-soon", &["none"]).await?;
        reader.ask::<()>(past_every_listener, &[]).await?;
        assert_eq!(reader.screen().await?, "safety-soon");
        reader.ask::<()>("root.querySelector('form').requestSubmit()", &[]).await?;
        reader.sees("site").await?;
        assert_eq!(scene.browser.script::<String>(address).await?, "/post");
        Ok(())
    });
}

#[test]
fn loading_asks_for_the_page_and_four_files() {
    scenario(async |scene| {
        scene.open(Page::post()).await?;
        let mut asked = scene.site.requests();
        asked.sort();
        let site = &scene.site;
        let mut wanted = ["/post", site.loader(), site.wasm(), site.words(), site.styles()];
        wanted.sort_unstable();
        assert_eq!(asked, wanted);
        Ok(())
    });
}
