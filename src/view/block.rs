//! A block of a plan, shown or withheld.

use yew::prelude::*;

use super::call::call;
use super::evidence::evidence;
use super::heading::heading;
use super::{Content, Settings};
use crate::questionnaire::{Block, BlockKind, Origin, Planned, Selection, Tool};

/// One block, its heading `below` levels under the outcome's.
pub fn block(content: Content, settings: &Settings, below: u8, planned: &Planned) -> Html {
    match planned {
        Planned::Shown { block, items } => {
            shown(content, settings, below, &content.blocks[usize::from(*block)], items)
        }
        Planned::Withheld { block, caution, because } => {
            let block = &content.blocks[usize::from(*block)];
            withheld(content, settings, below, block, block.unless[*caution].words, because)
        }
    }
}

fn shown(content: Content, settings: &Settings, below: u8, block: &Block, items: &[usize]) -> Html {
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
            <p class={classes!("mark", origin)} part="origin">{ origin_words }</p>
            { heading(settings.heading_level, below, "subtitle", block.title.into()) }
            if let Some(lead) = block.lead {
                <p>{ lead }</p>
            }
            { list(block, items) }
            if block.tool == Some(Tool::Call) {
                { call(content, settings) }
            }
            { evidence(content, block) }
        </section>
    }
}

/// The items in the form that fits the kind of block.
fn list(block: &Block, items: &[usize]) -> Html {
    let words = items.iter().map(|item| &block.items[*item]);
    match block.kind {
        _ if items.is_empty() => Html::default(),
        BlockKind::Advice | BlockKind::Tool => words.map(|item| html! { <p key={item.id}>{ item.words }</p> }).collect(),
        BlockKind::Steps => html! { <ol>{ for words.map(|item| html! { <li key={item.id}>{ item.words }</li> }) }</ol> },
        BlockKind::Do | BlockKind::Dont | BlockKind::Worsening => {
            html! { <ul>{ for words.map(|item| html! { <li key={item.id}>{ item.words }</li> }) }</ul> }
        }
    }
}

fn withheld(
    content: Content,
    settings: &Settings,
    below: u8,
    block: &Block,
    instead: &'static str,
    because: &[(u16, Selection)],
) -> Html {
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
            { heading(settings.heading_level, below, "subtitle", block.title.into()) }
            <p>{ instead }</p>
            <p class="label">{ content.interface.because }</p>
            <ul>{ for answers }</ul>
        </section>
    }
}
