//! Classes of answers: what the rules of a document can tell apart.

use std::collections::{BTreeSet, HashMap};

use it_band_check::questionnaire::{Answers, Condition, Question, QuestionKind, Questionnaire, Selection};

/// Answers to one question that no rule can tell apart.
#[derive(Clone, Debug)]
pub struct Class {
    /// One of them, among the smallest.
    pub selection: Selection,
    /// How many there are.
    pub count: u128,
    /// The smallest of them: every other one holds one of these. Each is one option of every group.
    pub minimal: Vec<Vec<Selection>>,
}

/// The classes of answers of each question.
pub fn classes(questionnaire: &Questionnaire) -> Vec<Vec<Class>> {
    let facts = facts(questionnaire);
    let questions = questionnaire.questions.iter().zip(&facts).enumerate();
    questions.map(|(index, (question, facts))| classes_of(index as u16, &Groups::of(question, facts), facts)).collect()
}

/// How many groups of options each question has that conditions tell apart and a reader can choose together.
pub(super) fn group_counts(questionnaire: &Questionnaire) -> Vec<usize> {
    let facts = facts(questionnaire);
    let questions = questionnaire.questions.iter().zip(&facts);
    questions.map(|(question, facts)| Groups::of(question, facts).together.len()).collect()
}

/// The conditions that look at one question alone, or the largest parts of conditions that do, by question.
fn facts(questionnaire: &Questionnaire) -> Vec<Vec<&Condition>> {
    let next = questionnaire.questions.iter().flat_map(|question| &question.next).map(|rule| &rule.when);
    let flags = questionnaire.red_flags.iter().map(|flag| &flag.when);
    let blocks = questionnaire.blocks.iter().flat_map(|block| {
        let items = block.items.iter().filter_map(|item| item.when.as_ref());
        block.when.iter().chain(block.unless.iter().map(|caution| &caution.when)).chain(items)
    });
    let mut facts = vec![Vec::new(); questionnaire.questions.len()];
    for condition in next.chain(flags).chain(blocks) {
        collect(condition, &mut facts);
    }
    facts
}

fn collect<'a>(condition: &'a Condition, facts: &mut [Vec<&'a Condition>]) {
    let mut questions = BTreeSet::new();
    condition.visit(&mut |question, _| {
        questions.insert(question);
    });
    match (questions.first(), questions.len()) {
        (Some(question), 1) => facts[usize::from(*question)].push(condition),
        _ => match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| collect(part, facts)),
            Condition::Not(part) => collect(part, facts),
            Condition::Answer { .. } => {}
        },
    }
}

/// Options of a question that no rule tells apart, so that a question with many options stays countable.
struct Group {
    options: Selection,
    /// The same options, split where conditions name them separately. A list of alternatives (`any`) names its options
    /// separately, though the rule treats them alike.
    parts: Vec<Selection>,
}

impl Group {
    /// How many sets of its options there are, the empty one left out.
    fn count(&self) -> u128 {
        (1 << self.options.iter().count()) - 1
    }
}

fn first(options: Selection) -> usize {
    options.iter().next().expect("a group is never empty")
}

/// The options of a question in groups.
struct Groups {
    /// Groups whose options can be chosen together.
    together: Vec<Group>,
    /// Groups of one option, which is only ever chosen alone.
    alone: Vec<Group>,
}

impl Groups {
    fn of(question: &Question, facts: &[&Condition]) -> Self {
        let chosen_alone =
            |option: &usize| question.kind != QuestionKind::Multiple || question.options[*option].exclusive;
        let (alone, free): (Vec<usize>, Vec<usize>) = (0..question.options.len()).partition(chosen_alone);
        let (mut tests, mut named) = (Vec::new(), Vec::new());
        for fact in facts {
            collect_tests(fact, &mut tests);
            fact.visit(&mut |_, options| named.push(options));
        }
        let parts = parted(free.into_iter().map(Selection::one), &named);
        let together = parted(parts.iter().copied(), &tests).into_iter().map(|options| Group {
            options,
            parts: parts.iter().copied().filter(|part| options.meets(*part)).collect(),
        });
        let alone = alone.into_iter().map(Selection::one).map(|options| Group { options, parts: vec![options] });
        Groups { together: together.collect(), alone: alone.collect() }
    }

