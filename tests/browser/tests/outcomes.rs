//! Every end of the questionnaire.

use anyhow::Result;
use browser_tests::{Answer, LUKE, Page, Reader, luke_but, scenario, word};
use serde_json::json;

/// The coach's eight items.
const COACH: [&str; 8] =
    ["massage", "cold-bath", "easy-days", "smart-strides", "bike-swap", "stretching", "trim-hard", "progressive"];

/// Walks, then checks what every outcome has: the level in its heading and its event.
async fn ends(reader: Reader<'_>, answers: &[Answer<'_>], outcome: &str, level: &str) -> Result<()> {
    assert_eq!(reader.walk(answers).await?, outcome);
    let words = match level {
        "urgent" => word("/interface/urgent"),
        "soon" => word("/interface/soon"),
        _ => word("/interface/selfCare"),
    };
    let heading = reader.heading().await?.text;
    assert!(heading.starts_with(&format!("{words}:")), "the heading is: {heading}");
    assert_eq!(reader.told("outcome").await?, [json!({ "outcome": outcome, "level": level })]);
    if level == "self-care" {
        let shown = reader.shown_blocks().await?;
        assert!(shown.contains(&"worsening".to_owned()), "it shows {shown:?}");
    }
    assert!(reader.text().await?.contains(word("/interface/disclaimer")));
    Ok(())
}

#[test]
fn a_warning_sign_sends_for_help_today() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        ends(reader, &[("safety-now", &["locked"])], "see-today", "urgent").await?;
        let shown = reader.shown_blocks().await?;
        assert!(!COACH.iter().any(|item| shown.iter().any(|block| block == item)), "no plan, but it shows {shown:?}");
        let links: usize = reader.ask("return root.querySelectorAll('[data-screen] a').length", &[]).await?;
        assert_eq!(links, 0, "an emergency holds no onward links");
        Ok(())
    });
}

#[test]
fn chest_pain_gives_the_number_that_the_author_set() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(r#"<it-band-check emergency-tel="112"></it-band-check>"#)).await?;
        ends(reader, &[("safety-now", &["chest", "calf"])], "see-today", "urgent").await?;
        let links: Vec<String> = reader
            .ask("return [...root.querySelectorAll('[data-screen] a')].map((a) => a.getAttribute('href'))", &[])
            .await?;
        assert_eq!(links, ["tel:112"], "the call is the only link");
        Ok(())
    });
}
