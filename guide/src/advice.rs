//! The plans: what belongs to which, each piece of advice once, its days, and its sources.

use crate::{conditions::*, *};

impl Guide {
    /// A card for each plan, and the table of what belongs to which.
    pub(crate) fn levels(&self) -> Markup {
        let scale = self.question(self.scale);
        let plans = || self.plans.iter().map(|plan| (*plan, self.outcome(*plan)));
        let name = |(plan, outcome)| html! { (self.name(outcome)) " " span.pain { (self.pain(plan)) } };
        let mark = |block, (plan, of)| html! { td.mark data-label=(self.name(of)) { (self.mark(plan, block)) } };
        let not_if = |(of, options)| html! { span.hint { (self.word("notIf")) ": " (self.options(of, options)) } " " };
        html! {
            p { (self.word("levelsLead")) " " strong { (scale.title) } " " (scale.hint.unwrap_or_default()) }
            @if let (Some((low, high)), [first, .., last]) = (scale.ends, scale.options.as_slice()) {
                p.hint { (first.label) " = " (low) ", " (last.label) " = " (high) }
            }
            div.levels {
                @for (plan, outcome) in plans() { (self.card(outcome, name((plan, outcome)), html!())) }
            }
            table.plan {
                thead { tr {
                    @for column in ["what", "howMuch"] { th scope="col" { (self.word(column)) } }
                    @for plan in plans() { th.mark scope="col" { (name(plan)) } }
                } }
                @for (origin, blocks) in self.by_origin() {
                    tbody {
                        tr { th.origin scope="rowgroup" colspan=(2 + self.plans.len()) { (origin) } }
                        @for (index, block) in blocks.iter().zip(self.blocks(&blocks)) { tr {
                            th scope="row" { a href={ "#" (self.place(block)) } { (block.title) } }
                            td { (block.gist) " " @for not in cautions(block) { (not_if(not)) } }
                            @for plan in plans() { (mark(*index, plan)) }
                        } }
                    }
                }
            }
        }
    }

    /// The pain of a plan in words.
    pub(crate) fn pain(&self, plan: u16) -> String {
        self.word("pain").replace("{range}", &self.range(self.numbers(plan)))
    }

    /// The blocks of the plans by whose advice they are, in the order of the plans.
    fn by_origin(&self) -> Vec<(&'static str, Vec<u16>)> {
        let words = &self.content.interface;
        let of = |origin| {
            let mut seen = BTreeSet::new();
            let all = self.plans.iter().flat_map(|plan| &self.outcome(*plan).blocks).copied();
            all.filter(|one| self.content.blocks[usize::from(*one)].origin == origin && seen.insert(*one)).collect()
        };
        let origins =
            [(words.coach(), Origin::Coach), (words.evidence(), Origin::Evidence), (words.ours(), Origin::Ours)];
        origins.map(|(title, origin)| (title, of(origin))).into()
    }

    /// Every block of the plans, but for those that have a part of the page.
    pub(crate) fn advice(&self) -> Markup {
        html! {
            @for (origin, blocks) in self.by_origin() {
                @let told = self.blocks(&blocks).filter(|block| self.place(block).starts_with("advice-"));
                section { h3 { (origin) } div.columns { @for block in told { (self.block(block, false)) } } }
            }
        }
    }

