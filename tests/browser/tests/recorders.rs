//! Recorders of sessions that a page runs: they are asked to leave the questionnaire out, and rrweb does.

use anyhow::{Result, ensure};
use browser_tests::{LIBRARIES, Page, Scene, scenario};
use personas::LUKE;

/// The recorder with its own defaults, and an element of the page's with an open root, into which it looks too.
const RECORDER: &str = "<script src=/node_modules/rrweb/dist/rrweb.umd.min.cjs></script>
    <script>window.recorded = [];
    addEventListener('DOMContentLoaded', () => {
        const other = document.createElement('div');
        other.attachShadow({ mode: 'open' }).innerHTML = '<label><input type=checkbox id=theirs> In another root</label>';
        document.body.append(other);
        rrweb.record({ emit: (event) => recorded.push(event) });
    })</script>";

/// What a recorder may not know: words of questions, options, advice and tools, and the ids of answers.
const SECRETS: [&str; 12] = [
    "calf",
    "outer-knee",
    "warning signs",
    "One calf is swollen",
    "hard-sessions",
    "Continue",
    "foam",
    "4:07",
    "mild",
    "There is a problem",
    "Your answers",
    "diary",
];

async fn walk(scene: &Scene, element: &str) -> Result<()> {
    // The recorder makes style sheets of its own, and reads those of the page.
    let page = Page::embedding(element).with_head(RECORDER).with_policy(LIBRARIES);
    let reader = scene.open(page).await?;
    reader.proceed().await?;
    reader.wait_for("the problem", "return root.querySelector('.summary')", &[]).await?;
    assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
    reader.use_every_tool().await?;
    reader.fill_in("pace", "4:07").await?;
    scene
        .browser
        .script::<()>("[...document.querySelectorAll('div')].find((one) => one.shadowRoot).shadowRoot.querySelector('input').click()")
        .await?;
    let seen = "return JSON.stringify(recorded).includes('In another root')
        && recorded.some(({ data }) => data.isChecked !== undefined)";
    scene.browser.wait("what the page itself shows to be recorded", seen).await?;
    // Its style sheets are recorded, the same for every reader.
    let recorded =
        "return JSON.stringify(recorded, (key, value) => ['styles', 'replaceSync'].includes(key) ? [] : value)";
    let recorded: String = scene.browser.script(recorded).await?;
    for secret in SECRETS {
        let found = recorded.find(secret).map(|at| recorded.get(at.saturating_sub(300)..at + 200));
        ensure!(found.is_none(), "{secret} is recorded with {element}: {found:?}");
    }
    let inputs = "return recorded.filter(({ type, data }) => type === 3 && data.source === 5).length";
    assert_eq!(scene.browser.script::<u32>(inputs).await?, 1, "only the input of the page itself is recorded");
    Ok(())
}

#[test]
fn rrweb_records_nothing_of_the_questionnaire() {
    scenario(async |scene| {
        let element = "<it-band-check remember=device><p>Words.</p></it-band-check>";
        walk(scene, element).await
    });
}

#[test]
fn rrweb_records_nothing_where_the_author_blocks_it_too() {
    scenario(async |scene| {
        let element = "<div class=rr-block><it-band-check remember=device><p>Words.</p></it-band-check></div>";
        walk(scene, element).await
    });
}

#[test]
fn every_recorder_finds_its_mark() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        for mark in [
            ".rr-block",
            ".ph-no-capture",
            ".fs-exclude",
            ".sentry-block",
            "[data-clarity-mask=true]",
            "[data-dd-privacy=hidden]",
            "[data-hj-suppress]",
        ] {
            let all =
                format!("return [...root.querySelectorAll('input, button, p')].every((one) => one.closest('{mark}'))");
            assert!(reader.ask::<bool>(&all, &[]).await?, "{mark}");
        }
        Ok(())
    });
}
