//! The proof of every path: enumerates all answers that the document can tell apart and checks each one.
//!
//! Answers are collapsed into classes. Two selections of a question are of one class when every condition, or part
//! of one, that looks at that question alone holds for both or for neither; no rule can then tell them apart. One
//! selection of each class stands for all of them, and the proof counts how many it stands for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::document::Logic;
use super::finding::Findings;
use super::model::{Block, BlockKind, Level, Origin, Outcome, Question, QuestionKind, Questionnaire};
use super::{Answers, Condition, Goto, Path, Planned, Selection};

/// The most path classes the proof walks; a document with more is refused as not provable.
const MOST_PATHS: u128 = 5_000_000;

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

/// One class of paths.
pub struct PathClass<'a> {
    /// A path of the class.
    pub path: &'a Path,
    /// Its outcome.
    pub outcome: &'a Outcome,
    /// Its plan.
    pub plan: &'a [Planned],
    /// How many combinations of answers it stands for.
    pub count: u128,
}

/// What the proof covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Path classes walked.
    pub paths: usize,
    /// Combinations of answers they stand for.
    pub combinations: u128,
    /// Outcomes reached.
    pub outcomes: usize,
    /// Blocks shown.
    pub blocks: usize,
    /// Of those, the coach's.
    pub coach_blocks: usize,
    /// Cautions that withheld a block.
    pub cautions: usize,
    /// Questions on the longest path.
    pub longest: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} paths proved, standing for {} combinations of answers: {} outcomes, {} blocks ({} of the coach's), {} \
             cautions, at most {} questions",
            self.paths, self.combinations, self.outcomes, self.blocks, self.coach_blocks, self.cautions, self.longest
        )
    }
}

/// Walks every path class, in the order of questions and options.
pub fn every_path(questionnaire: &Questionnaire, visit: &mut dyn FnMut(&PathClass)) {
    let classes = classes(questionnaire);
    let mut answers = Answers::default();
    descend(questionnaire, &classes, &mut answers, 1, visit);
}

fn descend(
    questionnaire: &Questionnaire,
    classes: &[Vec<Class>],
    answers: &mut Answers,
    count: u128,
    visit: &mut dyn FnMut(&PathClass),
) {
    let path = questionnaire.walk(answers);
    match path.end {
        Goto::Outcome(index) => {
            let outcome = &questionnaire.outcomes[usize::from(index)];
            let plan = questionnaire.plan(outcome, &path.given);
            visit(&PathClass { path: &path, outcome, plan: &plan, count });
        }
        Goto::Question(question) => {
            for class in &classes[usize::from(question)] {
                answers.set(question, class.selection);
                descend(questionnaire, classes, answers, count.saturating_mul(class.count), visit);
            }
            answers.set(question, Selection::EMPTY);
        }
    }
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

/// Proves a linted document: adds what is wrong to the findings, and tells what was covered.
pub(super) fn prove(logic: &Logic, questionnaire: &Questionnaire, findings: &mut Findings) -> Option<Report> {
    let bound = bound(questionnaire);
    if bound > MOST_PATHS {
        findings.add(
            "$.questions",
            format!(
                "There may be {bound} classes of paths, and only {MOST_PATHS} can be proved. Use fewer conditions."
            ),
        );
        return None;
    }
    let mut proof = Proof::new(logic, questionnaire);
    every_path(questionnaire, &mut |path| proof.path(path));
    Some(proof.finish(findings))
}

/// No fewer than the number of path classes.
fn bound(questionnaire: &Questionnaire) -> u128 {
    let classes = classes(questionnaire);
    let mut paths = vec![0u128; questionnaire.questions.len()];
    for (index, question) in questionnaire.questions.iter().enumerate().rev() {
        let onwards = question.next.iter().map(|rule| rule.goto).chain([question.otherwise]);
        let most = onwards
            .map(|goto| match goto {
                Goto::Question(target) => paths[usize::from(target)],
                Goto::Outcome(_) => 1,
            })
            .max();
        paths[index] = most.unwrap_or(1).saturating_mul(classes[index].len() as u128);
    }
    paths[0]
}

/// How often a condition was seen to hold and not to hold.
#[derive(Clone, Copy, Default)]
struct Seen {
    holds: bool,
    fails: bool,
}

impl Seen {
    fn note(&mut self, holds: bool) {
        self.holds |= holds;
        self.fails |= !holds;
    }
}

/// What the walk over all paths has seen.
struct Proof<'a> {
    logic: &'a Logic,
    questionnaire: &'a Questionnaire,
    report: Report,
    rules: Vec<Vec<Seen>>,
    flags: Vec<Seen>,
    outcomes: Vec<bool>,
    blocks: Vec<BlockSeen>,
    warnings: Vec<(u16, Vec<usize>)>,
    /// The first path that shows a fault, by place and fault.
    faults: BTreeMap<(String, String), String>,
}

