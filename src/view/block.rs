//! A block of a plan, shown or withheld.

use super::call::call;
use super::evidence::evidence;
use super::massage::massage;
use super::schedule::{Schedule, schedule};
use super::{Markup, Props, Tools};
use crate::questionnaire::{Block, BlockKind, Origin, Planned, Selection, Text, Tool};

/// One block. In a plan its heading stands below the plan's, and a mark says whose advice it is: seen before the heading,
/// read after it.
pub fn block(m: &mut Markup, props: &Props, tools: &Tools, in_plan: bool, planned: &Planned) {
    let block = m.content.block(planned.block());
    m.element("section", |m| {
        m.attribute("data-block", block.id);
        match planned {
            Planned::Shown { items, .. } => {
                m.attribute("part", "block");
                m.attribute_string("class", ["block ", kind(block)].concat());
                title(m, in_plan, block);
                if in_plan {
                    mark(m, block);
                }
                if let Some(lead) = block.lead {
                    m.line("p", lead);
                }
                if block.tool == Some(Tool::Schedule) {
                    schedule(m, props, Schedule { block: planned.block(), items }, tools.start);
                }
                list(m, block, items);
                match block.tool {
                    Some(Tool::Call) => call(m),
                    Some(Tool::Intervals) => tools.pace.view(m),
                    Some(Tool::Timer) => massage(m, &tools.timer),
                    Some(Tool::Schedule) | None => {}
                }
                evidence(m, block);
            }
            Planned::Withheld { caution, because, .. } => {
                m.attribute("part", "block withheld");
                m.attribute("class", "block withheld");
                m.attribute("data-withheld", "");
                title(m, in_plan, block);
                m.line("p class=mark part=origin", m.content.interface.withheld);
                m.line("p", block.unless[*caution].words);
                reasons(m, because);
            }
        }
    });
}

/// A link to each block of a plan.
pub fn contents(m: &mut Markup, plan: &[Planned]) {
    m.element("ul class=contents part=contents", |m| {
        for planned in plan {
            let block = m.content.block(planned.block());
            m.element("li", |m| {
                m.element("a data-action=go", |m| {
                    m.attribute_string("href", ["#", &heading_id(m, block)].concat());
                    m.text(block.title);
                });
                if let Planned::Withheld { .. } = planned {
                    m.string([" (", m.content.interface.withheld, ")"].concat());
                }
            });
        }
    });
}

fn heading_id(m: &Markup, block: &Block) -> String {
    m.settings.id(&["block", block.id])
}

fn title(m: &mut Markup, in_plan: bool, block: &Block) {
    m.element(if in_plan { "h3 class=subtitle tabindex=-1" } else { "h2 class=subtitle tabindex=-1" }, |m| {
        m.attribute_string("id", heading_id(m, block));
        m.text(block.title);
    });
}

/// Whose advice it is.
fn mark(m: &mut Markup, block: &Block) {
    let words = &m.content.all().interface;
    let (class, origin) = match block.origin {
        Origin::Coach => ("mark coach", words.coach),
        Origin::Evidence => ("mark evidence", words.evidence),
        Origin::Ours => ("mark ours", words.ours),
    };
    m.element("p part=origin", |m| {
        m.attribute("class", class);
        m.text(origin);
    });
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
fn list(m: &mut Markup, block: &'static Block, items: &[usize]) {
    let (list, item) = match block.kind {
        BlockKind::Advice | BlockKind::Tool => (None, "p"),
        BlockKind::Steps => (Some("ol"), "li"),
        BlockKind::Do | BlockKind::Dont | BlockKind::Worsening => (Some("ul"), "li"),
    };
    let mut shown = items.iter().map(|index| &block.items[*index]).filter(|item| item.days.is_empty()).peekable();
    if shown.peek().is_none() {
        return;
    }
    let write = |m: &mut Markup| shown.for_each(|one| m.line(item, one.words));
    match list {
        Some(list) => m.element(list, write),
        None => m.maybe(true, write),
    }
}

/// The answers that withhold a block.
fn reasons(m: &mut Markup, because: &[(u16, Selection)]) {
    let content = m.content;
    m.line("p class=label", content.all().interface.because);
    m.element("ul", |m| {
        for (index, selection) in because {
            let question = content.question(*index);
            for option in selection.iter() {
                m.element("li", |m| {
                    m.text(question.name);
                    m.text(": ");
                    m.text(question.options[option].label);
                });
            }
        }
    });
}
