//! What an element leaves behind when the page takes it away, and what it finds when it comes back.

use browser_tests::{Page, scenario};
use personas::LUKE;

use crate::panics::BREAK_DOM;

const EAGER: &str = "<it-band-check loading=eager><p id=fallback>Words.</p></it-band-check>";

const ADD_ANOTHER: &str = "const another = document.createElement('it-band-check');
    another.setAttribute('loading', 'eager');
    document.body.append(another)";

/// Two elements without an id never keep their answers in the same place; the place of one that is gone can be had again.
#[test]
fn the_next_element_has_the_place_of_one_that_is_gone() {
    scenario(async |scene| {
        let first = scene.open(Page::embedding(EAGER)).await?;
        first.walk_until("site", LUKE).await?;
        scene.browser.script::<()>(ADD_ANOTHER).await?;
        let second = scene.reader(1);
        assert_eq!(second.screen().await?, "safety-now", "the first one still has its place");
        second.walk_until("safety-soon", LUKE).await?;

        first.ask::<()>("host.remove()", &[]).await?;
        scene.browser.script::<()>(ADD_ANOTHER).await?;
        // What was the second element on the page is the first now.
        assert_eq!(scene.reader(1).screen().await?, "site", "the place that is free has the answers of the first one");
        assert_eq!(scene.reader(0).screen().await?, "safety-soon");
        Ok(())
    });
}

/// Words that arrive after the engine has ended are of no use in the next one.
#[test]
fn words_that_come_after_a_panic_elsewhere_are_mounted_in_the_next_engine() {
    scenario(async |scene| {
        scene.expect_problems();
        let hold = scene.site.hold(scene.site.norwegian());
        let page = [EAGER, "<it-band-check lang=nb loading=eager></it-band-check>"].concat();
        scene.visit(Page::embedding(&page)).await?;
        let (broken, waiting) = (scene.reader(0), scene.reader(1));
        broken.answer("safety-now", &["none"]).await?;
        hold.arrived().await?;
        broken.choose("safety-soon", &["none"]).await?;
        broken.ask::<()>(BREAK_DOM, &[]).await?;
        broken.proceed().await?;
        broken.wait_for_event("error", 1).await?;
        broken.ask::<()>("window.__mend()", &[]).await?;
        hold.release();
        assert_eq!(waiting.walk(LUKE).await?, "mild");
        assert_eq!(waiting.event_details("error").await?.len(), 0);
        Ok(())
    });
}

/// Where the element is when the task is over is what counts: here it is nowhere.
#[test]
fn an_element_that_is_moved_and_removed_in_one_task_has_left() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(&format!("{EAGER}<div id=elsewhere></div>"))).await?;
        reader.walk(LUKE).await?;
        reader.press_button("timer-start").await?;
        let gone = "window.gone = host; document.querySelector('#elsewhere').append(host); host.remove()";
        reader.ask::<()>(gone, &[]).await?;
        let apps = "window.gone.shadowRoot.querySelectorAll('.app').length";
        scene.browser.wait("an element without its app", &format!("return {apps} === 0")).await?;
        scene.browser.script::<()>("document.body.append(window.gone)").await?;
        reader.wait_for_event("outcome", 2).await?;
        assert_eq!(reader.screen().await?, "mild");
        assert_eq!(scene.browser.script::<u32>(&format!("return {apps}")).await?, 1);
        Ok(())
    });
}

/// An element that comes back later comes back without the focus: the reader is elsewhere by then.
#[test]
fn an_element_that_left_with_the_focus_does_not_take_it_when_it_comes_back() {
    scenario(async |scene| {
        let page = format!("{EAGER}<div id=elsewhere></div><button id=other>Subscribe</button>");
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::embedding(&page)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        reader.ask::<()>("root.querySelector('[value=calf]').focus(); window.gone = host", &[]).await?;
        assert!(reader.ask::<bool>("return document.activeElement === host", &[]).await?);
        reader.ask::<()>("host.remove()", &[]).await?;
        scene.browser.script::<()>("document.querySelector('#other').focus()").await?;
        scene.browser.script::<()>("document.querySelector('#elsewhere').append(window.gone)").await?;
        let focused = "return document.activeElement.id";
        assert_eq!(scene.browser.script::<String>(focused).await?, "other");
        scene.browser.script::<()>("document.body.append(window.gone)").await?;
        assert_eq!(scene.browser.script::<String>(focused).await?, "other", "after a move in one task");
        hold.release();
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(scene.browser.script::<String>(focused).await?, "other", "and when the app is up");
        Ok(())
    });
}
