//! In which language the questionnaire speaks, and how it goes on in another.

use anyhow::Result;
use browser_tests::{Fault, Hold, Page, Reader, Scene, norwegian, scenario, word};
use personas::LUKE;
use serde_json::json;

const TITLE: &str = "/questions/safety-now/title";

fn embedding(attributes: &str) -> Page {
    Page::embedding(&format!("<it-band-check {attributes}><p id=fallback>Spør en fysio.</p></it-band-check>"))
}

/// Asks the element for another language.
async fn speak(reader: Reader<'_>, language: &str) -> Result<()> {
    reader.ask("host.lang = args[0]", &[json!(language)]).await
}

/// Waits for the app in a language, on a screen.
async fn speaks(reader: Reader<'_>, language: &str, screen: &str) -> Result<()> {
    let body = "const screen = root?.querySelector('.app:not([hidden]) [data-screen]');
        return screen?.dataset.screen === args[0] && screen.closest('[lang]').lang === args[1]";
    reader.wait_for("the app in its language", body, &[json!(screen), json!(language)]).await.map(drop)
}

/// Opens a page in Norwegian whose wasm does not arrive until the hold is released.
async fn early(scene: &Scene) -> Result<(Reader<'_>, Hold)> {
    let hold = scene.site.hold(scene.site.wasm());
    scene.visit(embedding("lang=nb loading=eager")).await?;
    hold.arrived().await?;
    let reader = scene.reader(0);
    reader.wait_for("the first question", "return root.querySelector('[name=safety-now]')", &[]).await?;
    Ok((reader, hold))
}

#[test]
fn the_tag_says_in_which_and_only_that_is_fetched() {
    scenario(async |scene| {
        let reader = scene.open(embedding("lang=nb")).await?;
        assert_eq!(reader.heading().await?.text, norwegian(TITLE));
        let asked = scene.site.requests();
        assert!(asked.iter().any(|path| path == scene.site.norwegian()), "{asked:?}");
        assert!(!asked.iter().any(|path| path == scene.site.words()), "{asked:?}");
        Ok(())
    });
}

#[test]
fn the_nearest_part_of_the_page_says_it_where_the_tag_does_not() {
    scenario(async |scene| {
        let page = Page::embedding("<div lang=nb-NO><it-band-check></it-band-check></div>");
        assert_eq!(scene.open(page).await?.heading().await?.text, norwegian(TITLE));
        Ok(())
    });
}

#[test]
fn a_language_without_words_leaves_it_to_what_is_around() {
    scenario(async |scene| {
        for page in [
            "<div lang=nb><it-band-check lang=xx></it-band-check></div>",
            "<div lang=nb><p lang=fr><it-band-check></it-band-check></p></div>",
            "<div lang=nb><p lang=''><it-band-check lang=toString></it-band-check></p></div>",
        ] {
            assert_eq!(scene.open(Page::embedding(page)).await?.heading().await?.text, norwegian(TITLE), "{page}");
        }
        Ok(())
    });
}

#[test]
fn an_element_in_a_shadow_root_speaks_as_what_is_around_its_host() {
    scenario(async |scene| {
        let roots = "<script>addEventListener('DOMContentLoaded', () => {
            const root = document.querySelector('#host').attachShadow({ mode: 'open' });
            root.append(document.createElement('it-band-check'));
            const heading = () => root.querySelector('it-band-check').shadowRoot?.querySelector('.app [part~=heading]');
            window.__heading = () => heading()?.checkVisibility() && heading().innerText;
            })</script>";
        let page = Page::embedding("<div lang=nb><p id=host></p></div>").with_head(roots);
        scene.visit(page).await?;
        scene.browser.wait("the heading", "return window.__heading()").await?;
        assert_eq!(scene.browser.script::<String>("return window.__heading()").await?, norwegian(TITLE));
        Ok(())
    });
}

#[test]
fn the_page_says_it_where_no_part_does() {
    scenario(async |scene| {
        let page = embedding("").with_head("<script>document.documentElement.lang = 'no'</script>");
        assert_eq!(scene.open(page).await?.heading().await?.text, norwegian(TITLE));
        Ok(())
    });
}

#[test]
fn nynorsk_is_nearest_to_bokmaal() {
    scenario(async |scene| {
        assert_eq!(scene.open(embedding("lang=nn")).await?.heading().await?.text, norwegian(TITLE));
        Ok(())
    });
}

