//! The share sheet of a phone.

use anyhow::Result;
use browser_tests::{Page, Reader, Scene, scenario, word};
use personas::LUKE;
use serde_json::{Value, json};

/// A share sheet that notes what it is given and fails by the name in `__refusal`, and a clipboard that notes what is
/// copied. `__over` counts what they were done with, once the page has heard of it.
const SHEET: &str = "Object.assign(window, { __given: [], __copied: [], __refusal: '', __over: 0 });
    const done = () => setTimeout(() => { window.__over += 1; });
    navigator.share = async (given) => {
        window.__given.push(given);
        done();
        if (window.__refusal) throw new DOMException('no', window.__refusal);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => {
        window.__copied.push(text);
        done();
    } } });";

/// Walks to Luke's plan in a browser that can share.
async fn plan(scene: &Scene) -> Result<Reader<'_>> {
    let reader = scene.open(Page::post()).await?;
    reader.walk(LUKE).await?;
    scene.browser.script::<()>(SHEET).await?;
    Ok(reader)
}

/// Presses the button and waits until this many sheets and clipboards were done with in all.
async fn shares(reader: Reader<'_>, refusal: &str, over: u32) -> Result<()> {
    reader.ask::<()>("window.__refusal = args[0]", &[json!(refusal)]).await?;
    reader.press_button("share").await?;
    reader.wait_for("the end of the sheet", "return window.__over === args[0]", &[json!(over)]).await.map(drop)
}

/// What was given to the sheet, and what was copied.
async fn handed_on(reader: Reader<'_>) -> Result<(Vec<Value>, Vec<String>)> {
    reader.ask("return [window.__given, window.__copied]", &[]).await
}

/// What is said of it, on the screen.
async fn said(reader: Reader<'_>) -> Result<Option<String>> {
    reader.ask("return root.querySelector('.keep .said')?.innerText ?? null", &[]).await
}

async fn says(reader: Reader<'_>, name: &str) -> Result<()> {
    let words = word(&format!("/interface/keep/{name}"));
    let body = "return root.querySelector('.keep .said')?.innerText === args[0]";
    reader.wait_for(words, body, &[json!(words)]).await?;
    assert_eq!(reader.status().await?, words);
    Ok(())
}

#[test]
fn a_finger_gets_the_share_sheet_once_and_is_told() {
    scenario(async |scene| {
        scene.browser.emulate_touch_screen().await?;
        let reader = plan(scene).await?;
        shares(reader, "", 1).await?;
        says(reader, "shared").await?;
        let (given, copied) = handed_on(reader).await?;
        let [sheet] = &given[..] else { panic!("the sheet was opened {} times", given.len()) };
        assert_eq!(sheet["title"], word("/title"));
        let url = sheet["url"].as_str().unwrap_or_default();
        assert!(url.starts_with(&scene.site.url("/post#it-band-check-")), "{url}");
        assert_eq!(sheet.as_object().map(|given| given.len()), Some(2), "{sheet}");
        assert_eq!(copied, [""; 0]);
        Ok(())
    });
}

#[test]
fn a_sheet_that_is_closed_again_is_no_news() {
    scenario(async |scene| {
        scene.browser.emulate_touch_screen().await?;
        let reader = plan(scene).await?;
        shares(reader, "", 1).await?;
        says(reader, "shared").await?;
        shares(reader, "AbortError", 2).await?;
        assert_eq!(said(reader).await?, None, "what was said before is taken back, and nothing new is said");
        assert_eq!(reader.status().await?, "");
        assert!(!reader.ask::<bool>("return !!root.querySelector('[data-link]')", &[]).await?);
        let (given, copied) = handed_on(reader).await?;
        assert_eq!((given.len(), copied.len()), (2, 0));
        assert_eq!(reader.focused().await?, "button share");
        Ok(())
    });
}

#[test]
fn a_sheet_that_fails_gives_way_to_the_clipboard() {
    scenario(async |scene| {
        scene.browser.emulate_touch_screen().await?;
        let reader = plan(scene).await?;
        shares(reader, "NotAllowedError", 2).await?;
        says(reader, "copied").await?;
        let (given, copied) = handed_on(reader).await?;
        assert_eq!(given.len(), 1);
        assert_eq!(copied, [given[0]["url"].as_str().unwrap_or_default()]);
        Ok(())
    });
}

#[test]
fn a_mouse_gets_the_clipboard_even_where_there_is_a_share_sheet() {
    scenario(async |scene| {
        let reader = plan(scene).await?;
        shares(reader, "", 1).await?;
        says(reader, "copied").await?;
        let (given, copied) = handed_on(reader).await?;
        assert_eq!((given.len(), copied.len()), (0, 1));
        Ok(())
    });
}