    /// Every set of groups of which a reader can choose at least one option each, smallest first.
    fn sets(&self) -> impl Iterator<Item = Vec<&Group>> {
        let mut sets: Vec<u32> = (1..1 << self.together.len()).collect();
        sets.sort_by_key(|set| set.count_ones());
        let of_set = |set: u32| {
            let groups = self.together.iter().enumerate();
            groups.filter(|(index, _)| set >> index & 1 == 1).map(|(_, group)| group).collect()
        };
        sets.into_iter().map(of_set).chain(self.alone.iter().map(|group| vec![group]))
    }
}

/// The selections that decide whether a condition on one question holds: the condition only depends on which of them the
/// answer meets.
fn collect_tests(condition: &Condition, tests: &mut Vec<Selection>) {
    match condition {
        Condition::Answer { options, .. } => tests.push(*options),
        Condition::Not(part) => collect_tests(part, tests),
        Condition::All(parts) => parts.iter().for_each(|part| collect_tests(part, tests)),
        Condition::Any(parts) => {
            let mut any = Selection::EMPTY;
            for part in parts {
                match part {
                    Condition::Answer { options, .. } => any = any.or(*options),
                    _ => collect_tests(part, tests),
                }
            }
            tests.push(any);
        }
    }
}

/// Puts parts together that the same selections contain.
fn parted(parts: impl Iterator<Item = Selection>, by: &[Selection]) -> Vec<Selection> {
    let mut groups: Vec<(Vec<bool>, Selection)> = Vec::new();
    for part in parts {
        let held: Vec<bool> = by.iter().map(|options| options.meets(part)).collect();
        match groups.iter_mut().find(|(other, _)| *other == held) {
            Some((_, group)) => *group = group.or(part),
            None => groups.push((held, part)),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn classes_of(question: u16, groups: &Groups, facts: &[&Condition]) -> Vec<Class> {
    let mut classes: Vec<Class> = Vec::new();
    // The smallest sets of groups of each class.
    let mut smallest: Vec<Vec<Selection>> = Vec::new();
    let mut places: HashMap<Vec<bool>, usize> = HashMap::new();
    let mut answers = Answers::default();
    for set in groups.sets() {
        let selection = set.iter().map(|group| first(group.options)).collect();
        answers.set(question, selection);
        let place = *places.entry(facts.iter().map(|fact| fact.holds(&answers)).collect()).or_insert(classes.len());
        if place == classes.len() {
            classes.push(Class { selection, count: 0, minimal: Vec::new() });
            smallest.push(Vec::new());
        }
        classes[place].count += set.iter().map(|group| group.count()).product::<u128>();
        let whole = set.iter().fold(Selection::EMPTY, |whole, group| whole.or(group.options));
        if smallest[place].iter().all(|smaller| !smaller.without(whole).is_empty()) {
            smallest[place].push(whole);
            classes[place].minimal.extend(one_part_of_each(&set));
        }
    }
    for class in &mut classes {
        // Smallest first, and by the order of the options where they are of one size.
        class.minimal.sort_by_key(|parts| (parts.len(), parts.iter().rev().copied().map(first).collect::<Vec<_>>()));
    }
    classes
}

/// Every way to take one part of each group.
fn one_part_of_each(groups: &[&Group]) -> Vec<Vec<Selection>> {
    let mut ways = vec![Vec::new()];
    for group in groups {
        let longer =
            |way: &Vec<Selection>| group.parts.iter().map(|part| [&way[..], &[*part]].concat()).collect::<Vec<_>>();
        ways = ways.iter().flat_map(longer).collect();
    }
    ways.iter_mut().for_each(|way| way.sort_by_key(|part| first(*part)));
    ways
}
