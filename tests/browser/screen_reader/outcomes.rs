//! Outcomes: one that is urgent, and a plan.

use browser_tests::word;
use personas::LUKE;

use crate::{answers, comes_to_the_first_question, walk};

#[test]
fn who_is_to_get_help_hears_what_to_do_line_by_line() {
    walk("urgent", async |_, reader, listener| {
        comes_to_the_first_question(listener).await?;
        answers(listener, reader, ("safety-now", &["chest"])).await?;
        listener.press_until_heard("Down", "A link after it").await
    });
}

#[test]
fn a_plan_is_gone_through_by_headings_and_buttons_and_a_part_is_opened() {
    walk("plan", async |_, reader, listener| {
        reader.walk(LUKE).await?;
        listener.waits_for_silence().await?;
        listener.press("ctrl+Home").await?;
        listener.press_until_heard("h", "Wrapping to top").await?;
        listener.press_until_heard("b", word("/blocks/cold-bath/title")).await?;
        listener.press("Return").await?;
        listener.press_times("Down", 6).await
    });
}

#[test]
fn the_days_are_gone_through_by_arrows() {
    walk("days", async |_, reader, listener| {
        reader.walk(LUKE).await?;
        listener.waits_for_silence().await?;
        listener.press("ctrl+Home").await?;
        listener.press_until_heard("h", word("/interface/schedule/picture")).await?;
        listener.press("r").await?;
        listener.press("space").await?;
        listener.press_times("Down", 3).await
    });
}