    /// A piece of advice. Those of the plans have their gist in the table, and tell whom they are for.
    pub(crate) fn block(&self, block: &Block, with_gist: bool) -> Markup {
        let research = self.content.interface.research();
        // The page says elsewhere whether what the reader ticked fits the IT band.
        let tells_fit = |of: &u16| self.is_ticked(*of) && self.tells_fit(self.question(*of));
        let items = block.items.iter().filter(|item| !named(item.when.as_ref(), false).keys().any(tells_fit));
        let items = html! { @for item in items { li { (self.item_tag(item)) (item.words) } } };
        html! {
            section.block #{ "advice-" (block.id) } {
                h4 { (block.title) }
                @if block.kind == BlockKind::Worsening {
                    p { a href="#seen" { (block.gist) } }
                } @else {
                    @if with_gist { p.gist { (block.gist) } } @else { (self.tag(block.when.as_ref())) }
                    @if let Some(lead) = block.lead { p { (lead) } }
                    @match block.kind {
                        BlockKind::Steps => ol { (items) },
                        kind => ul.dont[kind == BlockKind::Dont] { (items) },
                    }
                    @for not in &block.unless { p.caution { strong { (self.word("notForEveryone")) "." } " " (not.words) } }
                    @if block.evidence.is_some() || !block.sources.is_empty() {
                        @let numbers = block.sources.iter().map(|source| source + 1);
                        p.evidence {
                            @if let Some(evidence) = block.evidence { strong { (research) ":" } " " (evidence) }
                            @for number in numbers { " " a href={ "#source-" (number) } { "[" (number) "]" } }
                        }
                    }
                }
            }
        }
    }

    /// The days of a schedule, with a column for each option of the question that most of them depend on. What depends on
    /// other answers is told beside the table.
    pub(crate) fn days(&self, block: &Block) -> Markup {
        let words = &self.content.interface.schedule();
        let activity = |item: &Item| match item.activity? {
            Activity::Run => Some(words.run()),
            Activity::Ride => Some(words.ride()),
            Activity::Rest => Some(words.rest()),
            Activity::Test => Some(words.test()),
        };
        let asked =
            |of: &u16| block.items.iter().filter(|one| named(one.when.as_ref(), false).contains_key(of)).count();
        let of = (0..self.content.questions.len() as u16).max_by_key(asked).unwrap_or_default();
        let on = |day: u8, option: usize| {
            let given = given(of, Selection::one(option));
            let holds = |item: &&Item| item.when.as_ref().is_none_or(|when| when.holds(&given));
            block.items.iter().filter(holds).filter(|item| item.days.contains(&day)).find_map(activity)
        };
        let last = block.items.iter().flat_map(|item| &item.days).max().copied().unwrap_or_default();
        let mut told = BTreeSet::new();
        let options = &self.question(of).options;
        html! {
            p { (block.gist) " " (self.tag(block.when.as_ref())) }
            p { (block.lead.unwrap_or_default()) }
            div.columns {
                table {
                    caption { (self.question(of).title) }
                    thead { tr { th { (words.day()) } @for option in options { th scope="col" { (option.label) } } } }
                    @for day in 1..=last {
                        @let due = (0..options.len()).map(|option| on(day, option).unwrap_or("–"));
                        tr { th scope="row" { (day) } @for activity in due { td { (activity) } } }
                    }
                }
                ul.long {
                    // What is told for several options is told once, and on which days is in the table.
                    @for item in block.items.iter().filter(|item| told.insert(item.words)) {
                        @let is_for = named(item.when.as_ref(), false).contains_key(&of);
                        @let days = item.days.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
                        li {
                            @if item.activity.is_none() && !is_for && !days.is_empty() { strong { (words.day()) " " (days) ": " } }
                            @if !is_for { (self.item_tag(item)) }
                            (item.words)
                        }
                    }
                }
            }
        }
    }

    /// Signs to be seen about, the most urgent first.
    pub(crate) fn when_to_be_seen(&self, block: &Block) -> Markup {
        let words = &self.content.interface;
        let group = |urgency, title, class| {
            let items = block.items.iter().filter(|item| item.urgency == Some(urgency));
            html! { section.card.(class) { h3 { (title) } ul.columns { @for item in items { li { (item.words) } } } } }
        };
        html! {
            p { (block.gist) }
            div.pair {
                (group(Urgency::Today, words.seen_today(), "urgent"))
                (group(Urgency::ThisWeek, words.seen_this_week(), "soon"))
                (group(Urgency::InTime, words.seen_in_time(), "self-care"))
            }
        }
    }

    pub(crate) fn sources(&self) -> Markup {
        html! {
            ol.columns { @for (number, source) in (1..).zip(&self.content.sources) {
                li #{ "source-" (number) } { a href=[source.link] rel="noreferrer" { (source.citation) } }
            } }
        }
    }
}
