//! Nothing that the reader did is lost when the page moves the element, when the language changes, or beside other
//! questionnaires; and nothing comes back that was given up.

use anyhow::Result;
use browser_tests::{Page, Reader, scenario};
use personas::LUKE;
use serde_json::json;

const POST: &str = "<it-band-check loading=eager><p id=fallback>Words.</p></it-band-check><div id=elsewhere></div>";

/// Something that happens to the element, and how to see that it is over.
const CHANGES: [(&str, &str, &str); 3] = [
    ("a move", "document.querySelector('#elsewhere').append(host)", "return true"),
    (
        "a way off the page and back",
        "host.remove(); return new Promise((done) => setTimeout(done)).then(() => document.body.append(host))",
        "return root.querySelector('.app:not([hidden]) [data-screen]')",
    ),
    (
        "another language",
        "host.lang = host.lang === 'nb' ? 'en' : 'nb'",
        "return root.querySelector('.app:not([hidden])')?.lang === host.lang",
    ),
];

async fn changed(reader: Reader<'_>, (what, body, over): (&str, &str, &str)) -> Result<()> {
    reader.ask::<()>(body, &[]).await?;
    reader.wait_for(what, over, &[]).await.map(drop)
}

async fn tick(reader: Reader<'_>, option: &str) -> Result<()> {
    let body = "root.querySelector(`.app [data-screen] [value='${args[0]}']`).click()";
    reader.ask(body, &[json!(option)]).await
}

#[test]
fn a_box_that_was_unticked_stays_unticked() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.answer("safety-now", &["none"]).await?;
        reader.back().await?;
        tick(reader, "none").await?;
        for change in CHANGES {
            changed(reader, change).await?;
            assert_eq!(reader.screen().await?, "safety-now", "after {}", change.0);
            assert_eq!(reader.chosen("safety-now").await?, [""; 0], "after {}", change.0);
        }
        Ok(())
    });
}

#[test]
fn a_change_of_an_answer_stays_one() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk(LUKE).await?;
        reader.change("pattern").await?;
        tick(reader, "eases").await?;
        tick(reader, "press").await?;
        for change in CHANGES {
            changed(reader, change).await?;
            assert_eq!(reader.chosen("pattern").await?, ["partway", "press"], "after {}", change.0);
        }
        reader.proceed().await?;
        reader.sees("mild").await
    });
}

#[test]
fn the_focus_stays_where_the_reader_is() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.answer("safety-now", &["none"]).await?;
        reader.ask::<()>("root.querySelector('[value=limp]').focus()", &[]).await?;
        for change in [CHANGES[0], CHANGES[2]] {
            changed(reader, change).await?;
            assert_eq!(reader.focused().await?, "input safety-soon=limp", "after {}", change.0);
        }
        Ok(())
    });
}

#[test]
fn what_is_typed_open_and_running_goes_on() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk(LUKE).await?;
        let typed = "const pace = root.querySelector('[name=pace]'); pace.value = '4:44';
            pace.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            const details = root.querySelectorAll('details');
            details[1].querySelector('summary').click();
            root.querySelector('[data-action=timer-start]').click()";
        reader.ask::<()>(typed, &[]).await?;
        let goes_on = "return root.querySelector('[data-action=timer-pause]')
            && root.querySelector('[name=pace]').value === '4:44'
            && [...root.querySelectorAll('details')].map(({ open }) => open).indexOf(true) === 1";
        reader.wait_for("the tools", goes_on, &[]).await?;
        for change in CHANGES {
            changed(reader, change).await?;
            reader.wait_for(&format!("the tools after {}", change.0), goes_on, &[]).await?;
        }
        Ok(())
    });
}

#[test]
fn a_continue_that_waits_for_the_app_stays_pressed() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::embedding(POST)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        let press = "root.querySelector('[value=none]').click(); root.querySelector('[type=submit]').click()";
        reader.ask::<()>(press, &[]).await?;
        for (what, body, _) in CHANGES {
            reader.ask::<()>(body, &[]).await?;
            let drawn = "return root.querySelector('[data-screen]')?.checkVisibility()";
            reader.wait_for(&format!("the first question after {what}"), drawn, &[]).await?;
        }
        hold.release();
        reader.sees("safety-soon").await
    });
}

