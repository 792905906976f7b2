//! Outcomes: one that is urgent, and a plan.

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
fn a_plan_is_gone_through_by_headings_buttons_and_a_table() {
    walk("plan", async |_, reader, listener| {
        reader.walk(LUKE).await?;
        listener.waits_for_silence().await?;
        listener.press("ctrl+Home").await?;
        listener.press_until_heard("h", "Wrapping to top").await?;
        listener.press_until_heard("b", "Wrapping to top").await?;
        listener.press("t").await?;
        listener.press_times("Down", 8).await
    });
}
