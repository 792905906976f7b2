//! Back, Change and the progress on the way.

use browser_tests::{Page, scenario};
use personas::{LUKE, luke_but};
use serde_json::json;

#[test]
fn back_keeps_the_answers_and_is_absent_on_the_first_question() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        assert!(!reader.has_button("back").await?);
        reader.walk_until("pain", LUKE).await?;
        for (question, options) in LUKE[..4].iter().rev() {
            reader.back().await?;
            assert_eq!(reader.screen().await?, *question);
            assert_eq!(reader.chosen(question).await?, *options);
        }
        assert!(!reader.has_button("back").await?);
        Ok(())
    });
}

#[test]
fn back_twice_then_continue_goes_on_in_order() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pain", LUKE).await?;
        reader.back().await?;
        reader.back().await?;
        assert_eq!(reader.screen().await?, "site");
        for next in ["pattern", "pain"] {
            reader.proceed().await?;
            reader.sees(next).await?;
        }
        Ok(())
    });
}

#[test]
fn a_changed_answer_returns_to_the_outcome_when_nothing_new_arises() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_with_mouse(LUKE).await?;
        reader.change("shins").await?;
        assert_eq!(reader.chosen("shins").await?, ["sore"]);
        reader.answer("shins", &["no"]).await?;
        assert_eq!(reader.screen().await?, "mild");
        assert!(!reader.shown_blocks().await?.contains(&"shins".to_owned()));
        Ok(())
    });
}

#[test]
fn a_changed_answer_asks_the_question_that_it_raises() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        assert_eq!(reader.walk(&luke_but(&[("pain", &["1"])])).await?, "niggle");
        reader.change("pain").await?;
        reader.answer("pain", &["3"]).await?;
        assert_eq!(reader.screen().await?, "bike");
        reader.answer("bike", &["yes"]).await?;
        assert_eq!(reader.screen().await?, "mild");
        Ok(())
    });
}

#[test]
fn back_leaves_a_change_as_it_was() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.change("pain").await?;
        reader.choose("pain", &["9"]).await?;
        reader.back().await?;
        assert_eq!(reader.screen().await?, "mild");
        Ok(())
    });
}

#[test]
fn a_change_to_a_warning_sign_sends_for_help_today() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        reader.change("safety-now").await?;
        reader.answer("safety-now", &["hot-joint"]).await?;
        assert_eq!(reader.screen().await?, "see-today");
        let last = reader.event_details("outcome").await?.pop();
        assert_eq!(last, Some(json!({ "outcome": "see-today", "level": "urgent" })));
        Ok(())
    });
}

#[test]
fn answers_that_fall_off_the_path_come_back_with_it() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let plan = reader.blocks().await?;
        reader.change("site").await?;
        reader.answer("site", &["front-knee"]).await?;
        assert_eq!(reader.screen().await?, "not-it-band");
        reader.change("site").await?;
        reader.answer("site", &["outer-knee"]).await?;
        assert_eq!(reader.screen().await?, "mild");
        assert_eq!(reader.blocks().await?, plan);
        Ok(())
    });
}

#[test]
fn the_browsers_own_history_is_left_alone() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let place = "return [history.length, location.href, JSON.stringify(history.state)].join(' ')";
        let before: String = scene.browser.script(place).await?;
        reader.walk_until("pattern", LUKE).await?;
        reader.back().await?;
        reader.walk(LUKE).await?;
        reader.change("pain").await?;
        reader.answer("pain", &["2"]).await?;
        reader.screen().await?;
        assert_eq!(scene.browser.script::<String>(place).await?, before);
        Ok(())
    });
}

#[test]
fn the_progress_never_falls_on_the_way_forward() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        // At pain 1 and without painful shins the longest path becomes shorter; the words "at most" must follow.
        for answers in [LUKE.to_vec(), luke_but(&[("pain", &["1"])])] {
            let (mut step, mut before) = (0, (0, 1));
            while !reader.at_outcome().await? {
                let now = reader.progress().await?;
                step += 1;
                assert_eq!(now.0, step, "question {now:?}");
                assert!(now.0 <= now.1 && now.1 <= 9, "question {now:?}");
                assert!(now.0 * before.1 >= before.0 * now.1, "from {before:?} to {now:?}");
                before = now;
                let screen = reader.screen().await?;
                let answer = answers.iter().find(|answer| answer.0 == screen).expect("Luke has an answer");
                reader.answer(&screen, answer.1).await?;
            }
            assert_eq!(before.0, before.1, "the last question is the last one");
            reader.press_button("restart").await?;
            reader.sees("safety-now").await?;
        }
        Ok(())
    });
}
