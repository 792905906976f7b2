//! The end of a path: how urgent it is, the plan, the answers, and what this advice is.

use super::answers::your_answers;
use super::block::{block, contents};
use super::diary_card::diary_card;
use super::element::{El, el, group};
use super::keep::keep;
use super::ui::Ui;
use crate::app::Note;
use crate::browser::DateStyle;
use crate::questionnaire::{Level, Origin, Outcome, Path, fill};
use crate::tools::days::Day;

/// An outcome for the answers on a path.
pub fn outcome(ui: Ui, outcome: &'static Outcome, path: &Path) -> El {
    let content = ui.content;
    let words = &content.all().interface;
    let level = match outcome.level {
        Level::SelfCare => words.self_care,
        Level::Soon => words.soon,
        Level::Urgent => words.urgent,
    };
    let keeps_on_device = ui.state.settings.keeps_on_device;
    // A reader who is sent to get help needs no heading before what to do.
    let planned = outcome.level == Level::SelfCare;
    let calm = outcome.level != Level::Urgent;
    let blocks = content.plan(outcome, &path.given);
    let has_plan = blocks.iter().any(|planned| content.block(planned.block()).origin == Origin::Coach);
    // A reader who comes back to a diary finds it first; the offer of one comes last.
    let is_own = !ui.state.visit.note.is_some_and(Note::is_from_link);
    let diary = ui.state.schedule(&blocks).filter(|_| keeps_on_device && is_own);
    let diary = diary.map(|schedule| diary_card(ui, schedule));
    let (first, last) = if ui.state.visit.diary_first { (diary, None) } else { (None, diary) };
    let title = ui
        .heading(0, "title")
        .part("heading")
        .attr("tabindex", "-1")
        .add(el("span").class("level").add(level).add(": "))
        .add(el("span").class("what").add(outcome.title_for(&path.given)));
    let summary = || group().add(ui.heading(1, "section").add(words.plan)).add(contents(ui, &blocks));
    let reviewed = Day::parse(content.reviewed).map_or_else(String::new, |day| (ui.date)(day, DateStyle::Long));
    let version = fill(words.version, &[("version", content.version), ("date", &reviewed)]);
    let about = el("section")
        .class("about")
        .part("about")
        .add(ui.heading(1, "section").add(words.about))
        .add(el("p").add(words.disclaimer))
        .add(el("p").add(version))
        .add(content.awaits_review.map(|awaits| el("p").add(awaits)));
    el("div")
        .part("outcome")
        .attr("data-screen", outcome.id)
        .attr("class", ["screen outcome ", outcome.level.id()].concat())
        .add(el("div").class("card").part("card").add(title).add(el("p").add(outcome.lead)))
        .add(first)
        .add(
            el("div")
                .class("plan")
                .part("plan")
                .add(planned.then(summary))
                .each(&blocks, |one| block(ui, planned, one)),
        )
        .add(last)
        .add(calm.then(|| keep(ui, has_plan)))
        .add(your_answers(ui, path, calm && keeps_on_device))
        .add(about)
}
