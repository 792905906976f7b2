//! The preview.

use super::*;

#[test]
fn the_preview_is_a_phone_or_a_desk_light_or_dark() {
    scenario(async |scene| {
        scene.browser.resize(1200).await?;
        open(scene, "").await?;
        let looks = async |name: &str, value: &str, width: u32, dark: bool| -> Result<()> {
            let radio = format!("return document.querySelector('[name={name}][value={value}]')");
            scene.reader(0).click(value, &radio, &[]).await?;
            let body = format!(
                "{ELEMENT} const frame = document.querySelector('iframe');
                return frame.clientWidth === args[0]
                    && check?.shadowRoot?.querySelector('.frame').classList.contains('dark') === args[1]"
            );
            scene.browser.wait_for(0, &format!("{name}: {value}"), &body, &[json!(width), json!(dark)]).await.map(drop)
        };
        looks("host", "light", 720, false).await?;
        looks("width", "phone", 360, false).await?;
        looks("host", "dark", 360, true).await?;
        looks("width", "desktop", 720, true).await?;
        choose(scene, "theme", "light").await?;
        looks("host", "dark", 720, false).await
    });
}

/// What the page tells the preview, in a script.
const TELL: &str =
    "(window) => window.postMessage({ type: 'it-band-check:preview', loader: location.origin + '/it-band-check.js',
    attributes: [], fallback: 'x', advice: 'x', rule: '', host: 'dark' }, '*')";

/// Whether the preview, which is the first frame, shows something once it has heard a message from a frame or its page.
async fn hears(scene: &Scene, frame: Option<u16>) -> Result<bool> {
    let driver = scene.browser.driver();
    driver.enter_frame(0).await?;
    scene.browser.script::<()>("addEventListener('message', () => { window.__heard = true })").await?;
    driver.enter_default_frame().await?;
    if let Some(frame) = frame {
        driver.enter_frame(frame).await?;
    }
    scene.browser.script::<()>(&format!("({TELL})(top.frames[0])")).await?;
    driver.enter_default_frame().await?;
    driver.enter_frame(0).await?;
    scene.browser.wait("the message", "return window.__heard").await?;
    let shown = scene.browser.script("return document.documentElement.className === 'dark'").await?;
    driver.enter_default_frame().await?;
    Ok(shown)
}

#[test]
fn the_preview_listens_to_the_page_around_it_alone() {
    scenario(async |scene| {
        let page = |origin: &str| {
            format!(
                "<!doctype html><script src=/__recorder.js></script><title>Frames</title>
                <iframe src='{origin}/get/preview.html'></iframe><iframe src='{origin}/get/preview.html'></iframe>"
            )
        };
        let own = scene.site.url("");
        scene.site.add("/frames.html", page(&own));
        scene.go("/frames.html").await?;
        assert!(!hears(scene, Some(1)).await?, "the frame beside it");
        assert!(hears(scene, None).await?, "the page around it");
        let other = own.replace("127.0.0.1", "localhost");
        scene.browser.go(&format!("{other}/frames.html")).await?;
        assert!(!hears(scene, None).await?, "the page of another origin");
        Ok(())
    });
}
