//! Compiles a linted document into what the browser holds.

use std::collections::{BTreeMap, HashMap};

use it_band_check::questionnaire::{
    Block, Caution, Choice, Condition, Goto, Interface, InterfaceList, Invariant, Item, OtherTitle, Outcome, Question,
    Questionnaire, RedFlag, Rule, Selection, Source, Text,
};

use crate::document::{self, AnswerTest, AnswerValue, Logic, Operator, QuestionKind, QuestionWords, Words};
use crate::graph::question_order;

/// Resolves every id to an index and puts the words in place.
///
/// Questions are put in an order in which every rule leads to a later one. The texts of the result live as long as the
/// program, as those of an unpacked questionnaire do.
///
/// # Panics
/// If the document was not linted and an id leads nowhere. Missing words become empty texts.
pub fn compile(logic: &Logic, words: &Words) -> Questionnaire {
    let compiler = Compiler::of(logic);
    let red_flags = logic.red_flags.iter().map(|flag| compiler.red_flag(flag)).collect();
    let mut compiled = Questionnaire {
        version: text(&logic.version),
        fingerprint: fingerprint(logic),
        reviewed: text(&logic.reviewed),
        numbers: logic.numbers.unwrap_or_default(),
        language: text(&words.language),
        miles: words.miles,
        awaits_review: words.awaits_review.as_deref().map(text),
        title: text(&words.title),
        interface: interface(&words.interface),
        questions: compiler.asked.iter().map(|question| compiler.question(question, words)).collect(),
        red_flags,
        invariants: logic.invariants.iter().map(|one| compiler.invariant(one)).collect(),
        outcomes: logic.outcomes.iter().map(|outcome| compiler.outcome(outcome, words)).collect(),
        blocks: logic.blocks.iter().map(|block| compiler.block(block, words)).collect(),
        sources: logic.sources.iter().map(|source| compiler.source(source, words)).collect(),
    };
    for (index, flag) in compiled.red_flags.iter().enumerate() {
        flag.when.visit(&mut |question, _| {
            let flags = &mut compiled.questions[usize::from(question)].red_flags;
            if !flags.contains(&(index as u16)) {
                flags.push(index as u16);
            }
        });
    }
    compiled
}

/// See [`Questionnaire::fingerprint`].
fn fingerprint(logic: &Logic) -> u32 {
    let mut rules = Logic { schema: None, reviewed: String::new(), sources: Vec::new(), ..logic.clone() };
    rules.blocks.iter_mut().for_each(|block| block.sources.clear());
    crc32fast::hash(&serde_json::to_vec(&rules).expect("a document came from JSON"))
}

/// A text that lives as long as the program.
fn text(text: &str) -> Text {
    Box::leak(text.to_owned().into_boxed_str())
}

fn interface(words: &Interface<String>) -> InterfaceList {
    let list: Vec<Text> = words.clone().into_list().iter().map(|words| text(words)).collect();
    list.try_into().expect("a list of every word")
}

fn word(map: &BTreeMap<String, String>, id: &str) -> Text {
    map.get(id).map_or("", |words| text(words))
}

/// The indices that ids resolve to.
struct Compiler<'a> {
    /// The questions that paths come to, in compiled order.
    asked: Vec<&'a document::Question>,
    questions: HashMap<&'a str, u16>,
    outcomes: HashMap<&'a str, u16>,
    blocks: HashMap<&'a str, u16>,
    sources: HashMap<&'a str, u16>,
}

