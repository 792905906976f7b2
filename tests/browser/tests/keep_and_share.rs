//! Keeping a plan: on paper, in a link, on the device.

use anyhow::Result;
use browser_tests::{Page, Reader, Scene, scenario, word};
use personas::{Answer, LUKE, luke_but};
use serde_json::json;

/// Notes what an empty page holds when it is told to print, in place of printing.
const PRINTED: &str = "const found = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const view = found.get.call(this);
        if (view) view.print = () => {
            window.__printed = { text: view.document.body.innerText, title: view.document.title,
                controls: view.document.querySelectorAll('button, input, form').length,
                colour: view.getComputedStyle(view.document.querySelector('.card')).color };
            view.dispatchEvent(new view.Event('afterprint'));
        };
        return view;
    } });";

const COPIED: &str = "window.__copied = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { __copied.push(text); } } });";

fn post(attributes: &str) -> Page {
    Page::embedding(&format!("<it-band-check loading=eager {attributes}></it-band-check>"))
}

async fn address(scene: &Scene) -> Result<String> {
    scene.browser.script("return location.pathname + location.search + location.hash").await
}

async fn note(reader: &Reader<'_>) -> Result<Option<String>> {
    reader.ask("return root.querySelector('[data-note]')?.dataset.note ?? null", &[]).await
}

/// Walks to Luke's plan and copies the link to it.
async fn copied_link(scene: &Scene, reader: &Reader<'_>) -> Result<String> {
    reader.walk(LUKE).await?;
    scene.browser.script::<()>(COPIED).await?;
    reader.press_button("share").await?;
    let copied = reader.wait_for("the copied link", "return window.__copied[0]", &[]).await?;
    Ok(serde_json::from_value(copied)?)
}

/// Opens an address as a new page, even where only its fragment differs.
async fn open_anew(scene: &Scene, url: &str) -> Result<()> {
    scene.browser.go("about:blank").await?;
    scene.browser.go(url).await
}

#[test]
fn the_plan_is_printed_alone_under_the_strict_policy() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        reader.walk(LUKE).await?;
        scene.browser.script::<()>(PRINTED).await?;
        reader.press_button("print").await?;
        scene.browser.wait("what is printed", "return window.__printed").await?;
        let text: String = scene.browser.script("return __printed.text").await?;
        reader.open_everything().await?;
        let titles: Vec<String> = reader
            .ask("return [...root.querySelectorAll('[data-block] .subtitle')].map((one) => one.innerText)", &[])
            .await?;
        assert!(titles.len() > 10);
        for title in &titles {
            assert!(text.contains(title), "{title} is printed");
        }
        let version: String =
            reader.ask("return root.querySelector('[part~=about] p:last-child').innerText", &[]).await?;
        for wanted in [
            word("/interface/selfCare"),
            word("/questions/safety-now/options/none"),
            word("/blocks/massage/evidence"),
            "https://",
            &version,
        ] {
            assert!(text.contains(wanted), "{wanted} is printed");
        }
        for unwanted in [word("/interface/keep/print"), word("/interface/restart"), "A link after it"] {
            assert!(!text.contains(unwanted), "{unwanted} is not printed");
        }
        // The title of a part begins with the same word.
        let title = word("/blocks/how-you-run/title");
        let begins = |line: &str| line.starts_with(word("/interface/change")) && !line.starts_with(title);
        assert!(!text.lines().any(begins), "no Change is printed");
        assert_eq!(scene.browser.script::<u32>("return __printed.controls").await?, 0);
        assert_eq!(scene.browser.script::<String>("return __printed.colour").await?, "rgb(0, 0, 0)");
        reader.wait_for("the empty page to go", "return !root.querySelector('iframe')", &[]).await?;
        assert_eq!(scene.browser.violations().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn a_page_that_prints_itself_prints_all_of_the_plan() {
    scenario(async |scene| {
        let reader = scene.open(post("theme=dark")).await?;
        reader.walk(LUKE).await?;
        let open = "return [root.querySelectorAll('details[open]').length, root.querySelectorAll('details').length]";
        scene.browser.script::<()>("dispatchEvent(new Event('beforeprint'))").await?;
        let (opened, all): (u32, u32) = reader.ask(open, &[]).await?;
        assert!(all > 5 && opened == all, "{opened} of {all} are open");
        scene.browser.script::<()>("dispatchEvent(new Event('afterprint'))").await?;
        assert_eq!(reader.ask::<(u32, u32)>(open, &[]).await?.0, 0);
        Ok(())
    });
}

#[test]
fn urgent_outcomes_offer_nothing_to_keep_and_others_what_fits() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        let cases: [(&[Answer<'_>], [bool; 2]); 3] = [
            (&[("safety-now", &["calf"])], [false, false]),
            (&[("safety-soon", &["limp"])], [true, false]),
            (&[("site", &["shin"])], [true, false]),
        ];
        for (changes, wanted) in cases {
            reader.walk(&luke_but(changes)).await?;
            let found = [reader.has_button("print").await?, reader.has_button("share").await?];
            assert_eq!(found, wanted, "{changes:?}");
            reader.press_button("restart").await?;
            reader.sees("safety-now").await?;
        }
        Ok(())
    });
}

