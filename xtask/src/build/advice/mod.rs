//! The whole questionnaire and all of its advice as one page to read, for readers who cannot run the widget.
//!
//! The page is made from the packed questionnaire, so it says what the widget does: [`routes`] are the ways on from a
//! question, [`plan`] is what an outcome can hold and for whom, [`conditions`] brings both into the form in which
//! [`phrases`] puts them into words.

mod anchor;
mod conditions;
mod outcome;
mod phrases;
mod plan;
mod question;
mod routes;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
mod warning;
mod words;

use std::cmp::Reverse;

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::Asset;
use crate::content::{self, Goto, Level, Outcome, Pack, Questionnaire};
use phrases::Speaker;
use words::Words;

const STYLE: &str = include_str!("advice.css");

/// The language of `advice.html`; the pages of others have theirs in the name.
const PLAIN_NAME: &str = "en";

/// A questionnaire and the words that go around it.
#[derive(Clone, Copy)]
struct Page<'a> {
    content: &'a Questionnaire,
    words: &'a Words,
    /// The words of every language that the page is in.
    languages: &'a [&'static Words],
}

/// A page for each language.
pub fn pages(packs: &[Pack]) -> Result<Vec<Asset>> {
    in_every_language(&packs.iter().map(content::unpack).collect::<Result<Vec<_>>>()?)
}

fn in_every_language(contents: &[Questionnaire]) -> Result<Vec<Asset>> {
    let languages = contents.iter().map(|content| words_for(content.language)).collect::<Result<Vec<_>>>()?;
    let pages = contents.iter().zip(&languages).map(|(content, words)| {
        let page = Page { content, words, languages: &languages };
        Asset { name: file_name(content.language), bytes: page.html().into_string().into_bytes() }
    });
    Ok(pages.collect())
}

fn words_for(language: &str) -> Result<&'static Words> {
    words::of(language).with_context(|| {
        format!(
            "{} has no words of its own. Add them in xtask/src/build/advice/words/: a file like english.rs, and its \
             name in mod.rs.",
            file_name(language)
        )
    })
}

fn file_name(language: &str) -> String {
    if language == PLAIN_NAME { "advice.html".into() } else { format!("advice.{language}.html") }
}

impl Page<'_> {
    fn html(&self) -> Markup {
        let Page { content, words, .. } = self;
        let policy =
            format!("default-src 'none'; style-src 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(STYLE)));
        html! {
            (DOCTYPE)
            html lang=(content.language) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (content.title) " – " (words.page) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header {
                        h1 { (content.title) }
                        p.lead { (words.lead) }
                        (self.other_languages())
                    }
                    (self.contents())
                    main {
                        (self.directions())
                        (self.warning_signs())
                        section #questions {
                            h2 { (words.questions) }
                            @for index in 0..content.questions.len() { (self.question(index as u16)) }
                        }
                        section #results {
                            h2 { (words.results) }
                            @let plans = plan::plans(content);
                            @for index in self.outcomes() { (self.outcome(index, &plans[usize::from(index)])) }
                        }
                    }
                    (self.about())
                }
            }
        }
    }

    /// Links to the same page in the other languages.
    fn other_languages(&self) -> Markup {
        let others = self.languages.iter().filter(|words| words.language != self.words.language);
        html! {
            @for words in others {
                p.language {
                    a href=(file_name(words.language)) hreflang=(words.language) lang=(words.language) { (words.link) }
                }
            }
        }
    }

    /// Links to the parts of the page; not to results, which nobody should choose without the questions.
    fn contents(&self) -> Markup {
        let words = self.words;
        let parts = [
            ("directions", words.directions),
            ("warning-signs", words.warning_signs),
            ("questions", words.questions),
            ("results", words.results),
            ("about", self.content.interface.about),
        ];
        html! {
            nav aria-labelledby="contents" {
                h2 #contents { (words.contents) }
                ul {
                    @for (id, title) in parts { li { a href={ "#" (id) } { (title) } } }
                }
            }
        }
    }

    fn directions(&self) -> Markup {
        html! {
            section #directions {
                h2 { (self.words.directions) }
                ol.steps { @for step in self.words.steps { li { (step) } } }
            }
        }
    }

    fn about(&self) -> Markup {
        let words = &self.content.interface;
        let [before, after] = match words.version.split_once("{date}") {
            Some((before, after)) => [before, after],
            None => [words.version, ""],
        };
        let version = |text: &str| text.replace("{version}", self.content.version);
        html! {
            footer #about {
                h2 { (words.about) }
                p { (words.disclaimer) }
                p {
                    (version(before))
                    time datetime=(self.content.reviewed) { (self.date(self.content.reviewed)) }
                    (version(after))
                }
                @if let Some(note) = self.content.awaits_review { p { (note) } }
            }
        }
    }

    /// Indices of the outcomes, most urgent first.
    fn outcomes(&self) -> Vec<u16> {
        let mut outcomes: Vec<u16> = (0..self.content.outcomes.len() as u16).collect();
        outcomes.sort_by_key(|index| Reverse(self.content.outcomes[usize::from(*index)].level));
        outcomes
    }

    /// A link to a question or an outcome.
    fn link(&self, goto: Goto) -> Markup {
        match goto {
            Goto::Question(index) => html! {
                a href={ "#" (anchor::question(self.content, index)) } { (self.speaker().number(index)) }
            },
            Goto::Outcome(index) => {
                let outcome = &self.content.outcomes[usize::from(index)];
                let link = html! {
                    a href={ "#" (anchor::outcome(outcome)) } { (self.level(outcome)) ": " (outcome.title) }
                };
                filled(self.words.result, &[("{heading}", &link)])
            }
        }
    }

    fn level(&self, outcome: &Outcome) -> &'static str {
        match outcome.level {
            Level::SelfCare => self.content.interface.self_care,
            Level::Soon => self.content.interface.soon,
            Level::Urgent => self.content.interface.urgent,
        }
    }

    fn speaker(&self) -> Speaker<'_> {
        Speaker { content: self.content, words: &self.words.conditions, here: None, linked: true }
    }

    /// A day given as YYYY-MM-DD, written out.
    fn date(&self, day: &str) -> String {
        let mut parts = day.splitn(3, '-').map(|part| part.parse::<usize>().ok());
        let month = |month: usize| self.words.months.get(month.wrapping_sub(1));
        match [(); 3].map(|()| parts.next().flatten()) {
            [Some(year), Some(number), Some(date)] if month(number).is_some() => self
                .words
                .date
                .replace("{day}", &date.to_string())
                .replace("{month}", self.words.months[number - 1])
                .replace("{year}", &year.to_string()),
            _ => day.to_owned(),
        }
    }
}

/// A template whose places are filled with HTML.
fn filled(template: &str, places: &[(&str, &Markup)]) -> Markup {
    let first = places.iter().filter_map(|(name, fill)| Some((template.split_once(name)?, fill)));
    match first.min_by_key(|((before, _), _)| before.len()) {
        Some(((before, after), fill)) => html! { (before) (fill) (filled(after, places)) },
        None => html! { (template) },
    }
}
