//! The end of a path: how urgent it is, the plan, the answers, and what this advice is.

use yew::prelude::*;

use super::answers::your_answers;
use super::block::{block, contents};
use super::heading::{heading, screen_heading};
use super::{Content, Settings};
use crate::browser::long_date;
use crate::questionnaire::{Event, Level, Path, Text};

/// An outcome for the answers on a path.
pub fn outcome(
    content: Content,
    settings: &Settings,
    index: u16,
    path: &Path,
    node: &NodeRef,
    on_event: &Callback<Event>,
    on_status: &Callback<Text>,
) -> Html {
    let outcome = &content.outcomes[usize::from(index)];
    let words = &content.interface;
    let level = match outcome.level {
        Level::SelfCare => words.self_care,
        Level::Soon => words.soon,
        Level::Urgent => words.urgent,
    };
    let title = html! { <>
        <span class="level">{ level }{ ": " }</span>
        <span class="what">{ outcome.title }</span>
    </> };
    // Someone who is sent to get help needs no heading between them and what to do.
    let planned = outcome.level == Level::SelfCare;
    let blocks = content.plan(outcome, &path.given);
    let reviewed = long_date(content.reviewed, content.language);
    let version = words.version.replace("{version}", content.version).replace("{date}", &reviewed);
    html! {
        <div class={classes!("screen", "outcome", outcome.level.id())} part="outcome" data-screen={outcome.id}>
            <div class="card" part="card">
                { screen_heading(settings.heading_level, node, "heading", title) }
                <p>{ outcome.lead }</p>
            </div>
            <div class="plan" part="plan">
                if planned {
                    { heading(settings.heading_level, 1, "section", words.plan.into()) }
                    { contents(content, settings, &blocks) }
                }
                { for blocks.iter().map(|one| block(content, settings, planned, one, on_status)) }
            </div>
            { your_answers(content, settings, path, on_event) }
            <section class="about" part="about">
                { heading(settings.heading_level, 1, "section", words.about.into()) }
                <p>{ words.disclaimer }</p>
                <p>{ version }</p>
            </section>
        </div>
    }
}
