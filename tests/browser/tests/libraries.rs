//! Libraries that blogs use, the real ones: their scripts run beside the questionnaire.

use anyhow::{Context, Result};
use browser_tests::{Key, LIBRARIES, Page, Scene, scenario};
use personas::LUKE;

const JQUERY: &str = "<script src=/node_modules/jquery/dist/jquery.min.js></script>";
const SWIPER: &str = "<script src=/node_modules/swiper/swiper-bundle.min.js></script>
    <style>.swiper { overflow: hidden } .swiper-wrapper { display: flex } .swiper-slide { flex-shrink: 0; width: 100% }</style>";
const TURBO: &str = "<script src=/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js></script>";

/// A page with a library, which may do more than a questionnaire's policy allows.
fn page(head: &str, html: &str) -> Page {
    Page::embedding(html).with_head(head).with_policy(LIBRARIES)
}

/// Old themes look for what the address names, and handle every click and key of the page.
#[test]
fn a_theme_that_hands_the_address_to_jquery_opens_a_link_to_a_plan() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        let link = reader.link_by_hand().await?;
        let (_, fragment) = link.split_once('#').context("a link of ours")?;
        let theme = "<script>jQuery(($) => {
            window.found = $(location.hash || 'h1').length;
            $(document).on('click keydown submit change', 'a, button, input, label, form', () => false);
        })</script>";
        let head = [JQUERY, theme].concat();
        scene.site.publish("/post", page(&head, "<it-band-check loading=eager remember=none></it-band-check>"));
        scene.browser.go("about:blank").await?;
        scene.browser.go(&scene.site.url(&format!("/post#{fragment}"))).await?;
        assert_eq!(reader.screen().await?, "mild");
        assert_eq!(scene.browser.script::<u32>("return window.found").await?, 0);
        reader.change("site").await?;
        assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
        Ok(())
    });
}

/// Arrow keys turn a carousel's slides, and a finger or a mouse that moves drags them.
#[test]
fn in_a_carousel_the_arrows_move_in_the_questionnaire() {
    scenario(async |scene| {
        let slides = "<div class=swiper><div class=swiper-wrapper>
            <div class=swiper-slide><it-band-check loading=eager remember=none></it-band-check></div>
            <div class=swiper-slide>Another slide</div></div></div>";
        let start = "<script>addEventListener('DOMContentLoaded', () => {
            window.carousel = new Swiper('.swiper', { keyboard: { enabled: true } });
        })</script>";
        let reader = scene.open(page(&[SWIPER, start].concat(), slides)).await?;
        reader.walk_until("shins", LUKE).await?;
        reader.ask::<()>("const input = root.querySelector('input'); input.focus(); input.click()", &[]).await?;
        let before = reader.chosen("shins").await?;
        reader.press(Key::Right).await?;
        assert_ne!(reader.chosen("shins").await?, before, "an arrow key moves to the next option");
        assert_eq!(slide(scene).await?, 0, "and turns no slide");
        assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
        assert_eq!(slide(scene).await?, 0);
        scene.browser.script::<()>("document.body.focus(); carousel.slideNext(0)").await?;
        assert_eq!(slide(scene).await?, 1, "the carousel works");
        Ok(())
    });
}

async fn slide(scene: &Scene) -> Result<u32> {
    scene.browser.script("return carousel.activeIndex").await
}

/// Turbo replaces the body at each visit, and keeps a copy of the last one for the way back.
#[test]
fn turbo_leads_away_and_back_to_the_same_place() {
    scenario(async |scene| {
        let check = "<it-band-check loading=eager><a href=/advice.html>Words.</a></it-band-check>";
        let other = "<a id=back href=/post>Back to the post</a>";
        scene.site.publish("/elsewhere", page(TURBO, other));
        let reader = scene.open(page(TURBO, check)).await?;
        reader.walk_until("site", LUKE).await?;
        scene.browser.script::<()>("window.stays = true; document.querySelector('#before').click()").await?;
        scene.browser.wait("the other page", "return !!document.querySelector('#back')").await?;
        scene.browser.script::<()>("document.querySelector('#back').click()").await?;
        scene.browser.wait("the post", "return !!document.querySelector('it-band-check')").await?;
        assert_eq!(reader.screen().await?, "site");
        scene.browser.script::<()>("history.go(-2)").await?;
        scene.browser.wait("the first visit", "return !!document.querySelector('it-band-check')").await?;
        assert_eq!(reader.screen().await?, "site");
        assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
        assert!(scene.browser.script::<bool>("return window.stays === true").await?, "no page was loaded anew");
        Ok(())
    });
}
