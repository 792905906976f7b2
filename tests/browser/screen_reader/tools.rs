//! The tools of a plan: what changes without a move of the focus is said.

use anyhow::Result;
use browser_tests::{Listener, Reader, Scene, word};
use personas::LUKE;

use crate::walk;

#[test]
fn a_running_timer_says_how_far_it_is() {
    walk("timer", async |scene, reader, listener| {
        comes_to_block(reader, listener, "massage").await?;
        listener.press_until_heard("Down", word("/interface/leg/reset")).await?;
        listener.press("c").await?;
        listener.press("Tab").await?;
        passes(scene, listener, 0.0).await?;
        listener.press("Return").await?;
        for _ in 0..3 {
            passes(scene, listener, 3.75).await?;
        }
        listener.press("Return").await?;
        listener.press("Return").await?;
        passes(scene, listener, 4.0).await?;
        listener.press("Tab").await?;
        listener.press("Return").await
    });
}

#[test]
fn a_set_that_is_worked_out_again_is_said_again() {
    walk("intervals", async |_, reader, listener| {
        comes_to_block(reader, listener, "progressive").await?;
        listener.press_until_heard("Down", word("/interface/pace/work")).await?;
        listener.press("Return").await?;
        listener.type_text("4:00").await?;
        listener.press_until_on("Tab", reader, "input repetitions=").await?;
        listener.type_text("5").await?;
        listener.press("Tab").await?;
        listener.type_text("1000").await?;
        listener.press("Tab").await?;
        listener.press_times("Return", 3).await?;
        listener.press_times("Down", 4).await
    });
}

/// Goes from button to button to a block of Luke's plan, and opens it.
async fn comes_to_block(reader: Reader<'_>, listener: &Listener, block: &str) -> Result<()> {
    reader.walk(LUKE).await?;
    listener.waits_for_silence().await?;
    listener.press("ctrl+Home").await?;
    listener.press_until_heard("b", word(&format!("/blocks/{block}/title"))).await?;
    listener.press("Return").await
}

/// Lets minutes pass, and a few seconds more.
async fn passes(scene: &Scene, listener: &Listener, minutes: f64) -> Result<()> {
    let act = async || {
        scene.browser.script::<()>(&format!("window.pass({minutes})")).await?;
        scene.browser.wait("the clock to stand still", "return window.stands()").await
    };
    listener.hears(&format!("{minutes} minutes pass"), act).await
}
