//! The tabs, and the lines to copy in them.

use super::*;

#[test]
fn the_frame_is_the_one_that_the_guide_shows() {
    scenario(async |scene| {
        open(scene, "").await?;
        let (_, lines) = lines(scene, "frame").await?.remove(0);
        for attribute in ["width", "height", "loading", "sandbox", "allow"] {
            let wanted = format!(" {attribute}=\"{}\"", documented(attribute));
            assert!(lines.contains(&wanted), "{wanted} in {lines}");
        }
        // On another site, a module would need the header `Access-Control-Allow-Origin`.
        let script = r#"<script defer="" src="{folder}embed-host.js"></script>"#;
        assert!(lines.contains(&script.replace("{folder}", "/it-band-check/")), "{lines}");
        assert!(GUIDE.contains(&script.replace("{folder}", "https://files.example/it-band-check/")));
        Ok(())
    });
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
fn a_button_that_is_pressed_right_after_typing_copies_what_was_typed() {
    scenario(async |scene| {
        open(scene, "").await?;
        let clipboard = "window.__copied = [];
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { __copied.push(text); } } });
            document.querySelector('#emergency-tel').focus()";
        scene.browser.script::<()>(clipboard).await?;
        scene.browser.type_text("113").await?;
        let button = "return document.querySelector('#panel-html figure button')";
        scene.reader(0).click("the button", button, &[]).await?;
        scene.browser.wait("a copy", "return __copied.length === 1").await?;
        let copied: String = scene.browser.script("return __copied[0]").await?;
        assert!(copied.contains("emergency-tel=\"113\""), "{copied}");
        Ok(())
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
