//! The end of a path: how urgent it is, the plan, the answers, and what this advice is.

use super::answers::{start_again, your_answers};
use super::block::{block, legend, short_list, when_to_be_seen};
use super::call::call;
use super::days::days;
use super::diary_card::{diary_card, has_diary};
use super::element::{El, el};
use super::fold::fold;
use super::keep::keep;
use super::timer_bar::timer_bar;
use super::ui::{Ui, button};
use crate::app::{Action, folding};
use crate::browser::DateStyle;
use crate::questionnaire::{BlockKind, Level, Origin, Outcome, Path, Planned, Tool, fill};
use crate::tools::days::Day;

/// An outcome for the answers on a path.
pub fn outcome(ui: Ui, outcome: &'static Outcome, path: &Path) -> El {
    let content = ui.content;
    let words = content.all().interface;
    let level = match outcome.level {
        Level::SelfCare => words.self_care(),
        Level::Soon => words.soon(),
        Level::Urgent => words.urgent(),
    };
    let keeps_on_device = ui.state.settings.keeps_on_device;
    // A reader who is sent to get help needs no heading before what to do.
    let planned = outcome.level == Level::SelfCare;
    let calm = outcome.level != Level::Urgent;
    let blocks = content.plan(outcome, &path.given);
    let has_plan = blocks.iter().any(|planned| content.block(planned.block()).origin == Origin::Coach);
    let calls = blocks.iter().any(|planned| content.block(planned.block()).tool == Some(Tool::Call));
    let title = ui
        .heading(0, "title")
        .part("heading")
        .attr("tabindex", "-1")
        .add(el("span").class("level").add(level).add(": "))
        .add(el("span").class("what").add(outcome.title_for(&path.given)));
    let card = el("div").class("card").part("card").add(title).add(el("p").add(outcome.lead));
    let schedule = ui.state.schedule(&blocks);
    // A reader who comes back to a diary finds it first.
    let diary = schedule.filter(|_| ui.state.visit.diary_first && has_diary(ui));
    let worsening = blocks.iter().filter(|planned| content.block(planned.block()).kind == BlockKind::Worsening);
    el("div")
        .part("outcome")
        .attr("data-screen", outcome.id)
        .attr("class", ["screen outcome ", outcome.level.id()].concat())
        .add(card.add(calls.then(|| call(ui))))
        .add(diary.map(|schedule| diary_card(ui, schedule)))
        .add(short_list(ui, outcome, &blocks))
        .add(schedule.map(|schedule| days(ui, schedule)))
        .add(plan(ui, planned, &blocks))
        .each(worsening, |planned| when_to_be_seen(ui, planned))
        .add(el("div").class("folds").add(calm.then(|| keep(ui, has_plan))).add(your_answers(ui, path)).add(about(ui)))
        .add(start_again(ui, calm && keeps_on_device))
        .add(timer_bar(ui))
}

/// Every block that folds. A plan has a heading, and says what the marks on its blocks mean.
fn plan(ui: Ui, planned: bool, blocks: &[Planned]) -> El {
    let words = ui.words();
    let is_open = |planned: &Planned| ui.state.is_open(ui.content.block(planned.block()).id);
    let (action, label) = if folding(ui.content, blocks).all(is_open) {
        (Action::CloseAll, words.close_all())
    } else {
        (Action::OpenAll, words.open_all())
    };
    let head = el("div")
        .class("row")
        .add(planned.then(|| ui.heading(1, "section").add(words.plan())))
        .add(button("link", &action, label));
    el("div")
        .class("plan")
        .part("plan")
        .add(head)
        .add(planned.then(|| legend(ui)))
        .add(el("div").class("folds").each(folding(ui.content, blocks), |one| block(ui, 1 + u8::from(planned), one)))
}

/// What this advice is, folded.
fn about(ui: Ui) -> El {
    let content = ui.content.all();
    let words = ui.words();
    let reviewed = Day::parse(content.reviewed).map_or_else(String::new, |day| (ui.date)(day, DateStyle::Long));
    let version = fill(words.version(), &[("version", content.version), ("date", &reviewed)]);
    fold(ui, "about".to_owned(), el("summary").add(ui.heading(1, "subtitle").add(words.about())))
        .class("about")
        .part("about")
        .add(el("p").add(words.disclaimer()))
        .add(el("p").add(version))
        .add(content.awaits_review.map(|awaits| el("p").add(awaits)))
}