#[test]
fn a_language_without_words_gives_way_to_that_of_the_page_then_to_english() {
    scenario(async |scene| {
        let page = embedding("lang=fr").with_head("<script>document.documentElement.lang = 'nb'</script>");
        assert_eq!(scene.open(page).await?.heading().await?.text, norwegian(TITLE));
        let page = embedding("lang=fr").with_head("<script>document.documentElement.lang = 'toString'</script>");
        assert_eq!(scene.open(page).await?.heading().await?.text, word(TITLE));
        Ok(())
    });
}

#[test]
fn what_is_shown_says_its_language_and_direction_and_the_fallback_keeps_its_own() {
    scenario(async |scene| {
        let page = embedding("lang=nb").with_head("<script>document.documentElement.dir = 'rtl'</script>");
        let reader = scene.open(page).await?;
        let body = "const { direction } = getComputedStyle(root.querySelector('form'));
            return [root.querySelector('form').closest('[lang]').lang, direction,
                getComputedStyle(host.querySelector('#fallback')).direction]";
        assert_eq!(reader.ask::<[String; 3]>(body, &[]).await?, ["nb", "ltr", "rtl"]);
        Ok(())
    });
}

#[test]
fn the_first_question_comes_before_the_app_and_hands_over() {
    scenario(async |scene| {
        let (reader, hold) = early(scene).await?;
        assert!(reader.text().await?.contains(norwegian(TITLE)));
        assert!(!reader.sees_fallback().await?);
        reader.ask::<()>("root.querySelector('[value=none]').click()", &[]).await?;
        reader.ask::<()>("root.querySelector('[type=submit]').click()", &[]).await?;
        assert!(reader.text().await?.contains(norwegian("/loader/loading")));
        hold.release();
        reader.sees("safety-soon").await?;
        assert_eq!(reader.heading().await?.text, norwegian("/questions/safety-soon/title"));
        Ok(())
    });
}

#[test]
fn what_comes_first_fails_in_english_and_retry_helps() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.norwegian_first(), Fault::Status(404));
        scene.visit(embedding("lang=nb loading=eager")).await?;
        let reader = scene.reader(0);
        reader.wait_for_event("error", 1).await?;
        // What the loader says in Norwegian is in the file that is missing.
        let notice =
            "const notice = root.querySelector('.notice'); return [notice.lang, notice.querySelector('p').textContent]";
        assert_eq!(reader.ask::<[String; 2]>(notice, &[]).await?, ["en", word("/loader/network")]);
        scene.site.repair();
        reader.press_button("retry").await?;
        reader.screen().await?;
        assert_eq!(reader.heading().await?.text, norwegian(TITLE));
        Ok(())
    });
}

#[test]
fn what_fails_is_told_in_the_language_and_retry_helps() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.norwegian(), Fault::Status(500));
        scene.visit(embedding("lang=nb loading=eager")).await?;
        let reader = scene.reader(0);
        reader.wait_for_event("error", 1).await?;
        assert_eq!(reader.status().await?, norwegian("/loader/network"));
        let notice = "const notice = root.querySelector('.notice');
            return [notice.lang, notice.querySelector('[data-action=retry]').textContent]";
        assert_eq!(reader.ask::<[String; 2]>(notice, &[]).await?, ["nb", norwegian("/loader/retry")]);
        scene.site.repair();
        reader.press_button("retry").await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}

#[test]
fn days_are_written_as_the_language_writes_them() {
    scenario(async |scene| {
        let reader = scene.open(embedding("lang=nb")).await?;
        reader.walk(LUKE).await?;
        reader.start_on("2027-03-01").await?;
        let schedule: String = reader.ask("return root.querySelector('[part=schedule]').textContent", &[]).await?;
        // Not every browser writes all of the month.
        assert!(schedule.contains("man. 1. mar"), "{schedule}");
        let about: String = reader.ask("return root.querySelector('.about').textContent", &[]).await?;
        let reviewed = "return new Intl.DateTimeFormat('nb', { dateStyle: 'long', timeZone: 'UTC' })
            .format(new Date(args[0]))";
        let content: serde_json::Value = serde_json::from_str(include_str!("../../../content/it-band.json"))?;
        let reviewed: String = reader.ask(reviewed, &[content["reviewed"].clone()]).await?;
        assert!(about.contains(&reviewed), "{about}");
        assert!(about.contains(norwegian("/awaitsReview")), "{about}");
        Ok(())
    });
}