/// What the walk has seen of a block.
struct BlockSeen {
    shown: bool,
    when: Seen,
    cautions: Vec<Seen>,
    items: Vec<Seen>,
}

impl BlockSeen {
    fn of(block: &Block) -> Self {
        BlockSeen {
            shown: false,
            when: Seen::default(),
            cautions: vec![Seen::default(); block.unless.len()],
            items: vec![Seen::default(); block.items.len()],
        }
    }
}

impl<'a> Proof<'a> {
    fn new(logic: &'a Logic, questionnaire: &'a Questionnaire) -> Self {
        Proof {
            logic,
            questionnaire,
            report: Report {
                paths: 0,
                combinations: 0,
                outcomes: 0,
                blocks: 0,
                coach_blocks: 0,
                cautions: 0,
                longest: 0,
            },
            rules: questionnaire.questions.iter().map(|one| vec![Seen::default(); one.next.len() + 1]).collect(),
            flags: vec![Seen::default(); questionnaire.red_flags.len()],
            outcomes: vec![false; questionnaire.outcomes.len()],
            blocks: questionnaire.blocks.iter().map(BlockSeen::of).collect(),
            warnings: warnings(questionnaire),
            faults: BTreeMap::new(),
        }
    }

    fn path(&mut self, class: &PathClass) {
        self.report.paths += 1;
        self.report.combinations = self.report.combinations.saturating_add(class.count);
        self.report.longest = self.report.longest.max(class.path.questions.len());
        self.rules_on(class);
        self.blocks_on(class);
        self.safety(class);
    }

    /// Notes which rules the path took and which it passed.
    fn rules_on(&mut self, class: &PathClass) {
        let questionnaire = self.questionnaire;
        let mut given = Answers::default();
        for step in &class.path.questions {
            let index = usize::from(*step);
            let question = &questionnaire.questions[index];
            given.set(*step, class.path.given.get(*step));
            let mut interrupted = false;
            for flag in &question.red_flags {
                let holds = questionnaire.red_flags[usize::from(*flag)].when.holds(&given);
                self.flags[usize::from(*flag)].note(holds);
                interrupted |= holds;
            }
            if interrupted {
                break;
            }
            let taken = question.next.iter().position(|rule| rule.when.holds(&given)).unwrap_or(question.next.len());
            for rule in 0..=taken {
                self.rules[index][rule].note(rule == taken);
            }
        }
    }