#[test]
fn a_link_opens_the_same_plan_and_leaves_the_address() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        let link = copied_link(scene, &reader).await?;
        assert_eq!(address(scene).await?, "/post", "sharing leaves the address alone");
        assert!(reader.status().await?.contains(word("/interface/keep/copied")));
        let plan = reader.blocks().await?;
        scene.browser.new_tab().await?;
        open_anew(scene, &link.replace("/post#", "/post?from=mail#")).await?;
        reader.sees("mild").await?;
        assert_eq!(reader.blocks().await?, plan);
        assert_eq!(note(&reader).await?.as_deref(), Some("opened"));
        assert_eq!(address(scene).await?, "/post?from=mail");
        assert_eq!(reader.focused().await?, "heading");
        reader.press_button("restart").await?;
        reader.sees("safety-now").await?;
        assert_eq!(note(&reader).await?, None);
        assert_eq!(scene.browser.violations().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn a_link_opens_in_a_page_that_is_already_there() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        let link = copied_link(scene, &reader).await?;
        reader.press_button("restart").await?;
        reader.sees("safety-now").await?;
        scene.browser.go(&link).await?;
        reader.sees("mild").await?;
        assert_eq!(reader.focused().await?, "heading");
        assert_eq!(address(scene).await?, "/post");
        Ok(())
    });
}

#[test]
fn a_continue_that_was_pressed_before_a_plan_was_opened_answers_nothing_later() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        let link = copied_link(scene, &reader).await?;
        reader.press_button("restart").await?;
        reader.sees("safety-now").await?;

        let hold = scene.site.hold(scene.site.wasm());
        scene.browser.go("about:blank").await?;
        scene.visit(post("")).await?;
        hold.arrived().await?;
        let press = "root.querySelector('[value=none]').click(); root.querySelector('[type=submit]').click()";
        reader.ask::<()>(press, &[]).await?;
        scene.browser.ask::<()>(0, "location.href = args[0]", &[json!(link)]).await?;
        hold.release();
        reader.sees("mild").await?;
        reader.press_button("restart").await?;
        reader.sees("safety-now").await?;
        let back =
            "host.remove(); return new Promise((done) => setTimeout(done)).then(() => document.body.append(host))";
        reader.ask::<()>(back, &[]).await?;
        reader.wait_for_event("ready", 2).await?;
        let frames = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";
        reader.ask::<()>(frames, &[]).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn answers_of_ones_own_outlast_a_link() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        let link = copied_link(scene, &reader).await?;
        reader.change("pain").await?;
        reader.answer("pain", &["6"]).await?;
        reader.sees("irritable").await?;

        open_anew(scene, &link).await?;
        reader.sees("mild").await?;
        reader.change("pain").await?;
        reader.back().await?;
        reader.sees("mild").await?;
        scene.browser.reload().await?;
        reader.sees("irritable").await?;

        open_anew(scene, &link).await?;
        reader.sees("mild").await?;
        reader.change("pain").await?;
        reader.answer("pain", &["0"]).await?;
        reader.sees("niggle").await?;
        scene.browser.reload().await?;
        reader.sees("niggle").await?;
        Ok(())
    });
}

