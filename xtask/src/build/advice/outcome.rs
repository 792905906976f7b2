//! An outcome: how urgent it is, and its advice with who each part of it is for.

use maud::{Markup, html};

use super::conditions::Said;
use super::phrases::Speaker;
use super::plan::Part;
use super::{Page, anchor};
use crate::content::{Block, BlockKind, Level, Origin, Outcome, Source};

impl Page<'_> {
    /// The outcome with this index and its plan.
    pub fn outcome(&self, index: u16, plan: &[Part]) -> Markup {
        let outcome = &self.content.outcomes[usize::from(index)];
        html! {
            section.result.(outcome.level.id()) id=(anchor::outcome(outcome)) {
                div.card {
                    h3 { span.level { (self.level(outcome)) ":" } " " span.what { (outcome.title) } }
                    p { (outcome.lead) }
                }
                @for part in plan { (self.block(outcome, part)) }
            }
        }
    }

    fn block(&self, outcome: &Outcome, part: &Part) -> Markup {
        let block = &self.content.blocks[usize::from(part.block)];
        // In a plan the mark comes first. Someone who is sent to get help needs nothing before what to do.
        let planned = outcome.level == Level::SelfCare;
        let withheld = part.cautions.iter().find(|(_, when)| when.is_none()).filter(|_| part.items.is_empty());
        let kind = match block.kind {
            _ if withheld.is_some() => "withheld",
            BlockKind::Advice => "advice",
            BlockKind::Steps => "steps",
            BlockKind::Do => "do",
            BlockKind::Dont => "dont",
            BlockKind::Worsening => "worsening",
            BlockKind::Tool => "tool",
        };
        let (origin, mark) = match block.origin {
            _ if withheld.is_some() => ("ours", self.content.interface.withheld),
            Origin::Coach => ("coach", self.content.interface.coach),
            Origin::Evidence => ("evidence", self.content.interface.evidence),
            Origin::Ours => ("ours", self.content.interface.ours),
        };
        let mark = html! { p.mark.(origin) { (mark) } };
        let speaker = Reading { page: *self, linked: outcome.level != Level::Urgent };
        html! {
            section.block.(kind) id=(anchor::block(outcome, block)) {
                @if planned { (mark) }
                h4 { (block.title) }
                @if let Some(when) = &part.when { (speaker.only_if(when)) }
                (speaker.cautions(block, part))
                @if !part.items.is_empty() || withheld.is_none() {
                    @if let Some(lead) = block.lead { p { (lead) } }
                    (speaker.items(block, part))
                    (speaker.evidence(block))
                }
                @if !planned { (mark) }
            }
        }
    }
}

/// How a result is read: in an urgent one nothing leads away from it.
struct Reading<'a> {
    page: Page<'a>,
    linked: bool,
}

impl Reading<'_> {
    fn speaker(&self) -> Speaker<'_> {
        Speaker { linked: self.linked, ..self.page.speaker() }
    }

    /// Who something is for, before it.
    fn only_if(&self, said: &Said) -> Markup {
        html! { div.when { (self.condition(self.page.words.only_if, said)) } }
    }

    fn condition(&self, start: &str, said: &Said) -> Markup {
        let speaker = self.speaker();
        let phrase = speaker.listed(said);
        html! {
            p { strong { (start) } " " (speaker.words(&phrase)) ":" }
            (speaker.list(&phrase))
        }
    }

    fn cautions(&self, block: &Block, part: &Part) -> Markup {
        html! {
            @if part.cautions.len() > 1 { p.label { (self.page.words.first_counts) } }
            @for (index, when) in &part.cautions {
                @let caution = &block.unless[*index];
                @match when {
                    None => p { (caution.words) },
                    Some(said) => div.caution {
                        (self.condition(self.page.words.not_if, said))
                        p.instead { (self.page.words.instead) " " (caution.words) }
                    },
                }
            }
        }
    }

    /// The items by day, then the others in the form that fits the kind of block.
    fn items(&self, block: &Block, part: &Part) -> Markup {
        let items = |dated: bool| {
            let items = part.items.iter().map(|(index, when)| (&block.items[*index], when));
            items.filter(move |(item, _)| item.days.is_empty() != dated)
        };
        let content = |words: &str, when: &Option<Said>| {
            html! {
                @match when {
                    None => (words),
                    Some(said) => { (self.only_if(said)) p { (words) } },
                }
            }
        };
        html! {
            @if items(true).next().is_some() {
                ul.days {
                    @for (item, when) in items(true) {
                        li { p.day { (self.days(&item.days)) } (content(item.words, when)) }
                    }
                }
            }
            @match block.kind {
                _ if items(false).next().is_none() => {},
                BlockKind::Advice | BlockKind::Tool => @for (item, when) in items(false) {
                    @if when.is_none() { p { (item.words) } } @else { div { (content(item.words, when)) } }
                },
                BlockKind::Steps => ol { @for (item, when) in items(false) { li { (content(item.words, when)) } } },
                BlockKind::Do | BlockKind::Dont | BlockKind::Worsening => {
                    ul { @for (item, when) in items(false) { li { (content(item.words, when)) } } }
                },
            }
        }
    }

    fn days(&self, days: &[u8]) -> String {
        let words = self.page.words;
        let template = if days.len() == 1 { words.day } else { words.days };
        let days = self.speaker().join(days.iter().map(u8::to_string).collect(), words.conditions.and);
        template.replace("{days}", &days)
    }

    fn evidence(&self, block: &Block) -> Markup {
        let words = &self.page.content.interface;
        let sources = block.sources.iter().map(|index| &self.page.content.sources[usize::from(*index)]);
        html! {
            @if block.evidence.is_some() || !block.sources.is_empty() {
                div.research {
                    @if let Some(note) = block.evidence {
                        p.label { (words.research) }
                        p { (note) }
                    }
                    @if !block.sources.is_empty() {
                        p.label { (words.sources) }
                        ul { @for source in sources { li { (self.source(source)) } } }
                    }
                }
            }
        }
    }

    fn source(&self, source: &Source) -> Markup {
        html! {
            @match source.link.filter(|_| self.linked) {
                Some(link) => a href=(link) rel="noreferrer" { (source.citation) },
                None => (source.citation),
            }
        }
    }
}
