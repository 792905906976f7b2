//! The page of advice, for readers who cannot run the questionnaire or want the whole of it.

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
fn a_link_leads_to_the_advice() {
    scenario(async |scene| {
        scene.browser.go(&scene.site.url("/advice.html")).await?;
        scene.browser.script::<()>("document.querySelector('#levels th a').click()").await?;
        let at_the_top = "return document.querySelector('#advice .block:target')?.getBoundingClientRect().top < 100";
        scene.browser.wait("the advice", at_the_top).await?;
        assert_eq!(scene.site.requests(), ["/advice.html"]);
        Ok(())
    });
}

#[test]
fn the_days_stand_in_two_columns_at_most_on_any_screen() {
    scenario(async |scene| {
        scene.browser.go(&scene.site.url("/advice.html")).await?;
        for (wide, wanted) in [(320, 1), (700, 1), (900, 2), (1300, 2), (2000, 2)] {
            scene.browser.resize(wide).await?;
            let columns = "const parts = [...document.querySelectorAll('#days .columns > *')]; \
                           const starts = parts.flatMap(part => [...part.getClientRects()].map(({ left }) => Math.round(left))); \
                           return new Set(starts).size";
            let found: u32 = scene.browser.script(columns).await?;
            assert_eq!(found, wanted, "columns on {wide} pixels");
        }
        Ok(())
    });
}

#[test]
fn each_language_leads_to_the_other_fits_its_screen_is_short_and_passes_axe() {
    scenario(async |scene| {
        scene.browser.go(&scene.site.url("/advice.html")).await?;
        for language in ["nb", "en"] {
            let link: String = scene.browser.script("return document.querySelector('header a').href").await?;
            scene.browser.go(&link).await?;
            assert_eq!(scene.browser.script::<String>("return document.documentElement.lang").await?, language);
            for wide in [900, 320] {
                scene.browser.resize(wide).await?;
                let sizes = "const page = document.scrollingElement; \
                             return [innerWidth, page.scrollWidth, page.scrollHeight]";
                let (screen, width, height): (f64, f64, f64) = scene.browser.script(sizes).await?;
                assert!(width <= screen && screen == f64::from(wide), "{language}: {width} wide on {screen}");
                assert!(wide == 320 || height <= 12_000.0, "{language}: {height} high");
                let (found, kept) = scene.reader(0).axe(Checks::Everything).await?;
                assert!(kept > 20, "{language}: {kept} rules were looked at");
                assert!(found.is_empty(), "{language}:\n{}", found.join("\n"));
            }
            // The picture is drawn, each of its boxes inside it.
            let spilled = "return [...document.querySelectorAll('svg .box')].filter(box => \
                           box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight).length";
            assert_eq!(scene.browser.script::<u32>(spilled).await?, 0, "{language}");
        }
        Ok(())
    });
}
