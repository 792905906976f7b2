//! A block of a plan, shown or withheld.

use super::call::call;
use super::element::{El, el, group};
use super::evidence::evidence;
use super::massage_guide::massage_guide;
use super::pace_builder::pace_builder;
use super::schedule_table::schedule;
use super::ui::Ui;
use crate::app::Schedule;
use crate::questionnaire::{Block, BlockKind, Origin, Planned, Selection, Text, Tool};

/// One block. In a plan its heading is one level below the plan's, and a mark says whose advice it is: drawn before the
/// heading, read out after it.
pub fn block(ui: Ui, in_plan: bool, planned: &Planned) -> El {
    let block = ui.content.block(planned.block());
    let title = ui
        .heading(if in_plan { 2 } else { 1 }, "subtitle")
        .attr("tabindex", "-1")
        .attr("id", heading_id(ui, block))
        .add(block.title);
    let section = el("section").attr("data-block", block.id);
    match planned {
        Planned::Shown { items, .. } => {
            let days =
                (block.tool == Some(Tool::Schedule)).then(|| schedule(ui, Schedule { block: planned.block(), items }));
            let tool = match block.tool {
                Some(Tool::Call) => call(ui),
                Some(Tool::Intervals) => Some(pace_builder(ui)),
                Some(Tool::Timer) => Some(massage_guide(ui)),
                Some(Tool::Schedule) | None => None,
            };
            section
                .part("block")
                .attr("class", ["block ", kind(block)].concat())
                .add(title)
                .add(in_plan.then(|| mark(ui, block)))
                .add(block.lead.map(|lead| el("p").add(lead)))
                .add(days)
                .add(list(block, items))
                .add(tool)
                .add(evidence(ui, planned.block()))
        }
        Planned::Withheld { caution, because, .. } => section
            .part("block withheld")
            .class("block withheld")
            .attr("data-withheld", "")
            .add(title)
            .add(el("p").class("mark").part("origin").add(ui.words().withheld))
            .add(el("p").add(block.unless[*caution].words))
            .add(el("p").class("label").add(ui.words().because))
            .add(reasons(ui, because)),
    }
}

/// A link to each block of a plan.
pub fn contents(ui: Ui, plan: &[Planned]) -> El {
    el("ul").class("contents").part("contents").each(plan, |planned| {
        let block = ui.content.block(planned.block());
        let link = el("a").attr("data-action", "go").attr("href", ["#", &heading_id(ui, block)].concat());
        let withheld = || [" (", ui.words().withheld, ")"].concat();
        el("li").add(link.add(block.title)).add(matches!(planned, Planned::Withheld { .. }).then(withheld))
    })
}

fn heading_id(ui: Ui, block: &Block) -> String {
    ui.id(&["block", block.id])
}

/// Whose advice it is.
fn mark(ui: Ui, block: &Block) -> El {
    let words = ui.words();
    let (class, origin) = match block.origin {
        Origin::Coach => ("mark coach", words.coach),
        Origin::Evidence => ("mark evidence", words.evidence),
        Origin::Ours => ("mark ours", words.ours),
    };
    el("p").part("origin").class(class).add(origin)
}

fn kind(block: &Block) -> Text {
    match block.kind {
        BlockKind::Advice => "advice",
        BlockKind::Steps => "steps",
        BlockKind::Do => "do",
        BlockKind::Dont => "dont",
        BlockKind::Worsening => "worsening",
        BlockKind::Tool => "tool",
    }
}

/// The items in the form that fits the kind of block, without those that a schedule shows by day.
fn list(block: &'static Block, items: &[usize]) -> Option<El> {
    let mut shown = items.iter().map(|index| &block.items[*index]).filter(|item| item.days.is_empty()).peekable();
    shown.peek()?;
    let (list, item) = match block.kind {
        BlockKind::Advice | BlockKind::Tool => (group(), "p"),
        BlockKind::Steps => (el("ol"), "li"),
        BlockKind::Do | BlockKind::Dont | BlockKind::Worsening => (el("ul"), "li"),
    };
    Some(list.each(shown, |one| el(item).add(one.words)))
}

/// The answers that withhold a block.
fn reasons(ui: Ui, because: &[(u16, Selection)]) -> El {
    let answers = because.iter().flat_map(|(index, selection)| {
        let question = ui.content.question(*index);
        selection.iter().map(move |option| (question, option))
    });
    el("ul")
        .each(answers, |(question, option)| el("li").add(question.name).add(": ").add(question.options[option].label))
}
