//! Conditions in words.

use maud::{Markup, html};

use super::anchor;
use super::conditions::{Answer, Said};
use super::words::ConditionWords;
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
        self.say(said, Options::Inside)
    }

    /// A condition with its options in a list where there are many.
    pub fn listed(&self, said: &Said) -> Phrase {
        self.say(said, Options::Shortly)
    }

    /// A condition on answers with all of its options in a list, none of them said by what it is not.
    pub fn every_option_listed(&self, said: &Said) -> Phrase {
        self.say(said, Options::Listed)
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
                        @else { (number) }
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

    fn say(&self, said: &Said, stand: Options) -> Phrase {
        let words = self.words;
        let (parts, joint, intro) = match said {
            Said::Answer(answer) => return self.answer(answer, stand),
            Said::All(parts) if parts.is_empty() => return Phrase::text(words.always),
            Said::Any(parts) if parts.is_empty() => return Phrase::text(words.never),
            Said::All(parts) => (parts, words.and_also, words.all_true),
            Said::Any(parts) => (parts, words.or_else, words.one_true),
        };
        let phrases: Vec<Phrase> = parts.iter().map(|part| self.say(part, stand)).collect();
        if phrases.iter().any(|phrase| !phrase.list.is_empty()) {
            return Phrase { list: phrases, ..Phrase::text(intro) };
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

    fn answer(&self, answer: &Answer, stand: Options) -> Phrase {
        let words = self.words;
        let question = &self.content.questions[usize::from(answer.question)];
        let every: Selection = (0..question.options.len()).collect();
        if answer.options == every && answer.least == 1 {
            let template = if answer.not { words.did_not_answer } else { words.answered };
            return self.fill(template, "", answer.question);
        }
        let template = match (question.kind, answer.not) {
            (QuestionKind::Multiple, true) if answer.least == 1 => words.did_not_tick,
            (QuestionKind::Multiple, _) => words.ticked,
            (_, false) => words.chose,
            (_, true) => words.did_not_choose,
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
        let several = match (answer.least, answer.not) {
            (1, _) if count <= 2 || (question.kind == QuestionKind::Single && !in_a_list) => "{list}",
            (1, _) => words.any_of,
            (_, true) => words.fewer_than,
            (2, false) if count == 2 => words.both,
            (least, false) if least == count => words.all_of,
            (_, false) => words.at_least,
        };
        let several = several.replace("{n}", &number);
        if in_a_list {
            let mut phrase = self.fill(template, &several.replace("{list}", words.these), answer.question);
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

#[cfg(test)]
mod tests {
    use super::super::sample::{MANY, ONE, SCALE, given, questionnaire};
    use super::super::words;
    use super::*;
    use crate::content::Condition;

    /// A phrase as plain text: a list stands in square brackets.
    fn plain(speaker: &Speaker, phrase: &Phrase) -> String {
        let mut text = String::new();
        for piece in &phrase.pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Hint(hint) => text.push_str(&format!(" ({hint})")),
                Piece::Question(index) => text.push_str(&speaker.number(*index)),
            }
        }
        if phrase.has_list() {
            let parts: Vec<String> = phrase.list.iter().map(|part| plain(speaker, part)).collect();
            text.push_str(&format!(": [{}]", parts.join("; ")));
        }
        text
    }

    fn in_words(condition: &Condition, here: Option<u16>, listed: bool) -> String {
        let content = questionnaire();
        let words = &words::of("en").expect("there are English words").conditions;
        let speaker = Speaker { content: &content, words, here, linked: true };
        let said = Said::of(condition, &content.questions);
        plain(&speaker, &if listed { speaker.listed(&said) } else { speaker.sentence(&said) })
    }

    fn sentence(condition: Condition) -> String {
        in_words(&condition, None, false)
    }

    fn listed(condition: Condition) -> String {
        in_words(&condition, None, true)
    }

    fn not(condition: Condition) -> Condition {
        Condition::Not(Box::new(condition))
    }

    fn all(conditions: &[Condition]) -> Condition {
        Condition::All(conditions.to_vec())
    }

    fn any(conditions: &[Condition]) -> Condition {
        Condition::Any(conditions.to_vec())
    }

    #[test]
    fn one_choice() {
        assert_eq!(sentence(given(ONE, &[1])), "you chose “B” at question 1");
        assert_eq!(sentence(given(ONE, &[1, 3])), "you chose “B” or “D” at question 1");
        assert_eq!(sentence(given(ONE, &[1, 2, 3])), "you chose “B”, “C” or “D” at question 1");
        assert_eq!(sentence(not(given(ONE, &[1]))), "you did not choose “B” at question 1");
        assert_eq!(sentence(not(given(ONE, &[1, 3]))), "you did not choose “B” or “D” at question 1");
    }

    #[test]
    fn all_but_a_few_are_said_by_those() {
        assert_eq!(sentence(given(ONE, &[0, 1, 2, 4])), "you chose anything other than “D” at question 1");
        assert_eq!(sentence(given(MANY, &[0, 1, 2])), "you ticked anything other than “None” at question 2");
        assert_eq!(sentence(not(given(MANY, &[0, 1, 2]))), "you did not tick any of “P”, “Q” or “R” at question 2");
    }

    #[test]
    fn any_answer_and_none() {
        assert_eq!(sentence(given(ONE, &[0, 1, 2, 3, 4])), "you answered question 1");
        assert_eq!(sentence(not(given(MANY, &[0, 1, 2, 3]))), "you did not answer question 2");
    }

    #[test]
    fn ticks() {
        assert_eq!(sentence(given(MANY, &[0])), "you ticked “P” at question 2");
        assert_eq!(sentence(given(MANY, &[0, 2])), "you ticked “P” or “R” at question 2");
        assert_eq!(sentence(not(given(MANY, &[0]))), "you did not tick “P” at question 2");
        assert_eq!(sentence(not(given(MANY, &[0, 2]))), "you did not tick “P” or “R” at question 2");
    }

    #[test]
    fn several_ticks() {
        let pair = |a, b| all(&[given(MANY, &[a]), given(MANY, &[b])]);
        assert_eq!(sentence(pair(0, 2)), "you ticked both “P” and “R” at question 2");
        assert_eq!(sentence(not(pair(0, 2))), "you ticked fewer than 2 of “P” and “R” at question 2");
        let two = any(&[pair(0, 1), pair(0, 2), pair(1, 2)]);
        assert_eq!(sentence(two.clone()), "you ticked 2 or more lines at question 2");
        assert_eq!(sentence(not(two)), "you ticked fewer than 2 lines at question 2");
    }

    #[test]
    fn numbers() {
        let numbers = |options: &[usize]| sentence(given(SCALE, options));
        assert_eq!(numbers(&[8, 9, 10]), "you chose 8 or more at question 3");
        assert_eq!(numbers(&[0, 1]), "you chose 1 or less at question 3");
        assert_eq!(numbers(&[4]), "you chose 4 at question 3");
        assert_eq!(numbers(&[4, 5]), "you chose 4 or 5 at question 3");
        assert_eq!(numbers(&[4, 5, 6]), "you chose 4 to 6 at question 3");
        assert_eq!(numbers(&[0, 4, 5, 6, 10]), "you chose 0, 4 to 6 or 10 at question 3");
        assert_eq!(sentence(not(given(SCALE, &[9, 10]))), "you did not choose 9 or more at question 3");
    }

    #[test]
    fn conditions_together() {
        let (a, b) = (given(ONE, &[0]), given(SCALE, &[10]));
        let (a_words, b_words) = ("you chose “A” at question 1", "you chose 10 at question 3");
        assert_eq!(sentence(all(&[a.clone(), b.clone()])), format!("{a_words}, and {b_words}"));
        assert_eq!(sentence(any(&[a.clone(), b.clone()])), format!("{a_words}, or {b_words}"));
        let c = given(MANY, &[0]);
        assert_eq!(
            sentence(any(&[c, all(&[a, b])])),
            format!("you ticked “P” at question 2, or ({a_words}, and {b_words})")
        );
    }

    #[test]
    fn many_options_stand_in_a_list() {
        assert_eq!(listed(given(ONE, &[1, 2])), sentence(given(ONE, &[1, 2])));
        assert_eq!(listed(given(ONE, &[1, 2, 3])), "you chose any of these at question 1: [B; C; D]");
        assert_eq!(
            listed(not(given(MANY, &[0, 1, 2]))),
            "you did not tick any of these at question 2: [P; Q (New.); R]"
        );
        let mixed = all(&[given(SCALE, &[3]), not(given(ONE, &[0, 1, 2]))]);
        assert_eq!(
            listed(mixed),
            "all of these are true: [you chose 3 at question 3; you did not choose any of these at question 1: \
             [A; B; C]]"
        );
    }

    #[test]
    fn every_option_can_be_in_its_own_words() {
        let content = questionnaire();
        let words = &words::of("en").expect("there are English words").beforehand;
        let speaker = Speaker { content: &content, words, here: None, linked: false };
        let in_full =
            |condition| plain(&speaker, &speaker.every_option_listed(&Said::of(&condition, &content.questions)));
        let many = given(MANY, &[0, 1, 2]);
        assert_eq!(in_full(many), "you tick any of these at question 2: [P; Q (New.); R]");
        assert_eq!(in_full(given(MANY, &[1])), "you tick “Q” at question 2");
    }

    #[test]
    fn the_question_at_hand_is_not_named() {
        assert_eq!(in_words(&given(ONE, &[0]), Some(ONE), false), "you chose “A”");
        assert_eq!(in_words(&given(ONE, &[0]), Some(MANY), false), "you chose “A” at question 1");
    }

    #[test]
    fn always_and_never() {
        assert_eq!(sentence(all(&[])), "this is so for everyone");
        assert_eq!(sentence(any(&[])), "this is so for nobody");
    }
}
