//! Conditions in words.

#[cfg(test)]
mod tests;

use maud::{Markup, html};

use super::anchor;
use super::conditions::{Answer, Said};
use super::words::{ClauseWords, ConditionWords};
use crate::content::{Choice, QuestionKind, Questionnaire, Selection};

/// Where options stand.
#[derive(Clone, Copy, PartialEq)]
enum Options {
    /// In the sentence.
    Inside,
    /// In the sentence, or in a list where there are many.
    Shortly,
    /// In a list where there is more than one, and each in its own words.
    Listed,
}

/// Words of a condition, and the list that ends them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    pieces: Vec<Piece>,
    list: Vec<Phrase>,
}

/// A piece of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// The second line of an option.
    Hint(&'static str),
    /// The question with this index.
    Question(u16),
}

/// Says conditions.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// What the conditions are about.
    pub content: &'a Questionnaire,
    /// The words to say them in.
    pub words: &'a ConditionWords,
    /// The question that is clear without naming it.
    pub here: Option<u16>,
    /// Whether questions are links.
    pub linked: bool,
}

impl Speaker<'_> {
    /// A condition in one sentence.
    pub fn sentence(&self, said: &Said) -> Phrase {
        self.say(said, Options::Inside, &self.words.after_if)
    }

    /// A condition with its options in a list where there are many.
    pub fn listed(&self, said: &Said) -> Phrase {
        self.say(said, Options::Shortly, &self.words.after_if)
    }

    /// A condition on answers with all of its options in a list, none of them said by what it is not.
    pub fn every_option_listed(&self, said: &Said) -> Phrase {
        self.say(said, Options::Listed, &self.words.after_if)
    }

    /// The words of a phrase without its list.
    pub fn words(&self, phrase: &Phrase) -> Markup {
        html! {
            @for piece in &phrase.pieces {
                @match piece {
                    Piece::Text(text) => (text),
                    Piece::Hint(hint) => { " " span.hint { (hint) } }
                    Piece::Question(index) => {
                        @let number = self.number(*index);
                        @if self.linked { a href={ "#" (anchor::question(self.content, *index)) } { (number) } }
                        @else { span.number-of { (number) } }
                        " (" (self.content.questions[usize::from(*index)].name) ")"
                    }
                }
            }
        }
    }

    /// The list of a phrase, or nothing.
    pub fn list(&self, phrase: &Phrase) -> Markup {
        html! {
            @if !phrase.list.is_empty() {
                ul {
                    @for part in &phrase.list {
                        li { (self.words(part)) @if !part.list.is_empty() { ":" (self.list(part)) } }
                    }
                }
            }
        }
    }

    /// "question 4"
    pub fn number(&self, index: u16) -> String {
        self.words.question.replace("{n}", &(index + 1).to_string())
    }

    fn say(&self, said: &Said, stand: Options, clauses: &ClauseWords) -> Phrase {
        let words = self.words;
        let (parts, joint, intro) = match said {
            Said::Answer(answer) => return self.answer(answer, stand, clauses),
            Said::All(parts) if parts.is_empty() => return Phrase::text(words.always),
            Said::Any(parts) if parts.is_empty() => return Phrase::text(words.never),
            Said::All(parts) => (parts, clauses.and_also, words.all_true),
            Said::Any(parts) => (parts, clauses.or_else, words.one_true),
        };
        let each = |clauses| parts.iter().map(|part| self.say(part, stand, clauses)).collect::<Vec<Phrase>>();
        let phrases = each(clauses);
        if phrases.iter().any(Phrase::has_list) {
            return Phrase { list: each(&words.in_a_list), ..Phrase::text(intro) };
        }
        let mut joined = Phrase::default();
        for (n, (part, phrase)) in parts.iter().zip(phrases).enumerate() {
            if n > 0 {
                joined.push(joint);
            }
            // Without brackets, "a and b or c" could mean two things.
            let nested = !matches!(part, Said::Answer(_));
            joined.push(if nested { "(" } else { "" });
            joined.pieces.extend(phrase.pieces);
            joined.push(if nested { ")" } else { "" });
        }
        joined
    }

    fn answer(&self, answer: &Answer, stand: Options, clauses: &ClauseWords) -> Phrase {
        let words = self.words;
        let question = &self.content.questions[usize::from(answer.question)];
        let every: Selection = (0..question.options.len()).collect();
        if answer.options == every && answer.least == 1 {
            let template = if answer.not { clauses.did_not_answer } else { clauses.answered };
            return self.fill(template, "", answer.question);
        }
        let template = match (question.kind, answer.not) {
            (QuestionKind::Multiple, true) if answer.least == 1 => clauses.did_not_tick,
            (QuestionKind::Multiple, _) => clauses.ticked,
            (_, false) => clauses.chose,
            (_, true) => clauses.did_not_choose,
        };
        if question.kind == QuestionKind::Scale {
            return self.fill(template, &self.numbers(answer), answer.question);
        }
        let rest = every.without(answer.options);
        let count = answer.options.iter().count();
        let number = answer.least.to_string();
        // An exclusive option is never ticked beside another, so among several it need not be spoken of.
        if answer.least > 1 && rest.without(question.exclusive()).is_empty() {
            let lines = if answer.not { words.fewer_lines } else { words.lines };
            return self.fill(template, &lines.replace("{n}", &number), answer.question);
        }
        if stand != Options::Listed && answer.least == 1 && !answer.not && rest.iter().count() * 2 <= count && count > 1
        {
            let others = words.other_than.replace("{list}", &self.quoted(answer.question, rest, words.or));
            return self.fill(template, &others, answer.question);
        }
        let in_a_list = match stand {
            Options::Inside => false,
            Options::Shortly => count > 2,
            Options::Listed => count > 1,
        };
        let several = if in_a_list { &words.these } else { &words.several };
        let several = match (answer.least, answer.not) {
            (1, _) if !in_a_list && (count <= 2 || question.kind == QuestionKind::Single) => "{list}",
            (1, _) => several.any,
            (_, true) => several.fewer,
            (2, false) if count == 2 => several.both,
            (least, false) if least == count => several.all,
            (_, false) => several.at_least,
        };
        let several = several.replace("{n}", &number);
        if in_a_list {
            let mut phrase = self.fill(template, &several, answer.question);
            phrase.list = answer.options.iter().map(|option| Phrase::option(&question.options[option])).collect();
            return phrase;
        }
        let joint = if answer.least == 1 { words.or } else { words.and };
        let list = self.quoted(answer.question, answer.options, joint);
        self.fill(template, &several.replace("{list}", &list), answer.question)
    }

    /// Options in their own words.
    fn quoted(&self, question: u16, options: Selection, joint: &str) -> String {
        let question = &self.content.questions[usize::from(question)];
        let quote = |option: usize| self.words.quote.replace("{option}", question.options[option].label);
        self.join(options.iter().map(quote).collect(), joint)
    }

    /// Parts of a list, with `joint` before the last.
    pub fn join(&self, parts: Vec<String>, joint: &str) -> String {
        match parts.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => [&others.join(self.words.comma), joint, last].concat(),
            None => String::new(),
        }
    }

    /// The numbers of a scale, neighbours together.
    fn numbers(&self, answer: &Answer) -> String {
        let words = self.words;
        let options = &self.content.questions[usize::from(answer.question)].options;
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for option in answer.options.iter() {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == option => *last = option,
                _ => runs.push((option, option)),
            }
        }
        let run = |(first, last): (usize, usize)| match (options[first].label, options[last].label) {
            (from, to) if from == to => from.to_owned(),
            (from, _) if last + 1 == options.len() => words.or_more.replace("{n}", from),
            (_, to) if first == 0 => words.or_less.replace("{n}", to),
            (from, to) if first + 1 == last => [from, words.or, to].concat(),
            (from, to) => words.range.replace("{from}", from).replace("{to}", to),
        };
        self.join(runs.into_iter().map(run).collect(), words.or)
    }

    fn fill(&self, template: &str, what: &str, question: u16) -> Phrase {
        let at = if self.here == Some(question) { "" } else { self.words.at };
        let mut phrase = Phrase::default();
        // What was answered is quoted, so it is put in last and never taken for a place to fill.
        for (n, text) in template.replace("{at}", at).split("{question}").enumerate() {
            if n > 0 {
                phrase.pieces.push(Piece::Question(question));
            }
            phrase.push(&text.replace("{what}", what));
        }
        phrase
    }
}

impl Phrase {
    /// Whether it ends with a list.
    pub fn has_list(&self) -> bool {
        !self.list.is_empty()
    }

    fn text(text: &str) -> Self {
        Phrase { pieces: vec![Piece::Text(text.to_owned())], list: Vec::new() }
    }

    fn option(option: &Choice) -> Self {
        let mut phrase = Phrase::text(option.label);
        phrase.pieces.extend(option.hint.map(Piece::Hint));
        phrase
    }

    fn push(&mut self, text: &str) {
        match self.pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(Piece::Text(before)) => before.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }
}
