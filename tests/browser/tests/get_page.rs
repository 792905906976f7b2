//! The page that writes the tag for authors.

use std::{env, fmt::Write, fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use browser_tests::{Checks, Key, Scene, norwegian, scenario, word};
use serde_json::{Value, json};

use crate::framed::documented;

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
fn the_frame_is_the_one_that_the_guide_shows() {
    scenario(async |scene| {
        open(scene, "").await?;
        let (_, lines) = lines(scene, "frame").await?.remove(0);
        for attribute in ["width", "height", "loading", "sandbox", "allow"] {
            let wanted = format!(" {attribute}=\"{}\"", documented(attribute));
            assert!(lines.contains(&wanted), "{wanted} in {lines}");
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

#[test]
fn the_shades_that_are_named_are_those_of_the_check() {
    scenario(async |scene| {
        for accent in ["ff0000", "8a3b12", "ffe000", "0000ff", "777777", "000000", "ffffff"] {
            for theme in ["light", "dark"] {
                open(scene, &format!("#accent=%23{accent}&theme={theme}")).await?;
                let said = format!("return document.querySelector('#contrast-{theme}').textContent");
                let said: String = scene.browser.script(&said).await?;
                let named = said.split_once("shown in #").map_or(accent, |(_, rest)| &rest[..6]);
                let named = [0, 2, 4].map(|at| i32::from_str_radix(&named[at..at + 2], 16).expect("a colour"));
                // A canvas tells what a browser paints.
                let painted = format!(
                    "{ELEMENT} const button = check?.shadowRoot?.querySelector('.app [type=submit]');
                    if (!button) return;
                    const style = getComputedStyle(button);
                    const canvas = Object.assign(document.createElement('canvas'), {{ width: 1, height: 1 }});
                    const paint = (colour) => {{
                        const context = canvas.getContext('2d', {{ willReadFrequently: true }});
                        context.fillStyle = colour;
                        context.fillRect(0, 0, 1, 1);
                        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
                    }};
                    return [paint(style.borderTopColor), paint(style.color)]"
                );
                let painted = scene.browser.wait_for(0, "the button", &painted, &[]).await?;
                let [edge, words]: [[i32; 3]; 2] = serde_json::from_value(painted)?;
                assert!(
                    edge.iter().zip(named).all(|(one, other)| (one - other).abs() <= 1),
                    "{accent}, {theme}: {edge:?}, {said}"
                );
                if theme == "dark" {
                    let colour = if words == [255; 3] { "white" } else { "black" };
                    assert!(said.contains(&format!("has {colour} words")), "{accent}: {words:?}, {said}");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn the_contrast_is_said_in_words() {
    scenario(async |scene| {
        let said = async |id: &str| -> Result<String> {
            scene.browser.script(&format!("return document.querySelector('#contrast-{id}').textContent")).await
        };
        open(scene, "#accent=%23ff0000").await?;
        // 5.25 / 1.3126, as WCAG counts.
        assert!(
            said("light")
                .await?
                .starts_with("On white it has 3.99 to 1: enough for lines (3), too little for words (4.5).")
        );
        open(scene, "#accent=%23000").await?;
        assert!(said("light").await?.starts_with("On white it has 21.00 to 1: enough for words (4.5) and lines (3)."));
        assert!(said("dark").await?.contains("too little for words (4.5) and for lines (3)."));
        fill(scene, "accent", "").await?;
        assert!(!scene.browser.script::<bool>("return document.querySelector('#contrast').checkVisibility()").await?);
        Ok(())
    });
}

#[test]
fn the_surfaces_are_those_of_the_check() {
    let base = include_str!("../../../www/styles/base.css");
    let colour = include_str!("../../../www/get/colour.js");
    assert!(base.contains("--surface: var(--it-band-surface, #fff);") && colour.contains("light: \"#ffffff\""));
    assert!(base.contains("--surface: var(--it-band-surface, #132028);") && colour.contains("dark: \"#132028\""));
}

#[test]
fn the_picker_and_the_text_are_one_accent() {
    scenario(async |scene| {
        open(scene, "").await?;
        let pick = "const picker = document.querySelector('#accent-picker'); picker.value = '#123456';
            for (const name of ['input', 'change']) picker.dispatchEvent(new Event(name, { bubbles: true }));
            return document.querySelector('#accent').value";
        assert_eq!(scene.browser.script::<String>(pick).await?, "#123456");
        assert_eq!(fragment(scene).await?, "#accent=%23123456");
        fill(scene, "accent", "ABC").await?;
        let picked = "return document.querySelector('#accent-picker').value";
        assert_eq!(scene.browser.script::<String>(picked).await?, "#aabbcc");
        Ok(())
    });
}

/// Every tool, by its id and the name on its tab.
async fn tools(scene: &Scene) -> Result<Vec<(String, String)>> {
    let body = "return [...document.querySelectorAll('[role=tab]')].map((tab) => [tab.dataset.tool, tab.textContent])";
    scene.browser.script(body).await
}

#[test]
fn the_tabs_go_by_keyboard() {
    scenario(async |scene| {
        open(scene, "").await?;
        let state = async || -> Result<(String, Vec<String>, Vec<String>, u32)> {
            let body = "const tabs = [...document.querySelectorAll('[role=tab]')];
                const shown = [...document.querySelectorAll('[role=tabpanel]')].filter((panel) => panel.checkVisibility());
                const isTied = shown.every((panel) => document.getElementById(panel.getAttribute('aria-labelledby'))
                    .getAttribute('aria-controls') === panel.id);
                return [document.activeElement.dataset.tool ?? '',
                    tabs.filter((tab) => tab.getAttribute('aria-selected') === 'true').map((tab) => tab.dataset.tool),
                    shown.map((panel) => isTied && panel.id), tabs.filter((tab) => tab.tabIndex === 0).length]";
            scene.browser.script(body).await
        };
        scene.browser.script::<()>("document.querySelector('#tab-html').focus()").await?;
        for (key, tool) in [
            (Key::Right, "wordpress"),
            (Key::Right, "hugo"),
            (Key::Left, "wordpress"),
            (Key::End, "frame"),
            (Key::Right, "html"),
            (Key::Left, "frame"),
            (Key::Home, "html"),
            (Key::Right, "wordpress"),
        ] {
            scene.browser.press(key).await?;
            let wanted = (tool.to_owned(), vec![tool.to_owned()], vec![format!("panel-{tool}")], 1);
            assert_eq!(state().await?, wanted);
        }
        assert_eq!(fragment(scene).await?, "#tool=wordpress");
        // The next stop is in the panel, not the next tab.
        scene.browser.press(Key::Tab).await?;
        let inside = "return document.querySelector('#panel-wordpress').contains(document.activeElement)";
        assert!(scene.browser.script::<bool>(inside).await?);
        Ok(())
    });
}

#[test]
fn lines_are_copied_and_that_is_said() {
    scenario(async |scene| {
        open(scene, "#theme=dark&tool=hugo").await?;
        let clipboard = "window.__copied = [];
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { __copied.push(text); } } })";
        scene.browser.script::<()>(clipboard).await?;
        let button = "return document.querySelector('#panel-hugo figure button')";
        scene.reader(0).click("the button", button, &[]).await?;
        scene.browser.wait("a copy", "return __copied.length === 1").await?;
        let copied: String = scene.browser.script("return __copied[0]").await?;
        assert_eq!(copied, lines(scene, "hugo").await?[0].1);
        let said = "return document.querySelector('[role=status]').textContent === args[0]
            && document.querySelector('#panel-hugo figure button').textContent === 'Copied'";
        let sentence = json!("Copied: layouts/shortcodes/it-band-check.html, for Hugo.");
        scene.browser.wait_for(0, "the sentence", said, &[sentence]).await?;

        scene.reader(0).click("the button", "return document.querySelector('#copy-link')", &[]).await?;
        scene.browser.wait("a copy", "return __copied.length === 2").await?;
        let copied: String = scene.browser.script("return __copied[1]").await?;
        assert_eq!(copied, scene.site.url("/get.html#theme=dark&tool=hugo"));
        scene
            .browser
            .wait(
                "the first button as it was",
                "return document.querySelector('#panel-hugo figure button').textContent === 'Copy'",
            )
            .await
    });
}

#[test]
fn lines_are_selected_where_the_clipboard_is_refused() {
    scenario(async |scene| {
        open(scene, "").await?;
        let refused = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })";
        scene.browser.script::<()>(refused).await?;
        scene.reader(0).click("the button", "return document.querySelector('#panel-html figure button')", &[]).await?;
        let said = "return document.querySelector('[role=status]').textContent.includes('selected')";
        scene.browser.wait("the sentence", said).await?;
        let selected: String = scene.browser.script("return getSelection().toString()").await?;
        assert_eq!(selected, readme_snippet());
        Ok(())
    });
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

#[test]
fn every_html_snippet_is_xml_and_mounts_the_check() {
    scenario(async |scene| {
        let site = scene.site.url("/");
        for state in ["", &format!("#{EVERYTHING}"), "#base=https%3A%2F%2Fcdn.example%2Fcheck&lang=nb"] {
            open(scene, state).await?;
            let body =
                "return [...document.querySelectorAll('[data-kind=html] code')].map(({ textContent }) => textContent)";
            let snippets: Vec<String> = scene.browser.script(body).await?;
            ensure!(snippets.len() == 2, "HTML and WordPress, but not {snippets:?}");
            for snippet in snippets {
                assert_eq!(snippet.lines().count(), 1);
                let snippet = [FOLDER, "/assets/check/", "https://cdn.example/check/"]
                    .iter()
                    .fold(snippet, |snippet, folder| snippet.replace(folder, &site));
                let start = "<!doctype html><html lang=en><head><script src=/__recorder.js></script><title>A post</title></head>";
                scene.site.add("/pasted.html", format!("{start}<body>{snippet}</body></html>"));
                scene.go("/pasted.html").await?;
                let xml = "const xml = new DOMParser().parseFromString(args[0], 'application/xml');
                    return xml.querySelector('parsererror')?.textContent ?? ''";
                assert_eq!(scene.browser.ask::<String>(0, xml, &[json!(snippet)]).await?, "", "{snippet}");
                let reader = scene.reader(0);
                reader.screen().await.with_context(|| snippet.clone())?;
                assert!(reader.event_details("error").await?.is_empty(), "{snippet}");
                if state.contains("lang=nb") {
                    assert_eq!(reader.heading().await?.text, norwegian("/questions/safety-now/title"));
                }
                if state.contains("heading-level=3") {
                    assert_eq!(reader.heading().await?.tag, "h3");
                }
            }
        }
        Ok(())
    });
}

/// `UPDATE_GOLDEN=1` rewrites the file; review what changed in it.
#[test]
fn the_lines_of_every_tool_are_as_reviewed() {
    scenario(async |scene| {
        let mut told = String::new();
        for state in ["", EVERYTHING, "base=https%3A%2F%2Fcdn.example%2Fcheck&accent=%238a3b12"] {
            writeln!(told, "#### #{state}\n")?;
            open(scene, &format!("#{state}")).await?;
            for (tool, name) in tools(scene).await? {
                let body = "return document.querySelector('script[integrity]').integrity";
                let integrity: String = scene.browser.script(body).await?;
                let panel = "return [...document.querySelector(`#panel-${args[0]}`).children].map((part) => part.localName === 'p'
                    ? part.textContent
                    : `--- ${part.querySelector('figcaption').textContent}\\n${part.querySelector('code').textContent}\\n---`)";
                let parts: Vec<String> = scene.browser.ask(0, panel, &[json!(tool)]).await?;
                let parts = parts.join("\n").replace(&integrity, "HASH").replace(env!("CARGO_PKG_VERSION"), "VERSION");
                writeln!(told, "## {name}\n\n{parts}\n")?;
            }
        }
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../golden/get.txt");
        if env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &told).with_context(|| format!("{}", path.display()))?;
        }
        let reviewed = fs::read_to_string(&path).unwrap_or_default();
        let difference = reviewed.lines().zip(told.lines()).find(|(reviewed, told)| reviewed != told);
        assert!(reviewed == told, "first here: {difference:?}\nIf that is meant, run this with UPDATE_GOLDEN=1");
        Ok(())
    });
}