#[test]
fn paces_are_counted_as_its_runners_count_them() {
    scenario(async |scene| {
        let english = scene.open(embedding("lang=en")).await?;
        english.walk(LUKE).await?;
        let units = "return root.querySelectorAll('[name=units]').length";
        assert_eq!(english.ask::<u32>(units, &[]).await?, 2);
        english.ask::<()>("root.querySelector('[name=units][value=mile]').click()", &[]).await?;
        speak(english, "nb").await?;
        speaks(english, "nb", "mild").await?;
        assert_eq!(english.ask::<u32>(units, &[]).await?, 0);
        english.work_out_a_set().await?;
        let set: String = english.ask("return root.querySelector('[data-set=full]').textContent", &[]).await?;
        assert!(set.contains("4:20") && set.contains("4:00"), "20 seconds slower a kilometre: {set}");
        Ok(())
    });
}

#[test]
fn another_language_keeps_the_answers_and_what_is_ticked() {
    scenario(async |scene| {
        let reader = scene.open(embedding("")).await?;
        reader.walk_until("pattern", LUKE).await?;
        reader.choose("pattern", &["partway"]).await?;
        speak(reader, "nb").await?;
        speaks(reader, "nb", "pattern").await?;
        assert_eq!(reader.heading().await?.text, norwegian("/questions/pattern/title"));
        assert_eq!(reader.chosen("pattern").await?, ["partway"]);
        reader.back().await?;
        assert_eq!(reader.chosen("site").await?, ["outer-knee"]);
        reader.ask::<()>("host.removeAttribute('lang')", &[]).await?;
        speaks(reader, "en", "site").await?;
        assert_eq!(reader.walk(&LUKE[2..]).await?, "mild");
        speak(reader, "nb").await?;
        speaks(reader, "nb", "mild").await?;
        assert!(reader.heading().await?.text.contains(norwegian("/interface/selfCare")));
        assert_eq!(reader.event_details("error").await?.len(), 0);
        Ok(())
    });
}

#[test]
fn another_language_while_it_loads_keeps_what_is_ticked() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(embedding("loading=eager")).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        reader.ask::<()>("root.querySelector('[value=locked]').click()", &[]).await?;
        speak(reader, "nb").await?;
        let drawn = "return root.querySelector('form')?.closest('[lang]').lang === 'nb'";
        reader.wait_for("the first question in Norwegian", drawn, &[]).await?;
        assert_eq!(reader.chosen("safety-now").await?, ["locked"]);
        hold.release();
        speaks(reader, "nb", "safety-now").await?;
        assert_eq!(reader.chosen("safety-now").await?, ["locked"]);
        assert_eq!(reader.event_details("ready").await?.len(), 1);
        Ok(())
    });
}

#[test]
fn languages_asked_for_in_quick_succession_end_in_the_last() {
    scenario(async |scene| {
        let reader = scene.open(embedding("")).await?;
        reader.answer("safety-now", &["none"]).await?;
        reader.ask::<()>("for (const lang of ['nb', 'en', 'fr', 'nb', '', 'nb']) host.lang = lang", &[]).await?;
        speaks(reader, "nb", "safety-soon").await?;
        assert_eq!(reader.ask::<u32>("return root.querySelectorAll('[data-screen]').length", &[]).await?, 1);
        Ok(())
    });
}

#[test]
fn another_language_whose_words_do_not_come_says_so_and_retry_helps() {
    scenario(async |scene| {
        scene.expect_problems();
        let reader = scene.open(embedding("")).await?;
        reader.answer("safety-now", &["none"]).await?;
        scene.site.spoil(scene.site.norwegian(), Fault::CutOff);
        speak(reader, "nb").await?;
        reader.wait_for_event("error", 1).await?;
        assert_eq!(reader.status().await?, norwegian("/loader/network"));
        assert!(reader.sees_fallback().await?);
        scene.site.repair();
        reader.press_button("retry").await?;
        speaks(reader, "nb", "safety-soon").await?;
        Ok(())
    });
}

#[test]
fn a_plan_s_link_opens_in_any_language() {
    scenario(async |scene| {
        let reader = scene.open(embedding("")).await?;
        reader.walk(LUKE).await?;
        let link = reader.link_by_hand().await?;
        scene.site.publish("/post", embedding("lang=nb"));
        scene.browser.go("about:blank").await?;
        scene.browser.go(&link).await?;
        speaks(scene.reader(0), "nb", "mild").await?;
        assert!(scene.reader(0).text().await?.contains(norwegian("/interface/keep/opened")));
        Ok(())
    });
}
