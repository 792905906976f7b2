//! Pages that the browser makes ready before the reader comes to them.

use anyhow::Result;
use browser_tests::{Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::{Value, json};

/// A page that is not seen until `__appear` is called, as browsers without the ability would tell it.
pub(crate) const UNSEEN: &str = "<script>{ let prerendering = true;
    Object.defineProperty(document, 'prerendering', { get: () => prerendering });
    window.__appear = () => { prerendering = false; document.dispatchEvent(new Event('prerenderingchange')); };
    }</script>";

/// A reader who has come to a question, and comes back to a page that is not seen yet.
async fn comes_back(scene: &Scene) -> Result<Reader<'_>> {
    let reader = scene.open(Page::post()).await?;
    reader.walk_until("site", LUKE).await?;
    scene.visit(Page::post().with_head(UNSEEN)).await?;
    scene.browser.wait("the element", "return customElements.get('it-band-check')").await?;
    Ok(reader)
}

#[test]
fn a_reader_finds_their_place_in_a_page_that_was_made_ready() {
    scenario(async |scene| {
        let reader = comes_back(scene).await?;
        let before = scene.site.count(scene.site.wasm());
        let nothing = "return root.querySelectorAll('[data-screen]').length";
        assert_eq!(reader.ask::<u32>(nothing, &[]).await?, 0, "no first question for who is further on");
        scene.browser.script::<()>("window.__appear()").await?;
        assert_eq!(reader.screen().await?, "site");
        assert_eq!(scene.site.count(scene.site.wasm()), before + 1);
        assert_eq!(reader.event_details("ready").await?.len(), 1);
        Ok(())
    });
}

#[test]
fn what_a_page_does_to_an_element_before_it_is_seen_counts() {
    scenario(async |scene| {
        let reader = comes_back(scene).await?;
        reader.ask::<()>("host.remove(); document.body.append(host); host.restart(); host.lang = 'nb'", &[]).await?;
        scene.browser.script::<()>("window.__appear()").await?;
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(reader.ask::<u32>("return root.querySelectorAll('.app').length", &[]).await?, 1);
        assert_eq!(reader.event_details("ready").await?.len(), 1);
        Ok(())
    });
}

#[test]
fn an_element_that_is_gone_before_the_page_is_seen_loads_nothing() {
    scenario(async |scene| {
        let reader = comes_back(scene).await?;
        let before = scene.site.count(scene.site.wasm());
        reader.ask::<()>("window.__away = host; host.remove(); window.__appear()", &[]).await?;
        scene.browser.script::<()>("return new Promise((resolve) => setTimeout(resolve))").await?;
        assert_eq!(scene.site.count(scene.site.wasm()), before);
        scene.browser.script::<()>("document.body.append(window.__away)").await?;
        assert_eq!(reader.screen().await?, "site");
        Ok(())
    });
}

/// As Chromium does it, by rules of the page before.
#[test]
fn a_reader_finds_their_place_in_a_page_that_the_browser_made_ready() {
    scenario(async |scene| {
        scene.browser.devtools("Page.enable", json!({})).await?;
        let post = Page::embedding("<it-band-check loading=eager></it-band-check>");
        let reader = scene.open(post.clone()).await?;
        reader.walk_until("site", LUKE).await?;
        let kept: Value = scene.browser.script("return Object.entries(sessionStorage)").await?;
        scene.browser.script::<()>("sessionStorage.clear()").await?;
        let tells = "<script>customElements.whenDefined('it-band-check').then(() => fetch('/defined'))</script>";
        scene.site.publish("/post", post.with_head(tells));
        scene.site.add("/defined", String::new());
        let defined = scene.site.hold("/defined");
        let rules = "<script type=speculationrules>
            { \"prerender\": [{ \"urls\": [\"/post\"], \"eagerness\": \"immediate\" }] }</script>";
        let before = Page::embedding("<a id=on href=/post>On</a>").with_head(rules);
        scene.site.publish("/before", before.with_policy("default-src 'self' 'unsafe-inline'"));
        scene.go("/before").await?;
        defined.arrived().await?;
        defined.release();
        // The reader goes on where they were, say in another tab, before they come.
        let keep = "for (const [name, text] of args[0]) sessionStorage.setItem(name, text)";
        scene.browser.ask::<()>(0, keep, &[kept]).await?;
        scene.browser.script::<()>("document.querySelector('#on').click()").await?;
        scene.browser.wait("the post", "return location.pathname === '/post'").await?;
        let seen = "return performance.getEntriesByType('navigation')[0].activationStart > 0";
        assert!(scene.browser.script::<bool>(seen).await?, "the browser had made the post ready");
        assert_eq!(reader.screen().await?, "site");
        Ok(())
    });
}
