//! What the reader sees when something goes wrong on the way, and how Retry helps.

use anyhow::Result;
use browser_tests::{Fault, LUKE, Page, Reader, Scene, scenario};
use serde_json::json;

#[derive(Clone, Copy)]
enum File {
    Wasm,
    Words,
}

/// Spoils a file, looks for the error, repairs the file and retries.
fn fails_then_recovers(file: File, fault: Fault, code: &str) {
    scenario(async |scene| {
        scene.expect_problems();
        let path = match file {
            File::Wasm => scene.site.wasm(),
            File::Words => scene.site.words(),
        };
        scene.site.spoil(path, fault);
        scene.visit(Page::post()).await?;
        let reader = scene.reader(0);
        shows_error(reader, code, 1).await?;
        recovers(scene, reader).await
    });
}

async fn shows_error(reader: Reader<'_>, code: &str, times: usize) -> Result<()> {
    reader.waits_for_told("error", times).await?;
    assert_eq!(reader.told("error").await?, vec![json!({ "code": code }); times]);
    assert!(reader.sees_fallback().await?, "the author's words stay");
    let text = reader.text().await?;
    assert!(text.contains('.'), "a sentence says what happened: {text:?}");
    assert!(reader.has_button("retry").await?);
    assert_eq!(reader.told("ready").await?.len(), 0);
    Ok(())
}

async fn recovers(scene: &Scene, reader: Reader<'_>) -> Result<()> {
    scene.site.repair();
    reader.press_button("retry").await?;
    assert_eq!(reader.screen().await?, "safety-now");
    assert!(!reader.sees_fallback().await?);
    assert!(!reader.has_button("retry").await?);
    assert_eq!(reader.told("ready").await?.len(), 1);
    reader.answer("safety-now", &["none"]).await
}

#[test]
fn a_missing_engine_is_a_network_error() {
    fails_then_recovers(File::Wasm, Fault::Status(404), "network");
}

#[test]
fn a_changed_engine_is_an_integrity_error() {
    fails_then_recovers(File::Wasm, Fault::FlippedByte, "integrity");
}

#[test]
fn a_truncated_engine_is_an_integrity_error() {
    fails_then_recovers(File::Wasm, Fault::Truncated, "integrity");
}

#[test]
fn a_connection_lost_halfway_is_a_network_error() {
    fails_then_recovers(File::Wasm, Fault::CutOff, "network");
}

#[test]
fn words_that_the_server_fails_to_send_are_a_network_error() {
    fails_then_recovers(File::Words, Fault::Status(500), "network");
}

#[test]
fn changed_words_are_an_integrity_error() {
    fails_then_recovers(File::Words, Fault::FlippedByte, "integrity");
}

#[test]
fn a_retry_that_fails_too_can_be_repeated() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.wasm(), Fault::Status(503));
        scene.visit(Page::post()).await?;
        let reader = scene.reader(0);
        shows_error(reader, "network", 1).await?;
        reader.press_button("retry").await?;
        shows_error(reader, "network", 2).await?;
        recovers(scene, reader).await
    });
}

#[test]
fn after_a_failure_each_questionnaire_retries_for_itself() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.words(), Fault::Status(404));
        let element = "<it-band-check loading=eager><p id=fallback>Words.</p></it-band-check>";
        scene.visit(Page::embedding(&element.repeat(2))).await?;
        for nth in [0, 1] {
            shows_error(scene.reader(nth), "network", 1).await?;
        }
        for nth in [0, 1] {
            recovers(scene, scene.reader(nth)).await?;
        }
        Ok(())
    });
}

#[test]
fn files_of_the_wrong_type_still_work() {
    scenario(async |scene| {
        scene.site.spoil(scene.site.wasm(), Fault::WrongType("text/plain"));
        scene.site.spoil(scene.site.words(), Fault::WrongType("text/html"));
        let reader = scene.open(Page::post()).await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

/// A page script breaks the DOM under the app, which then panics. Both questionnaires share the wasm, so both are told;
/// the answers given so far survive.
#[test]
fn a_panic_is_told_to_every_questionnaire_and_retry_keeps_the_answers() {
    scenario(async |scene| {
        scene.expect_problems();
        let element = "<it-band-check loading=eager><p id=fallback>Words.</p></it-band-check>";
        let reader = scene.open(Page::embedding(&element.repeat(2))).await?;
        let other = scene.reader(1);
        reader.answer("safety-now", &["none"]).await?;
        other.screen().await?;
        reader.choose("safety-soon", &["none"]).await?;
        let break_dom = "const { insertBefore } = Node.prototype;
            window.__mend = () => { Node.prototype.insertBefore = insertBefore };
            Node.prototype.insertBefore = () => { throw new Error('broken') };";
        reader.ask::<()>(break_dom, &[]).await?;
        reader.proceed().await?;
        for reader in [reader, other] {
            reader.waits_for_told("error", 1).await?;
            assert_eq!(reader.told("error").await?, [json!({ "code": "panic" })]);
            assert!(reader.sees_fallback().await?, "the author's words stay");
        }
        reader.ask::<()>("window.__mend()", &[]).await?;
        other.press_button("retry").await?;
        assert_eq!(other.screen().await?, "safety-now");
        reader.press_button("retry").await?;
        assert_eq!(reader.screen().await?, "site", "the answer that broke the page was taken before");
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

/// Without the loader the element is an unknown one, and its content is what it is.
fn without_a_loader(fault: Fault) {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.loader(), fault);
        scene.visit(Page::post()).await?;
        let refused = "return window.__record.problems.some((problem) => problem.startsWith('not loaded'))";
        scene.browser.wait("the browser to give up on the loader", refused).await?;
        assert!(scene.reader(0).sees_fallback().await?);
        assert_eq!(scene.site.count(scene.site.wasm()), 0);
        Ok(())
    });
}

#[test]
fn a_missing_loader_leaves_the_fallback() {
    without_a_loader(Fault::Status(404));
}

#[test]
fn a_loader_of_the_wrong_type_leaves_the_fallback() {
    without_a_loader(Fault::WrongType("text/plain"));
}

#[test]
fn a_changed_loader_is_refused_and_leaves_the_fallback() {
    without_a_loader(Fault::FlippedByte);
}
