//! How long answers are kept.

use browser_tests::{Page, scenario};
use personas::LUKE;

/// How many things are kept in the session, and on the device.
const KEPT: &str = "return [sessionStorage.length, localStorage.length]";

fn remembering(how: &str) -> Page {
    Page::embedding(&format!("<it-band-check remember={how}></it-band-check>"))
}

#[test]
fn by_default_a_reload_comes_back_to_the_same_question() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pattern", LUKE).await?;
        scene.browser.reload().await?;
        assert_eq!(reader.screen().await?, "pattern");
        assert_eq!(reader.progress().await?.0, 4);
        reader.back().await?;
        assert_eq!(reader.chosen("site").await?, ["outer-knee"]);
        assert_eq!(scene.browser.script::<(u32, u32)>(KEPT).await?, (1, 0));
        Ok(())
    });
}

#[test]
fn by_default_a_reload_comes_back_to_the_same_outcome() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let plan = reader.blocks().await?;
        scene.browser.reload().await?;
        assert_eq!(reader.screen().await?, "mild");
        assert_eq!(reader.blocks().await?, plan);
        assert_eq!(reader.event_details("outcome").await?.len(), 1);
        Ok(())
    });
}

#[test]
fn by_default_a_new_tab_starts_afresh() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pattern", LUKE).await?;
        scene.browser.new_tab().await?;
        scene.browser.go(&scene.site.url("/post")).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        Ok(())
    });
}

#[test]
fn remember_none_keeps_nothing() {
    scenario(async |scene| {
        let reader = scene.open(remembering("none")).await?;
        reader.walk_until("pattern", LUKE).await?;
        assert_eq!(scene.browser.script::<(u32, u32)>(KEPT).await?, (0, 0));
        scene.browser.reload().await?;
        assert_eq!(reader.screen().await?, "safety-now");
        Ok(())
    });
}

#[test]
fn remember_device_keeps_answers_for_a_new_tab() {
    scenario(async |scene| {
        let reader = scene.open(remembering("device")).await?;
        reader.walk_until("pattern", LUKE).await?;
        assert_eq!(scene.browser.script::<(u32, u32)>(KEPT).await?, (0, 1));
        scene.browser.new_tab().await?;
        scene.browser.go(&scene.site.url("/post")).await?;
        assert_eq!(reader.screen().await?, "pattern");
        Ok(())
    });
}

#[test]
fn an_unknown_way_to_remember_is_the_default() {
    scenario(async |scene| {
        let reader = scene.open(remembering("for-ever")).await?;
        reader.answer("safety-now", &["none"]).await?;
        assert_eq!(scene.browser.script::<(u32, u32)>(KEPT).await?, (1, 0));
        Ok(())
    });
}

#[test]
fn a_browser_without_storage_walks_to_the_plan() {
    scenario(async |scene| {
        let denied = "<script>for (const name of ['localStorage', 'sessionStorage'])
            Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
            </script>";
        let reader = scene.open(Page::post().with_head(denied)).await?;
        assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
        Ok(())
    });
}

#[test]
fn a_browser_with_full_storage_walks_to_the_plan() {
    scenario(async |scene| {
        let full = "<script>Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError'); };</script>";
        let reader = scene.open(Page::post().with_head(full)).await?;
        assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
        Ok(())
    });
}

#[test]
fn what_was_kept_by_something_else_is_no_fault() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pattern", LUKE).await?;
        for text in ["", "?", "1.0.0?nonsense=1&site", "\u{fffd}%%%", "9.9.9?safety-now=none"] {
            let text = serde_json::to_string(text)?;
            let body = format!("sessionStorage.setItem(sessionStorage.key(0), {text})");
            scene.browser.script::<()>(&body).await?;
            scene.browser.reload().await?;
            assert_eq!(reader.screen().await?, "safety-now", "after {text}");
        }
        Ok(())
    });
}

/// What an element keeps goes where the page wants it by the time that the element is back.
#[test]
fn another_way_to_remember_counts_for_an_element_that_is_away() {
    scenario(async |scene| {
        let reader = scene.open(remembering("session")).await?;
        reader.walk_until("pattern", LUKE).await?;
        for (how, kept) in [("device", (0, 1)), ("session", (1, 0)), ("none", (0, 0))] {
            let away = "window.__away = host; host.remove(); return new Promise((resolve) => setTimeout(resolve))";
            reader.ask::<()>(away, &[]).await?;
            let back = format!("__away.setAttribute('remember', '{how}'); document.body.append(__away)");
            scene.browser.script::<()>(&back).await?;
            assert_eq!(reader.screen().await?, "pattern");
            assert_eq!(scene.browser.script::<(u32, u32)>(KEPT).await?, kept, "{how}");
        }
        Ok(())
    });
}
