//! Continue without an answer.

use crate::{answers, comes_to_the_first_question, walk};

#[test]
fn a_missing_answer_is_heard_once_and_its_link_leads_to_the_options() {
    walk("error", async |_, reader, listener| {
        comes_to_the_first_question(listener).await?;
        listener.press_until_on("b", reader, "button submit").await?;
        listener.press("Return").await?;
        listener.press_times("Down", 2).await?;
        listener.press("Return").await?;
        answers(listener, reader, ("safety-now", &["none"])).await?;
        // By the keyboard alone: Return on an option continues, too.
        listener.press_until_on("Tab", reader, "input safety-soon=limp").await?;
        listener.press("Return").await?;
        listener.press("Tab").await?;
        listener.press("Return").await
    });
}
