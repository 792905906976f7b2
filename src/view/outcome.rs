//! The end of a path: how urgent it is, the plan, the answers, and what this advice is.

use super::answers::your_answers;
use super::block::{block, contents};
use super::keep::keep;
use super::note::Note;
use super::{Markup, Props, Tools};
use crate::questionnaire::{Level, Origin, Outcome, Path, fill};

/// An outcome for the answers on a path.
pub fn outcome(
    m: &mut Markup,
    props: &Props,
    outcome: &'static Outcome,
    path: &Path,
    tools: &Tools,
    note: Option<Note>,
) {
    let content = m.content;
    let words = &content.all().interface;
    let level = match outcome.level {
        Level::SelfCare => words.self_care,
        Level::Soon => words.soon,
        Level::Urgent => words.urgent,
    };
    // Someone who is sent to get help needs no heading between them and what to do.
    let planned = outcome.level == Level::SelfCare;
    let calm = outcome.level != Level::Urgent;
    let blocks = content.plan(outcome, &path.given);
    let has_plan = blocks.iter().any(|planned| content.block(planned.block()).origin == Origin::Coach);
    // A diary that is kept comes first, as its reader comes back to it; the offer of one comes last.
    let diary = tools.schedule(content, &blocks).filter(|_| m.settings.lasts && !note.is_some_and(Note::borrows));
    m.element("div part=outcome", |m| {
        m.attribute("data-screen", outcome.id);
        m.attribute_string("class", ["screen outcome ", outcome.level.id()].concat());
        m.element("div class=card part=card", |m| {
            m.element("h1 class=title part=heading tabindex=-1", |m| {
                m.element("span class=level", |m| {
                    m.text(level);
                    m.text(": ");
                });
                m.line("span class=what", outcome.title);
            });
            m.line("p", outcome.lead);
        });
        if tools.diary_first
            && let Some(schedule) = diary
        {
            tools.diary.view(m, schedule);
        }
        m.element("div class=plan part=plan", |m| {
            if planned {
                m.line("h2 class=section", words.plan);
                contents(m, &blocks);
            }
            for one in &blocks {
                block(m, props, tools, planned, one);
            }
        });
        if !tools.diary_first
            && let Some(schedule) = diary
        {
            tools.diary.view(m, schedule);
        }
        if calm {
            keep(m, has_plan, &tools.shared);
        }
        your_answers(m, path, calm && m.settings.lasts);
        m.element("section class=about part=about", |m| {
            m.line("h2 class=section", words.about);
            m.line("p", words.disclaimer);
            let reviewed = props.options.date(content.reviewed, true);
            m.element("p", |m| {
                m.string(fill(words.version, &[("version", content.version), ("date", &reviewed)]));
            });
            m.maybe(content.awaits_review.is_some(), |m| m.line("p", content.awaits_review.unwrap_or_default()));
        });
    });
}