#[test]
fn restart_takes_back_a_continue_that_waits_for_the_app() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::embedding(POST)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        let press = "root.querySelector('[value=none]').click(); root.querySelector('[type=submit]').click();
            host.restart()";
        reader.ask::<()>(press, &[]).await?;
        assert!(!reader.text().await?.contains("is loading"));
        hold.release();
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(reader.event_details("question").await?, [json!({ "question": "safety-now" })]);
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn after_a_restart_the_first_question_is_there_at_once_wherever_the_element_goes() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(POST)).await?;
        reader.walk_until("site", LUKE).await?;
        reader.ask::<()>("host.restart()", &[]).await?;
        reader.sees("safety-now").await?;
        let back = "host.remove();
            return new Promise((done) => setTimeout(done)).then(() => {
                document.body.append(host);
                return [host.querySelector('#fallback').checkVisibility(),
                    root.querySelector('[data-screen=safety-now]')?.checkVisibility() ?? false];
            })";
        assert_eq!(reader.ask::<[bool; 2]>(back, &[]).await?, [false, true]);
        Ok(())
    });
}

/// Puts an element into a shadow root of its own, and that into the page.
const IN_SHADOW_ROOTS: &str = "const element = () => {
        const box = document.createElement('div');
        box.attachShadow({ mode: 'open' });
        const check = document.createElement('it-band-check');
        check.setAttribute('loading', 'eager');
        box.shadowRoot.append(check);
        document.querySelector('#elsewhere').append(box);
        return check;
    };";

#[test]
fn elements_in_shadow_roots_keep_their_answers_apart() {
    scenario(async |scene| {
        scene.visit(Page::embedding("<div id=elsewhere></div>")).await?;
        let script = format!("{IN_SHADOW_ROOTS} window.checks = [element(), element()]; return true");
        scene.browser.script::<bool>(&script).await?;
        let up =
            "return checks.every(({ shadowRoot }) => shadowRoot?.querySelector('.app:not([hidden]) [data-screen]'))";
        scene.browser.wait("both questionnaires", up).await?;
        let answer = |check: u8, option: &str| {
            format!(
                "const app = checks[{check}].shadowRoot.querySelector('.app'); app.querySelector('[value={option}]').click();
                app.querySelector('[type=submit]').click()"
            )
        };
        scene.browser.script::<()>(&answer(0, "none")).await?;
        scene.browser.script::<()>(&answer(1, "calf")).await?;
        let stored = "return Object.entries(sessionStorage).filter(([key]) => key.startsWith('it-band-check'))
            .map(([key, text]) => `${key} ${text.split('?')[1]}`).sort()";
        let wanted = ["it-band-check:0:answers safety-now=none", "it-band-check:1:answers safety-now=calf"];
        let apart =
            format!("return JSON.stringify((() => {{ {stored} }})()) === {:?}", serde_json::to_string(&wanted)?);
        scene.browser.wait("two places", &apart).await?;
        Ok(())
    });
}

#[test]
fn an_element_keeps_its_place_when_one_before_it_goes() {
    scenario(async |scene| {
        let two = "<it-band-check loading=eager></it-band-check><it-band-check loading=eager></it-band-check>";
        let first = scene.open(Page::embedding(two)).await?;
        first.answer("safety-now", &["none"]).await?;
        scene.reader(1).screen().await?;
        let goes = "const [first, second] = document.querySelectorAll('it-band-check');
            first.remove(); second.setAttribute('emergency-tel', '112')";
        scene.browser.script::<()>(goes).await?;
        let second = scene.reader(0);
        second.answer("safety-now", &["calf"]).await?;
        let places = "return Object.keys(sessionStorage).filter((key) => key.startsWith('it-band-check')).sort()";
        let places: Vec<String> = scene.browser.script(places).await?;
        assert_eq!(places, ["it-band-check:0:answers", "it-band-check:1:answers"]);
        Ok(())
    });
}

#[test]
fn an_element_that_loses_its_place_in_a_move_keeps_its_answers_at_another() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(&format!("<div id=list>{POST}</div>"))).await?;
        reader.walk_until("site", LUKE).await?;
        let newest_first = "const list = document.querySelector('#list');
            list.replaceChildren();
            list.append(document.createElement('it-band-check'));
            list.append(host)";
        reader.ask::<()>(newest_first, &[]).await?;
        assert_eq!(scene.reader(1).screen().await?, "site");
        // Another tab stores something, and this one looks at what is kept at its place.
        let looks = "return new Promise((done) => setTimeout(done)).then(() => {
                dispatchEvent(new Event('storage'));
                return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
            })";
        scene.browser.script::<()>(looks).await?;
        assert_eq!(scene.reader(1).screen().await?, "site");
        Ok(())
    });
}
