//! The pages of `examples/`: each does what it promises, with the tag that it shows, under a policy without anything inline.

use anyhow::Result;
use browser_tests::{Reader, examples, norwegian, scenario};

/// Opens an example, sees that it shows the tag that it uses, and looks at what it promises.
fn example(name: &str, look: impl AsyncFn(Reader<'_>) -> Result<()>) {
    scenario(async |scene| {
        let reader = scene.open_example(name).await?;
        let shown = "return document.querySelector('pre').textContent.includes(host.outerHTML.match(/^<[^>]*>/)[0])";
        assert!(reader.ask::<bool>(shown, &[]).await?, "{name} shows its tag");
        look(reader).await
    });
}

/// A property of the style of something in the element, by its selector.
async fn style(reader: Reader<'_>, selector: &str, property: &str) -> Result<String> {
    let body = "return getComputedStyle(root.querySelector(args[0])).getPropertyValue(args[1])";
    reader.ask(body, &[selector.into(), property.into()]).await
}

#[test]
fn lang_speaks_another_language_than_the_page() {
    example("lang", async |reader| {
        assert_eq!(reader.heading().await?.text, norwegian("/questions/safety-now/title"));
        Ok(())
    });
}

#[test]
fn theme_is_dark_whatever_the_system_prefers() {
    example("theme", async |reader| {
        assert_eq!(style(reader, ".frame", "color-scheme").await?, "dark");
        Ok(())
    });
}

#[test]
fn heading_level_fits_the_section() {
    example("heading-level", async |reader| {
        assert_eq!(reader.heading().await?.tag, "h3");
        Ok(())
    });
}

#[test]
fn remember_keeps_answers_on_the_device() {
    example("remember", async |reader| {
        reader.answer("safety-now", &["none"]).await?;
        assert_eq!(reader.ask::<(u32, u32)>("return [localStorage.length, sessionStorage.length]", &[]).await?, (1, 0));
        Ok(())
    });
}

#[test]
fn emergency_tel_is_behind_a_link() {
    example("emergency-tel", async |reader| {
        reader.answer("safety-now", &["chest"]).await?;
        reader.wait_for("the link", "return root.querySelector('a[href=\"tel:112\"]')?.checkVisibility()", &[]).await?;
        Ok(())
    });
}

#[test]
fn loading_does_not_wait_for_the_reader_to_come_near() {
    example("loading", async |reader| {
        let away = "return host.getBoundingClientRect().top - innerHeight > 1000";
        assert!(reader.ask::<bool>(away, &[]).await?, "the check is far from the reader");
        Ok(())
    });
}

#[test]
fn events_are_listed_by_the_page() {
    example("events", async |reader| {
        reader.answer("safety-now", &["none"]).await?;
        let lines = "const lines = [...document.querySelectorAll('#told li')].map((line) => line.textContent);
            return lines.includes('question safety-soon') && lines";
        let lines = reader.wait_for("the line", lines, &[]).await?;
        assert_eq!(lines, serde_json::json!(["ready", "question safety-now", "question safety-soon"]));
        Ok(())
    });
}

#[test]
fn state_is_told_to_a_script_that_comes_late() {
    example("state", async |reader| {
        let told = "return document.querySelector('#state').textContent === 'The check is ready.'";
        reader.wait_for("the sentence", told, &[]).await.map(drop)
    });
}

#[test]
fn restart_is_called_by_a_button_of_the_page() {
    example("restart", async |reader| {
        reader.answer("safety-now", &["none"]).await?;
        reader.sees("safety-soon").await?;
        reader.ask::<()>("document.querySelector('#again').click()", &[]).await?;
        reader.sees("safety-now").await?;
        assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn parts_are_reached_by_a_style_sheet_of_the_page() {
    example("parts", async |reader| {
        let heading = style(reader, ".app [part~=heading]", "font-family").await?;
        assert!(heading.contains("Georgia"), "{heading}");
        assert_eq!(style(reader, ".app [part~=continue]", "text-transform").await?, "uppercase");
        Ok(())
    });
}

#[test]
fn custom_properties_change_colours_and_shape() {
    example("custom-properties", async |reader| {
        assert_eq!(style(reader, ".frame", "background-color").await?, "rgb(251, 246, 236)");
        assert_eq!(style(reader, ".app [type=submit]", "background-color").await?, "rgb(138, 59, 18)");
        assert_eq!(style(reader, ".app [type=submit]", "border-top-left-radius").await?, "2px");
        Ok(())
    });
}

#[test]
fn the_page_that_lists_them_leads_to_each() {
    scenario(async |scene| {
        scene.go("/examples/index.html").await?;
        let listed = "return [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'))";
        let mut listed: Vec<String> = scene.browser.script(listed).await?;
        listed.sort();
        assert_eq!(listed, examples()?.iter().map(|name| format!("{name}.html")).collect::<Vec<_>>());
        Ok(())
    });
}

#[test]
fn every_example_is_opened() {
    let tests = include_str!("examples.rs");
    for name in examples().expect("the examples") {
        assert!(tests.contains(&format!("example(\"{name}\"")), "{name} is opened");
    }
}
