//! Continue without an answer, and answers that exclude each other.

use browser_tests::{Key, Page, Reader, scenario, word};

const MISSING: &str = "/questions/safety-now/missing";

/// The text of what has the focus.
async fn focused_text(reader: Reader<'_>) -> anyhow::Result<String> {
    reader.ask("return root.activeElement?.innerText ?? ''", &[]).await
}

#[test]
fn continue_without_an_answer_focuses_a_summary_of_the_problem() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.proceed().await?;
        reader.wait_for("the problem", "return root.activeElement?.querySelector('a')", &[]).await?;
        let summary = focused_text(reader).await?;
        assert!(summary.contains(word("/interface/problem")) && summary.contains(word(MISSING)), "{summary}");
        assert_eq!(reader.screen().await?, "safety-now");
        assert!(reader.event_details("question").await?.len() == 1, "no new screen was told");
        Ok(())
    });
}

#[test]
fn the_link_of_the_summary_focuses_the_first_option() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let address: String = scene.browser.script("return location.href").await?;
        reader.proceed().await?;
        reader.tab_to("link").await?;
        reader.press(Key::Enter).await?;
        assert_eq!(reader.focused().await?, "input safety-now=cant-bear-weight");
        assert_eq!(scene.browser.script::<String>("return location.href").await?, address);
        Ok(())
    });
}

#[test]
fn the_question_repeats_the_problem_and_the_page_keeps_its_title() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let error = word("/interface/error");
        assert!(!reader.heading().await?.text.contains(error));
        reader.proceed().await?;
        let heading = reader.heading().await?.text;
        assert!(heading.starts_with(error), "{heading}");
        assert_eq!(scene.browser.driver().title().await?, "A post");

        let described: String = reader
            .ask(
                "const ids = root.querySelector('fieldset').getAttribute('aria-describedby').split(/\\s+/);
                 return ids.map((id) => root.getElementById(id)?.textContent ?? `nothing has the id ${id}`).join(' ')",
                &[],
            )
            .await?;
        assert!(described.contains(word(MISSING)) && !described.contains("nothing has the id"), "{described}");
        Ok(())
    });
}

#[test]
fn the_problem_is_gone_once_there_is_an_answer() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.proceed().await?;
        reader.answer("safety-now", &["none"]).await?;
        assert_eq!(reader.screen().await?, "safety-soon");
        let text = reader.text().await?;
        assert!(!text.contains(word("/interface/problem")) && !text.contains(word("/interface/error")), "{text}");
        Ok(())
    });
}

#[test]
fn every_reference_to_an_id_resolves_in_its_own_shadow_root() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let dangling = "return ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for'].flatMap((name) =>
            [...root.querySelectorAll(`[${name}]`)].flatMap((one) => one.getAttribute(name).split(/\\s+/)))
            .filter((id) => !root.getElementById(id))";
        assert_eq!(reader.ask::<Vec<String>>(dangling, &[]).await?, [""; 0]);
        reader.proceed().await?;
        assert_eq!(reader.ask::<Vec<String>>(dangling, &[]).await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn none_of_these_unticks_the_others_and_says_so() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.choose("safety-now", &["locked", "calf"]).await?;
        assert_eq!(reader.chosen("safety-now").await?, ["locked", "calf"]);
        assert_eq!(reader.status().await?.trim(), "");
        reader.choose("safety-now", &["none"]).await?;
        assert_eq!(reader.chosen("safety-now").await?, ["none"]);
        assert!(reader.status().await?.contains(word("/interface/unticked")));
        Ok(())
    });
}

#[test]
fn the_others_untick_none_of_these_and_say_so() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.choose("safety-now", &["none"]).await?;
        assert_eq!(reader.status().await?.trim(), "");
        reader.choose("safety-now", &["calf"]).await?;
        assert_eq!(reader.chosen("safety-now").await?, ["calf"]);
        assert_ne!(reader.status().await?.trim(), "");
        reader.answer("safety-now", &[]).await?;
        assert_eq!(reader.screen().await?, "see-today");
        Ok(())
    });
}
