//! The page that writes the tag for authors.

mod accent;
mod copying;
mod preview;

use std::{env, fmt::Write, fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use browser_tests::{Checks, Key, Scene, norwegian, scenario, word};
use serde_json::{Value, json};

use crate::framed::{GUIDE, documented};

/// The files of a blog are here, as the README and the page have it.
const FOLDER: &str = "/it-band-check/";

/// All options at once, none of them at its default.
const EVERYTHING: &str = "base=%2Fassets%2Fcheck&lang=nb&theme=dark&heading-level=3&remember=device&emergency-tel=%2B47+113\
    &accent=%238A3B12&fallback=Les+%22alt%22+%3Cher%3E+%26+n%C3%A5+%7B%7Bx%7D%7D";

/// The element of the preview, once it is there.
const ELEMENT: &str =
    "const check = document.querySelector('iframe')?.contentDocument?.querySelector('it-band-check');";

/// Opens the page with options in its address, as a new page.
async fn open(scene: &Scene, fragment: &str) -> Result<()> {
    scene.browser.go("about:blank").await?;
    scene.browser.go(&scene.site.url(&format!("/get.html{fragment}"))).await?;
    scene.browser.wait("the form", "return document.querySelector('form')?.checkVisibility()").await
}

/// Puts a text into a field, as an author types it, and goes on to the next.
async fn fill(scene: &Scene, field: &str, text: &str) -> Result<()> {
    let body = "const field = document.getElementById(args[0]); field.focus(); field.select()";
    scene.browser.ask::<()>(0, body, &[json!(field)]).await?;
    scene.browser.press(Key::Delete).await?;
    scene.browser.type_text(text).await?;
    scene.browser.press(Key::Tab).await
}

/// Chooses from a list.
async fn choose(scene: &Scene, field: &str, value: &str) -> Result<()> {
    let body = "const field = document.getElementById(args[0]); field.value = args[1];
        for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }))";
    scene.browser.ask(0, body, &[json!(field), json!(value)]).await
}

/// The lines that the tab of a tool shows, each with the place they are for.
async fn lines(scene: &Scene, tool: &str) -> Result<Vec<(String, String)>> {
    let body = "return [...document.querySelectorAll(`#panel-${args[0]} figure`)].map((figure) =>
        [figure.querySelector('figcaption').textContent, figure.querySelector('code').textContent])";
    scene.browser.ask(0, body, &[json!(tool)]).await
}

/// The snippet of the first tab.
async fn snippet(scene: &Scene) -> Result<String> {
    let (_, snippet) = lines(scene, "html").await?.into_iter().next().context("a snippet")?;
    Ok(snippet)
}

/// The snippet that the README shows.
fn readme_snippet() -> &'static str {
    let (_, after) = include_str!("../../../README.md").split_once("```html\n").expect("the README shows a snippet");
    after.split_once("\n```").expect("the snippet ends").0
}

/// Waits until the element of the preview has these attributes and no other, and these words in it.
async fn previews(scene: &Scene, attributes: &Value, words: &str) -> Result<()> {
    let body = format!(
        "{ELEMENT} const [attributes, words] = args;
        const found = check && Object.fromEntries([...check.attributes].map(({{ name, value }}) => [name, value]));
        return check?.shadowRoot && check.textContent === words
            && JSON.stringify(Object.entries(found).sort()) === JSON.stringify(Object.entries(attributes).sort())"
    );
    scene
        .browser
        .wait_for(0, &format!("{attributes} in the preview"), &body, &[attributes.clone(), json!(words)])
        .await?;
    Ok(())
}

/// What is wrong with a field: the words that a screen reader reads with it, if it is marked.
async fn problem(scene: &Scene, field: &str) -> Result<Option<String>> {
    let body = "const field = document.getElementById(args[0]);
        const error = document.getElementById(`${args[0]}-error`);
        const isTied = field.getAttribute('aria-describedby')?.split(' ').includes(error.id) ?? false;
        const isMarked = field.getAttribute('aria-invalid') === 'true';
        if (isTied !== isMarked || isTied !== error.checkVisibility()) return 'it is half told';
        return isMarked ? error.textContent : null";
    scene.browser.ask(0, body, &[json!(field)]).await
}

async fn fragment(scene: &Scene) -> Result<String> {
    scene.browser.script("return location.hash").await
}

#[test]
fn the_defaults_are_the_snippet_of_the_readme() {
    scenario(async |scene| {
        open(scene, "").await?;
        assert_eq!(snippet(scene).await?, readme_snippet());
        assert_eq!(fragment(scene).await?, "");
        previews(scene, &json!({}), "Read the questions and the advice as one page").await
    });
}

