//! What research says about a block, folded away.

use yew::prelude::*;

use super::Content;
use crate::questionnaire::Block;

/// The note on the evidence with its sources; nothing where the block has none.
pub fn evidence(content: Content, block: &Block) -> Html {
    let Some(note) = block.evidence else {
        return Html::default();
    };
    let words = &content.interface;
    let sources = block.sources.iter().map(|index| {
        let source = &content.sources[usize::from(*index)];
        html! {
            <li key={source.id}>
                if let Some(link) = source.link {
                    <a href={link} target="_blank" rel="noopener noreferrer">
                        { source.citation }
                        <span class="hidden">{ " " }{ words.new_tab }</span>
                    </a>
                    <span class="address">{ " " }{ link }</span>
                } else {
                    { source.citation }
                }
            </li>
        }
    });
    html! {
        <details part="evidence">
            <summary>{ words.research }</summary>
            <p>{ note }</p>
            if !block.sources.is_empty() {
                <p class="label">{ words.sources }</p>
                <ul class="sources">{ for sources }</ul>
            }
        </details>
    }
}
