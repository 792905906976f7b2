//! The guide: every question and all of the advice as one page, for readers who cannot run the widget.

#[cfg(test)]
mod tests;

use std::{cmp::Reverse, collections::BTreeSet};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::Asset;
use crate::content::{
    self, Block, BlockKind, Choice, Condition, Direction, Goto, Level, Origin, Outcome, Pack, Question, QuestionKind,
    Questionnaire, Selection,
};

const STYLE: &str = include_str!("guide.css");

/// The language of `advice.html`; the pages of others have theirs in the name.
const PLAIN_NAME: &str = "en";

/// What the page says in one language beside the words of the questionnaire. `{…}` in a text is filled in.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Words {
    /// Leads to this page from the same page in another language.
    link: String,
    /// Follows the questionnaire's name in the title of the window.
    page: String,
    /// What this page is.
    lead: String,
    contents: String,
    warning_signs: String,
    warning_signs_lead: String,
    /// Stands before the result that warning signs lead to.
    leads_to: String,
    questions: String,
    choose_one: String,
    choose_number: String,
    /// The meaning of one end of a scale: `{n}`, `{meaning}`.
    end: String,
    results: String,
    results_lead: String,
    /// Stands before the links to the blocks of a result.
    parts: String,
    /// Stands before the reasons to leave a block out.
    not_for_everyone: String,
    /// The days of a schedule on which something is due: `{days}`.
    days: String,
}

/// The guide in one language.
struct Guide {
    content: Questionnaire,
    direction: Direction,
    words: Words,
}

/// A page for each language.
///
/// # Errors
/// When a language has no file of words, or one that lacks a text.
pub fn pages(packs: &[Pack]) -> Result<Vec<Asset>> {
    let guides = packs.iter().map(Guide::of).collect::<Result<Vec<_>>>()?;
    let page = |guide: &Guide| Asset { name: guide.file_name(), bytes: guide.page(&guides).into_string().into_bytes() };
    Ok(guides.iter().map(page).collect())
}

impl Guide {
    fn of(pack: &Pack) -> Result<Self> {
        let file = format!("guide.{}.json", pack.language);
        let words = content::own_file(&file).and_then(|words| Ok(serde_json::from_value(words)?));
        let words = words.with_context(|| format!("The words of the guide are missing: add content/{file}"))?;
        Ok(Self { content: content::unpack(pack)?, direction: pack.direction, words })
    }

    fn file_name(&self) -> String {
        let language = self.content.language;
        if language == PLAIN_NAME { "advice.html".into() } else { format!("advice.{language}.html") }
    }

