//! Pages with a content security policy.

use browser_tests::{Page, scenario};
use personas::LUKE;
use serde_json::json;

#[test]
fn the_strict_policy_is_never_violated() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.proceed().await?;
        assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
        reader.change("pain").await?;
        reader.back().await?;
        reader.press_button("restart").await?;
        reader.sees("safety-now").await?;
        assert_eq!(scene.browser.violations().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn the_questionnaire_is_styled_under_the_strict_policy() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let height: f64 =
            reader.ask("return root.querySelector('button[type=submit]').getBoundingClientRect().height", &[]).await?;
        assert!(height >= 44.0, "Continue is {height} pixels high");
        Ok(())
    });
}

#[test]
fn no_screen_has_a_style_of_its_own() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        let styled = "return root.querySelectorAll('[style], style, link').length";
        for (question, options) in LUKE {
            reader.sees(question).await?;
            assert_eq!(reader.ask::<u32>(styled, &[]).await?, 0, "at {question}");
            reader.answer(question, options).await?;
        }
        assert_eq!(reader.ask::<u32>(styled, &[]).await?, 0, "at the outcome");
        Ok(())
    });
}

/// A policy that keeps the questionnaire from running.
fn forbidden_by(policy: &str) {
    scenario(async |scene| {
        scene.expect_problems();
        scene.visit(Page::post().with_policy(policy)).await?;
        let reader = scene.reader(0);
        reader.wait_for_event("error", 1).await?;
        assert_eq!(reader.event_details("error").await?, [json!({ "code": "csp" })]);
        assert!(reader.sees_fallback().await?);
        assert!(reader.status().await?.ends_with('.'), "a sentence says why");
        assert!(!reader.has_button("retry").await?, "Retry cannot help");
        Ok(())
    });
}

#[test]
fn a_policy_without_wasm_is_named() {
    forbidden_by("default-src 'none'; script-src 'self'; connect-src 'self'");
}

#[test]
fn a_policy_without_connections_is_named() {
    forbidden_by("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
}
