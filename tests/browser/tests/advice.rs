//! The page of questions and advice, for readers who cannot run the questionnaire.

use browser_tests::scenario;
use serde_json::json;

#[test]
fn the_page_reads_without_scripts_on_a_narrow_screen() {
    scenario(async |scene| {
        let cdp = scene.browser.driver().cdp();
        cdp.send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        let phone = json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": true });
        cdp.send_raw("Emulation.setDeviceMetricsOverride", phone).await?;
        scene.browser.go(&scene.site.url("/advice.html")).await?;
        let width: f64 = scene.browser.script("return document.scrollingElement.scrollWidth").await?;
        assert!(width <= 320.0, "it is {width} pixels wide");
        // The page's own policy lets its style sheet in.
        let border: String =
            scene.browser.script("return getComputedStyle(document.querySelector('.card')).borderTopStyle").await?;
        assert_eq!(border, "solid");
        Ok(())
    });
}

#[test]
fn a_link_leads_to_the_result() {
    scenario(async |scene| {
        scene.browser.go(&scene.site.url("/advice.html")).await?;
        scene.browser.script::<()>("document.querySelector('.warning.urgent a').click()").await?;
        let at_the_top = "return document.querySelector('.result.urgent:target')?.getBoundingClientRect().top < 100";
        scene.browser.wait("the result", at_the_top).await?;
        assert_eq!(scene.site.requests(), ["/advice.html"]);
        Ok(())
    });
}

#[test]
fn each_language_leads_to_the_other_and_fits_a_narrow_screen() {
    scenario(async |scene| {
        scene.browser.resize(320).await?;
        scene.browser.go(&scene.site.url("/advice.html")).await?;
        for language in ["nb", "en"] {
            scene.browser.script::<()>("document.querySelector('header a').click()").await?;
            let loaded =
                format!("return document.documentElement.lang === '{language}' && !!document.querySelector('footer')");
            scene.browser.wait("the page in the other language", &loaded).await?;
            let sizes = "return [innerWidth, document.scrollingElement.scrollWidth]";
            let (screen, width): (f64, f64) = scene.browser.script(sizes).await?;
            assert!(width <= screen && screen == 320.0, "{language}: {width} pixels wide on {screen}");
        }
        Ok(())
    });
}
