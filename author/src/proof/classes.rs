//! Classes of answers: what the rules of a document can tell apart.

use std::collections::BTreeSet;

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
    let mut facts: Vec<Vec<&Condition>> = vec![Vec::new(); questionnaire.questions.len()];
    for condition in conditions(questionnaire) {
        collect(condition, &mut facts);
    }
    let questions = questionnaire.questions.iter().zip(&facts).enumerate();
    questions.map(|(index, (question, facts))| classes_of(question, index as u16, facts)).collect()
}

fn conditions(questionnaire: &Questionnaire) -> Vec<&Condition> {
    let next = questionnaire.questions.iter().flat_map(|question| &question.next).map(|rule| &rule.when);
    let flags = questionnaire.red_flags.iter().map(|flag| &flag.when);
    let blocks = questionnaire.blocks.iter().flat_map(|block| {
        let items = block.items.iter().filter_map(|item| item.when.as_ref());
        block.when.iter().chain(block.unless.iter().map(|caution| &caution.when)).chain(items)
    });
    next.chain(flags).chain(blocks).collect()
}

/// Splits a condition into its largest parts that look at one question alone.
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

fn classes_of(question: &Question, index: u16, facts: &[&Condition]) -> Vec<Class> {
    let mut found: Vec<(Vec<bool>, Class)> = Vec::new();
    let mut answers = Answers::default();
    for groups in selections(question, facts) {
        let first = |group: &Selection| group.iter().next().expect("a group is never empty");
        let selection = groups.iter().map(first).collect();
        let count = groups.iter().map(|group| (1u128 << group.iter().count()) - 1).product();
        answers.set(index, selection);
        let holds: Vec<bool> = facts.iter().map(|fact| fact.holds(&answers)).collect();
        match found.iter_mut().find(|(other, _)| *other == holds) {
            Some((_, class)) => {
                class.count += count;
                let holds_one = class.minimal.iter().any(|one| one.iter().all(|group| groups.contains(group)));
                if !holds_one {
                    class.minimal.push(groups);
                }
            }
            None => found.push((holds, Class { selection, count, minimal: vec![groups] })),
        }
    }
    found.into_iter().map(|(_, class)| class).collect()
}

/// Every selection a reader can make, smallest first, as groups of options of which at least one is in it. Options
/// that no condition ever tells apart are of one group, so that a question with many options stays countable.
fn selections(question: &Question, facts: &[&Condition]) -> Vec<Vec<Selection>> {
    let all = 0..question.options.len();
    if question.kind != QuestionKind::Multiple {
        return all.map(|option| vec![Selection::one(option)]).collect();
    }
    let mut groups: Vec<(Vec<bool>, Selection)> = Vec::new();
    let (exclusive, free): (Vec<usize>, Vec<usize>) = all.partition(|option| question.options[*option].exclusive);
    for option in free {
        let mut mentions = Vec::new();
        for fact in facts {
            fact.visit(&mut |_, options| mentions.push(options.contains(option)));
        }
        match groups.iter_mut().find(|(other, _)| *other == mentions) {
            Some((_, group)) => *group = group.or(Selection::one(option)),
            None => groups.push((mentions, Selection::one(option))),
        }
    }
    let subset = |subset: usize| {
        let chosen = groups.iter().enumerate().filter(move |(group, _)| subset & (1 << group) != 0);
        chosen.map(|(_, (_, group))| *group).collect::<Vec<_>>()
    };
    let mut selections: Vec<_> = (1..1usize << groups.len()).map(subset).collect();
    selections.sort_by_key(Vec::len);
    selections.extend(exclusive.into_iter().map(|option| vec![Selection::one(option)]));
    selections
}
