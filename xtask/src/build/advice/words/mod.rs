//! The words that the page puts between those of the questionnaire: a file a language.
//!
//! `{…}` in a text is filled in. All else on the page comes from the questionnaire.

mod english;
mod norwegian;

/// The words of every language.
pub const ALL: [&Words; 2] = [&english::WORDS, &norwegian::WORDS];

/// The words of one language.
pub struct Words {
    /// BCP 47 tag of the language.
    pub language: &'static str,
    /// What leads here from the same page in another language.
    pub link: &'static str,
    /// Follows the questionnaire's name in the title of the window.
    pub page: &'static str,
    /// What this page is.
    pub lead: &'static str,
    /// Heading of the directions.
    pub directions: &'static str,
    /// How to go through the page, step by step.
    pub steps: [&'static str; 5],
    /// Heading of the list of links.
    pub contents: &'static str,
    /// Heading of the warning signs.
    pub warning_signs: &'static str,
    /// What to do about warning signs.
    pub warning_signs_lead: &'static str,
    /// Before a warning sign: `{target}`, `{condition}`.
    pub warning_sign: &'static str,
    /// Which part of a result to begin with: `{target}`, `{condition}`.
    pub begin_with: &'static str,
    /// Heading of the questions.
    pub questions: &'static str,
    /// Heading of the results.
    pub results: &'static str,
    /// A result as a target: `{heading}`.
    pub result: &'static str,
    /// What stands before a question's title: `{n}`.
    pub number: &'static str,
    /// Said under a question with one answer.
    pub choose_one: &'static str,
    /// Said under a scale.
    pub choose_number: &'static str,
    /// The meaning of one end of a scale: `{n}`, `{meaning}`.
    pub end: &'static str,
    /// Label of what comes after a question.
    pub onwards: &'static str,
    /// Where an answer leads: `{condition}`, `{target}`.
    pub route: &'static str,
    /// Where all other answers lead: `{target}`.
    pub otherwise: &'static str,
    /// Where every answer leads: `{target}`.
    pub whatever: &'static str,
    /// Before the condition of a part.
    pub only_if: &'static str,
    /// Before a reason to leave a part out.
    pub not_if: &'static str,
    /// Follows such a reason, before what to do instead.
    pub instead: &'static str,
    /// Said where a part may be left out for several reasons.
    pub first_counts: &'static str,
    /// One day of a schedule: `{days}`.
    pub day: &'static str,
    /// Several days of a schedule: `{days}`.
    pub days: &'static str,
    /// A date: `{day}`, `{month}`, `{year}`.
    pub date: &'static str,
    /// The months.
    pub months: [&'static str; 12],
    /// How conditions on answers already given are said.
    pub conditions: ConditionWords,
    /// How conditions are said before the questions.
    pub beforehand: ConditionWords,
}

/// How conditions are said.
pub struct ConditionWords {
    /// After "if", or joined to what stands there.
    pub after_if: ClauseWords,
    /// In a list of conditions, where each is a sentence of its own.
    pub in_a_list: ClauseWords,
    /// Where: `{question}`.
    pub at: &'static str,
    /// A question: `{n}`.
    pub question: &'static str,
    /// An option in its own words: `{option}`.
    pub quote: &'static str,
    /// Several options, which stand in the sentence: `{list}`.
    pub several: SeveralWords,
    /// Several options, which follow in a list.
    pub these: SeveralWords,
    /// `{n}` of all lines.
    pub lines: &'static str,
    /// Fewer than `{n}` of all lines.
    pub fewer_lines: &'static str,
    /// Everything but a `{list}`.
    pub other_than: &'static str,
    /// A number or a higher one: `{n}`.
    pub or_more: &'static str,
    /// A number or a lower one: `{n}`.
    pub or_less: &'static str,
    /// Numbers: `{from}`, `{to}`.
    pub range: &'static str,
    /// Between the parts of a list.
    pub comma: &'static str,
    /// Before its last part.
    pub or: &'static str,
    /// Before its last part, where all are meant.
    pub and: &'static str,
    /// Before a list of conditions that must all hold.
    pub all_true: &'static str,
    /// Before a list of conditions of which one will do.
    pub one_true: &'static str,
    /// What always holds.
    pub always: &'static str,
    /// What never holds.
    pub never: &'static str,
}

/// How a condition is said in one place, since the order of words may depend on what stands before. `{what}` is what was
/// answered, `{at}` where, left out where that is clear.
pub struct ClauseWords {
    /// One answer was chosen.
    pub chose: &'static str,
    /// It was not.
    pub did_not_choose: &'static str,
    /// An answer among several was ticked.
    pub ticked: &'static str,
    /// It was not.
    pub did_not_tick: &'static str,
    /// There is an answer: `{question}`.
    pub answered: &'static str,
    /// There is none: `{question}`.
    pub did_not_answer: &'static str,
    /// Between conditions of which one will do.
    pub or_else: &'static str,
    /// Between conditions that must all hold.
    pub and_also: &'static str,
}

/// How many of several options.
pub struct SeveralWords {
    /// One will do.
    pub any: &'static str,
    /// Neither of two may be missing.
    pub both: &'static str,
    /// None may be missing.
    pub all: &'static str,
    /// `{n}` or more.
    pub at_least: &'static str,
    /// Fewer than `{n}`.
    pub fewer: &'static str,
}

/// The words of a language, where there are any.
pub fn of(language: &str) -> Option<&'static Words> {
    ALL.into_iter().find(|words| words.language == language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_its_places() {
        for words in ALL {
            let texts = [page(words), conditions(&words.conditions), conditions(&words.beforehand)].concat();
            for (text, expected) in texts {
                assert_eq!(places(text), places(expected), "{}: {text}", words.language);
            }
        }
    }

    #[test]
    fn the_directions_explain_what_stands_before_parts() {
        for words in ALL {
            for start in [words.only_if, words.not_if] {
                let quote = words.conditions.quote.replace("{option}", start);
                assert!(words.steps.iter().any(|step| step.contains(&quote)), "no step explains {quote}");
            }
        }
    }

    /// The names in braces, whose order is up to each language.
    fn places(text: &str) -> Vec<&str> {
        let mut places: Vec<&str> =
            text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()).collect();
        places.sort_unstable();
        places
    }

    /// The texts of the page with their places.
    fn page(words: &Words) -> Vec<(&str, &str)> {
        vec![
            (words.warning_sign, "{target} {condition}"),
            (words.begin_with, "{target} {condition}"),
            (words.result, "{heading}"),
            (words.number, "{n}"),
            (words.end, "{n} {meaning}"),
            (words.route, "{condition} {target}"),
            (words.otherwise, "{target}"),
            (words.whatever, "{target}"),
            (words.day, "{days}"),
            (words.days, "{days}"),
            (words.date, "{day} {month} {year}"),
        ]
    }

    /// The texts of conditions with their places.
    fn conditions(words: &ConditionWords) -> Vec<(&str, &str)> {
        let clauses = [&words.after_if, &words.in_a_list].into_iter().flat_map(|words| {
            [
                (words.chose, "{what} {at}"),
                (words.did_not_choose, "{what} {at}"),
                (words.ticked, "{what} {at}"),
                (words.did_not_tick, "{what} {at}"),
                (words.answered, "{question}"),
                (words.did_not_answer, "{question}"),
            ]
        });
        let several = [
            (words.several.any, "{list}"),
            (words.several.both, "{list}"),
            (words.several.all, "{list}"),
            (words.several.at_least, "{n} {list}"),
            (words.several.fewer, "{n} {list}"),
            (words.these.at_least, "{n}"),
            (words.these.fewer, "{n}"),
        ];
        let others = [
            (words.at, "{question}"),
            (words.question, "{n}"),
            (words.quote, "{option}"),
            (words.lines, "{n}"),
            (words.fewer_lines, "{n}"),
            (words.other_than, "{list}"),
            (words.or_more, "{n}"),
            (words.or_less, "{n}"),
            (words.range, "{from} {to}"),
        ];
        clauses.chain(several).chain(others).collect()
    }
}
