//! Classes of answers: what the rules of a document can tell apart.

use std::collections::{BTreeSet, HashMap, HashSet};

use it_band_check::questionnaire::{Answers, Condition, Goto, Question, QuestionKind, Questionnaire, Selection};

/// Answers to one question that lead to the same, whatever the other answers are.
#[derive(Clone, Debug)]
pub struct Class {
    /// One of them, among the smallest.
    pub selection: Selection,
    /// How many there are.
    pub count: u128,
    /// The smallest of them: every other one holds one of these. Each is one option of every group.
    pub minimal: Vec<Vec<Selection>>,
    /// One of each kind that a condition anywhere tells apart: where the path ends with this answer, conditions that do
    /// not matter for the outcome part nothing.
    pub(super) kinds: Vec<Selection>,
}

/// The classes of answers of each question.
pub fn classes(questionnaire: &Questionnaire) -> Vec<Vec<Class>> {
    let facts = facts(questionnaire);
    (0..).zip(&facts).map(|(question, facts)| classes_of(questionnaire, question, facts)).collect()
}

/// How many groups of options each question has that conditions tell apart and a reader can choose together.
pub(super) fn group_counts(questionnaire: &Questionnaire) -> Vec<usize> {
    let facts = facts(questionnaire);
    let questions = questionnaire.questions.iter().zip(&facts);
    questions.map(|(question, facts)| Groups::of(question, facts).together.len()).collect()
}

/// A condition that looks at one question alone, or the largest part of a condition that does.
struct Fact<'a> {
    when: &'a Condition,
    /// The outcomes for which it matters; all of them, when absent.
    outcomes: Option<BTreeSet<u16>>,
}

impl Fact<'_> {
    fn matters_for(&self, outcome: u16) -> bool {
        self.outcomes.as_ref().is_none_or(|outcomes| outcomes.contains(&outcome))
    }
}

/// The facts of a questionnaire, by question.
fn facts(questionnaire: &Questionnaire) -> Vec<Vec<Fact<'_>>> {
    let next = questionnaire.questions.iter().flat_map(|question| &question.next).map(|rule| &rule.when);
    let flags = questionnaire.red_flags.iter().map(|flag| &flag.when);
    let invariants = questionnaire.invariants.iter().map(|invariant| &invariant.when);
    let mut conditions: Vec<_> = next.chain(flags).chain(invariants).map(|when| (when, None)).collect();
    for (index, outcome) in (0..).zip(&questionnaire.outcomes) {
        let only = BTreeSet::from([index]);
        conditions.extend(outcome.titles.iter().map(|title| (&title.when, Some(only.clone()))));
    }
    for (index, block) in (0..).zip(&questionnaire.blocks) {
        let outcomes = (0..).zip(&questionnaire.outcomes).filter(|(_, outcome)| outcome.blocks.contains(&index));
        let outcomes: BTreeSet<u16> = outcomes.map(|(outcome, _)| outcome).collect();
        let items = block.items.iter().filter_map(|item| item.when.as_ref());
        let all = block.when.iter().chain(block.unless.iter().map(|caution| &caution.when)).chain(items);
        conditions.extend(all.map(|when| (when, Some(outcomes.clone()))));
    }
    let mut facts: Vec<Vec<Fact>> = questionnaire.questions.iter().map(|_| Vec::new()).collect();
    for (condition, outcomes) in conditions {
        for (question, when) in parts_on_one_question(condition) {
            facts[usize::from(question)].push(Fact { when, outcomes: outcomes.clone() });
        }
    }
    facts
}

/// The largest parts of a condition that look at one question alone, each with the index of that question.
pub fn parts_on_one_question(condition: &Condition) -> Vec<(u16, &Condition)> {
    let mut questions = BTreeSet::new();
    condition.visit(&mut |question, _| {
        questions.insert(question);
    });
    match (questions.first(), questions.len()) {
        (Some(question), 1) => vec![(*question, condition)],
        _ => match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(parts_on_one_question).collect(),
            Condition::Not(part) => parts_on_one_question(part),
            Condition::Answer { .. } => Vec::new(),
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
    fn of(question: &Question, facts: &[Fact]) -> Self {
        let chosen_alone =
            |option: &usize| question.kind != QuestionKind::Multiple || question.options[*option].exclusive;
        let (alone, free): (Vec<usize>, Vec<usize>) = (0..question.options.len()).partition(chosen_alone);
        let (mut tests, mut named) = (Vec::new(), Vec::new());
        for fact in facts {
            collect_tests(fact.when, &mut tests);
            fact.when.visit(&mut |_, options| named.push(options));
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

fn classes_of(questionnaire: &Questionnaire, question: u16, facts: &[Fact]) -> Vec<Class> {
    let groups = Groups::of(&questionnaire.questions[usize::from(question)], facts);
    let mut classes: Vec<Class> = Vec::new();
    // The smallest sets of groups of each class.
    let mut smallest: Vec<Vec<Selection>> = Vec::new();
    let mut places: HashMap<Vec<bool>, usize> = HashMap::new();
    let mut kinds: HashSet<Vec<bool>> = HashSet::new();
    let mut answers = Answers::default();
    for set in groups.sets() {
        let selection = set.iter().map(|group| first(group.options)).collect();
        answers.set(question, selection);
        let holds: Vec<bool> = facts.iter().map(|fact| fact.when.holds(&answers)).collect();
        let end = certain_end(questionnaire, question, &answers);
        let matters = |fact: &Fact| end.is_none_or(|outcome| fact.matters_for(outcome));
        let key = facts.iter().zip(&holds).map(|(fact, holds)| *holds && matters(fact));
        let place = *places.entry(key.collect()).or_insert(classes.len());
        if place == classes.len() {
            classes.push(Class { selection, count: 0, minimal: Vec::new(), kinds: Vec::new() });
            smallest.push(Vec::new());
        }
        if kinds.insert(holds) {
            classes[place].kinds.push(selection);
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

/// The outcome that an answer to a question leads to whatever the other answers are; none where the path goes on, or
/// where they decide.
fn certain_end(questionnaire: &Questionnaire, question: u16, answer: &Answers) -> Option<u16> {
    let asked = &questionnaire.questions[usize::from(question)];
    let certain = |when: &Condition| when.evaluate_partial(answer, 0);
    let flags = || asked.red_flags.iter().map(|flag| &questionnaire.red_flags[usize::from(*flag)]);
    if flags().any(|flag| certain(&flag.when).is_none()) {
        return None;
    }
    let fired = flags().filter(|flag| certain(&flag.when) == Some(true)).max_by_key(|flag| flag.level);
    if let Some(flag) = fired {
        return Some(flag.outcome);
    }
    let rule = asked.next.iter().find(|rule| certain(&rule.when) != Some(false));
    let goto = match rule {
        Some(rule) if certain(&rule.when).is_none() => return None,
        Some(rule) => rule.goto,
        None => asked.otherwise,
    };
    match goto {
        Goto::Outcome(outcome) => Some(outcome),
        Goto::Question(_) => None,
    }
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
