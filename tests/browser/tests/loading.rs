//! When the questionnaire loads, and what stands in its place until then.

use browser_tests::{Page, scenario};
use personas::LUKE;

/// The questionnaire far below the first screenful.
fn far_below(attributes: &str) -> Page {
    Page::embedding(&format!("<div style='height: 9000px'></div><it-band-check {attributes}></it-band-check>"))
}

#[test]
fn an_element_removed_while_it_loads_stays_quiet_and_works_when_put_back() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::embedding("<it-band-check id=removed></it-band-check>")).await?;
        hold.arrived().await?;
        // Another element waits for the same download: once it is ready, the removed one had its chance too.
        scene
            .browser
            .script::<()>(
                "const removed = document.querySelector('#removed');
                window.__removed = { element: removed, told: [] };
                for (const name of ['ready', 'question', 'outcome', 'error'])
                    removed.addEventListener(`it-band-check:${name}`, () => window.__removed.told.push(name));
                removed.remove();
                const other = document.createElement('it-band-check');
                other.setAttribute('loading', 'eager');
                document.body.append(other);",
            )
            .await?;
        hold.release();
        scene.reader(0).screen().await?;
        let told = "const { element, told } = window.__removed;
            return [told.length, element.shadowRoot.querySelectorAll('.app [data-screen]').length]";
        assert_eq!(scene.browser.script::<(u32, u32)>(told).await?, (0, 0));

        scene.browser.script::<()>("document.body.prepend(window.__removed.element)").await?;
        let back = scene.reader(0);
        assert_eq!(back.walk(LUKE).await?, "mild");
        assert_eq!(scene.site.count(scene.site.wasm()), 1);
        Ok(())
    });
}

#[test]
fn an_element_removed_and_put_back_while_it_loads_starts_once() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::post()).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        reader.ask::<()>("for (let n = 0; n < 5; n++) { host.remove(); document.body.append(host); }", &[]).await?;
        hold.release();
        reader.screen().await?;
        reader.answer("safety-now", &["none"]).await?;
        assert_eq!(reader.event_details("ready").await?.len(), 1);
        assert_eq!(reader.ask::<u32>("return root.querySelectorAll('[data-screen]').length", &[]).await?, 1);
        Ok(())
    });
}

#[test]
fn a_lazy_questionnaire_loads_nothing_until_the_reader_comes_near() {
    scenario(async |scene| {
        scene.visit(far_below("")).await?;
        let reader = scene.reader(0);
        // The page's own observer is told in the same frame as the element's, after it.
        reader
            .wait_for(
                "the observers",
                "if (!customElements.get('it-band-check')) return false;
                if (!window.__observed) {
                    window.__observed = [];
                    new IntersectionObserver((entries) => window.__observed.push(entries)).observe(host);
                }
                return window.__observed.length > 0",
                &[],
            )
            .await?;
        assert_eq!(scene.site.count(scene.site.wasm()), 0, "{:?}", scene.site.requests());
        assert_eq!(scene.site.count(scene.site.words()), 0, "{:?}", scene.site.requests());
        reader.ask::<()>("host.scrollIntoView()", &[]).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(scene.site.count(scene.site.wasm()), 1);
        Ok(())
    });
}

#[test]
fn an_eager_questionnaire_loads_at_once() {
    scenario(async |scene| {
        let reader = scene.open(far_below("loading=eager")).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(scene.browser.script::<f64>("return scrollY").await?, 0.0);
        Ok(())
    });
}

#[test]
fn a_page_that_loads_the_script_twice_defines_the_element_once() {
    scenario(async |scene| {
        let again = r#"<script type="module" src="/it-band-check.js?again"></script>"#;
        let reader = scene.open(Page::post().with_head(again)).await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}
