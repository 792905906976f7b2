//! Attributes that the page changes while a reader is at it.

use anyhow::{Context, Result};
use browser_tests::{Key, Page, Reader, Scene, scenario, word};
use personas::LUKE;
use serde_json::json;

const POST: &str = "<it-band-check loading=eager theme=light><p id=fallback>Words.</p></it-band-check>";

/// An attribute, what it becomes, and how to see that it was followed.
const CHANGES: [(&str, &str, &str); 4] = [
    ("theme", "dark", "return getComputedStyle(root.querySelector('.frame')).colorScheme === 'dark'"),
    ("heading-level", "4", "return root.querySelector('[data-screen] [part=heading]').localName === 'h4'"),
    ("emergency-tel", "112", "return host.getAttribute('emergency-tel') === '112'"),
    ("remember", "none", "return sessionStorage.length === 0"),
];

/// Changes each attribute, waits until that can be seen, and looks at what must stay as it is.
async fn each_changed(reader: Reader<'_>, look: impl AsyncFn() -> Result<()>) -> Result<()> {
    for (name, value, followed) in CHANGES {
        reader.ask::<()>("host.setAttribute(args[0], args[1])", &[json!(name), json!(value)]).await?;
        reader.wait_for(&format!("{name} to be followed"), followed, &[]).await?;
        look().await.with_context(|| format!("after a change of {name}"))?;
    }
    Ok(())
}

async fn tick(reader: Reader<'_>, option: &str) -> Result<()> {
    reader.ask("root.querySelector(`[data-screen] [value='${args[0]}']`).click()", &[json!(option)]).await
}

async fn set(reader: Reader<'_>, name: &str, value: &str) -> Result<()> {
    reader.ask("host.setAttribute(args[0], args[1])", &[json!(name), json!(value)]).await
}

/// How many things are kept in the session, and on the device.
async fn kept(scene: &Scene) -> Result<(u32, u32)> {
    scene.browser.script("return [sessionStorage.length, localStorage.length]").await
}

#[test]
fn on_a_question_with_something_ticked() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk_until("pattern", LUKE).await?;
        reader.choose("pattern", &["eases"]).await?;
        let questions = reader.event_details("question").await?.len();
        each_changed(reader, async || {
            assert_eq!(reader.screen().await?, "pattern");
            assert_eq!(reader.chosen("pattern").await?, ["eases"]);
            assert_eq!(reader.focused().await?, "input pattern=eases");
            Ok(())
        })
        .await?;
        assert_eq!(reader.event_details("question").await?.len(), questions, "no screen came up anew");
        reader.back().await?;
        assert_eq!(reader.chosen("site").await?, ["outer-knee"]);
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

#[test]
fn on_a_question_that_was_left_without_an_answer() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.proceed().await?;
        let told = "return root.activeElement?.matches('.summary')";
        reader.wait_for("the summary", told, &[]).await?;
        each_changed(reader, async || {
            assert!(reader.ask::<bool>(told, &[]).await?, "the summary keeps the focus");
            Ok(())
        })
        .await
    });
}

#[test]
fn on_a_heading_that_has_the_focus() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.answer("safety-now", &["none"]).await?;
        each_changed(reader, async || {
            assert_eq!(reader.focused().await?, "heading");
            Ok(())
        })
        .await
    });
}

#[test]
fn on_a_plan_while_the_timer_runs() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk(LUKE).await?;
        reader.work_out_a_set().await?;
        reader.ask::<()>("root.querySelector('summary').click()", &[]).await?;
        reader.press_button("timer-start").await?;
        let runs = "const clock = root.querySelector('[role=timer]').textContent;
            const runs = root.querySelector('[data-action=timer-pause]') && host.clock && host.clock !== clock;
            host.clock = clock;
            return runs";
        reader.wait_for("a tick", runs, &[]).await?;
        let plan = reader.blocks().await?;
        each_changed(reader, async || {
            reader.wait_for("a tick", runs, &[]).await?;
            assert_eq!(reader.blocks().await?, plan);
            assert_eq!(reader.focused().await?, "button timer-pause");
            let stands = "return root.querySelector('details').open && !!root.querySelector('[data-set]')
                && root.querySelector('[name=pace]').value === '4:00'";
            assert!(reader.ask::<bool>(stands, &[]).await?);
            Ok(())
        })
        .await?;
        assert_eq!(reader.event_details("outcome").await?.len(), 1);
        Ok(())
    });
}

#[test]
fn before_the_app_is_there() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::embedding(POST)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        reader.tab_to("input safety-now=chest").await?;
        reader.press(Key::Space).await?;
        let focused = reader.focused().await?;
        each_changed(reader, async || {
            assert_eq!(reader.chosen("safety-now").await?, ["chest"]);
            assert_eq!(reader.focused().await?, focused);
            Ok(())
        })
        .await?;
        hold.release();
        reader.screen().await?;
        assert_eq!(reader.heading().await?.tag, "h4");
        assert_eq!(reader.chosen("safety-now").await?, ["chest"]);
        assert_eq!(reader.focused().await?, focused);
        reader.proceed().await?;
        reader.wait_for("the call", "return root.querySelector('a[href=\"tel:112\"]')", &[]).await?;
        assert_eq!(kept(scene).await?, (0, 0));
        Ok(())
    });
}

