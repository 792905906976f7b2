//! The warning signs: who goes straight to which result.

use std::cmp::Reverse;

use maud::{Markup, html};

use super::conditions::Said;
use super::phrases::Speaker;
use super::{Page, anchor, filled, plan};
use crate::content::{Goto, Level};

impl Page<'_> {
    /// Every red flag, most urgent first.
    pub fn warning_signs(&self) -> Markup {
        let mut flags: Vec<_> = self.content.red_flags.iter().collect();
        flags.sort_by_key(|flag| Reverse(flag.level));
        html! {
            section #warning-signs {
                h2 { (self.words.warning_signs) }
                p { (self.words.warning_signs_lead) }
                @for flag in flags {
                    @let level = self.content.outcomes[usize::from(flag.outcome)].level;
                    @let said = Said::of(&flag.when, &self.content.questions);
                    div.warning.(level.id()) {
                        (self.go(self.words.warning_sign, &self.link(Goto::Outcome(flag.outcome)), &said))
                        @if level == Level::Urgent { (self.begin(flag.outcome)) }
                    }
                }
            }
        }
    }

    /// The blocks of an outcome that stand first and are for some of its readers only.
    fn begin(&self, outcome: u16) -> Markup {
        let plan = plan::plans(self.content).swap_remove(usize::from(outcome));
        let outcome = &self.content.outcomes[usize::from(outcome)];
        let first = plan.into_iter().map_while(|part| Some((part.block, part.when?)));
        html! {
            @for (block, said) in first {
                @let block = &self.content.blocks[usize::from(block)];
                @let link = html! { a href={ "#" (anchor::block(outcome, block)) } { (block.title) } };
                (self.go(self.words.begin_with, &link, &said))
            }
        }
    }

    /// A sentence with a target and who is to go there, whose options follow in a list.
    fn go(&self, template: &str, target: &Markup, said: &Said) -> Markup {
        let speaker = Speaker { words: &self.words.beforehand, ..self.speaker() };
        let phrase = speaker.every_option_listed(said);
        let condition = speaker.words(&phrase);
        html! {
            p {
                (filled(template, &[("{target}", target), ("{condition}", &condition)]))
                @if phrase.has_list() { ":" } @else { "." }
            }
            (speaker.list(&phrase))
        }
    }
}
