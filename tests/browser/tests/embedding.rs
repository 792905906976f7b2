//! What the author of a page can do with the element.

use browser_tests::{Page, scenario};
use personas::LUKE;
use serde_json::json;

#[test]
fn the_heading_level_can_change_without_losing_a_picked_or_a_given_answer() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        assert_eq!(reader.heading().await?.tag, "h2");
        reader.answer("safety-now", &["none"]).await?;
        reader.choose("safety-soon", &["limp"]).await?;
        reader.ask::<()>("host.setAttribute('heading-level', '4')", &[]).await?;
        reader.wait_for("an h4", "return root.querySelector('[data-screen] h4[part~=heading]')", &[]).await?;
        assert_eq!(reader.heading().await?.tag, "h4");
        assert_eq!(reader.screen().await?, "safety-soon");
        assert_eq!(reader.chosen("safety-soon").await?, ["limp"]);
        reader.back().await?;
        assert_eq!(reader.chosen("safety-now").await?, ["none"]);
        Ok(())
    });
}

#[test]
fn headings_nest_without_gaps_under_the_given_level() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding("<it-band-check heading-level=3></it-band-check>")).await?;
        reader.walk_with_mouse(LUKE).await?;
        let levels: Vec<u8> = reader
            .ask("return [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => +localName[1])", &[])
            .await?;
        assert_eq!(levels[0], 3);
        assert!(levels.iter().all(|level| *level >= 3), "{levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        Ok(())
    });
}

#[test]
fn an_invalid_heading_level_is_level_two() {
    scenario(async |scene| {
        let invalid = ["", "1", "7", "-3", "three"];
        let elements =
            invalid.map(|level| format!("<it-band-check loading=eager heading-level='{level}'></it-band-check>"));
        scene.open(Page::embedding(&elements.concat())).await?;
        for (nth, level) in invalid.iter().enumerate() {
            let reader = scene.reader(nth);
            reader.screen().await?;
            assert_eq!(reader.heading().await?.tag, "h2", "for {level:?}");
        }
        Ok(())
    });
}

#[test]
fn the_emergency_number_can_come_later() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(&[("safety-now", &["chest"])]).await?;
        reader.ask::<()>("host.setAttribute('emergency-tel', '0118 999')", &[]).await?;
        reader.wait_for("the call", "return root.querySelector('a[href=\"tel:0118999\"]')", &[]).await?;
        Ok(())
    });
}

#[test]
fn an_unusable_emergency_number_makes_no_link() {
    scenario(async |scene| {
        let page = Page::embedding(r#"<it-band-check emergency-tel="javascript:alert(1)"></it-band-check>"#);
        let reader = scene.open(page).await?;
        reader.walk(&[("safety-now", &["chest"])]).await?;
        assert!(!reader.ask::<bool>("return !!root.querySelector('[data-screen] a[href^=tel]')", &[]).await?);
        Ok(())
    });
}

#[test]
fn the_element_tells_its_version() {
    scenario(async |scene| {
        scene.open(Page::post()).await?;
        let version: String = scene.browser.script("return customElements.get('it-band-check').version").await?;
        assert_eq!(version, env!("CARGO_PKG_VERSION"));
        Ok(())
    });
}

#[test]
fn no_new_name_appears_on_the_window() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        // The driver keeps names of its own there.
        let new: Vec<String> = scene
            .browser
            .script(
                "return Object.getOwnPropertyNames(window).filter((name) =>
                    !window.__record.globals.includes(name) && !/^(cdc_|se_|ret_nodes$)/.test(name))",
            )
            .await?;
        assert_eq!(new, [""; 0]);
        Ok(())
    });
}

#[test]
fn a_move_keeps_the_answers() {
    scenario(async |scene| {
        let page = "<it-band-check remember=none></it-band-check><div id=elsewhere></div>";
        let reader = scene.open(Page::embedding(page)).await?;
        reader.walk_until("site", LUKE).await?;
        reader.ask::<()>("document.querySelector('#elsewhere').append(host)", &[]).await?;
        reader.wait_for_event("ready", 2).await?;
        assert_eq!(reader.screen().await?, "site");
        reader.back().await?;
        assert_eq!(reader.chosen("safety-soon").await?, ["none"]);
        assert_eq!(scene.site.count(scene.site.wasm()), 1);
        Ok(())
    });
}

#[test]
fn events_come_in_order_and_reach_the_whole_page() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(&[("safety-now", &["none"]), ("safety-soon", &["limp"])]).await?;
        let events = reader.events().await?;
        let told: Vec<_> = events.iter().map(|event| (event.name.as_str(), json!(event.detail))).collect();
        assert_eq!(
            told,
            [
                ("ready", json!({})),
                ("question", json!({ "question": "safety-now" })),
                ("question", json!({ "question": "safety-soon" })),
                ("outcome", json!({ "outcome": "check-soon", "level": "soon" })),
            ]
        );
        assert!(events.iter().all(|event| event.bubbles && event.composed), "{events:?}");
        Ok(())
    });
}

#[test]
fn events_leave_a_component_of_the_page() {
    scenario(async |scene| {
        scene.visit(Page::embedding("<div id=component></div>")).await?;
        scene
            .browser
            .script::<()>(
                "document.querySelector('#component').attachShadow({ mode: 'open' })
                    .append(document.createElement('it-band-check'))",
            )
            .await?;
        let told = "return window.__record.events.some(({ name }) => name === 'question')";
        scene.browser.wait("an event out of the component", told).await?;
        Ok(())
    });
}

#[test]
fn the_questionnaires_sheet_touches_nothing_outside() {
    scenario(async |scene| {
        // Both pages have a scroll bar: what follows from the width stays the same.
        let styles = "return [...document.querySelectorAll('article, article *:not(it-band-check)')].map((one) =>
            [...getComputedStyle(one)].map((name) => getComputedStyle(one).getPropertyValue(name)).join(';')).join('|')";
        let post = "<article style='height: 2000px'><form><fieldset><legend>Host</legend><label><input> A</label>
            <button>Go</button></fieldset></form><h2>B</h2><ul><li>C</ul><progress value=1 max=2></progress>";
        scene.visit(Page::embedding(&format!("{post}</article>"))).await?;
        let without: String = scene.browser.script(styles).await?;
        scene.open(Page::embedding(&format!("{post}<it-band-check></it-band-check></article>"))).await?;
        assert_eq!(scene.browser.script::<String>(styles).await?, without);
        Ok(())
    });
}
