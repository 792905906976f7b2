//! Links to a plan, as they arrive: with something behind them, in long posts, in frames.

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use browser_tests::{Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::json;

/// What a fragment starts with that holds a plan.
const NAME: &str = "#it-band-check-";

/// A post so long that its questionnaire is far from what the reader sees first.
const LONG: &str = "<div style='height: 5000px'></div>";

/// Opens an address as a new page, even where only its fragment differs.
async fn open_anew(scene: &Scene, url: &str) -> Result<()> {
    scene.browser.go("about:blank").await?;
    scene.browser.go(url).await
}

/// The fragment of a link to Luke's plan.
async fn fragment(scene: &Scene) -> Result<String> {
    let reader = scene.open(Page::embedding("<it-band-check loading=eager remember=none></it-band-check>")).await?;
    reader.walk(LUKE).await?;
    let link = reader.link_by_hand().await?;
    let (_, code) = link.split_once(NAME).context("a link of ours")?;
    Ok(format!("{NAME}{code}"))
}

async fn note(reader: Reader<'_>) -> Result<Option<String>> {
    reader.ask("return root.querySelector('[data-note]')?.dataset.note ?? null", &[]).await
}

/// The plan is on the screen, with its heading focused and near the top of what the reader sees.
async fn arrives(reader: Reader<'_>) -> Result<()> {
    reader.sees("mild").await?;
    let focused = "return root.activeElement?.matches('.title')";
    reader.wait_for("the focus on the heading", focused, &[]).await?;
    assert_eq!(note(reader).await?.as_deref(), Some("opened"));
    assert!(reader.heading().await?.in_view);
    let top: f64 = reader.ask("return host.getBoundingClientRect().top / innerHeight", &[]).await?;
    assert!((-0.1..0.4).contains(&top), "the plan begins at {top} of the viewport");
    Ok(())
}

#[test]
fn a_fragment_is_a_plain_id_that_scripts_of_the_page_can_look_for() {
    scenario(async |scene| {
        let fragment = fragment(scene).await?;
        assert!(fragment.ends_with(|last: char| last.is_ascii_alphanumeric()), "{fragment}");
        let look = "<script>window.__found = document.querySelector(location.hash)</script>";
        scene.site.publish("/post", Page::post().with_head(look));
        open_anew(scene, &scene.site.url(&format!("/post{fragment}"))).await?;
        arrives(scene.reader(0)).await
    });
}

#[test]
fn what_is_put_behind_a_link_is_ignored() {
    scenario(async |scene| {
        let fragment = fragment(scene).await?;
        scene.site.publish("/post", Page::post());
        let appended =
            ["?utm_source=x", "&fbclid=1", ".", ")", "%3D", "_", "-", ":~:text=pain", "%E2%80%9D", "\u{201d}", "\""];
        for appended in appended {
            open_anew(scene, &scene.site.url(&format!("/post?from=mail{fragment}{appended}"))).await?;
            arrives(scene.reader(0)).await.context(appended)?;
            let address: String =
                scene.browser.script("return location.pathname + location.search + location.hash").await?;
            assert_eq!(address, "/post?from=mail", "{appended}");
        }
        Ok(())
    });
}

#[test]
fn links_of_the_old_form_still_open_their_plan() {
    scenario(async |scene| {
        let fragment = fragment(scene).await?;
        let mut bytes = URL_SAFE_NO_PAD.decode(fragment.strip_prefix(NAME).context("a code")?)?;
        // Today's code has one byte more for these answers.
        bytes.truncate(bytes.len() - 5);
        bytes.extend(crc32fast::hash(&bytes).to_be_bytes());
        let code = URL_SAFE_NO_PAD.encode(bytes);
        scene.site.publish("/post", Page::post());
        for sign in ["=", "%3D"] {
            open_anew(scene, &scene.site.url(&format!("/post#it-band-check{sign}{code}"))).await?;
            arrives(scene.reader(0)).await.context(sign)?;
        }
        Ok(())
    });
}

#[test]
fn a_link_in_capitals_says_that_it_is_damaged() {
    scenario(async |scene| {
        let fragment = fragment(scene).await?;
        scene.site.publish("/post", Page::post());
        for damaged in [fragment.to_uppercase(), fragment.to_lowercase()] {
            open_anew(scene, &scene.site.url(&format!("/post{damaged}"))).await?;
            let reader = scene.reader(0);
            reader.sees("safety-now").await?;
            assert_eq!(note(reader).await?.as_deref(), Some("damaged"), "{damaged}");
        }
        Ok(())
    });
}

#[test]
fn what_the_page_has_an_element_for_is_no_link() {
    scenario(async |scene| {
        let own = "<h2 id=it-band-check-results>Results</h2><it-band-check loading=eager></it-band-check>";
        scene.site.publish("/post", Page::embedding(own));
        open_anew(scene, &scene.site.url("/post#it-band-check-results")).await?;
        let reader = scene.reader(0);
        reader.sees("safety-now").await?;
        assert_eq!(note(reader).await?, None);
        assert_eq!(scene.browser.script::<String>("return location.hash").await?, "#it-band-check-results");
        Ok(())
    });
}

/// A link to a plan in a questionnaire that is far below.
fn leads_down_a_long_post(head: &str) {
    scenario(async |scene| {
        let fragment = fragment(scene).await?;
        let post = format!("{LONG}<it-band-check remember=none></it-band-check>");
        scene.site.publish("/post", Page::embedding(&post).with_head(head));
        open_anew(scene, &scene.site.url(&format!("/post{fragment}"))).await?;
        arrives(scene.reader(0)).await
    });
}

#[test]
fn a_link_leads_down_a_long_post() {
    leads_down_a_long_post("");
}

#[test]
fn a_link_leads_down_a_long_post_that_scrolls_smoothly() {
    leads_down_a_long_post("<style>html { scroll-behavior: smooth }</style>");
}

/// A reader at the top of a long post clicks a link in it.
async fn clicks_a_link(scene: &Scene, fragment: &str) -> Result<()> {
    let click = "const link = document.querySelector('#before'); link.href = args[0]; link.click()";
    scene.browser.ask(0, click, &[json!(fragment)]).await
}

#[test]
fn a_link_above_a_questionnaire_that_has_not_loaded_loads_it() {
    scenario(async |scene| {
        let fragment = fragment(scene).await?;
        let post = format!("{LONG}<it-band-check></it-band-check>{LONG}<it-band-check id=second></it-band-check>");
        let smooth = "<style>html { scroll-behavior: smooth }</style>";
        scene.visit(Page::embedding(&post).with_head(smooth)).await?;
        let reader = scene.reader(0);
        reader.wait_for("the first question", "return root?.querySelector('[data-screen]')", &[]).await?;
        clicks_a_link(scene, &fragment).await?;
        arrives(reader).await?;
        assert_eq!(scene.browser.script::<String>("return location.hash").await?, "");
        assert!(!scene.reader(1).ask::<bool>("return !!root.querySelector('.app')", &[]).await?, "it took none");
        // The question that was there meanwhile is gone, with its ids.
        assert_eq!(reader.ask::<u32>("return root.querySelectorAll('[data-screen]').length", &[]).await?, 1);
        Ok(())
    });
}

#[test]
fn a_link_clicked_while_the_questionnaire_loads_opens_the_plan() {
    scenario(async |scene| {
        let fragment = fragment(scene).await?;
        let hold = scene.site.hold(scene.site.wasm());
        let element = format!("<it-band-check loading=eager></it-band-check>{LONG}");
        scene.visit(Page::embedding(&element)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        reader.choose("safety-now", &["none"]).await?;
        reader.proceed().await?;
        clicks_a_link(scene, &fragment).await?;
        hold.release();
        arrives(reader).await
    });
}

#[test]
fn a_link_above_a_plan_leads_back_down_to_the_plan() {
    scenario(async |scene| {
        let fragment = fragment(scene).await?;
        let post = format!("{LONG}<it-band-check loading=eager></it-band-check>");
        let reader = scene.open(Page::embedding(&post)).await?;
        reader.walk_until("site", LUKE).await?;
        scene.browser.script::<()>("scrollTo({ top: 0, behavior: 'instant' })").await?;
        clicks_a_link(scene, &fragment).await?;
        arrives(reader).await
    });
}

#[test]
fn a_link_helps_after_a_failure() {
    scenario(async |scene| {
        scene.expect_problems();
        let fragment = fragment(scene).await?;
        scene.site.spoil(scene.site.words(), browser_tests::Fault::Status(503));
        scene.visit(Page::post()).await?;
        let reader = scene.reader(0);
        reader.wait_for_event("error", 1).await?;
        scene.site.repair();
        clicks_a_link(scene, &fragment).await?;
        arrives(reader).await
    });
}

/// Opens the questionnaire in a frame whose address nobody else can open, and looks for a link.
fn offers_no_link(frame: &str) {
    scenario(async |scene| {
        let element = "<script type=module src=SITE/it-band-check.js></script>
            <it-band-check loading=eager remember=none></it-band-check>";
        let element = element.replace("SITE", &scene.site.url(""));
        scene.site.publish(
            "/post",
            Page::embedding("<p id=frame></p>")
                .with_policy("default-src * 'unsafe-inline' 'unsafe-eval' data: blob:")
                .without_script(),
        );
        scene.go("/post").await?;
        let make = "const frame = document.createElement('iframe');
            Object.assign(frame, { width: 600, height: 600 });
            const html = `<!doctype html><html lang=en>${args[0]}`;";
        let add = "document.querySelector('#frame').append(frame)";
        scene.browser.ask::<()>(0, &format!("{make} {frame}; {add}"), &[json!(element)]).await?;
        scene.browser.driver().enter_frame(0).await?;
        let reader = scene.reader(0);
        reader.walk(LUKE).await?;
        assert!(!reader.has_button("share").await?);
        assert!(reader.has_button("print").await?);
        Ok(())
    });
}

#[test]
fn a_frame_whose_page_is_an_attribute_offers_no_link() {
    offers_no_link("frame.srcdoc = html");
}

#[test]
fn a_frame_whose_page_is_a_blob_offers_no_link() {
    offers_no_link("frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))");
}

#[test]
fn a_frame_whose_page_is_its_address_offers_no_link() {
    offers_no_link("frame.src = `data:text/html,${encodeURIComponent(html)}`");
}

#[test]
fn a_frame_that_a_script_has_written_offers_no_link() {
    scenario(async |scene| {
        let policy = "default-src * 'unsafe-inline' 'unsafe-eval'";
        scene.site.publish("/post", Page::embedding("<iframe id=frame></iframe>").with_policy(policy).without_script());
        scene.go("/post").await?;
        let write = "const { contentDocument } = document.querySelector('#frame');
            contentDocument.open();
            contentDocument.write('<!doctype html><html lang=en><script type=module src=/it-band-check.js></script>',
                '<it-band-check loading=eager remember=none></it-band-check>');
            contentDocument.close();
            return contentDocument.defaultView.location.href";
        let address: String = scene.browser.script(write).await?;
        scene.browser.driver().enter_frame(0).await?;
        let reader = scene.reader(0);
        reader.walk(LUKE).await?;
        // Some browsers give it the address of the page that wrote it.
        assert_eq!(reader.has_button("share").await?, address.starts_with("http"), "{address}");
        Ok(())
    });
}
