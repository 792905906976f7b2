//! Every end of the questionnaire.

use anyhow::Result;
use browser_tests::{Page, Reader, scenario, word};
use personas::{Answer, LUKE, luke_but};
use serde_json::json;

/// Walks, then checks what every outcome has: its level in the heading, its event, and what this advice is.
async fn ends(reader: Reader<'_>, answers: &[Answer<'_>], outcome: &str, level: &str) -> Result<Vec<String>> {
    assert_eq!(reader.walk_with_mouse(answers).await?, outcome);
    let words = match level {
        "urgent" => word("/interface/urgent"),
        "soon" => word("/interface/soon"),
        _ => word("/interface/selfCare"),
    };
    let heading = reader.heading().await?.text;
    assert!(heading.starts_with(&format!("{words}:")), "the heading is: {heading}");
    assert_eq!(reader.event_details("outcome").await?, [json!({ "outcome": outcome, "level": level })]);
    assert!(reader.text().await?.contains(word("/interface/disclaimer")), "it says what this advice is");
    let shown = reader.shown_blocks().await?;
    if level == "self-care" {
        assert!(holds(&shown, "worsening"), "it says when to be seen: {shown:?}");
    }
    Ok(shown)
}

fn holds(blocks: &[String], id: &str) -> bool {
    blocks.iter().any(|block| block == id)
}

/// Where links lead out of the screen.
async fn links(reader: Reader<'_>) -> Result<Vec<String>> {
    reader.ask("return [...root.querySelectorAll('[data-screen] a:not([data-action=go])')].map((a) => a.getAttribute('href'))", &[]).await
}

#[test]
fn see_today_after_a_warning_sign_without_a_plan_or_onward_links() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, &[("safety-now", &["locked"])], "see-today", "urgent").await?;
        assert!(!holds(&shown, "massage") && !holds(&shown, "bike-swap"), "no plan: {shown:?}");
        assert!(!holds(&shown, "emergency"), "no emergency line without chest pain: {shown:?}");
        assert_eq!(links(reader).await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn see_today_after_chest_pain_calls_the_number_of_the_author() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(r#"<it-band-check emergency-tel="112"></it-band-check>"#)).await?;
        let shown = ends(reader, &[("safety-now", &["calf", "chest"])], "see-today", "urgent").await?;
        assert!(holds(&shown, "emergency"), "{shown:?}");
        assert_eq!(links(reader).await?, ["tel:112"]);
        Ok(())
    });
}

#[test]
fn see_today_after_chest_pain_calls_no_number_where_the_author_gave_none() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, &[("safety-now", &["chest"])], "see-today", "urgent").await?;
        assert!(holds(&shown, "emergency"), "{shown:?}");
        assert_eq!(links(reader).await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn check_soon_after_a_sign_to_check() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let answers: &[Answer] = &[("safety-now", &["none"]), ("safety-soon", &["limp", "under-18"])];
        let shown = ends(reader, answers, "check-soon", "soon").await?;
        assert!(holds(&shown, "pause-running") && !holds(&shown, "massage"), "{shown:?}");
        Ok(())
    });
}

#[test]
fn check_soon_when_the_reader_cannot_say_where_it_hurts() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, &luke_but(&[("site", &["not-sure"])]), "check-soon", "soon").await?;
        assert!(holds(&shown, "keep-easy") && !holds(&shown, "pause-running"), "{shown:?}");
        Ok(())
    });
}

#[test]
fn check_soon_after_one_small_sore_spot_on_the_shin() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, &luke_but(&[("shins", &["spot"])]), "check-soon", "soon").await?;
        assert!(holds(&shown, "shin-spot"), "it tells of bone stress: {shown:?}");
        Ok(())
    });
}

#[test]
fn check_soon_when_the_pain_is_strong() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, &luke_but(&[("pain", &["7"])]), "check-soon", "soon").await?;
        assert!(holds(&shown, "pause-running") && !holds(&shown, "massage"), "{shown:?}");
        Ok(())
    });
}

#[test]
fn not_it_band_when_it_hurts_elsewhere() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, &luke_but(&[("site", &["front-knee"])]), "not-it-band", "self-care").await?;
        assert!(holds(&shown, "see-physio") && !holds(&shown, "massage"), "{shown:?}");
        Ok(())
    });
}

#[test]
fn not_it_band_when_the_pain_behaves_otherwise() {
    scenario(async |scene| {
        for (pattern, title) in [("eases", "titles/partly"), ("none", "title")] {
            let reader = scene.open(Page::embedding("<it-band-check remember=none></it-band-check>")).await?;
            let shown = ends(reader, &luke_but(&[("pattern", &[pattern])]), "not-it-band", "self-care").await?;
            assert!(holds(&shown, "see-physio") && !holds(&shown, "massage"), "{shown:?}");
            let title = word(&format!("/outcomes/not-it-band/{title}"));
            // The first letter is a capital wherever it is shown.
            let heading = reader.heading().await?.text;
            assert!(heading.trim_end().ends_with(title.split_at(1).1), "{pattern}: {title}, not {heading:?}");
        }
        Ok(())
    });
}

#[test]
fn irritable_with_a_bike_swaps_it_in_and_holds_the_strides_back() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, &luke_but(&[("pain", &["4"])]), "irritable", "self-care").await?;
        assert!(holds(&shown, "bike-swap") && holds(&shown, "schedule") && !holds(&shown, "no-bike"), "{shown:?}");
        assert_eq!(reader.withheld_blocks().await?, ["progressive", "smart-strides"]);
        Ok(())
    });
}

#[test]
fn irritable_without_a_bike_drops_the_hard_sessions() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let answers = luke_but(&[("pain", &["6"]), ("bike", &["no"])]);
        let shown = ends(reader, &answers, "irritable", "self-care").await?;
        assert!(holds(&shown, "no-bike") && !holds(&shown, "bike-swap") && !holds(&shown, "schedule"), "{shown:?}");
        Ok(())
    });
}

#[test]
fn mild_gives_luke_the_whole_plan_of_the_coach() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, LUKE, "mild", "self-care").await?;
        for item in [
            "massage",
            "cold-bath",
            "easy-days",
            "smart-strides",
            "bike-swap",
            "stretching",
            "trim-hard",
            "progressive",
        ] {
            assert!(holds(&shown, item), "{item} is missing from {shown:?}");
        }
        for ours in ["pain-rule", "hip-strength", "shins", "schedule"] {
            assert!(holds(&shown, ours), "{ours} is missing from {shown:?}");
        }
        assert_eq!(reader.withheld_blocks().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn niggle_asks_for_no_bike() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let shown = ends(reader, &luke_but(&[("pain", &["1"])]), "niggle", "self-care").await?;
        assert!(holds(&shown, "massage") && !holds(&shown, "bike-swap"), "{shown:?}");
        assert!(!reader.event_details("question").await?.contains(&json!({ "question": "bike" })));
        Ok(())
    });
}
