//! The questions, from the first to the plan.

use personas::LUKE;

use crate::{answers, comes_to_the_first_question, walk};

#[test]
fn luke_comes_to_his_plan() {
    walk("questions", async |_, reader, listener| {
        comes_to_the_first_question(listener).await?;
        for answer in LUKE {
            listener.press("Down").await?;
            answers(listener, reader, *answer).await?;
        }
        listener.press_times("Down", 4).await
    });
}

#[test]
fn a_question_of_each_kind_is_read_line_by_line() {
    walk("lines", async |_, reader, listener| {
        for question in ["site", "pattern", "pain"] {
            reader.walk_until(question, LUKE).await?;
            listener.waits_for_silence().await?;
            listener.press("ctrl+Home").await?;
            listener.press_until_heard("Down", "A link after it").await?;
        }
        Ok(())
    });
}