#[test]
fn hostile_fragments_start_the_questionnaire_or_are_the_pages_own() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        let link = copied_link(scene, &reader).await?;
        let (page, code) = link.split_once("#it-band-check-").expect("a link of ours");
        reader.press_button("restart").await?;
        let long = "A".repeat(20_000);
        let cut = &code[..code.len() - 2];
        let flipped = code.replacen(&code[9..10], if &code[9..10] == "A" { "B" } else { "A" }, 1);
        let damaged =
            ["", "AQ", &long, cut, &flipped, "%00%ff", "<script>alert(1)</script>", "../../etc", "=====", "\u{1f9b5}"];
        for code in damaged {
            open_anew(scene, &format!("{page}#it-band-check-{code}")).await?;
            reader.sees("safety-now").await?;
            assert_eq!(note(&reader).await?.as_deref(), Some("damaged"), "{code:.40}");
            assert_eq!(address(scene).await?, "/post", "{code:.40}");
        }
        for own in ["#after", "#it-band-check", "#it-band-checks-1"] {
            open_anew(scene, &format!("{page}{own}")).await?;
            reader.sees("safety-now").await?;
            assert_eq!(note(&reader).await?, None, "{own}");
            assert_eq!(address(scene).await?, format!("/post{own}"));
        }
        Ok(())
    });
}

#[test]
fn only_the_first_of_two_takes_a_link() {
    scenario(async |scene| {
        let two = "<it-band-check></it-band-check><it-band-check loading=eager></it-band-check>";
        let first = scene.open(Page::embedding(two)).await?;
        let second = scene.reader(1);
        let link = copied_link(scene, &first).await?;
        first.press_button("restart").await?;
        open_anew(scene, &link).await?;
        first.sees("mild").await?;
        second.sees("safety-now").await?;
        assert_eq!(note(&second).await?, None);
        Ok(())
    });
}

#[test]
fn a_link_that_cannot_be_copied_is_shown() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        reader.walk(LUKE).await?;
        scene.browser.script::<()>("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await?;
        reader.press_button("share").await?;
        let body = "const field = root.querySelector('[data-link]');
            return field === root.activeElement && field.readOnly && field.value";
        let link = reader.wait_for("the link to copy", body, &[]).await?;
        assert!(link.as_str().is_some_and(|link| link.contains("/post#it-band-check-")), "{link}");
        Ok(())
    });
}

/// Lets the page think that it is some days later; the days are kept in the session.
const DATE: &str = "<script>{ const days = Number(sessionStorage.getItem('days') ?? 0);
    const Real = Date;
    window.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + days * 86400000); }
        static now() { return Real.now() + days * 86400000; }
    } }</script>";

async fn days_later(scene: &Scene, days: i32) -> Result<()> {
    scene.browser.script::<()>(&format!("sessionStorage.setItem('days', {days})")).await?;
    scene.browser.reload().await
}

async fn diary_day(reader: &Reader<'_>) -> Result<Option<String>> {
    reader.ask("return root.querySelector('[data-diary]')?.dataset.diary ?? null", &[]).await
}

async fn notes(reader: &Reader<'_>, pain: &str) -> Result<String> {
    reader.choose("diary", &[pain]).await?;
    reader.press_button("diary-save").await?;
    reader.ask("return root.querySelector('[data-advice]').dataset.advice", &[]).await
}

