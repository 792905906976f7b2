//! What the diary asks, what it answers, and what it holds so far.

use yew::prelude::*;

use super::Content;
use crate::questionnaire::{Question, QuestionKind, Text};
use crate::tools::diary::{Advice, Diary};

/// The question whose numbers the diary takes.
pub fn scale_of(content: Content) -> &'static Question {
    let questions: &'static [Question] = content.questions();
    questions.iter().find(|question| question.kind == QuestionKind::Scale).unwrap_or(&questions[0])
}

/// The id of an advice, and its words.
pub fn advice(content: Content, advice: Advice) -> (Text, Text) {
    let words = &content.interface.diary;
    match advice {
        Advice::CarryOn => ("carry-on", words.carry_on),
        Advice::Walk => ("walk", words.walk),
        Advice::Repeated => ("repeated", words.repeated),
        Advice::Next => ("next", words.next),
        Advice::Checked => ("checked", words.checked),
    }
}

/// The numbers noted so far, a day each; nothing before the first.
pub fn entries(content: Content, diary: &Diary) -> Html {
    let words = &content.interface.diary;
    let entries = diary.entries().iter().map(|entry| {
        let text = words.entry.replace("{n}", &entry.day.to_string()).replace("{pain}", &entry.pain.to_string());
        html! { <li key={entry.day.to_string()} data-entry={entry.day.to_string()}>{ text }</li> }
    });
    html! {
        if !diary.entries().is_empty() {
            <div class="entries">
                <p class="label">{ words.entries }</p>
                <ul>{ for entries }</ul>
            </div>
        }
    }
}
