//! The blocks of a plan: the short list of what matters now, every block folded, and when to be seen.

use super::choices::marker;
use super::element::{El, el, group};
use super::evidence::evidence;
use super::fold::fold;
use super::massage_guide::massage_guide;
use super::pace_builder::pace_builder;
use super::schedule_table::schedule;
use super::ui::Ui;
use crate::app::Schedule;
use crate::questionnaire::{Block, BlockKind, Origin, Outcome, Planned, Selection, Text, Tool, Urgency, is_shown};

/// One block, folded: its summary says what it is and, in a line, what to do. A mark says whose advice it is: drawn before
/// the title, read out after it. Its heading is so many levels below that of the screen.
pub fn block(ui: Ui, below: u8, planned: &Planned) -> El {
    let block = ui.content.block(planned.block());
    let is_shown = matches!(planned, Planned::Shown { .. });
    let gist = if is_shown { block.gist } else { ui.words().withheld() };
    let summary = el("summary")
        .attr("id", summary_id(ui, block))
        .add(ui.heading(below, "subtitle").add(block.title))
        .add(el("span").class("gist").add(gist))
        .add(is_shown.then(|| el("span").class("hidden").add(" ").add(origin(ui, block.origin).1)));
    let details = fold(ui, block.id.to_owned(), summary).attr("data-block", block.id);
    match planned {
        Planned::Shown { items, .. } => {
            let tool = match block.tool {
                Some(Tool::Intervals) => Some(pace_builder(ui)),
                Some(Tool::Timer) => Some(massage_guide(ui)),
                Some(Tool::Schedule) => Some(schedule(ui, Schedule { block: planned.block(), items })),
                Some(Tool::Call) | None => None,
            };
            let (before, after) = if block.tool == Some(Tool::Schedule) { (tool, None) } else { (None, tool) };
            details
                .part("block")
                .attr("class", ["block ", kind(block), " ", origin(ui, block.origin).0].concat())
                .add(block.lead.map(|lead| el("p").add(lead)))
                .add(before)
                .add(list(block, items))
                .add(after)
                .add(evidence(ui, planned.block()))
        }
        Planned::Withheld { caution, because, .. } => details
            .part("block withheld")
            .class("block withheld")
            .attr("data-withheld", "")
            .add(el("p").add(block.unless[*caution].words))
            .add(el("p").class("label").add(ui.words().because()))
            .add(reasons(ui, because)),
    }
}

/// When to be seen: never folded, in groups by how soon, the most urgent first.
pub fn when_to_be_seen(ui: Ui, planned: &Planned) -> Option<El> {
    let Planned::Shown { block, items } = planned else {
        return None;
    };
    let block = ui.content.block(*block);
    let words = ui.words();
    let groups = [
        (Urgency::Today, words.seen_today()),
        (Urgency::ThisWeek, words.seen_this_week()),
        (Urgency::InTime, words.seen_in_time()),
    ];
    let group = |(urgency, title)| {
        let signs = || items.iter().map(|item| &block.items[*item]).filter(|item| item.urgency == Some(urgency));
        let list = || el("ul").each(signs(), |item| el("li").add(item.words));
        signs().next().map(|_| group().add(ui.heading(2, "subtitle").add(title)).add(list()))
    };
    let section = el("section").class("worsening").part("block").attr("data-block", block.id);
    Some(section.add(ui.heading(1, "section").add(block.title)).each(groups, group))
}

/// At most three things to do now: the gists of blocks, each a line that leads to its block and opens it.
pub fn short_list(ui: Ui, outcome: &Outcome, plan: &[Planned]) -> El {
    let first = outcome.first.iter().filter(|index| is_shown(plan, **index)).take(Outcome::SHORT_LIST);
    let list = el("ol").attr("role", "list").each(first.enumerate(), |(place, index)| {
        let block = ui.content.block(*index);
        let link = el("a").attr("data-action", "go").attr("href", ["#", &summary_id(ui, block)].concat());
        el("li").add(link.add(marker(place)).add(block.gist))
    });
    el("section").class("first").part("first").add(ui.heading(1, "section").add(ui.words().first())).add(list)
}

/// What the marks on the blocks of a plan mean.
pub fn legend(ui: Ui) -> El {
    let origins = [Origin::Coach, Origin::Evidence, Origin::Ours];
    el("ul").class("legend").part("legend").attr("role", "list").each(origins, |one| {
        let (class, words) = origin(ui, one);
        el("li").part("origin").class(class).add(words)
    })
}

fn summary_id(ui: Ui, block: &Block) -> String {
    ui.id(&["block", block.id])
}

/// Whose advice a block is: the class of its mark, and in words.
const fn origin(ui: Ui, origin: Origin) -> (Text, Text) {
    match origin {
        Origin::Coach => ("coach", ui.words().coach()),
        Origin::Evidence => ("evidence", ui.words().evidence()),
        Origin::Ours => ("ours", ui.words().ours()),
    }
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
