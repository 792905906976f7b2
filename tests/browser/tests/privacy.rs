//! What leaves the page: nothing.

use browser_tests::{Page, scenario};
use personas::LUKE;

#[test]
fn no_request_leaves_the_page_after_loading() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let loads = "return performance.getEntriesByType('resource').length";
        let (asked, loaded) = (scene.site.requests(), scene.browser.script::<u32>(loads).await?);
        reader.walk(LUKE).await?;
        reader.ask::<()>("for (const one of root.querySelectorAll('details')) one.open = true", &[]).await?;
        reader.change("site").await?;
        reader.back().await?;
        reader.press_button("restart").await?;
        reader.sees("safety-now").await?;
        assert_eq!(scene.site.requests(), asked);
        assert_eq!(scene.browser.script::<u32>(loads).await?, loaded);
        Ok(())
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

#[test]
fn answers_are_in_no_address_and_no_cookie() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let address: String =
            scene.browser.script("return location.pathname + location.search + location.hash").await?;
        assert_eq!(address, "/post");
        assert_eq!(scene.browser.driver().get_all_cookies().await?.len(), 0);
        Ok(())
    });
}

#[test]
fn events_hold_ids_of_screens_and_never_an_answer() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.change("pain").await?;
        reader.answer("pain", &["7"]).await?;
        let questions: Vec<_> = LUKE.iter().map(|(question, _)| *question).collect();
        for event in reader.events().await? {
            for (key, value) in &event.detail {
                let value = value.as_str().unwrap_or_default();
                let known = match key.as_str() {
                    "question" => questions.contains(&value),
                    "outcome" => ["mild", "irritable"].contains(&value),
                    "level" => value == "self-care",
                    _ => false,
                };
                assert!(known, "{event:?}");
            }
        }
        Ok(())
    });
}
