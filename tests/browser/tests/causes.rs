//! Why the questionnaire cannot be shown: the sentence is true, and there is a way on.

use anyhow::Result;
use browser_tests::{Page, Reader, Scene, scenario, word};
use personas::LUKE;
use serde_json::json;

use crate::faults::{fails_for_good, shows_error};

/// The sentence above the author's words is the one for this code.
async fn says(reader: Reader<'_>, code: &str) -> Result<()> {
    let sentence = "return root.querySelector('.notice p').textContent";
    assert_eq!(reader.ask::<String>(sentence, &[]).await?, word(&format!("/loader/{code}")));
    Ok(())
}

async fn retry_helps(reader: Reader<'_>) -> Result<()> {
    reader.press_button("retry").await?;
    assert_eq!(reader.walk(LUKE).await?, "mild");
    Ok(())
}

/// Something that goes wrong once, while the engine starts, though the browser has all that is needed.
fn goes_wrong_once(head: &str) {
    scenario(async |scene| {
        scene.expect_problems();
        scene.visit(Page::post().with_head(&format!("<script>let times = 0; {head}</script>"))).await?;
        let reader = scene.reader(0);
        shows_error(reader, "panic", 1).await?;
        says(reader, "panic").await?;
        retry_helps(reader).await
    });
}

#[test]
fn an_engine_that_was_refused_memory_starts_at_the_next_try() {
    goes_wrong_once(
        "const real = WebAssembly.instantiate;
        WebAssembly.instantiate = (...given) => times++ ? real(...given)
            : Promise.reject(new RangeError('WebAssembly.instantiate(): Out of memory'));",
    );
}

#[test]
fn an_engine_that_was_refused_memory_while_it_was_compiled_starts_at_the_next_try() {
    goes_wrong_once(
        "const real = WebAssembly.compile;
        WebAssembly.compile = (...given) => times++ ? real(...given)
            : Promise.reject(new WebAssembly.CompileError('Out of memory'));",
    );
}

#[test]
fn an_engine_that_fails_to_start_without_a_reason_starts_at_the_next_try() {
    goes_wrong_once(
        "const real = WebAssembly.instantiate;
        WebAssembly.instantiate = (...given) => times++ ? real(...given) : Promise.reject();",
    );
}

#[test]
fn words_for_which_there_is_no_memory_come_at_the_next_try() {
    goes_wrong_once(
        "const real = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...given) => {
            const instance = await real(...given);
            if (times++) return instance;
            // The first export that takes words ends in a trap.
            const exports = Object.fromEntries(Object.entries(instance.exports).map(([name, value]) =>
                [name, typeof value === 'function' && value.length === 2
                    ? (...all) => { const made = value(...all);
                        if (!Array.isArray(made)) return made;
                        throw new WebAssembly.RuntimeError('unreachable'); }
                    : value]));
            return { exports };
        };",
    );
}

#[test]
fn a_browser_whose_settings_turn_web_assembly_off_is_not_only_said_to_be_old() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.visit(Page::post().with_head("<script>delete globalThis.WebAssembly</script>")).await?;
        let reader = scene.reader(0);
        fails_for_good(reader, "unsupported").await?;
        says(reader, "unsupported").await?;
        assert!(word("/loader/unsupported").contains("strict"));
        Ok(())
    });
}

/// A post with a script of an older build, whose engine is gone from the server, as a browser has kept it.
async fn stale(scene: &Scene) -> Result<String> {
    let loader = scene.site.read(scene.site.loader())?;
    scene.site.add("/kept.js", loader.replace(scene.site.wasm().trim_start_matches('/'), "older.wasm"));
    scene.site.let_browsers_keep("/kept.js");
    let script = "<script type=module src=/kept.js></script>";
    scene.visit(Page::post().without_script().with_head(script)).await?;
    Ok(loader)
}

#[test]
fn a_script_of_an_older_build_says_to_reload_and_then_the_new_one_comes() {
    scenario(async |scene| {
        scene.expect_problems();
        let loader = stale(scene).await?;
        let reader = scene.reader(0);
        shows_error(reader, "network", 1).await?;
        says(reader, "network").await?;
        assert!(word("/loader/network").contains("reload the page"));
        // The new build is there, but a browser that may keep the old script does not ask for another.
        scene.site.add("/kept.js", loader);
        let asked = scene.site.count("/kept.js");
        let entries = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/kept.js')).length";
        let before: u32 = scene.browser.script(&format!("return {entries}")).await?;
        reader.press_button("retry").await?;
        shows_error(reader, "network", 2).await?;
        scene.browser.wait("the new script", &format!("return {entries} > {before}")).await?;
        assert!(scene.site.count("/kept.js") > asked, "the script is asked for past the cache");
        scene.browser.reload().await?;
        assert_eq!(scene.reader(0).walk(LUKE).await?, "mild");
        Ok(())
    });
}

/// The script lies elsewhere than its files.
fn with_base(base: &'static str) {
    scenario(async |scene| {
        let loader = scene.site.read(scene.site.loader())?;
        scene.site.add("/cache/min/check.js", loader);
        let base = base.replace("SITE", &scene.site.url(""));
        let element = format!("<it-band-check base='{base}' loading=eager><p id=fallback>Words.</p></it-band-check>");
        let script = "<script type=module src=/cache/min/check.js></script>";
        let reader = scene.open(Page::embedding(&element).without_script().with_head(script)).await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        reader.ask::<()>("host.lang = 'nb'", &[]).await?;
        reader
            .wait_for("Norwegian", "return root.querySelector('.app [data-screen]')?.closest('[lang=nb]')", &[])
            .await?;
        Ok(())
    });
}

#[test]
fn the_files_of_an_optimised_script_are_found_in_the_folder_that_the_author_names() {
    with_base("/");
}

#[test]
fn a_folder_may_be_relative_to_the_page() {
    with_base("examples/..");
}

#[test]
fn a_folder_may_be_an_address_without_a_slash() {
    with_base("SITE");
}

#[test]
fn a_folder_may_be_an_address_with_a_slash_and_a_version() {
    with_base(" SITE/?v=1 ");
}

#[test]
fn a_folder_that_cannot_be_meant_is_a_network_error_that_can_be_mended() {
    scenario(async |scene| {
        scene.expect_problems();
        let element = "<it-band-check base='https://[' loading=eager><p id=fallback>Words.</p></it-band-check>";
        scene.visit(Page::embedding(element)).await?;
        let reader = scene.reader(0);
        shows_error(reader, "network", 1).await?;
        reader.ask::<()>("host.setAttribute('base', '')", &[]).await?;
        retry_helps(reader).await
    });
}

#[test]
fn a_file_that_does_not_come_is_told_to_the_reader() {
    scenario(async |scene| {
        let hurry = "<script>{ const wait = setTimeout;
            window.setTimeout = (call, delay, ...rest) => wait(call, delay === 10_000 ? 0 : delay, ...rest); }</script>";
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::post().with_head(hurry)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        let told = "return root.querySelector('.notice p')?.textContent === args[0]";
        reader.wait_for("the sentence", told, &[json!(word("/loader/stillLoading"))]).await?;
        assert_eq!(reader.ask::<String>("return host.state", &[]).await?, "loading");
        assert_eq!(reader.event_details("error").await?.len(), 0);
        hold.release();
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}
