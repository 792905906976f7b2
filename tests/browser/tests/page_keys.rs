//! A page with keyboard shortcuts of its own: keys that the reader presses in the questionnaire are not for them.

use anyhow::Result;
use browser_tests::{Key, Page, Reader, Scene, scenario};
use personas::LUKE;

/// A page that takes every key outside its own fields, and notes which keys came to it.
const SHORTCUTS: &str = "<script>window.keys = [];
    for (const name of ['keydown', 'keypress', 'keyup']) {
        for (const place of [document, window]) place.addEventListener(name, (event) => {
            keys.push(event.key);
            if (!/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.key !== 'Tab') event.preventDefault();
        });
    }</script>";

async fn open(scene: &Scene) -> Result<Reader<'_>> {
    let element = "<it-band-check remember=none><p>Words. <input id=own></p></it-band-check>";
    scene.open(Page::embedding(element).with_head(SHORTCUTS)).await
}

/// The keys that came to the page.
async fn keys(scene: &Scene) -> Result<Vec<String>> {
    let mut keys: Vec<String> = scene.browser.script("return keys.splice(0)").await?;
    keys.sort();
    keys.dedup();
    Ok(keys)
}

#[test]
fn keys_work_in_the_questionnaire_and_not_on_the_page() {
    scenario(async |scene| {
        let reader = open(scene).await?;
        reader.tab_to("input safety-now=cant-bear-weight").await?;
        reader.press(Key::Space).await?;
        assert_eq!(reader.chosen("safety-now").await?, ["cant-bear-weight"]);
        reader.press(Key::Space).await?;

        reader.walk_until("shins", LUKE).await?;
        let first = "const input = root.querySelector('input'); input.focus(); input.click()";
        reader.ask::<()>(first, &[]).await?;
        let before = reader.chosen("shins").await?;
        reader.press(Key::Down).await?;
        assert_ne!(reader.chosen("shins").await?, before, "an arrow key moves on");

        assert_eq!(reader.walk(LUKE).await?, "mild");
        reader.work_out_a_set().await?;
        reader.fill_in("pace", "4.05").await?;
        reader.fill_in("pace", "4:0?/kj").await?;
        reader.open("massage").await?;
        reader.ask::<()>("root.querySelector('[data-action=timer-start]').focus()", &[]).await?;
        reader.press(Key::Enter).await?;
        reader.wait_for("Pause", "return root.querySelector('[data-action=timer-pause]')", &[]).await?;
        assert_eq!(keys(scene).await?, ["Tab"]);
        Ok(())
    });
}

#[test]
fn escape_tab_and_keys_with_a_modifier_still_reach_the_page() {
    scenario(async |scene| {
        let reader = open(scene).await?;
        reader.tab_to("input safety-now=cant-bear-weight").await?;
        reader.press(Key::Escape).await?;
        reader.shift_tab().await?;
        for modifier in ["altKey", "ctrlKey", "metaKey"] {
            let body = format!(
                "root.querySelector('input').dispatchEvent(new KeyboardEvent('keydown',
                    {{ key: 'k', {modifier}: true, bubbles: true, composed: true }}))"
            );
            reader.ask::<()>(&body, &[]).await?;
        }
        let keys = keys(scene).await?;
        for key in ["Escape", "Tab", "k"] {
            assert!(keys.iter().any(|one| one == key), "{key} reaches the page: {keys:?}");
        }
        Ok(())
    });
}

#[test]
fn keys_in_the_authors_own_words_are_the_pages() {
    scenario(async |scene| {
        scene
            .visit(
                Page::embedding("<it-band-check><input id=own></it-band-check>").with_head(SHORTCUTS).without_script(),
            )
            .await?;
        scene.browser.script::<()>("document.querySelector('#own').focus()").await?;
        scene.browser.add_script(scene.site.loader()).await?;
        scene.site.hold(scene.site.wasm());
        let typed = "document.querySelector('#own').dispatchEvent(new KeyboardEvent('keydown',
            { key: 'j', bubbles: true, composed: true }))";
        scene.browser.script::<()>(typed).await?;
        assert_eq!(keys(scene).await?, ["j"]);
        Ok(())
    });
}
