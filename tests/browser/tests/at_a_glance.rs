//! A plan at a glance: how long it is at rest, what the short list and the days lead to, and what stays in sight.

use browser_tests::{Key, Page, scenario, word};
use personas::{LUKE, luke_but};
use serde_json::json;

/// Walks to every outcome, the longest plans among them.
const CHANGES: [&[(&str, &[&str])]; 9] = [
    &[],
    &[("safety-now", &["chest", "numb-weak"])],
    &[("safety-now", &["calf"])],
    &[("safety-soon", &["shin-spot", "weight-loss", "under-18"])],
    &[("site", &["back-knee"])],
    &[("pain", &["3"]), ("safety-soon", &["six-weeks"])],
    &[("pain", &["6"]), ("safety-soon", &["six-weeks"]), ("site", &["outer-thigh"])],
    &[("pain", &["5"]), ("bike", &["no"])],
    &[("pain", &["0"])],
];

#[test]
fn every_outcome_is_short_at_rest_and_its_short_list_comes_first() {
    scenario(async |scene| {
        let page = Page::embedding("<it-band-check loading=eager remember=none></it-band-check>");
        for (width, most) in [(390, 3000.0), (720, 2200.0)] {
            scene.browser.resize_to(width, 844).await?;
            for changes in CHANGES {
                let reader = scene.open(page.clone()).await?;
                let outcome = reader.walk(&luke_but(changes)).await?;
                let body = "const frame = root.querySelector('[part=frame]').getBoundingClientRect();
                    const list = root.querySelector('[part~=first]').getBoundingClientRect();
                    return [frame.height, list.bottom - frame.top, root.querySelectorAll('[part~=first] li').length]";
                let (height, list, lines): (f64, f64, u32) = reader.ask(body, &[]).await?;
                assert!(height <= most, "{outcome} {changes:?} is {height} px high at {width} px");
                assert!(list <= 700.0, "{outcome}: the short list ends at {list} px");
                assert!((1..=3).contains(&lines), "{outcome}: {lines} lines");
            }
        }
        Ok(())
    });
}

#[test]
fn the_options_of_the_first_question_and_continue_fit_a_phone() {
    scenario(async |scene| {
        scene.browser.resize_to(390, 844).await?;
        let reader = scene.open(Page::post()).await?;
        let body = "const [list, next] = ['.options', '[type=submit]'].map((one) =>
                root.querySelector(`.app ${one}`).getBoundingClientRect());
            const low = [...root.querySelectorAll('.app .option label')].map((one) => one.getBoundingClientRect().height);
            return [next.bottom - list.top, Math.min(...low)]";
        reader.sees("safety-now").await?;
        let (height, lowest): (f64, f64) = reader.ask(body, &[]).await?;
        assert!(height <= 900.0, "{height} px");
        assert!(lowest >= 44.0, "a finger needs more than {lowest} px");
        Ok(())
    });
}

#[test]
fn a_line_of_the_short_list_opens_its_part_and_leads_to_it() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.tab_to("link").await?;
        reader.press(Key::Tab).await?;
        reader.press(Key::Enter).await?;
        let open = "const { open } = root.querySelector('[data-block=massage]');
            const { top } = root.querySelector('[data-block=massage] > summary').getBoundingClientRect();
            return open && top >= 0 && top < innerHeight / 2";
        reader.wait_for("the massage", open, &[]).await?;
        assert_eq!(reader.focused().await?, "summary");
        // The controls of the timer come next.
        reader.tab_to("select").await?;
        reader.press(Key::Tab).await?;
        assert_eq!(reader.focused().await?, "button timer-start");
        Ok(())
    });
}

#[test]
fn a_summary_opens_with_the_mouse_and_stays_open_to_and_fro_and_when_the_element_moves() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let summary = "return root.querySelector('[data-block=easy-days] > summary')";
        reader.click("the summary", summary, &[]).await?;
        let open = "return [...root.querySelectorAll('details[open]')].map(({ dataset }) => dataset.block).join() ===
            'easy-days'";
        reader.wait_for("one open part", open, &[]).await?;
        reader.change("pain").await?;
        reader.back().await?;
        reader.sees("mild").await?;
        // The harness has opened the answers to press Change.
        let still = "return root.querySelector('[data-block=easy-days]').open";
        reader.wait_for("the part still open", still, &[]).await?;
        reader.ask::<()>("const { parentNode } = host; host.remove(); parentNode.append(host)", &[]).await?;
        reader.sees("mild").await?;
        reader.wait_for("the part still open", still, &[]).await?;
        Ok(())
    });
}

#[test]
fn one_button_opens_and_closes_all() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let all = "const all = [...root.querySelectorAll('details[data-block]')];
            return all.length > 10 && all.every(({ open }) => open === args[0])";
        reader.press_button("open-all").await?;
        reader.wait_for("every part open", all, &[json!(true)]).await?;
        assert_eq!(reader.focused().await?, "button close-all");
        reader.press_button("close-all").await?;
        reader.wait_for("every part closed", all, &[json!(false)]).await?;
        Ok(())
    });
}

#[test]
fn a_day_is_chosen_with_the_mouse_and_with_a_key() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let due = "return root.querySelector('.due').innerText.includes(args[0])";
        let easy = word("/blocks/schedule/items/easy-run");
        let hard = word("/blocks/schedule/items/hard-two");
        let rest = word("/blocks/schedule/items/rest-two");
        reader.wait_for("the first day", due, &[json!(easy)]).await?;
        reader.choose("day", &["2"]).await?;
        reader.wait_for("the second day", due, &[json!(hard)]).await?;
        assert!(reader.status().await?.contains(hard), "it is said");
        reader.press(Key::Right).await?;
        reader.press(Key::Right).await?;
        reader.wait_for("the fourth day", due, &[json!(rest)]).await?;
        Ok(())
    });
}

#[test]
fn a_running_timer_stays_in_sight_and_can_be_paused_there() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.press_button("timer-start").await?;
        reader.wait_for("the bar", "return root.querySelector('[part=timer-bar]')", &[]).await?;
        reader.ask::<()>("root.querySelector('[data-block=massage]').open = false; scrollTo(0, 0)", &[]).await?;
        let pause = "const one = root.querySelector('[part=timer-bar] button');
            const { top, bottom, left } = one?.getBoundingClientRect() ?? {};
            if (bottom <= innerHeight && root.elementFromPoint(left + 5, (top + bottom) / 2) === one) return one";
        reader.click("Pause in sight", pause, &[]).await?;
        reader.wait_for("no bar", "return !root.querySelector('[part=timer-bar]')", &[]).await?;
        reader
            .wait_for("a paused timer", "return root.querySelector('.massage [data-action=timer-start]')", &[])
            .await?;
        Ok(())
    });
}

#[test]
fn what_has_the_focus_is_not_behind_the_bar() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.press_button("timer-start").await?;
        reader.wait_for("the bar", "return root.querySelector('[part=timer-bar]')", &[]).await?;
        reader.ask::<()>("document.querySelector('#before').focus()", &[]).await?;
        for _ in 0..30 {
            reader.press(Key::Tab).await?;
            let covered = "const one = root.activeElement;
                if (!one || one.closest('[part=timer-bar]')) return null;
                const shown = one.type === 'radio' ? one.labels[0] : one;
                const bar = root.querySelector('[part=timer-bar]').getBoundingClientRect();
                return shown.getBoundingClientRect().bottom > bar.top && bar.bottom >= innerHeight - 8 ? one.outerHTML : null";
            assert_eq!(reader.ask::<Option<String>>(covered, &[]).await?, None);
        }
        Ok(())
    });
}
