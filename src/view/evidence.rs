//! What research says about a block, folded away.

use super::Markup;
use crate::questionnaire::Block;

/// The note on the evidence with its sources; nothing where the block has none.
pub fn evidence(m: &mut Markup, block: &Block) {
    let Some(note) = block.evidence else {
        return;
    };
    let content = m.content.all();
    let words = &content.interface;
    m.element("details part=evidence", |m| {
        m.line("summary", words.research);
        m.line("p", note);
        if block.sources.is_empty() {
            return;
        }
        m.line("p class=label", words.sources);
        m.element("ul class=sources", |m| {
            for index in &block.sources {
                let source = &content.sources[usize::from(*index)];
                m.element("li", |m| match source.link {
                    None => m.text(source.citation),
                    Some(link) => m.element("a target=_blank", |m| {
                        m.attribute("href", link);
                        m.attribute("rel", "noopener noreferrer");
                        m.text(source.citation);
                        m.element("span class=address", |m| {
                            m.text(" ");
                            m.text(link);
                        });
                        m.element("span class=hidden", |m| {
                            m.text(" ");
                            m.text(words.new_tab);
                        });
                    }),
                });
            }
        });
    });
}
