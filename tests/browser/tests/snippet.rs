//! The snippet of the README, as the tools of blogs hand it on.

use anyhow::{Context, Result, ensure};
use browser_tests::{Scene, scenario};
use serde_json::json;

/// What each tool makes of a text: HTML.
const TOOLS: [(&str, &str); 6] = [
    ("nothing", "return text"),
    ("marked", "const { marked } = await import('/node_modules/marked/lib/marked.esm.js'); return marked(text)"),
    (
        "markdown-it",
        "await load('/node_modules/markdown-it/dist/browser/markdown-it.umd.min.js'); return markdownit({ html: true, typographer: true, linkify: true, breaks: true }).render(text)",
    ),
    (
        "showdown",
        "await load('/node_modules/showdown/dist/showdown.min.js'); return new showdown.Converter({ simpleLineBreaks: true }).makeHtml(text)",
    ),
    (
        "WordPress' autop",
        "const { autop } = await import('/node_modules/@wordpress/autop/build-module/index.mjs'); return autop(text)",
    ),
    (
        "XML",
        "const xml = new DOMParser().parseFromString(`<post>${text}</post>`, 'application/xml');
        if (xml.querySelector('parsererror')) throw new Error(xml.documentElement.textContent);
        return text",
    ),
];

/// The snippet as the README shows it, with the files where this site has them.
fn snippet() -> String {
    let readme = include_str!("../../../README.md");
    let (_, after) = readme.split_once("```html\n").expect("the README shows a snippet");
    let (snippet, _) = after.split_once("\n```").expect("the snippet ends");
    snippet.replace("/it-band-check/", "/")
}

/// What a tool makes of a post with the snippet.
async fn made(scene: &Scene, script: &str) -> Result<String> {
    let text = format!("First words.\n\n{}\n\nLast words.\n", snippet());
    let body = format!(
        "const text = args[0];
        const load = (src) => new Promise((done, failed) => {{
            document.head.append(Object.assign(document.createElement('script'), {{ src, onload: done, onerror: failed }}));
        }});
        return (async () => {{ {script} }})()"
    );
    scene.site.add("/tool.html", "<!doctype html><script src=/__recorder.js></script><title>A tool</title>".into());
    scene.go("/tool.html").await?;
    scene.browser.ask(0, &body, &[json!(text)]).await
}

#[test]
fn the_snippet_is_one_line() {
    assert_eq!(snippet().lines().count(), 1);
}

#[test]
fn the_snippet_works_as_every_tool_hands_it_on() {
    scenario(async |scene| {
        for (tool, script) in TOOLS {
            let html = made(scene, script).await.context(tool)?;
            ensure!(html.contains("<it-band-check"), "{tool} makes {html}");
            let page = format!(
                "<!doctype html><html lang=en><head><script src=/__recorder.js></script><title>A post</title></head><body>{html}</body></html>"
            );
            scene.site.add("/made.html", page);
            scene.go("/made.html").await?;
            let reader = scene.reader(0);
            reader.screen().await.with_context(|| format!("{tool}: {html}"))?;
            let strays = "const others = [...document.body.querySelectorAll('*')].filter((one) => !one.closest('it-band-check'));
                const shown = document.body.innerText.replace(/\\s+/g, ' ').trim();
                return [others.some((one) => one.localName === 'a'), host.querySelector('a').checkVisibility(), shown]";
            let (link, fallback, shown): (bool, bool, String) = reader.ask(strays, &[]).await?;
            ensure!(!link && !fallback, "{tool}: the fallback is beside the check in {html}");
            ensure!(shown.starts_with("First words.") && shown.ends_with("Last words."), "{tool}: {shown}");
            ensure!(!shown.contains("Read the questions"), "{tool}: {shown}");
            ensure!(reader.event_details("error").await?.is_empty(), "{tool}");
        }
        Ok(())
    });
}
