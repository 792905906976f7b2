//! The pain diary of a plan: an offer until the reader takes it, then one question a day.

use super::element::{El, el, group};
use super::scale::scale;
use super::ui::{Ui, button};
use crate::app::{Action, Field, Note, Schedule, advice_words, scale_question};
use crate::questionnaire::{Activity, Text, fill};
use crate::tools::diary::{Advice, Diary};
use crate::tools::digits;

/// The diary of a plan with this schedule.
pub fn diary_card(ui: Ui, schedule: Schedule) -> El {
    let words = ui.words().diary();
    let card = el("section").class("diary").part("diary");
    let Some(diary) = ui.state.diary(ui.environment) else {
        return card
            .attr("data-diary", "offer")
            .add(title(ui, words.title().to_owned()))
            .add(el("p").add(words.offer()))
            .add(button("secondary", &Action::KeepDiary, words.keep()))
            .add((ui.state.visit.diary_problem && ui.environment.has_wrong_date()).then(|| ui.wrong_date()));
    };
    if ui.environment.has_wrong_date() {
        return card
            .attr("data-diary", "0")
            .add(title(ui, words.title().to_owned()))
            .add(ui.wrong_date())
            .add(entries(ui, &diary));
    }
    match ui.state.diary_day(&diary, ui.environment) {
        None => card
            .attr("data-diary", "0")
            .add(title(ui, words.early().to_owned()))
            .add(el("p").add(words.wait()))
            .add(entries(ui, &diary)),
        Some(day) => today(ui, card, schedule, &diary, day),
    }
}

/// Whether there can be a diary: where the author lets the reader's device keep something, and for the reader's own plan.
pub fn has_diary(ui: Ui) -> bool {
    ui.state.settings.keeps_on_device && !ui.state.visit.note.is_some_and(Note::is_from_link)
}

fn today(ui: Ui, card: El, schedule: Schedule, diary: &Diary, day: u8) -> El {
    const NAME: &str = Field::DiaryPain.id();
    let words = ui.words().diary();
    let number = digits::write(day.into());
    let (heading, asked) = if day < diary.test_day() {
        (fill(words.day(), &[("n", &number)]), words.question())
    } else {
        (words.over().to_owned(), words.test())
    };
    let due = schedule.due(ui.content, day);
    let due = (!due.is_empty()).then(|| {
        group().add(el("p").class("label").add(words.due())).add(el("ul").each(due, |item| el("li").add(item.words)))
    });
    let card = card.attr("data-diary", number).add(title(ui, heading)).add(due);
    if !schedule.activity(ui.content, day).is_some_and(Activity::is_noted) {
        return card.add(el("p").add(words.rest())).add(entries(ui, diary));
    }
    let problem = ui.state.visit.diary_problem;
    let error_id = ui.id(&[NAME, "error"]);
    let error = || el("p").class("error").part("error").attr("id", error_id.clone()).add(words.missing());
    let fieldset = el("fieldset")
        .attr("aria-describedby", problem.then(|| error_id.clone()))
        .add(el("legend").add(asked))
        .add(problem.then(error))
        .add(scale(ui, scale_question(ui.content), NAME, ui.state.diary_choice(diary, day)));
    let advice = diary.advice(day).map(|advice| {
        el("p").class("said").attr("data-advice", advice_id(advice)).add(advice_words(ui.words(), advice))
    });
    card.add(fieldset).add(button("primary", &Action::SaveDiary, words.save())).add(advice).add(entries(ui, diary))
}

fn title(ui: Ui, text: String) -> El {
    ui.heading(1, "section").attr("tabindex", "-1").add(text)
}

const fn advice_id(advice: Advice) -> Text {
    match advice {
        Advice::CarryOn => "carry-on",
        Advice::Walk => "walk",
        Advice::Repeated => "repeated",
        Advice::Next => "next",
        Advice::Checked => "checked",
    }
}

/// The numbers noted so far, a day each; nothing before the first.
fn entries(ui: Ui, diary: &Diary) -> Option<El> {
    let words = ui.words().diary();
    let list = el("ul").each(diary.entries(), |entry| {
        let (day, pain) = (digits::write(entry.day.into()), digits::write(entry.pain.into()));
        el("li").add(fill(words.entry(), &[("n", &day), ("pain", &pain)])).attr("data-entry", day)
    });
    let some = !diary.entries().is_empty();
    some.then(|| el("div").class("entries").add(el("p").class("label").add(words.entries())).add(list))
}