    /// Notes what the plan shows and withholds, and that it says why.
    fn blocks_on(&mut self, class: &PathClass) {
        let questionnaire = self.questionnaire;
        let given = &class.path.given;
        let outcome = questionnaire.outcomes.iter().position(|one| one.id == class.outcome.id);
        self.outcomes[outcome.expect("the outcome is the questionnaire's")] = true;
        for index in &class.outcome.blocks {
            let block = &questionnaire.blocks[usize::from(*index)];
            if let Some(when) = &block.when {
                self.blocks[usize::from(*index)].when.note(when.holds(given));
            }
        }
        for planned in class.plan {
            match planned {
                Planned::Shown { block, items } => {
                    let seen = &mut self.blocks[usize::from(*block)];
                    seen.shown = true;
                    seen.cautions.iter_mut().for_each(|caution| caution.note(false));
                    for (item, seen) in seen.items.iter_mut().enumerate() {
                        seen.note(items.contains(&item));
                    }
                }
                Planned::Withheld { block, caution, because } => {
                    let seen = &mut self.blocks[usize::from(*block)];
                    for passed in 0..=*caution {
                        seen.cautions[passed].note(passed == *caution);
                    }
                    if because.is_empty() {
                        let place = format!("{}.unless[{caution}].when", self.block_path(usize::from(*block)));
                        self.fault(
                            place,
                            "A path withholds the block without an answer that is the reason",
                            class.path,
                        );
                    }
                }
            }
        }
    }

    /// Checks that the path is a safe one.
    fn safety(&mut self, class: &PathClass) {
        let questionnaire = self.questionnaire;
        let level = class.outcome.level;
        let place = self.outcome_path(class.outcome);
        if level == Level::SelfCare {
            let worsening = class.plan.iter().any(|planned| {
                matches!(planned, Planned::Shown { block, .. }
                    if questionnaire.blocks[usize::from(*block)].kind == BlockKind::Worsening)
            });
            if !worsening {
                self.fault(
                    format!("{place}.blocks"),
                    "A self-care plan does not say when to be seen: show a worsening block on every path",
                    class.path,
                );
            }
        }
        for flag in &questionnaire.red_flags {
            if flag.when.holds(&class.path.given) && flag.level > level {
                self.fault(&place, "A red flag fires, yet the path ends here", class.path);
            }
        }
        if usize::from(self.logic.limit) < class.path.questions.len() {
            self.fault("$.limit", "A path is longer than the limit", class.path);
        }
        self.no_warning_makes_it_milder(class);
    }

    /// Adds each warning to the path's answers: the outcome must not become milder.
    fn no_warning_makes_it_milder(&mut self, class: &PathClass) {
        let mut faults = Vec::new();
        for (question, options) in &self.warnings {
            let selection = class.path.given.get(*question);
            if selection.is_empty() {
                continue;
            }
            for option in options {
                let asked = &self.questionnaire.questions[usize::from(*question)];
                let mut answers = class.path.given.clone();
                answers.set(*question, asked.choose(selection, *option, true));
                let level = match self.questionnaire.walk(&answers).end {
                    Goto::Outcome(outcome) => Some(self.questionnaire.outcomes[usize::from(outcome)].level),
                    Goto::Question(_) => None,
                };
                if level.is_none_or(|level| level < class.outcome.level) {
                    faults.push(format!(
                        "Adding the warning \"{}\" to \"{}\" makes the outcome milder",
                        asked.options[*option].id, asked.id
                    ));
                }
            }
        }
        let place = self.outcome_path(class.outcome);
        for fault in faults {
            self.fault(&place, fault, class.path);
        }
    }

    /// Notes a fault with the first path that shows it: one path in a thousand wrong ones tells the author enough.
    fn fault(&mut self, place: impl Into<String>, fault: impl Into<String>, path: &Path) {
        let told = path.given.write(self.questionnaire).replace('&', ", ");
        self.faults.entry((place.into(), fault.into())).or_insert(told);
    }

    fn outcome_path(&self, outcome: &Outcome) -> String {
        let index = self.logic.outcomes.iter().position(|one| one.id == outcome.id);
        format!("$.outcomes[{}]", index.unwrap_or_default())
    }

    fn block_path(&self, block: usize) -> String {
        format!("$.blocks[{block}]")
    }

    /// Adds what no path, or every path, did.
    fn finish(mut self, findings: &mut Findings) -> Report {
        for ((place, fault), path) in std::mem::take(&mut self.faults) {
            findings.add(place, format!("{fault} ({path})."));
        }
        self.unused_rules(findings);
        self.unused_blocks(findings);
        self.report.outcomes = self.outcomes.iter().filter(|reached| **reached).count();
        self.report
    }

