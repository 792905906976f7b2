//! The end of a path: how urgent it is, the plan, the answers, and what this advice is.

use yew::prelude::*;

use super::answers::your_answers;
use super::block::{block, contents};
use super::diary::DiaryCard;
use super::heading::{heading, screen_heading};
use super::keep::{Shared, keep};
use super::{Message, Props};
use crate::browser::long_date;
use crate::questionnaire::{Level, Origin, Path, Planned, Tool};

/// Where the pain diary stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiaryPlace {
    /// Nowhere: the plan is not the reader's own, or nothing is kept on the device.
    None,
    /// Before the plan: the reader comes back to it.
    First,
    /// After the plan, as an offer.
    Last,
}

/// An outcome for the answers on a path. Of the nodes, one is its heading, one the field of a link to copy.
pub fn outcome(
    props: &Props,
    index: u16,
    path: &Path,
    diary_place: DiaryPlace,
    shared: &Shared,
    (node, field): (&NodeRef, &NodeRef),
    on_message: &Callback<Message>,
) -> Html {
    let Props { content, settings, .. } = props;
    let content = *content;
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
    let of_coach = |planned: &Planned| match planned {
        Planned::Shown { block, .. } | Planned::Withheld { block, .. } => content.block(*block).origin == Origin::Coach,
    };
    let can_share = blocks.iter().any(of_coach);
    let on_status = on_message.reform(Message::Status);
    let schedule = blocks.iter().find_map(|planned| match planned {
        Planned::Shown { block, items } if content.block(*block).tool == Some(Tool::Schedule) => {
            Some((*block, items.clone()))
        }
        _ => None,
    });
    let diary = |place: DiaryPlace| match &schedule {
        Some(schedule) if place == diary_place => html! {
            <DiaryCard {content} settings={settings.clone()} schedule={schedule.clone()} on_status={&on_status} />
        },
        _ => Html::default(),
    };
    let calm = outcome.level != Level::Urgent;
    let can_forget = calm && settings.storage.lasts();
    let reviewed = long_date(content.reviewed, content.language);
    let version = words.version.replace("{version}", content.version).replace("{date}", &reviewed);
    html! {
        <div class={classes!("screen", "outcome", outcome.level.id())} part="outcome" data-screen={outcome.id}>
            <div class="card" part="card">
                { screen_heading(settings.heading_level, node, "heading", title) }
                <p>{ outcome.lead }</p>
            </div>
            { diary(DiaryPlace::First) }
            <div class="plan" part="plan">
                if planned {
                    { heading(settings.heading_level, 1, "section", words.plan.into()) }
                    { contents(content, settings, &blocks) }
                }
                { for blocks.iter().map(|one| block(content, settings, planned, one, &on_status)) }
            </div>
            { diary(DiaryPlace::Last) }
            if calm {
                { keep(content, settings, can_share, shared, field, on_message) }
            }
            { your_answers(content, settings, path, can_forget, on_message) }
            <section class="about" part="about">
                { heading(settings.heading_level, 1, "section", words.about.into()) }
                <p>{ words.disclaimer }</p>
                <p>{ version }</p>
            </section>
        </div>
    }
}