#[test]
fn each_option_changes_the_snippet_and_the_preview() {
    scenario(async |scene| {
        open(scene, "").await?;
        let english = "Read the questions and the advice as one page";
        for (field, value, preset) in [
            ("theme", "dark", "auto"),
            ("theme", "light", "auto"),
            ("heading-level", "4", "2"),
            ("remember", "device", "session"),
            ("remember", "none", "session"),
            ("lang", "en", ""),
        ] {
            choose(scene, field, value).await?;
            let tag = format!("<it-band-check {field}=\"{value}\">");
            assert_eq!(snippet(scene).await?, readme_snippet().replace("<it-band-check>", &tag));
            assert_eq!(fragment(scene).await?, format!("#{field}={value}"));
            previews(scene, &json!({ field: value }), english).await?;
            choose(scene, field, preset).await?;
        }
        fill(scene, "emergency-tel", "113").await?;
        let tag = "<it-band-check emergency-tel=\"113\">";
        assert_eq!(snippet(scene).await?, readme_snippet().replace("<it-band-check>", tag));
        previews(scene, &json!({ "emergency-tel": "113" }), english).await?;
        fill(scene, "emergency-tel", "").await?;
        fill(scene, "base", "/assets/check").await?;
        assert_eq!(snippet(scene).await?, readme_snippet().replace(FOLDER, "/assets/check/"));
        fill(scene, "base", FOLDER).await?;
        fill(scene, "fallback", "Read \"it\" & <more>").await?;
        let words = readme_snippet().replace(english, "Read &quot;it&quot; &amp; &lt;more&gt;");
        assert_eq!(snippet(scene).await?, words);
        previews(scene, &json!({}), "Read \"it\" & <more>").await?;
        fill(scene, "fallback", "").await?;
        assert_eq!(snippet(scene).await?, readme_snippet());
        assert_eq!(fragment(scene).await?, "");
        Ok(())
    });
}

#[test]
fn norwegian_has_its_own_link_and_page() {
    scenario(async |scene| {
        open(scene, "").await?;
        choose(scene, "lang", "nb").await?;
        let link =
            format!("<a href=\"{FOLDER}advice.nb.html\" target=\"_self\">Les spørsmålene og rådene på én side</a>");
        assert!(snippet(scene).await?.contains(&format!("<it-band-check lang=\"nb\">{link}</it-band-check>")));
        previews(scene, &json!({ "lang": "nb" }), "Les spørsmålene og rådene på én side").await?;
        let heading =
            format!("{ELEMENT} return check.shadowRoot.querySelector('[part~=heading]')?.textContent === args[0]");
        let title = json!(norwegian("/questions/safety-now/title"));
        scene.browser.wait_for(0, "the question in Norwegian", &heading, &[title]).await?;
        for (lang, title) in [("nb", norwegian("/title")), ("en", word("/title"))] {
            choose(scene, "lang", lang).await?;
            let (_, iframe) = lines(scene, "frame").await?.remove(0);
            assert!(iframe.contains(&format!("title=\"{title}\"")), "{iframe}");
        }
        Ok(())
    });
}

