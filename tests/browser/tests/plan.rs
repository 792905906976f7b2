//! What a plan leaves out, and what it says about that.

use browser_tests::{Page, scenario, word};
use personas::{LUKE, luke_but};

#[test]
fn blood_thinners_withhold_the_massage_and_the_plan_says_so() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        assert_eq!(reader.walk(&luke_but(&[("care", &["blood-thinners"])])).await?, "mild");
        assert_eq!(reader.withheld_blocks().await?, ["massage"]);
        let text = reader.block_text("massage").await?;
        assert!(text.contains(word("/questions/care/options/blood-thinners")), "why the massage is left out: {text}");
        assert!(text.contains(word("/blocks/massage/withheld/hide")), "what to do instead: {text}");
        assert!(!text.contains(word("/blocks/massage/items/strokes")), "no step of the massage: {text}");
        Ok(())
    });
}

#[test]
fn pregnancy_withholds_the_massage_and_the_cold_bath() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        assert_eq!(reader.walk(&luke_but(&[("care", &["pregnant"])])).await?, "mild");
        assert_eq!(reader.withheld_blocks().await?, ["massage", "cold-bath"]);
        for block in ["massage", "cold-bath"] {
            let text = reader.block_text(block).await?;
            assert!(text.contains(word("/questions/care/options/pregnant")), "why {block} is left out: {text}");
        }
        Ok(())
    });
}

#[test]
fn every_answer_is_listed_with_a_change_that_names_its_question() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let changes: Vec<(String, String)> = reader
            .ask(
                "return [...root.querySelectorAll('[data-action=change]')].map((one) =>
                    [one.dataset.question, one.textContent])",
                &[],
            )
            .await?;
        let asked: Vec<_> = changes.iter().map(|(question, _)| question.as_str()).collect();
        assert_eq!(asked, LUKE.iter().map(|(question, _)| *question).collect::<Vec<_>>());
        for (question, words) in &changes {
            let name = word(&format!("/questions/{question}/name"));
            assert!(words.contains(name), "the Change of {question} says {words:?}");
        }
        let text = reader.text().await?;
        for chosen in ["/questions/site/options/outer-knee", "/questions/pattern/options/eases"] {
            assert!(text.contains(word(chosen)), "the answers hold {chosen}: {text}");
        }
        Ok(())
    });
}
