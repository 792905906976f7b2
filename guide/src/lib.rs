//! The guide: all of the advice as one page, for readers who cannot run the widget or want the whole of it.

mod advice;
mod conditions;
mod picture;
mod signs;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use it_band_author::{Pack, document::Direction};
use it_band_check::questionnaire::{
    Activity, Answers, Block, BlockKind, Condition, Goto, Item, Level, Origin, Outcome, Question, QuestionKind,
    Questionnaire, Selection, Tool, Urgency,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("guide.css");

/// What the page says beside the words of the questionnaire, and short names of the outcomes that do not say how soon to be
/// seen, by id. `{…}` in a text is filled in.
pub type Words = BTreeMap<String, String>;

/// A page of the guide.
pub struct Page {
    /// The name of its file.
    pub name: String,
    /// The page.
    pub html: String,
}

/// The guide in one language.
pub struct Guide {
    content: Questionnaire,
    direction: Direction,
    words: Words,
    /// The question whose numbers tell the plans apart.
    scale: u16,
    /// The outcomes without warning signs that the last question leads to, the mildest first.
    plans: Vec<u16>,
}

/// A page for each language. Each links to those in the others.
///
/// # Panics
/// If the words of a guide lack a text.
pub fn pages(guides: &[Guide]) -> Vec<Page> {
    let page = |guide: &Guide| Page { name: guide.file_name(), html: guide.page(guides).into_string() };
    guides.iter().map(page).collect()
}

/// Where the answers to a question can lead, but for red flags.
fn gotos(question: &Question) -> impl Iterator<Item = Goto> {
    question.next.iter().map(|rule| rule.goto).chain([question.otherwise])
}

impl Guide {
    /// The guide to the questionnaire in a pack, whose texts then live as long as the program.
    ///
    /// # Errors
    /// When the pack cannot be read, or no question has a scale that tells the plans apart.
    pub fn new(pack: &Pack, words: Words) -> Result<Self> {
        let content = Questionnaire::unpack(pack.bytes.clone().leak()).context("The pack cannot be read")?;
        let scale = content.questions.iter().position(|question| question.kind == QuestionKind::Scale);
        let scale = scale.context("No question has a scale that tells the plans apart")? as u16;
        let plans = content.questions.last().into_iter().flat_map(gotos).filter_map(|goto| match goto {
            Goto::Outcome(index) if content.outcomes[usize::from(index)].level == Level::SelfCare => Some(index),
            _ => None,
        });
        let plans = plans.collect::<Vec<_>>().into_iter().rev().collect();
        Ok(Self { direction: pack.direction, words, scale, plans, content })
    }

    /// The pages of other languages than English have theirs in the name.
    fn file_name(&self) -> String {
        let language = self.content.language;
        if language == "en" { "advice.html".into() } else { format!("advice.{language}.html") }
    }

    fn page(&self, guides: &[Guide]) -> Markup {
        let content = &self.content;
        let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
        let mut parts = vec![
            ("warning-signs", self.word("warningSigns"), self.warning_signs()),
            ("fit", self.word("fit"), self.fit()),
            ("levels", self.word("levels"), self.levels()),
            ("advice", self.word("advice"), self.advice()),
        ];
        let schedule = content.blocks.iter().find(|block| block.tool == Some(Tool::Schedule));
        parts.extend(schedule.map(|block| ("days", block.title, self.days(block))));
        // The last block with signs to be seen about says all that the others say.
        let seen = content.blocks.iter().rfind(|block| block.kind == BlockKind::Worsening);
        parts.extend(seen.map(|block| ("seen", block.title, self.when_to_be_seen(block))));
        parts.push(("sources", content.interface.sources(), self.sources()));
        parts.push(("picture", self.word("picture"), self.picture()));
        let version =
            content.interface.version().replace("{version}", content.version).replace("{date}", content.reviewed);
        html! {
            (DOCTYPE)
            html lang=(content.language) dir=(match self.direction { Direction::Ltr => "ltr", Direction::Rtl => "rtl" }) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content={ "default-src 'none'; style-src 'sha256-" (hash) "'" };
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (content.title) " – " (self.word("page")) }
                    meta name="description" content=(self.word("lead"));
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header {
                        h1 { (content.title) }
                        p { strong { (self.word("lead")) } }
                        p { (content.interface.disclaimer()) }
                        @for other in guides.iter().filter(|guide| guide.content.language != content.language) {
                            @let language = other.content.language;
                            p { a href=(other.file_name()) hreflang=(language) lang=(language) { (other.word("link")) } }
                        }
                    }
                    nav aria-label=(self.word("contents")) {
                        ul { @for (id, title, _) in &parts { li { a href={ "#" (id) } { (title) } } } }
                    }
                    main { @for (id, title, inside) in &parts { section.part #(id) { h2 { (title) } (inside) } } }
                    footer { p { (version) } @if let Some(note) = content.awaits_review { p { (note) } } }
                }
            }
        }
    }

    /// The id of where a block is told.
    fn place(&self, block: &Block) -> String {
        match (block.kind, block.tool) {
            (BlockKind::Worsening, _) => "seen".into(),
            (_, Some(Tool::Schedule)) => "days".into(),
            _ => format!("advice-{}", block.id),
        }
    }

    /// A text of the page's own.
    fn word(&self, key: &str) -> &str {
        self.words.get(key).unwrap_or_else(|| panic!("content/guide.{}.json has no {key}", self.content.language))
    }

    fn question(&self, index: u16) -> &Question {
        &self.content.questions[usize::from(index)]
    }

    fn outcome(&self, index: u16) -> &Outcome {
        &self.content.outcomes[usize::from(index)]
    }

    fn blocks(&self, indices: &[u16]) -> impl Iterator<Item = &Block> {
        indices.iter().map(|index| &self.content.blocks[usize::from(*index)])
    }

    fn level(&self, outcome: &Outcome) -> &'static str {
        match outcome.level {
            Level::SelfCare => self.content.interface.self_care(),
            Level::Soon => self.content.interface.soon(),
            Level::Urgent => self.content.interface.urgent(),
        }
    }

    /// A few words for an outcome.
    fn name(&self, outcome: &Outcome) -> &str {
        self.words.get(outcome.id).map_or(self.level(outcome), String::as_str)
    }
}