    fn unused_rules(&self, findings: &mut Findings) {
        for (question, seen) in self.questionnaire.questions.iter().zip(&self.rules) {
            let index = self.logic.questions.iter().position(|one| one.id == question.id).unwrap_or_default();
            for (rule, _) in seen.iter().enumerate().filter(|(_, seen)| !seen.holds) {
                match rule < question.next.len() {
                    true => findings.add(
                        format!("$.questions[{index}].next[{rule}].when"),
                        "This rule can never fire. Mend its condition, or delete it.",
                    ),
                    false => findings.add(
                        format!("$.questions[{index}].otherwise"),
                        "A rule before this always holds, so this is never used. Delete the last rule, and lead there.",
                    ),
                }
            }
        }
        for (index, _) in self.flags.iter().enumerate().filter(|(_, seen)| !seen.holds) {
            findings.add(
                format!("$.redFlags[{index}].when"),
                "This red flag can never fire. Mend its condition, or delete it.",
            );
        }
    }

    fn unused_blocks(&mut self, findings: &mut Findings) {
        for (index, (block, seen)) in self.questionnaire.blocks.iter().zip(&self.blocks).enumerate() {
            let path = self.block_path(index);
            if seen.shown {
                self.report.blocks += 1;
                self.report.coach_blocks += usize::from(block.origin == Origin::Coach);
            } else if block.origin == Origin::Coach {
                findings.add(
                    format!("{path}.id"),
                    format!(
                        "No path reaches the coach's item \"{}\". Show it to the reader it is meant for.",
                        block.id
                    ),
                );
            } else {
                findings.add(format!("{path}.id"), format!("No path shows the block \"{}\".", block.id));
            }
            self.report.cautions += seen.cautions.iter().filter(|seen| seen.holds).count();
            if !seen.shown {
                continue;
            }
            if block.when.is_some() && !seen.when.fails {
                findings.add(format!("{path}.when"), "This always holds, so it says nothing. Delete it.");
            }
            for (caution, _) in seen.cautions.iter().enumerate().filter(|(_, seen)| !seen.holds) {
                findings.add(
                    format!("{path}.unless[{caution}].when"),
                    "This caution can never fire. Mend its condition, or delete it.",
                );
            }
            for (item, seen) in seen.items.iter().enumerate() {
                if !seen.holds {
                    findings
                        .add(format!("{path}.items[{item}]"), "No path shows this. Mend its condition, or delete it.");
                } else if block.items[item].when.is_some() && !seen.fails {
                    findings.add(
                        format!("{path}.items[{item}].when"),
                        "This always holds where the block is shown, so it says nothing. Delete it.",
                    );
                }
            }
        }
    }
}

/// The options, by question, that fire a red flag on their own or lead straight to an outcome above self-care.
fn warnings(questionnaire: &Questionnaire) -> Vec<(u16, Vec<usize>)> {
    let questions = questionnaire.questions.iter().enumerate();
    questions
        .map(|(index, question)| {
            let warns = |option: &usize| {
                let mut given = Answers::default();
                given.set(index as u16, Selection::one(*option));
                let flagged = question
                    .red_flags
                    .iter()
                    .any(|flag| questionnaire.red_flags[usize::from(*flag)].when.holds(&given));
                let rule = question.next.iter().find(|rule| rule.when.holds(&given));
                let led = rule.is_some_and(|rule| match rule.goto {
                    Goto::Outcome(outcome) => questionnaire.outcomes[usize::from(outcome)].level > Level::SelfCare,
                    Goto::Question(_) => false,
                });
                flagged || led
            };
            (index as u16, (0..question.options.len()).filter(warns).collect::<Vec<_>>())
        })
        .filter(|(_, options)| !options.is_empty())
        .collect()
}
