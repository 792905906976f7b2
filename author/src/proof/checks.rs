//! What is checked on every path, and what must be seen on some path.

use std::collections::BTreeMap;

use it_band_check::questionnaire::{
    Answers, Block, BlockKind, Goto, Level, Origin, Outcome, Path, Planned, Questionnaire, Selection,
};

use super::paths::PathClass;
use super::report::Report;
use crate::document::Logic;
use crate::finding::Findings;

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
pub(super) struct Proof<'a> {
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
    pub(super) fn new(logic: &'a Logic, questionnaire: &'a Questionnaire) -> Self {
        Proof {
            logic,
            questionnaire,
            report: Report::default(),
            rules: questionnaire.questions.iter().map(|one| vec![Seen::default(); one.next.len() + 1]).collect(),
            flags: vec![Seen::default(); questionnaire.red_flags.len()],
            outcomes: vec![false; questionnaire.outcomes.len()],
            blocks: questionnaire.blocks.iter().map(BlockSeen::of).collect(),
            warnings: warnings(questionnaire),
            faults: BTreeMap::new(),
        }
    }

    /// Takes a path class into account.
    pub(super) fn path(&mut self, class: &PathClass) {
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
    pub(super) fn finish(mut self, findings: &mut Findings) -> Report {
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
