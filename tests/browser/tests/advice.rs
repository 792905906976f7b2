//! The page of questions and advice, for readers who cannot run the questionnaire.

use browser_tests::{Checks, scenario};

#[test]
fn the_page_reads_without_scripts_on_a_narrow_screen() {
    scenario(async |scene| {
        scene.browser.resize(320).await?;
        scene.browser.go(&scene.site.url("/advice.html")).await?;
        let found = "return [document.scripts.length, innerWidth, document.scrollingElement.scrollWidth]";
        let (scripts, screen, width): (u32, f64, f64) = scene.browser.script(found).await?;
        assert_eq!((scripts, screen), (0, 320.0));
        assert!(width <= screen, "it is {width} pixels wide");
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
        scene.browser.script::<()>("document.querySelector('#warning-signs .urgent a').click()").await?;
        let at_the_top = "return document.querySelector('#results > :target')?.getBoundingClientRect().top < 100";
        scene.browser.wait("the result", at_the_top).await?;
        assert_eq!(scene.site.requests(), ["/advice.html"]);
        Ok(())
    });
}

#[test]
fn each_language_leads_to_the_other_fits_a_narrow_screen_and_passes_axe() {
    scenario(async |scene| {
        scene.browser.resize(320).await?;
        scene.browser.go(&scene.site.url("/advice.html")).await?;
        for language in ["nb", "en"] {
            let link: String = scene.browser.script("return document.querySelector('header a').href").await?;
            scene.browser.go(&link).await?;
            assert_eq!(scene.browser.script::<String>("return document.documentElement.lang").await?, language);
            let sizes = "return [innerWidth, document.scrollingElement.scrollWidth]";
            let (screen, width): (f64, f64) = scene.browser.script(sizes).await?;
            assert!(width <= screen && screen == 320.0, "{language}: {width} pixels wide on {screen}");
            let (found, kept) = scene.reader(0).axe(Checks::Everything).await?;
            assert!(kept > 20, "{language}: {kept} rules were looked at");
            assert!(found.is_empty(), "{language}:\n{}", found.join("\n"));
        }
        Ok(())
    });
}
