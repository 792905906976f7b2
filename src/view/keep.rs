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

/// The buttons that keep an outcome. One with a plan has a link; others can only be printed.
pub fn keep(m: &mut Markup, has_plan: bool, shared: &Shared) {
    let words = &m.content.all().interface.keep;
    let (title, print) = if has_plan { (words.title, words.print) } else { (words.title_advice, words.print_advice) };
    m.element("section class=keep part=keep", |m| {
        m.line("h2 class=section", title);
        m.element("div class=row", |m| {
            m.button("secondary", "print", print);
            if has_plan {
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
        if has_plan {
            m.line("p class=hint", words.share_hint);
        }
    });
}
