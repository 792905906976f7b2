//! `state` and `ready`: for a page that listens late.

use anyhow::Result;
use browser_tests::{Fault, Page, Reader, scenario};

async fn state(reader: Reader<'_>) -> Result<String> {
    reader.ask("return host.state", &[]).await
}

#[test]
fn a_page_that_listens_late_learns_that_it_is_ready() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        assert_eq!(state(reader).await?, "ready");
        assert!(reader.ask::<bool>("return host.ready.then(() => host.state === 'ready')", &[]).await?);
        Ok(())
    });
}

#[test]
fn it_is_loading_until_the_first_screen_can_be_used() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::post()).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        assert_eq!(state(reader).await?, "loading");
        let listen =
            "host.ready.then(() => { window.__at = [host.state, !!root.querySelector('.app [data-screen]')]; })";
        reader.ask::<()>(listen, &[]).await?;
        hold.release();
        scene.browser.wait("the promise", "return window.__at").await?;
        assert_eq!(scene.browser.script::<(String, bool)>("return window.__at").await?, ("ready".to_owned(), true));
        // The page hears the event in the same state.
        assert_eq!(reader.event_details("ready").await?.len(), 1);
        Ok(())
    });
}

#[test]
fn an_error_does_not_end_the_wait_and_retry_does() {
    scenario(async |scene| {
        scene.expect_problems();
        let listen = "<script>addEventListener('it-band-check:error', ({ target }) => {
                window.__state = target.state;
                target.ready.then(() => { window.__ready = true; }, () => { window.__ready = false; });
            })</script>";
        scene.site.spoil(scene.site.words(), Fault::Status(503));
        scene.visit(Page::post().with_head(listen)).await?;
        let reader = scene.reader(0);
        reader.wait_for_event("error", 1).await?;
        assert_eq!(scene.browser.script::<String>("return window.__state").await?, "error");
        assert_eq!(state(reader).await?, "error");
        assert!(scene.browser.script::<bool>("return window.__ready === undefined").await?);
        scene.site.repair();
        reader.press_button("retry").await?;
        reader.screen().await?;
        assert_eq!(state(reader).await?, "ready");
        scene.browser.wait("the promise", "return window.__ready").await
    });
}

#[test]
fn an_element_that_was_taken_away_is_loading_again() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let away =
            "window.__away = host; host.remove(); return new Promise((done) => setTimeout(() => done(host.state)))";
        assert_eq!(reader.ask::<String>(away, &[]).await?, "loading");
        scene.browser.script::<()>("document.body.append(window.__away)").await?;
        reader.wait_for_event("ready", 2).await?;
        assert_eq!(state(reader).await?, "ready");
        Ok(())
    });
}
