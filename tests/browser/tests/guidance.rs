//! Where the reader and the author are led when something is wrong.

use anyhow::Result;
use browser_tests::{Fault, Page, Reader, scenario};
use personas::LUKE;

/// Whether the question and the field with the focus can both be seen.
async fn sees_question_and_option(reader: Reader<'_>) -> Result<()> {
    let seen = "const inside = (one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top >= -1 && bottom <= innerHeight + 1;
        };
        return inside(root.querySelector('.title')) && inside(root.activeElement) && root.activeElement.localName === 'input'";
    reader.wait_for("the question above the option with the focus", seen, &[]).await.map(drop)
}

#[test]
fn the_link_of_the_summary_keeps_the_question_in_view() {
    scenario(async |scene| {
        let post = "<div style='height: 3000px'></div><it-band-check loading=eager></it-band-check>
            <div style='height: 3000px'></div>";
        for width in [1000, 500] {
            scene.browser.resize(width).await?;
            let reader = scene.open(Page::embedding(post)).await?;
            reader.proceed().await?;
            reader.wait_for("the summary", "return root.activeElement?.matches('.summary')", &[]).await?;
            reader.ask::<()>("root.querySelector('.summary a').click()", &[]).await?;
            sees_question_and_option(reader).await?;
        }
        Ok(())
    });
}

#[test]
fn a_panic_leaves_the_focus_at_the_sentence_that_says_so() {
    scenario(async |scene| {
        scene.expect_problems();
        let reader = scene.open(Page::post()).await?;
        reader.answer("safety-now", &["none"]).await?;
        reader.choose("safety-soon", &["none"]).await?;
        let broken = "Node.prototype.insertBefore = () => { throw new Error('broken') };
            root.querySelector('[type=submit]').focus()";
        reader.ask::<()>(broken, &[]).await?;
        reader.proceed().await?;
        reader.wait_for_event("error", 1).await?;
        assert_eq!(reader.focused().await?, "notice");
        Ok(())
    });
}

#[test]
fn a_failure_takes_no_focus_from_the_page() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.wasm(), Fault::CutOff);
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(Page::post()).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        reader.ask::<()>("root.querySelector('input').focus(); document.querySelector('#before').focus()", &[]).await?;
        hold.release();
        reader.wait_for_event("error", 1).await?;
        assert_eq!(reader.focused().await?, "#before");
        Ok(())
    });
}

#[test]
fn a_link_inside_opens_another_tab_where_the_reader_asks_for_one() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let prevented = "return [{}, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }].map((keys) => {
                const link = root.querySelector('.first a');
                const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys });
                // The click has gone through the whole element when the page sees it, and goes no further.
                let prevented;
                const stop = (event) => { prevented = event.defaultPrevented; event.preventDefault() };
                addEventListener('click', stop, { once: true });
                link.dispatchEvent(click);
                return prevented;
            })";
        assert_eq!(reader.ask::<[bool; 4]>(prevented, &[]).await?, [true, false, false, false]);
        Ok(())
    });
}

#[test]
fn the_diary_leads_to_its_numbers_and_names_what_is_missing() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding("<it-band-check remember=device></it-band-check>")).await?;
        reader.walk(LUKE).await?;
        reader.press_button("diary-keep").await?;
        reader.press_button("diary-save").await?;
        let led = "const { activeElement } = root, group = activeElement?.closest('.diary fieldset');
            const error = root.getElementById(group?.getAttribute('aria-describedby'));
            return activeElement.name === 'diary' && error?.matches('.error') && error.checkVisibility()";
        reader.wait_for("the numbers, with the error", led, &[]).await?;
        Ok(())
    });
}

/// What was written to the console as a warning.
const WARNINGS: &str = "<script>window.warnings = []; const { warn } = console;
    console.warn = (...args) => { warnings.push(args.map((arg) => arg?.message ?? String(arg)).join(' ')); }</script>";

#[test]
fn each_failure_warns_the_author_once_with_its_cause() {
    scenario(async |scene| {
        scene.expect_problems();
        let warnings = async |page: Page| -> Result<String> {
            scene.visit(page.with_head(WARNINGS)).await?;
            scene.reader(0).wait_for_event("error", 1).await?;
            let warnings: Vec<String> = scene.browser.script("return warnings").await?;
            let ours: Vec<_> = warnings.into_iter().filter(|one| one.starts_with("<it-band-check>")).collect();
            assert_eq!(ours.len(), 1, "{ours:?}");
            Ok(ours.concat())
        };
        scene.site.spoil(scene.site.words(), Fault::Status(503));
        let network = warnings(Page::post()).await?;
        assert!(network.contains("(network)") && network.contains("503"), "{network}");
        assert!(network.contains(scene.site.words()), "the file is named: {network}");
        scene.site.repair();
        let policy = "default-src 'none'; script-src 'self' 'nonce-scenario'; connect-src 'self'";
        let csp = warnings(Page::post().with_policy(policy)).await?;
        assert!(csp.contains("(csp)") && csp.len() > "<it-band-check> cannot be shown (csp).".len() + 5, "{csp}");
        let old = "<script>delete globalThis.WebAssembly</script>";
        let unsupported = warnings(Page::post().with_head(old)).await?;
        assert!(unsupported.contains("(unsupported)"), "{unsupported}");
        Ok(())
    });
}