#[test]
fn a_diary_is_kept_only_where_author_and_reader_say_so() {
    scenario(async |scene| {
        let reader = scene.open(post("")).await?;
        reader.walk(LUKE).await?;
        assert_eq!(diary_day(&reader).await?, None);
        assert!(!reader.has_button("forget").await?);

        let reader = scene.open(post("id=mine remember=device")).await?;
        reader.walk(LUKE).await?;
        assert_eq!(diary_day(&reader).await?.as_deref(), Some("offer"));
        let names = "return Object.keys(localStorage).sort()";
        assert_eq!(scene.browser.script::<Vec<String>>(names).await?, ["it-band-check:mine:answers"]);
        reader.press_button("diary-keep").await?;
        reader.wait_for("day 1", "return root.querySelector('[data-diary=\"1\"]')", &[]).await?;
        let kept = ["it-band-check:mine:answers", "it-band-check:mine:diary"];
        assert_eq!(scene.browser.script::<Vec<String>>(names).await?, kept);
        Ok(())
    });
}

#[test]
fn the_diary_goes_through_the_days_to_the_test_run() {
    scenario(async |scene| {
        let reader = scene.open(post("remember=device").with_head(DATE)).await?;
        reader.walk(LUKE).await?;
        reader.press_button("diary-keep").await?;
        reader.wait_for("day 1", "return root.querySelector('[data-diary=\"1\"]')", &[]).await?;
        let days =
            [(0, "1", "2", "carry-on"), (2, "3", "4", "walk"), (4, "5", "4", "repeated"), (10, "11", "3", "checked")];
        for (later, day, pain, advice) in days {
            days_later(scene, later).await?;
            reader.sees("mild").await?;
            assert_eq!(diary_day(&reader).await?.as_deref(), Some(day));
            assert_eq!(reader.chosen("diary").await?, [""; 0]);
            assert_eq!(notes(&reader, pain).await?, advice, "day {day}");
        }
        assert_eq!(notes(&reader, "1").await?, "next");
        let entries: Vec<String> =
            reader.ask("return [...root.querySelectorAll('[data-entry]')].map((one) => one.innerText)", &[]).await?;
        assert_eq!(entries, ["Day 1: 2", "Day 3: 4", "Day 5: 4", "Day 11: 1"]);
        Ok(())
    });
}

#[test]
fn a_first_day_of_ones_own_is_day_one() {
    scenario(async |scene| {
        let reader = scene.open(post("id=mine remember=device").with_head(DATE)).await?;
        reader.walk(LUKE).await?;
        reader.press_button("diary-keep").await?;
        let start = "const day = new Date(Date.now() - new Date().getTimezoneOffset() * 60000 + args[0] * 86400000);
            localStorage.setItem('it-band-check:mine:schedule-start', day.toISOString().slice(0, 10))";
        for (offset, day) in [(2, "0"), (0, "1"), (-4, "5"), (-30, "11")] {
            reader.ask::<()>(start, &[json!(offset)]).await?;
            scene.browser.reload().await?;
            reader.sees("mild").await?;
            assert_eq!(diary_day(&reader).await?.as_deref(), Some(day));
        }
        Ok(())
    });
}

#[test]
fn forget_clears_all_of_this_element_and_nothing_else() {
    scenario(async |scene| {
        let reader = scene.open(post("id=mine remember=device")).await?;
        reader.walk(LUKE).await?;
        reader.press_button("diary-keep").await?;
        let others = "for (const key of ['it-band-check:mine:units', 'it-band-check:mine:schedule-start',
            'it-band-check:mine:2:answers', 'it-band-check:other:answers', 'blog']) localStorage.setItem(key, 'x')";
        scene.browser.script::<()>(others).await?;
        reader.press_button("forget").await?;
        reader.sees("safety-now").await?;
        assert_eq!(note(&reader).await?.as_deref(), Some("forgotten"));
        assert_eq!(reader.focused().await?, "note");
        let left: Vec<String> = scene.browser.script("return Object.keys(localStorage).sort()").await?;
        assert_eq!(left, ["blog", "it-band-check:mine:2:answers", "it-band-check:other:answers"]);
        scene.browser.reload().await?;
        reader.sees("safety-now").await?;
        assert_eq!(note(&reader).await?, None);
        Ok(())
    });
}
