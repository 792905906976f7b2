//! Ways to keep a plan: on paper, or in a link.

use super::Markup;
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
    ByHand(String),
}

/// The buttons that keep a plan. `can_share` is for plans; other outcomes can only be printed.
pub fn keep(m: &mut Markup, can_share: bool, shared: &Shared) {
    let words = &m.content.all().interface.keep;
    m.element("section class=keep part=keep", |m| {
        m.line("h2 class=section", words.title);
        m.element("div class=row", |m| {
            m.button("secondary", "print", words.print);
            if can_share {
                m.button("secondary", "share", words.share);
            }
        });
        m.maybe(*shared != Shared::Not, |m| match shared {
            Shared::Not => {}
            Shared::Said(said) => m.line("p class=said aria-hidden=true", said),
            Shared::ByHand(link) => {
                m.element("p class=label", |m| {
                    m.element("label", |m| {
                        m.attribute_id("for", &["link"]);
                        m.text(words.by_hand);
                    });
                });
                m.element("input type=text readonly data-link", |m| {
                    m.attribute_id("id", &["link"]);
                    m.attribute_string("value", link.clone());
                });
            }
        });
        if can_share {
            m.line("p class=hint", words.share_hint);
        }
    });
}
