//! Whom the plan is not for: signs that cannot wait, and pain that does not fit.

use crate::{conditions::*, *};

impl Guide {
    pub(crate) fn warning_signs(&self) -> Markup {
        let outcomes = (0..).zip(&self.content.outcomes).filter(|(_, outcome)| outcome.level > Level::SelfCare);
        html! {
            p { (self.word("warningSignsLead")) }
            @for (index, outcome) in outcomes { (self.card(outcome, html!(), self.signs(index, outcome))) }
        }
    }

    /// Above advice that is for some of the signs stand these; then come the other signs, and the advice for all.
    fn signs(&self, index: u16, outcome: &Outcome) -> Markup {
        let flags = self.content.red_flags.iter().filter(|flag| flag.outcome == index).map(|flag| &flag.when);
        let rules = self.content.questions.iter().flat_map(|question| &question.next);
        let rules = rules.filter(|rule| rule.goto == Goto::Outcome(index)).map(|rule| &rule.when);
        // Each option is a sign; the numbers of the scale are one together.
        let one_by_one = named(flags.chain(rules), false).into_iter().flat_map(|(of, options)| {
            let all = options.iter().map(move |option| (of, Selection::one(option)));
            if of == self.scale { vec![(of, options)] } else { all.collect() }
        });
        let signs: Vec<_> = one_by_one.collect();
        let is_for = |block: &Block, sign: &(u16, Selection)| {
            block.when.as_ref().is_some_and(|when| when.holds(&given(sign.0, sign.1)))
        };
        let list = |is_wanted: &dyn Fn(&(u16, Selection)) -> bool| {
            let wanted: Vec<_> = signs.iter().filter(|sign| is_wanted(sign)).collect();
            html! {
                @if !wanted.is_empty() { ul.signs { @for (of, options) in wanted {
                    @let hints = options.iter().filter_map(|option| self.question(*of).options[option].hint);
                    li { (self.options(*of, *options)) @for hint in hints { " " span.hint { (hint) } } }
                } } }
            }
        };
        let (own, all): (Vec<&Block>, Vec<_>) = self.blocks(&outcome.blocks).partition(|block| block.when.is_some());
        html! {
            @for block in &own { div { (list(&|sign| is_for(block, sign))) (self.block(block, true)) } }
            (list(&|sign| !own.iter().any(|block| is_for(block, sign))))
            @for block in all { (self.block(block, true)) }
        }
    }

    /// An outcome with what is said about it.
    pub(crate) fn card(&self, outcome: &Outcome, name: Markup, advice: Markup) -> Markup {
        html! {
            section.card.(outcome.level.id()) #{ "result-" (outcome.id) } {
                h3 { span.name { (name) } (self.level(outcome)) ": " (outcome.title) }
                @for other in &outcome.titles { p { strong { (self.level(outcome)) ": " (other.words) } } }
                p { (outcome.lead) }
                div.columns { (advice) }
            }
        }
    }

    /// The answers with which it can be the IT band, and what else it can be.
    pub(crate) fn fit(&self) -> Markup {
        let questions = (0..).zip(&self.content.questions).filter(|(_, question)| self.tells_fit(question));
        let questions: Vec<_> = questions.map(|(of, question)| (question, going_on(of, question))).collect();
        let least = |(_, answers): &(_, Vec<Selection>)| answers.iter().map(|one| one.iter().count()).min();
        let least = questions.iter().filter_map(least).max().unwrap_or_default();
        let elsewhere = (0..self.content.outcomes.len() as u16).filter(|index| self.is_elsewhere(*index));
        html! {
            p { (self.word("fitLead").replace("{n}", &least.to_string())) }
            div.columns {
                @for (question, answers) in questions {
                    @let options = answers.into_iter().fold(Selection::EMPTY, Selection::or);
                    @let labels = options.iter().map(|option| question.options[option].label);
                    section.block { h3 { (question.title) } ul.do { @for label in labels { li { (label) } } } }
                }
            }
            @for outcome in elsewhere.map(|index| self.outcome(index)) {
                @let blocks = self.blocks(&outcome.blocks).filter(|block| self.place(block) != "seen");
                (self.card(outcome, html!(), html! { @for block in blocks { (self.block(block, true)) } }))
            }
        }
    }

    /// Whether an outcome says that it is something else.
    fn is_elsewhere(&self, index: u16) -> bool {
        self.outcome(index).level == Level::SelfCare && !self.plans.contains(&index)
    }

    pub(crate) fn tells_fit(&self, question: &Question) -> bool {
        gotos(question).any(|goto| matches!(goto, Goto::Outcome(index) if self.is_elsewhere(index)))
    }
}

/// The answers to a question with which a path can go on.
fn going_on(of: u16, question: &Question) -> Vec<Selection> {
    let subset = |bits: u32| (0..question.options.len()).filter(|option| bits >> option & 1 == 1).collect();
    let answers = (1..1_u32 << question.options.len()).map(subset).filter(|one| question.sanitize(*one) == *one);
    answers.filter(|one| matches!(question.goto(&given(of, *one)), Goto::Question(_))).collect()
}
