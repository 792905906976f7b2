//! A block of a plan, shown or withheld.

use yew::prelude::*;

use super::call::call;
use super::evidence::evidence;
use super::heading::target_heading;
use super::massage::Massage;
use super::pace_builder::PaceBuilder;
use super::schedule::Schedule;
use super::{Content, Settings};
use crate::browser::follow_link;
use crate::questionnaire::{Block, BlockKind, Item, Origin, Planned, Selection, Tool};

/// One block. In a plan its heading stands below the plan's, and a mark says whose advice it is.
pub fn block(
    content: Content,
    settings: &Settings,
    in_plan: bool,
    planned: &Planned,
    on_status: &Callback<AttrValue>,
) -> Html {
    let below = if in_plan { 2 } else { 1 };
    let block = planned_block(content, planned);
    let title = target_heading(settings.heading_level, below, heading_id(settings, block), block.title);
    match planned {
        Planned::Shown { block: index, items } => {
            let tool = tool(content, settings, *index, items, on_status);
            shown(content, in_plan, block, title, items, tool)
        }
        Planned::Withheld { caution, because, .. } => {
            withheld(content, block, title, block.unless[*caution].words, because)
        }
    }
}

/// A link to each block of a plan.
pub fn contents(content: Content, settings: &Settings, plan: &[Planned]) -> Html {
    let onclick = Callback::from(follow_link);
    let links = plan.iter().map(|planned| {
        let block = planned_block(content, planned);
        html! {
            <li key={block.id}>
                <a href={["#", &heading_id(settings, block)].concat()} onclick={&onclick}>{ block.title }</a>
                if matches!(planned, Planned::Withheld { .. }) {
                    { " (" }{ content.interface.withheld }{ ")" }
                }
            </li>
        }
    });
    html! { <ul class="contents" part="contents">{ for links }</ul> }
}

fn planned_block(content: Content, planned: &Planned) -> &'static Block {
    match planned {
        Planned::Shown { block, .. } | Planned::Withheld { block, .. } => content.block(*block),
    }
}

fn heading_id(settings: &Settings, block: &Block) -> AttrValue {
    [&settings.prefix, "-block-", block.id].concat().into()
}

/// What the reader works with in a block.
fn tool(content: Content, settings: &Settings, index: u16, items: &[usize], on_status: &Callback<AttrValue>) -> Html {
    let (settings, on_status) = (settings.clone(), on_status.clone());
    match content.block(index).tool {
        Some(Tool::Call) => call(content, &settings),
        Some(Tool::Schedule) => {
            html! { <Schedule {content} {settings} block={index} items={items.to_vec()} {on_status} /> }
        }
        Some(Tool::Intervals) => html! { <PaceBuilder {content} {settings} {on_status} /> },
        Some(Tool::Timer) => html! { <Massage {content} {on_status} /> },
        None => Html::default(),
    }
}

fn shown(content: Content, in_plan: bool, block: &Block, title: Html, items: &[usize], tool: Html) -> Html {
    let words = &content.interface;
    let (origin, origin_words) = match block.origin {
        Origin::Coach => ("coach", words.coach),
        Origin::Evidence => ("evidence", words.evidence),
        Origin::Ours => ("ours", words.ours),
    };
    let kind = match block.kind {
        BlockKind::Advice => "advice",
        BlockKind::Steps => "steps",
        BlockKind::Do => "do",
        BlockKind::Dont => "dont",
        BlockKind::Worsening => "worsening",
        BlockKind::Tool => "tool",
    };
    html! {
        <section class={classes!("block", kind)} part="block" key={block.id} data-block={block.id}>
            if in_plan {
                <p class={classes!("mark", origin)} part="origin">{ origin_words }</p>
            }
            { title }
            if let Some(lead) = block.lead {
                <p>{ lead }</p>
            }
            if block.tool == Some(Tool::Schedule) {
                { tool }
                { list(block, items) }
            } else {
                { list(block, items) }
                { tool }
            }
            { evidence(content, block) }
        </section>
    }
}

/// The items in the form that fits the kind of block, without those that a schedule shows by day.
fn list(block: &Block, items: &[usize]) -> Html {
    let mut words: Vec<&Item> = items.iter().map(|item| &block.items[*item]).collect();
    words.retain(|item| item.days.is_empty());
    let words = words.into_iter();
    match block.kind {
        _ if words.len() == 0 => Html::default(),
        BlockKind::Advice | BlockKind::Tool => {
            words.map(|item| html! { <p key={item.id}>{ item.words }</p> }).collect()
        }
        BlockKind::Steps => {
            html! { <ol>{ for words.map(|item| html! { <li key={item.id}>{ item.words }</li> }) }</ol> }
        }
        BlockKind::Do | BlockKind::Dont | BlockKind::Worsening => {
            html! { <ul>{ for words.map(|item| html! { <li key={item.id}>{ item.words }</li> }) }</ul> }
        }
    }
}

fn withheld(content: Content, block: &Block, title: Html, instead: &'static str, because: &[(u16, Selection)]) -> Html {
    let answers = because.iter().flat_map(|(question, selection)| {
        let question = content.question(*question);
        selection.iter().map(|option| {
            let option = &question.options[option];
            html! { <li key={option.id}>{ question.name }{ ": " }{ option.label }</li> }
        })
    });
    html! {
        <section class="block withheld" part="block withheld" key={block.id} data-block={block.id} data-withheld="">
            <p class="mark" part="origin">{ content.interface.withheld }</p>
            { title }
            <p>{ instead }</p>
            <p class="label">{ content.interface.because }</p>
            <ul>{ for answers }</ul>
        </section>
    }
}