impl<'a> Compiler<'a> {
    fn of(logic: &'a Logic) -> Self {
        fn indices<'a>(ids: impl Iterator<Item = &'a String>) -> HashMap<&'a str, u16> {
            ids.enumerate().map(|(index, id)| (id.as_str(), index as u16)).collect()
        }
        let by_id: HashMap<&str, _> = logic.questions.iter().map(|question| (question.id.as_str(), question)).collect();
        let asked: Vec<_> = question_order(logic).into_iter().map(|id| by_id[id]).collect();
        Compiler {
            questions: indices(asked.iter().map(|question| &question.id)),
            outcomes: indices(logic.outcomes.iter().map(|outcome| &outcome.id)),
            blocks: indices(logic.blocks.iter().map(|block| &block.id)),
            sources: indices(logic.sources.iter().map(|source| &source.id)),
            asked,
        }
    }

    fn question(&self, question: &document::Question, words: &Words) -> Question {
        let none = QuestionWords::default();
        let words = words.questions.get(&question.id).unwrap_or(&none);
        let hint = |id: &str| words.hints.get(id).map(|hint| text(hint));
        let options = match question.kind {
            QuestionKind::Scale => numbers(question)
                .map(|number| text(&number.to_string()))
                .map(|number| Choice { id: number, label: number, hint: None, exclusive: false, region: None })
                .collect(),
            QuestionKind::Single | QuestionKind::Multiple => question
                .options
                .iter()
                .map(|option| Choice {
                    id: text(&option.id),
                    label: word(&words.options, &option.id),
                    hint: hint(&option.id),
                    exclusive: option.exclusive,
                    region: option.region,
                })
                .collect(),
        };
        Question {
            id: text(&question.id),
            kind: question.kind,
            title: text(&words.title),
            hint: words.hint.as_deref().map(text),
            name: text(&words.name),
            missing: text(&words.missing),
            options,
            ends: words.low.as_deref().map(text).zip(words.high.as_deref().map(text)),
            red_flags: Vec::new(),
            next: question
                .next
                .iter()
                .map(|rule| Rule { when: self.condition(&rule.when), goto: self.goto(&rule.goto) })
                .collect(),
            otherwise: self.goto(&question.otherwise),
        }
    }

    fn goto(&self, goto: &document::Goto) -> Goto {
        match goto {
            document::Goto::Question(id) => Goto::Question(self.questions[id.as_str()]),
            document::Goto::Outcome(id) => Goto::Outcome(self.outcomes[id.as_str()]),
        }
    }

    fn red_flag(&self, flag: &document::RedFlag) -> RedFlag {
        RedFlag { when: self.condition(&flag.when), level: flag.level, outcome: self.outcomes[flag.outcome.as_str()] }
    }

    fn invariant(&self, invariant: &document::Invariant) -> Invariant {
        Invariant { when: self.condition(&invariant.when), at_least: invariant.at_least }
    }

    fn outcome(&self, outcome: &document::Outcome, words: &Words) -> Outcome {
        let words = words.outcomes.get(&outcome.id);
        let other = |title: &document::OtherTitle| OtherTitle {
            id: text(&title.id),
            when: self.condition(&title.when),
            words: words.map_or("", |words| word(&words.titles, &title.id)),
        };
        Outcome {
            id: text(&outcome.id),
            level: outcome.level,
            title: words.map_or("", |words| text(&words.title)),
            titles: outcome.titles.iter().map(other).collect(),
            lead: words.map_or("", |words| text(&words.lead)),
            first: outcome.first.iter().map(|id| self.blocks[id.as_str()]).collect(),
            blocks: outcome.blocks.iter().map(|id| self.blocks[id.as_str()]).collect(),
        }
    }

    fn block(&self, block: &document::Block, words: &Words) -> Block {
        let none = document::BlockWords::default();
        let words = words.blocks.get(&block.id).unwrap_or(&none);
        let caution = |caution: &document::Caution| Caution {
            id: text(&caution.id),
            when: self.condition(&caution.when),
            words: word(&words.withheld, &caution.id),
        };
        let item = |item: &document::Item| Item {
            id: text(&item.id),
            days: item.days.clone(),
            activity: item.activity,
            urgency: item.urgency,
            when: item.when.as_ref().map(|when| self.condition(when)),
            words: word(&words.items, &item.id),
        };
        Block {
            id: text(&block.id),
            kind: block.kind,
            origin: block.origin,
            when: block.when.as_ref().map(|when| self.condition(when)),
            unless: block.unless.iter().map(caution).collect(),
            title: text(&words.title),
            gist: text(&words.gist),
            lead: words.lead.as_deref().map(text),
            items: block.items.iter().map(item).collect(),
            evidence: words.evidence.as_deref().map(text),
            sources: block.sources.iter().map(|id| self.sources[id.as_str()]).collect(),
            tool: block.tool,
        }
    }

    fn source(&self, source: &document::Source, words: &Words) -> Source {
        Source {
            id: text(&source.id),
            citation: word(&words.sources, &source.id),
            link: source.link.as_deref().map(text),
        }
    }

    fn condition(&self, condition: &document::Condition) -> Condition {
        let list = |conditions: &[document::Condition]| conditions.iter().map(|one| self.condition(one)).collect();
        match condition {
            document::Condition::All(all) => Condition::All(list(&all.all)),
            document::Condition::Any(any) => Condition::Any(list(&any.any)),
            document::Condition::Not(not) => Condition::Not(Box::new(self.condition(&not.not))),
            document::Condition::Answer(test) => {
                let index = self.questions[test.question.as_str()];
                let question = self.asked[usize::from(index)];
                Condition::Answer { question: index, options: satisfying(question, test) }
            }
        }
    }
}

/// The options of a question that satisfy a comparison.
fn satisfying(question: &document::Question, test: &AnswerTest) -> Selection {
    let number = match test.answer {
        Some(AnswerValue::Number(number)) => number,
        _ => 0,
    };
    let matches = |id: &str, value: u8| match (test.operator, &test.answer) {
        (Operator::Exists, _) => true,
        (Operator::Equal, Some(AnswerValue::Option(wanted))) => id == wanted,
        (Operator::NotEqual, Some(AnswerValue::Option(wanted))) => id != wanted,
        (Operator::Equal, _) => value == number,
        (Operator::NotEqual, _) => value != number,
        (Operator::Greater, _) => value > number,
        (Operator::Less, _) => value < number,
        (Operator::AtLeast, _) => value >= number,
        (Operator::AtMost, _) => value <= number,
    };
    match question.kind {
        QuestionKind::Scale => {
            numbers(question).enumerate().filter(|(_, value)| matches("", *value)).map(|(index, _)| index).collect()
        }
        QuestionKind::Single | QuestionKind::Multiple => question
            .options
            .iter()
            .enumerate()
            .filter(|(_, option)| matches(&option.id, 0))
            .map(|(index, _)| index)
            .collect(),
    }
}

fn numbers(question: &document::Question) -> impl Iterator<Item = u8> {
    question.min.unwrap_or(0)..=question.max.unwrap_or(0)
}
