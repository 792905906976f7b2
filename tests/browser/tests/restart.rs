//! Starting again.

use browser_tests::{Page, scenario};
use personas::LUKE;

const KEPT: &str = "return sessionStorage.length";

#[test]
fn the_button_forgets_the_answers_and_focuses_the_first_heading() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.press_button("restart").await?;
        reader.sees("safety-now").await?;
        assert_eq!(reader.focused().await?, "heading");
        assert!(reader.heading().await?.in_view);
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        assert_eq!(scene.browser.script::<u32>(KEPT).await?, 0);
        scene.browser.reload().await?;
        assert_eq!(reader.screen().await?, "safety-now");
        Ok(())
    });
}

#[test]
fn the_method_forgets_the_answers_and_leaves_the_focus_alone() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pattern", LUKE).await?;
        reader.ask::<()>("document.querySelector('#before').focus(); host.restart()", &[]).await?;
        reader.sees("safety-now").await?;
        assert_eq!(reader.focused().await?, "#before");
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        assert_eq!(scene.browser.script::<u32>(KEPT).await?, 0);
        reader.answer("safety-now", &["none"]).await?;
        assert_eq!(reader.chosen("safety-soon").await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn the_method_forgets_kept_answers_while_the_questionnaire_still_loads() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pattern", LUKE).await?;
        let hold = scene.site.hold(scene.site.wasm());
        scene.browser.reload().await?;
        hold.arrived().await?;
        reader.ask::<()>("host.restart()", &[]).await?;
        hold.release();
        assert_eq!(reader.screen().await?, "safety-now");
        Ok(())
    });
}

#[test]
fn the_method_forgets_answers_of_an_element_that_is_off_the_page() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pattern", LUKE).await?;
        reader.ask::<()>("host.remove(); host.restart(); document.body.prepend(host)", &[]).await?;
        reader.wait_for_event("ready", 2).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        Ok(())
    });
}
