//! What the reader sees when something goes wrong on the way, and how Retry helps.

use anyhow::Result;
use browser_tests::{Fault, Key, Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::json;

#[derive(Clone, Copy)]
enum File {
    Wasm,
    Words,
    Styles,
}

/// Spoils a file, looks for the error, repairs the file and retries.
fn fails_then_recovers(file: File, fault: Fault, code: &str) {
    scenario(async |scene| {
        scene.expect_problems();
        let path = match file {
            File::Wasm => scene.site.wasm(),
            File::Words => scene.site.words(),
            File::Styles => scene.site.styles(),
        };
        scene.site.spoil(path, fault);
        scene.visit(Page::post()).await?;
        let reader = scene.reader(0);
        shows_error(reader, code, 1).await?;
        recovers(scene, reader).await
    });
}

pub async fn shows_error(reader: Reader<'_>, code: &str, times: usize) -> Result<()> {
    reader.wait_for_event("error", times).await?;
    assert_eq!(reader.event_details("error").await?, vec![json!({ "code": code }); times]);
    assert!(reader.sees_fallback().await?, "the author's words stay");
    says_why(reader).await?;
    assert!(reader.has_button("retry").await?);
    assert_eq!(reader.event_details("ready").await?.len(), 0);
    Ok(())
}

/// A sentence stands above the author's words, and no question any more.
pub async fn says_why(reader: Reader<'_>) -> Result<()> {
    let why = reader.status().await?;
    assert!(why.starts_with(char::is_uppercase) && why.ends_with('.'), "a sentence says what happened: {why:?}");
    assert!(!why.contains("loading"), "it is not loading any more: {why:?}");
    let above = "const [why, fallback] = [root.querySelector('.notice'), host.querySelector('#fallback')]
            .map((one) => one.getBoundingClientRect());
        return why.height > 0 && why.bottom <= fallback.top
            && [...root.querySelectorAll('[data-screen]')].every((one) => !one.checkVisibility())";
    assert!(reader.ask::<bool>(above, &[]).await?);
    Ok(())
}

async fn recovers(scene: &Scene, reader: Reader<'_>) -> Result<()> {
    scene.site.repair();
    reader.press_button("retry").await?;
    assert_eq!(reader.screen().await?, "safety-now");
    assert!(!reader.sees_fallback().await?);
    assert!(!reader.has_button("retry").await?);
    assert_eq!(reader.event_details("ready").await?.len(), 1);
    reader.answer("safety-now", &["none"]).await
}

#[test]
fn a_request_that_is_lost_or_damaged_once_is_made_again() {
    for fault in [Fault::CutOff, Fault::Status(503), Fault::FlippedByte] {
        scenario(async |scene| {
            scene.expect_problems();
            let files = [scene.site.wasm(), scene.site.words(), scene.site.styles()];
            files.iter().for_each(|file| scene.site.spoil_once(file, fault));
            let reader = scene.open(Page::post()).await?;
            assert!(reader.event_details("error").await?.is_empty(), "{fault:?}");
            reader.walk(LUKE).await.map(drop)
        });
    }
}

#[test]
fn a_missing_engine_is_a_network_error() {
    fails_then_recovers(File::Wasm, Fault::Status(404), "network");
}

#[test]
fn an_engine_that_the_server_fails_to_send_is_a_network_error() {
    fails_then_recovers(File::Wasm, Fault::Status(500), "network");
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
fn missing_words_are_a_network_error() {
    fails_then_recovers(File::Words, Fault::Status(404), "network");
}

#[test]
fn words_lost_halfway_are_a_network_error() {
    fails_then_recovers(File::Words, Fault::CutOff, "network");
}

#[test]
fn truncated_words_are_an_integrity_error() {
    fails_then_recovers(File::Words, Fault::Truncated, "integrity");
}

#[test]
fn words_that_the_server_fails_to_send_are_a_network_error() {
    fails_then_recovers(File::Words, Fault::Status(500), "network");
}

#[test]
fn missing_styles_are_a_network_error() {
    fails_then_recovers(File::Styles, Fault::Status(404), "network");
}

#[test]
fn changed_styles_are_an_integrity_error() {
    fails_then_recovers(File::Styles, Fault::FlippedByte, "integrity");
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

#[test]
fn a_slow_connection_is_told_to_a_reader_who_comes_back() {
    scenario(async |scene| {
        let hurry = "<script>{ const wait = setTimeout;
            window.setTimeout = (call, delay, ...rest) => wait(call, delay === 10_000 ? 0 : delay, ...rest); }</script>";
        let reader = scene.open(Page::post().with_head(hurry)).await?;
        reader.walk_until("site", LUKE).await?;
        let hold = scene.site.hold(scene.site.wasm());
        scene.browser.reload().await?;
        hold.arrived().await?;
        let told = "return root.querySelector('[role=status]').textContent.includes('still loading')";
        reader.wait_for("the sentence", told, &[]).await?;
        assert!(reader.sees_fallback().await?, "the author's words stay");
        assert_eq!(reader.event_details("error").await?.len(), 0);
        hold.release();
        assert_eq!(reader.screen().await?, "site");
        assert!(!reader.sees_fallback().await?);
        Ok(())
    });
}

/// Loads the page with the questionnaire far below, goes offline, and scrolls there.
async fn offline(scene: &Scene, head: &str) -> Result<()> {
    let far = "<div style='height: 9000px'></div><it-band-check><p id=fallback>Words.</p></it-band-check>";
    scene.visit(Page::embedding(far).with_head(head)).await?;
    let reader = scene.reader(0);
    reader.wait_for("the first question", "return root?.querySelector('[data-screen]')", &[]).await?;
    scene.set_offline(true).await?;
    reader.ask::<()>("host.scrollIntoView()", &[]).await?;
    shows_error(reader, "network", 1).await?;
    reader.press_button("retry").await?;
    shows_error(reader, "network", 2).await
}

#[test]
fn without_a_connection_it_waits_and_loads_by_itself_when_there_is_one() {
    scenario(async |scene| {
        scene.expect_problems();
        offline(scene, "").await?;
        scene.set_offline(false).await?;
        let reader = scene.reader(0);
        assert_eq!(reader.screen().await?, "safety-now");
        assert!(!reader.sees_fallback().await?);
        assert_eq!(reader.event_details("error").await?.len(), 2);
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

#[test]
fn without_a_connection_a_reader_of_the_fallback_is_left_alone_and_retry_helps() {
    scenario(async |scene| {
        scene.expect_problems();
        offline(scene, "").await?;
        let reader = scene.reader(0);
        scene.browser.script::<()>("addEventListener('online', () => { window.__online = true; })").await?;
        let read = "const fallback = host.querySelector('#fallback'); fallback.tabIndex = -1; fallback.focus()";
        reader.ask::<()>(read, &[]).await?;
        scene.set_offline(false).await?;
        scene.browser.wait("the connection", "return window.__online").await?;
        shows_error(reader, "network", 2).await?;
        recovers(scene, reader).await
    });
}

#[test]
fn without_a_connection_a_reader_at_the_button_goes_on_at_the_question_when_there_is_one() {
    scenario(async |scene| {
        scene.expect_problems();
        offline(scene, "").await?;
        let reader = scene.reader(0);
        reader.ask::<()>("root.querySelector('[data-action=retry]').focus()", &[]).await?;
        scene.set_offline(false).await?;
        assert_eq!(reader.screen().await?, "safety-now");
        assert_eq!(reader.focused().await?, "heading");
        Ok(())
    });
}

/// What loads well is left alone when a connection comes back.
#[test]
fn a_connection_that_comes_and_goes_later_changes_nothing() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("site", LUKE).await?;
        scene.set_offline(true).await?;
        reader.answer("site", &["outer-knee"]).await?;
        scene.browser.script::<()>("addEventListener('online', () => { window.__online = true; })").await?;
        reader.ask::<()>("document.querySelector('#before').focus()", &[]).await?;
        scene.set_offline(false).await?;
        scene.browser.wait("the connection", "return window.__online").await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        assert_eq!(reader.event_details("ready").await?.len(), 1);
        Ok(())
    });
}

/// Ends in a code that no other try can help against.
pub async fn fails_for_good(reader: Reader<'_>, code: &str) -> Result<()> {
    reader.wait_for_event("error", 1).await?;
    assert_eq!(reader.event_details("error").await?, [json!({ "code": code })]);
    assert!(reader.sees_fallback().await?);
    says_why(reader).await?;
    assert!(!reader.has_button("retry").await?, "Retry cannot help");
    Ok(())
}

#[test]
fn words_of_another_format_are_named_and_retry_is_not_offered() {
    scenario(async |scene| {
        scene.expect_problems();
        // A build whose fingerprint fits words that it cannot read.
        let loader = scene.site.read(scene.site.loader())?;
        let (start, words) = loader.split_at(loader.find(scene.site.words().trim_start_matches('/')).unwrap());
        let end = words.find('}').unwrap();
        let (_, integrity) = words[..end].split_once("integrity:").unwrap();
        scene.site.add("/mixed.js", format!("{start}{}", words.replacen(integrity, r#""""#, 1)));
        scene.site.spoil(scene.site.words(), Fault::Truncated);
        scene.visit(Page::post().without_script()).await?;
        scene.browser.add_script("/mixed.js").await?;
        fails_for_good(scene.reader(0), "content").await
    });
}

/// What a browser lacks: a script that takes it away.
fn in_a_browser_without(script: &str) {
    scenario(async |scene| {
        scene.expect_problems();
        let head = format!("<script>{script}</script>");
        scene.visit(Page::post().with_head(&head)).await?;
        let reader = scene.reader(0);
        fails_for_good(reader, "unsupported").await?;
        assert_eq!(reader.ask::<u32>("return root.querySelectorAll('[data-screen]').length", &[]).await?, 0);
        assert_eq!(scene.site.count(scene.site.wasm()), 0, "nothing is loaded in vain");
        Ok(())
    });
}

#[test]
fn a_browser_without_web_assembly_is_too_old() {
    in_a_browser_without("delete globalThis.WebAssembly");
}

#[test]
fn a_browser_that_constructs_no_style_sheet_is_too_old() {
    in_a_browser_without("globalThis.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal'); } }");
}

#[test]
fn a_browser_whose_shadow_roots_adopt_no_style_sheet_is_too_old() {
    in_a_browser_without(
        "delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets",
    );
}

#[test]
fn a_browser_that_cannot_compile_the_engine_is_too_old() {
    scenario(async |scene| {
        scene.expect_problems();
        let head =
            "<script>WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('opcode'))</script>";
        scene.visit(Page::post().with_head(head)).await?;
        fails_for_good(scene.reader(0), "unsupported").await
    });
}

#[test]
fn a_browser_without_intersection_observer_loads_at_once() {
    scenario(async |scene| {
        let far = "<div style='height: 9000px'></div><it-band-check></it-band-check>";
        let head = "<script>delete globalThis.IntersectionObserver</script>";
        let reader = scene.open(Page::embedding(far).with_head(head)).await?;
        assert_eq!(scene.browser.script::<f64>("return scrollY").await?, 0.0);
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

#[test]
fn a_browser_that_cannot_read_the_script_shows_the_fallback() {
    scenario(async |scene| {
        scene.expect_problems();
        // What no browser knows yet stands at the very end: none of the script runs all the same.
        let loader = scene.site.read(scene.site.loader())?;
        scene.site.add("/newer.js", format!("{loader}\nclass Newer {{ static unheard of }}"));
        let newer = "<script type=module src=/newer.js></script>";
        scene.visit(Page::post().with_head(newer).without_script()).await?;
        let failed = "return window.__record.problems.some((problem) => problem.startsWith('error'))";
        scene.browser.wait("the script to fail", failed).await?;
        assert!(scene.reader(0).sees_fallback().await?);
        assert!(!scene.browser.script::<bool>("return !!customElements.get('it-band-check')").await?);
        Ok(())
    });
}

#[test]
fn a_browser_without_custom_elements_shows_the_fallback() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.visit(Page::post().with_head("<script>delete globalThis.customElements</script>")).await?;
        let failed = "return window.__record.problems.some((problem) => problem.startsWith('error'))";
        scene.browser.wait("the script to fail", failed).await?;
        assert!(scene.reader(0).sees_fallback().await?);
        Ok(())
    });
}

#[test]
fn who_retries_by_keyboard_goes_on_at_the_question() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.words(), Fault::Status(500));
        scene.visit(Page::post()).await?;
        let reader = scene.reader(0);
        reader.wait_for_event("error", 1).await?;
        scene.browser.script::<()>("document.querySelector('#before').focus()").await?;
        reader.tab_to("button retry").await?;
        reader.press(Key::Enter).await?;
        reader.wait_for_event("error", 2).await?;
        scene.site.repair();
        reader.press(Key::Tab).await?;
        reader.press(Key::Enter).await?;
        reader.screen().await?;
        assert_eq!(reader.focused().await?, "heading");
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