#[test]
fn after_a_continue_that_waits_for_the_app() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::embedding(POST)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        tick(reader, "none").await?;
        reader.ask::<()>("root.querySelector('button[type=submit]').click()", &[]).await?;
        each_changed(reader, async || {
            assert!(reader.status().await?.contains("is loading"));
            Ok(())
        })
        .await?;
        hold.release();
        reader.sees("safety-soon").await?;
        reader.back().await?;
        assert_eq!(reader.chosen("safety-now").await?, ["none"]);
        Ok(())
    });
}

/// Once everything is there, an element is ready after some turns of the browser's queues. An attribute that changes
/// after each number of turns is followed.
#[test]
fn at_every_turn_while_the_app_comes_up() {
    scenario(async |scene| {
        scene.open(Page::embedding(POST)).await?;
        let changed = "const task = () => new Promise((done) => setTimeout(done));
            const hosts = Array.from({ length: 48 }, () => document.createElement('it-band-check'));
            return (async () => {
                // In what the driver runs itself, WebKit lets promises go on after every change of the page.
                await task();
                for (const [turns, host] of hosts.entries()) {
                    host.setAttribute('loading', 'eager');
                    host.setAttribute('remember', 'none');
                    document.body.append(host);
                    for (let turn = 0; turn < turns; turn++) await (turn < 32 ? undefined : task());
                    host.setAttribute('heading-level', '5');
                    host.late = !!host.shadowRoot.querySelector('.app [data-screen]');
                }
            })()";
        scene.browser.script::<()>(changed).await?;
        let followed = "const [, ...hosts] = document.querySelectorAll('it-band-check');
            return hosts.every(({ shadowRoot }) =>
                shadowRoot.querySelector('.app [data-screen]')?.checkVisibility()
                    && shadowRoot.querySelector('[part=heading]').localName === 'h5')
                && [hosts[0].late, hosts.at(-1).late]";
        let late = scene.browser.wait_for(0, "every heading", followed, &[]).await?;
        assert_eq!(late, json!([false, true]), "the turns reach far enough");
        Ok(())
    });
}

#[test]
fn what_is_kept_goes_where_the_page_now_wants_it() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk_until("pattern", LUKE).await?;
        assert_eq!(kept(scene).await?, (1, 0));
        for (how, wanted) in [("device", (0, 1)), ("none", (0, 0)), ("session", (1, 0)), ("device", (0, 1))] {
            set(reader, "remember", how).await?;
            assert_eq!(kept(scene).await?, wanted, "{how}");
        }
        scene.browser.new_tab().await?;
        let page = POST.replace("theme=light", "remember=device");
        scene.visit(Page::embedding(&page)).await?;
        assert_eq!(reader.screen().await?, "pattern");
        set(reader, "remember", "none").await?;
        assert_eq!(kept(scene).await?, (0, 0));
        reader.ask::<()>("document.querySelector('#after').after(host)", &[]).await?;
        reader.wait_for_event("ready", 2).await?;
        assert_eq!(reader.screen().await?, "pattern", "a move keeps the answers that nothing else keeps");
        Ok(())
    });
}

#[test]
fn a_diary_is_there_while_the_device_is_to_remember() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(&POST.replace("theme=light", "remember=device"))).await?;
        reader.walk(LUKE).await?;
        reader.use_every_tool().await?;
        let entry = "return !!root.querySelector('[data-entry]')";
        set(reader, "remember", "session").await?;
        reader.wait_for("no diary", "return !root.querySelector('[part=diary]')", &[]).await?;
        set(reader, "remember", "device").await?;
        reader.wait_for("the diary", entry, &[]).await?;
        scene.browser.reload().await?;
        reader.sees("mild").await?;
        assert!(reader.ask::<bool>(entry, &[]).await?);
        Ok(())
    });
}

#[test]
fn a_diary_that_the_device_holds_already_is_no_new_one() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(&POST.replace("theme=light", "remember=device"))).await?;
        reader.walk(LUKE).await?;
        reader.use_every_tool().await?;
        scene.visit(Page::embedding(POST)).await?;
        reader.walk(LUKE).await?;
        assert!(!reader.text().await?.contains(word("/interface/diary/title")));
        set(reader, "remember", "device").await?;
        reader.wait_for("the entry", "return root.querySelector('[data-entry]')", &[]).await?;
        assert!(!reader.has_button("diary-keep").await?);
        Ok(())
    });
}

#[test]
fn an_element_that_is_not_on_the_page_yet_moves_nothing_that_another_kept() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk_until("pattern", LUKE).await?;
        let made = "const other = document.createElement('it-band-check');
            other.setAttribute('remember', 'device');
            other.setAttribute('remember', 'none');
            document.body.append(other)";
        scene.browser.script::<()>(made).await?;
        assert_eq!(scene.reader(1).screen().await?, "safety-now");
        assert_eq!(kept(scene).await?, (1, 0));
        scene.browser.reload().await?;
        assert_eq!(reader.screen().await?, "pattern");
        Ok(())
    });
}

#[test]
fn links_lead_to_the_page_that_the_author_names() {
    scenario(async |scene| {
        let own = scene.site.url("/post");
        let named = [
            ("https://blog.example/knee?from=me#top", "https://blog.example/knee?from=me"),
            ("javascript:alert(1)", &own),
            ("/elsewhere", &own),
            ("", &own),
        ];
        for (page, expected) in named {
            let element = format!("<it-band-check loading=eager remember=none page='{page}'></it-band-check>");
            let reader = scene.open(Page::embedding(&element)).await?;
            reader.walk(LUKE).await?;
            let link = reader.link_by_hand().await?;
            assert_eq!(link.split_once("#it-band-check-").map(|(before, _)| before), Some(expected), "{page:?}");
        }
        Ok(())
    });
}