    fn page(&self, guides: &[Guide]) -> Markup {
        let Self { content, words, .. } = self;
        let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
        let parts = [
            ("warning-signs", words.warning_signs.as_str()),
            ("questions", &words.questions),
            ("results", &words.results),
            ("about", content.interface.about()),
        ];
        html! {
            (DOCTYPE)
            html lang=(content.language) dir=(match self.direction { Direction::Ltr => "ltr", Direction::Rtl => "rtl" }) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content={ "default-src 'none'; style-src 'sha256-" (hash) "'" };
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (content.title) " – " (words.page) }
                    meta name="description" content=(words.lead);
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header {
                        h1 { (content.title) }
                        p { (words.lead) }
                        @for other in guides.iter().filter(|guide| guide.content.language != content.language) {
                            @let language = other.content.language;
                            p { a href=(other.file_name()) hreflang=(language) lang=(language) { (other.words.link) } }
                        }
                    }
                    nav aria-labelledby="contents" {
                        h2 #contents { (words.contents) }
                        ul { @for (id, title) in parts { li { a href={ "#" (id) } { (title) } } } }
                    }
                    main {
                        section #warning-signs {
                            h2 { (words.warning_signs) }
                            p { (words.warning_signs_lead) }
                            @for outcome in self.outcomes() { (self.warning_signs(outcome)) }
                        }
                        section #questions {
                            h2 { (words.questions) }
                            @for question in &content.questions { (self.question(question)) }
                        }
                        (self.results())
                    }
                    (self.about())
                }
            }
        }
    }

    /// Indices of the outcomes, most urgent first.
    fn outcomes(&self) -> Vec<u16> {
        let mut outcomes: Vec<u16> = (0..self.content.outcomes.len() as u16).collect();
        outcomes.sort_by_key(|index| Reverse(self.content.outcomes[usize::from(*index)].level));
        outcomes
    }

    /// The answers that lead straight to an outcome which cannot wait; nothing for the others.
    fn warning_signs(&self, index: u16) -> Markup {
        let outcome = &self.content.outcomes[usize::from(index)];
        let mut signs = Vec::new();
        for flag in self.content.red_flags.iter().filter(|flag| flag.outcome == index) {
            collect_answers(&flag.when, &mut signs);
        }
        for rule in self.content.questions.iter().flat_map(|question| &question.next) {
            if rule.goto == Goto::Outcome(index) {
                collect_answers(&rule.when, &mut signs);
            }
        }
        html! {
            @if outcome.level > Level::SelfCare {
                div.card.(outcome.level.id()) {
                    @for (question, options) in signs {
                        @let question = &self.content.questions[usize::from(question)];
                        p { strong { (question.title) } }
                        ul {
                            @for option in options.iter().map(|option| &question.options[option]) {
                                (list_item(option))
                            }
                        }
                    }
                    p { (self.words.leads_to) " " a href={ "#result-" (outcome.id) } { (self.heading(outcome)) } }
                }
            }
        }
    }

    fn question(&self, question: &Question) -> Markup {
        let how = match question.kind {
            QuestionKind::Single => &self.words.choose_one,
            QuestionKind::Multiple => self.content.interface.select_all(),
            QuestionKind::Scale => &self.words.choose_number,
        };
        let end = |number: &str, meaning| self.words.end.replace("{n}", number).replace("{meaning}", meaning);
        html! {
            section #{ "question-" (question.id) } {
                h3 { (question.title) }
                @if let Some(hint) = question.hint { p { (hint) } }
                p { (how) }
                ul.(if question.kind == QuestionKind::Scale { "scale" } else { "options" }) {
                    @for option in &question.options { (list_item(option)) }
                }
                @if let (Some((low, high)), [first, .., last]) = (question.ends, question.options.as_slice()) {
                    p.hint { (end(first.label, low)) br; (end(last.label, high)) }
                }
            }
        }
    }

    /// Every outcome. A block of advice is below the first outcome that it belongs to; the others link there.
    fn results(&self) -> Markup {
        let mut shown = BTreeSet::new();
        html! {
            section #results {
                h2 { (self.words.results) }
                p { (self.words.results_lead) }
                @for outcome in self.outcomes().iter().map(|index| &self.content.outcomes[usize::from(*index)]) {
                    @let blocks = || outcome.blocks.iter().map(|index| &self.content.blocks[usize::from(*index)]);
                    section #{ "result-" (outcome.id) } {
                        div.card.(outcome.level.id()) { h3 { (self.heading(outcome)) } p { (outcome.lead) } }
                        @if blocks().any(|block| shown.contains(block.id)) {
                            p { (self.words.parts) }
                            ul { @for block in blocks() { li { a href={ "#advice-" (block.id) } { (block.title) } } } }
                        }
                        @for block in blocks().filter(|block| shown.insert(block.id)) { (self.block(block)) }
                    }
                }
            }
        }
    }

    fn heading(&self, outcome: &Outcome) -> Markup {
        let words = self.content.interface;
        let level = match outcome.level {
            Level::SelfCare => words.self_care(),
            Level::Soon => words.soon(),
            Level::Urgent => words.urgent(),
        };
        html! { (level) ": " (outcome.title) }
    }

    fn block(&self, block: &Block) -> Markup {
        let words = self.content.interface;
        let origin = match block.origin {
            Origin::Coach => words.coach(),
            Origin::Evidence => words.evidence(),
            Origin::Ours => words.ours(),
        };
        let items = html! {
            @for item in &block.items {
                @let days = item.days.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
                li {
                    @if !days.is_empty() { strong { (self.words.days.replace("{days}", &days)) } " " }
                    (item.words)
                }
            }
        };
        html! {
            section.block #{ "advice-" (block.id) } {
                h4 { (block.title) }
                p.hint { (origin) }
                @if let Some(lead) = block.lead { p { (lead) } }
                @if block.kind == BlockKind::Steps { ol { (items) } } @else { ul { (items) } }
                @if !block.unless.is_empty() {
                    p { strong { (self.words.not_for_everyone) } }
                    ul { @for caution in &block.unless { li { (caution.words) } } }
                }
                @if let Some(evidence) = block.evidence { p { strong { (words.research()) } } p { (evidence) } }
                @if !block.sources.is_empty() {
                    p { strong { (words.sources()) } }
                    ul {
                        @for source in block.sources.iter().map(|index| &self.content.sources[usize::from(*index)]) {
                            li {
                                @match source.link {
                                    Some(link) => a href=(link) rel="noreferrer" { (source.citation) },
                                    None => (source.citation),
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn about(&self) -> Markup {
        let words = self.content.interface;
        let version =
            words.version().replace("{version}", self.content.version).replace("{date}", self.content.reviewed);
        html! {
            footer #about {
                h2 { (words.about()) }
                p { (words.disclaimer()) }
                p { (version) }
                @if let Some(note) = self.content.awaits_review { p { (note) } }
            }
        }
    }
}

fn list_item(option: &Choice) -> Markup {
    html! { li { (option.label) @if let Some(hint) = option.hint { " " span.hint { (hint) } } } }
}

/// The answers that a condition names as reasons. Where it wants several at once each is collected, which errs on the
/// side of being seen; what it wants not to be answered is no reason.
fn collect_answers(condition: &Condition, answers: &mut Vec<(u16, Selection)>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| collect_answers(part, answers)),
        Condition::Answer { question, options } => match answers.iter_mut().find(|(known, _)| known == question) {
            Some((_, known)) => *known = known.or(*options),
            None => answers.push((*question, *options)),
        },
        Condition::Not(_) => {}
    }
}
