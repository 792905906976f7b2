//! Ways to keep a plan: on paper, or in a link.

use yew::prelude::*;

use super::button::button;
use super::heading::heading;
use super::{Content, Message, Settings};
use crate::questionnaire::Text;

/// What became of a link to the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shared {
    /// Nothing yet, or the reader thought better of it.
    #[default]
    Not,
    /// It is on its way, in these words.
    Said(Text),
    /// It could be handed to nobody: the reader has to copy it.
    ByHand(AttrValue),
}

/// The buttons that keep a plan. `can_share` is for plans; other outcomes can only be printed.
pub fn keep(
    content: Content,
    settings: &Settings,
    can_share: bool,
    shared: &Shared,
    field: &NodeRef,
    on_message: &Callback<Message>,
) -> Html {
    let words = &content.interface.keep;
    let id = AttrValue::from([&settings.prefix, "-link"].concat());
    html! {
        <section class="keep" part="keep">
            { heading(settings.heading_level, 1, "section", words.title.into()) }
            <div class="row">
                { button("secondary", "print", words.print, on_message.reform(|_| Message::Print)) }
                if can_share {
                    { button("secondary", "share", words.share, on_message.reform(|_| Message::Share)) }
                }
            </div>
            if let Shared::Said(said) = shared {
                <p class="said" aria-hidden="true">{ said }</p>
            }
            if let Shared::ByHand(link) = shared {
                <p class="label"><label for={&id}>{ words.by_hand }</label></p>
                <input type="text" {id} readonly=true value={link} ref={field} data-link="" />
            }
            if can_share {
                <p class="hint">{ words.share_hint }</p>
            }
        </section>
    }
}