#[test]
fn a_cdn_is_an_https_address_and_needs_a_header() {
    scenario(async |scene| {
        open(scene, "").await?;
        let note = "return document.querySelector('#base-cdn').checkVisibility()";
        assert!(!scene.browser.script::<bool>(note).await?);
        fill(scene, "base", "https://cdn.example/check").await?;
        assert_eq!(snippet(scene).await?, readme_snippet().replace(FOLDER, "https://cdn.example/check/"));
        assert!(scene.browser.script::<bool>(note).await?, "it says which header a CDN has to send");
        for (tool, _) in tools(scene).await? {
            for (place, code) in lines(scene, &tool).await? {
                for helper in
                    ["relURL", "relative_url", "| url", "BASE_URL", "withBase", "useBaseUrl", "assets%", "{base}"]
                {
                    assert!(!code.contains(helper), "{tool}, {place}: {code}");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_wrong_is_said_beside_the_field_and_left_out() {
    scenario(async |scene| {
        open(scene, "").await?;
        for (field, bad, part) in [
            ("accent", "#12345", "6 hexadecimal digits"),
            ("accent", "red; } body { color: red", "6 hexadecimal digits"),
            ("emergency-tel", "1", "2 to 20"),
            ("emergency-tel", "javascript:1", "2 to 20"),
            ("base", "http://cdn.example/check/", "use https"),
            ("base", "ftp://cdn.example/", "https://"),
            ("base", "https://", "no address"),
            ("base", "https://me:secret@cdn.example/", "password"),
            ("base", "//cdn.example/check/", "two slashes"),
            ("base", "it-band-check/", "Start with /"),
            ("base", "/it band/", "%20"),
            ("base", "/check/?v=1", "no ?"),
            ("base", "/", "folder of their own"),
            ("base", "", "where the files are"),
            ("fallback", &"x".repeat(201), "201 characters"),
        ] {
            fill(scene, field, bad).await?;
            let told = problem(scene, field).await?.with_context(|| format!("{field}: {bad}"))?;
            assert!(told.contains(part) && told.ends_with('.'), "{field}, {bad}: {told}");
            let status: String = scene.browser.script("return document.querySelector('#status').textContent").await?;
            assert!(status.ends_with(&told), "{status}");
            assert_eq!(snippet(scene).await?, readme_snippet(), "{field}: {bad}");
            assert_eq!(lines(scene, "html").await?.len(), 1, "{field}: {bad}");
            assert_eq!(fragment(scene).await?, "", "{field}: {bad}");
            let left_out = "return document.querySelector('#left-out a').getAttribute('href')";
            assert_eq!(scene.browser.script::<String>(left_out).await?, format!("#{field}"));
            fill(scene, field, if field == "base" { FOLDER } else { "" }).await?;
            assert_eq!(problem(scene, field).await?, None, "{field} is mended");
            assert!(
                !scene.browser.script::<bool>("return document.querySelector('#left-out').checkVisibility()").await?
            );
        }
        Ok(())
    });
}

#[test]
fn a_mistake_is_told_when_the_field_is_done_and_no_longer_once_it_is_mended() {
    scenario(async |scene| {
        open(scene, "").await?;
        scene.browser.script::<()>("document.querySelector('#accent').focus()").await?;
        scene.browser.type_text("#8").await?;
        assert_eq!(problem(scene, "accent").await?, None, "the author is still typing");
        scene.browser.press(Key::Tab).await?;
        assert!(problem(scene, "accent").await?.is_some());
        scene.browser.press_with_shift(Key::Tab).await?;
        scene.browser.script::<()>("document.querySelector('#accent').select()").await?;
        scene.browser.type_text("#8a3").await?;
        assert_eq!(problem(scene, "accent").await?, None, "it is mended");
        let (_, css) = lines(scene, "html").await?.remove(1);
        assert_eq!(css, "it-band-check {\n  --it-band-accent: #88aa33;\n}");
        Ok(())
    });
}

#[test]
fn a_number_is_one_that_the_element_takes() {
    let pattern = |text: &'static str| text.split("/^\\+?").nth(1).and_then(|rest| rest.split("$/").next());
    let element = pattern(include_str!("../../../www/settings.js"));
    assert_eq!(pattern(include_str!("../../../www/get/options.js")), element);
    assert!(element.is_some_and(|pattern| pattern.contains("2,20")));
}

#[test]
fn the_address_holds_the_options() {
    scenario(async |scene| {
        open(scene, &format!("#{EVERYTHING}&tool=hugo")).await?;
        let shown = snippet(scene).await?;
        let (_, tag) = shown.split_once("</script>").context("a script")?;
        let link = "<a href=\"/assets/check/advice.nb.html\" target=\"_self\">\
            Les &quot;alt&quot; &lt;her&gt; &amp; nå &#123;&#123;x&#125;&#125;</a>";
        let attributes = "lang=\"nb\" theme=\"dark\" heading-level=\"3\" remember=\"device\" emergency-tel=\"+47 113\"";
        assert_eq!(tag, format!("<it-band-check {attributes}>{link}</it-band-check></div>"));
        let wanted = json!({
            "lang": "nb", "theme": "dark", "heading-level": "3", "remember": "device", "emergency-tel": "+47 113",
        });
        previews(scene, &wanted, "Les \"alt\" <her> & nå {{x}}").await?;
        assert!(scene.browser.script::<bool>("return document.querySelector('#panel-hugo').checkVisibility()").await?);

        // What the page writes into the address brings the same back.
        choose(scene, "theme", "light").await?;
        choose(scene, "theme", "dark").await?;
        let written = fragment(scene).await?;
        open(scene, &written).await?;
        assert_eq!(snippet(scene).await?, shown);
        assert!(scene.browser.script::<bool>("return document.querySelector('#panel-hugo').checkVisibility()").await?);

        // A link on the way, and back.
        scene.browser.script::<()>("location.hash = '#theme=light'").await?;
        previews(scene, &json!({ "theme": "light" }), "Read the questions and the advice as one page").await?;
        assert!(scene.browser.script::<bool>("return document.querySelector('#panel-html').checkVisibility()").await?);
        scene.browser.script::<()>("history.back()").await?;
        previews(scene, &wanted, "Les \"alt\" <her> & nå {{x}}").await
    });
}

#[test]
fn an_address_with_mistakes_says_so_beside_the_fields() {
    scenario(async |scene| {
        let mistakes =
            "#lang=sv&theme=purple&heading-level=1&remember=ever&emergency-tel=1&accent=blue&base=check&tool=word";
        open(scene, mistakes).await?;
        for field in ["lang", "theme", "heading-level", "remember", "emergency-tel", "accent", "base"] {
            assert!(problem(scene, field).await?.is_some_and(|told| told.ends_with('.')), "{field}");
        }
        assert_eq!(problem(scene, "theme").await?.as_deref(), Some("It can be auto, light or dark, but not “purple”."));
        assert_eq!(snippet(scene).await?, readme_snippet());
        previews(scene, &json!({}), "Read the questions and the advice as one page").await?;
        choose(scene, "theme", "light").await?;
        assert_eq!(problem(scene, "theme").await?, None);
        assert_eq!(fragment(scene).await?, "#theme=light");
        Ok(())
    });
}

/// Every tool, by its id and the name on its tab.
async fn tools(scene: &Scene) -> Result<Vec<(String, String)>> {
    let body = "return [...document.querySelectorAll('[role=tab]')].map((tab) => [tab.dataset.tool, tab.textContent])";
    scene.browser.script(body).await
}

#[test]
fn the_page_passes_axe_and_fits_every_screen() {
    scenario(async |scene| {
        for scheme in ["light", "dark"] {
            scene.browser.emulate("screen", &[("prefers-color-scheme", scheme)]).await?;
            for state in
                ["", &format!("#{EVERYTHING}&tool=docusaurus"), "#theme=purple&accent=1&base=http%3A%2F%2Fx&tool=frame"]
            {
                for width in [1200, 320] {
                    open(scene, state).await?;
                    scene.browser.resize(width).await?;
                    scene.browser.wait("the preview", &format!("{ELEMENT} return check?.shadowRoot")).await?;
                    let sizes = "const page = document.scrollingElement; return [page.clientWidth, page.scrollWidth]";
                    let (screen, wide): (u32, u32) = scene.browser.script(sizes).await?;
                    assert!(wide <= screen, "{scheme}, {state}: {wide} pixels wide on {screen}");
                    let (found, kept) = scene.reader(0).axe(Checks::Everything).await?;
                    assert!(kept > 20, "{kept} rules were looked at");
                    assert!(found.is_empty(), "{scheme}, {width}, {state}:\n{}", found.join("\n"));
                }
            }
        }
        let inline = "return document.querySelectorAll('[style], style, script:not([src])').length";
        assert_eq!(scene.browser.script::<u32>(inline).await?, 0);
        Ok(())
    });
}

#[test]
fn every_control_can_be_pressed() {
    scenario(async |scene| {
        open(scene, &format!("#{EVERYTHING}")).await?;
        for width in [1200, 320] {
            scene.browser.resize(width).await?;
            let small = "const all = [...document.querySelectorAll('button, select, input, .switch label')].filter((one) => one.checkVisibility());
                return [all.length, all.filter((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) < 32)
                    .map((one) => one.outerHTML)]";
            let (count, small): (u32, Vec<String>) = scene.browser.script(small).await?;
            assert!(count > 20);
            assert_eq!(small, [""; 0], "at {width}");
        }
        Ok(())
    });
}

#[test]
fn without_scripts_the_page_shows_the_snippet() {
    scenario(async |scene| {
        scene.expect_problems();
        let page = scene.site.read("/get.html")?.replace("script-src 'self'", "script-src 'none'");
        scene.site.add("/scriptless.html", page);
        scene.browser.resize(320).await?;
        scene.browser.go(&scene.site.url("/scriptless.html")).await?;
        let seen = "const seen = (one) => one?.checkVisibility() ?? false;
            return [document.querySelector('#panels code:is(pre code)').textContent, seen(document.querySelector('#panels pre')),
                [...document.querySelectorAll('form, [role=tablist], iframe, button')].some(seen),
                document.scrollingElement.scrollWidth <= innerWidth]";
        let (snippet, is_seen, others, fits): (String, bool, bool, bool) = scene.browser.script(seen).await?;
        assert_eq!(snippet, readme_snippet());
        assert!(is_seen && !others && fits);
        let (found, _) = scene.reader(0).axe(Checks::Everything).await?;
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    });
}
