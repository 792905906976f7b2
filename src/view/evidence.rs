//! What research says about a block, folded away.

use super::element::{El, el, group};
use super::fold::fold;
use super::ui::Ui;
use crate::questionnaire::Source;

/// The note on the evidence with its sources; nothing where the block has none.
pub fn evidence(ui: Ui, index: u16) -> Option<El> {
    let content = ui.content.all();
    let block = ui.content.block(index);
    let words = ui.words();
    let sources = || {
        let list = el("ul").class("sources");
        let list = list.each(&block.sources, |index| el("li").add(source(ui, &content.sources[usize::from(*index)])));
        group().add(el("p").class("label").add(words.sources())).add(list)
    };
    let note = block.evidence?;
    // A reader who goes from button to button hears which block it belongs to.
    let summary = el("summary").add(words.research()).add(el("span").class("hidden").add(" ").add(block.title));
    let details = fold(ui, [block.id, "-evidence"].concat(), summary)
        .part("evidence")
        .attr("data-evidence", block.id)
        .add(el("p").add(note));
    Some(details.add((!block.sources.is_empty()).then(sources)))
}

fn source(ui: Ui, source: &Source) -> El {
    let Some(link) = source.link else {
        return group().add(source.citation);
    };
    el("a")
        .attr("target", "_blank")
        .attr("href", link)
        .attr("rel", "noopener noreferrer")
        .add(source.citation)
        .add(el("span").class("address").add(" ").add(link))
        .add(el("span").class("hidden").add(" ").add(ui.words().new_tab()))
}
