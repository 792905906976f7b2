//! What the walk over all paths has seen: what no path does, or every path, is wrong in the document.

use it_band_check::questionnaire::{Answers, Block, Origin, Outcome, Planned, Questionnaire, is_shown};

use super::paths::PathClass;
use super::report::Report;
use crate::document::Logic;
use crate::finding::Findings;

/// Whether a condition was seen to hold, and not to hold.
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

/// What was seen of a block.
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

/// What was seen of everything that a path can do.
pub(super) struct Coverage<'a> {
    questionnaire: &'a Questionnaire,
    /// The rules of each question, and its `otherwise` behind them.
    rules: Vec<Vec<Seen>>,
    flags: Vec<Seen>,
    outcomes: Vec<OutcomeSeen>,
    invariants: Vec<bool>,
    blocks: Vec<BlockSeen>,
}

/// What was seen of an outcome.
struct OutcomeSeen {
    reached: bool,
    titles: Vec<Seen>,
    /// Which entries of its short list were among those that a short list shows.
    first: Vec<bool>,
}

impl<'a> Coverage<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire) -> Self {
        Coverage {
            questionnaire,
            rules: questionnaire.questions.iter().map(|one| vec![Seen::default(); one.next.len() + 1]).collect(),
            flags: vec![Seen::default(); questionnaire.red_flags.len()],
            outcomes: questionnaire
                .outcomes
                .iter()
                .map(|outcome| OutcomeSeen {
                    reached: false,
                    titles: vec![Seen::default(); outcome.titles.len()],
                    first: vec![false; outcome.first.len()],
                })
                .collect(),
            invariants: vec![false; questionnaire.invariants.len()],
            blocks: questionnaire.blocks.iter().map(BlockSeen::of).collect(),
        }
    }

    /// Notes what a path class does.
    pub(super) fn note(&mut self, class: &PathClass) {
        self.note_rules(class);
        self.note_outcome(class);
        self.note_blocks(class);
        for (invariant, seen) in self.questionnaire.invariants.iter().zip(&mut self.invariants) {
            *seen |= invariant.when.holds(&class.path.given);
        }
    }

    /// Notes which rules the path took and which it passed.
    fn note_rules(&mut self, class: &PathClass) {
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

    /// Notes the outcome, its title and its short list.
    fn note_outcome(&mut self, class: &PathClass) {
        let outcome = self.questionnaire.outcomes.iter().position(|one| one.id == class.outcome.id);
        let seen = &mut self.outcomes[outcome.expect("the outcome is the questionnaire's")];
        seen.reached = true;
        let taken = class.outcome.titles.iter().position(|title| title.when.holds(&class.path.given));
        for (index, title) in seen.titles.iter_mut().enumerate().take(taken.map_or(usize::MAX, |taken| taken + 1)) {
            title.note(Some(index) == taken);
        }
        let shown = class.outcome.first.iter().enumerate().filter(|(_, block)| is_shown(class.plan, **block));
        shown.take(Outcome::SHORT_LIST).for_each(|(index, _)| seen.first[index] = true);
    }

    /// Notes what the plan shows and withholds.
    fn note_blocks(&mut self, class: &PathClass) {
        let questionnaire = self.questionnaire;
        for index in &class.outcome.blocks {
            if let Some(when) = &questionnaire.blocks[usize::from(*index)].when {
                self.blocks[usize::from(*index)].when.note(when.holds(&class.path.given));
            }
        }
        for planned in class.plan {
            let seen = &mut self.blocks[usize::from(planned.block())];
            match planned {
                Planned::Shown { items, .. } => {
                    seen.shown = true;
                    seen.cautions.iter_mut().for_each(|caution| caution.note(false));
                    for (item, seen) in seen.items.iter_mut().enumerate() {
                        seen.note(items.contains(&item));
                    }
                }
                Planned::Withheld { caution, .. } => {
                    for passed in 0..=*caution {
                        seen.cautions[passed].note(passed == *caution);
                    }
                }
            }
        }
    }

    /// Adds what was never seen, or always, to the findings, and counts the rest.
    pub(super) fn finish(&self, logic: &Logic, report: &mut Report, findings: &mut Findings) {
        report.outcomes = self.outcomes.iter().filter(|seen| seen.reached).count();
        self.unused_rules(logic, findings);
        self.unused_parts_of_outcomes(findings);
        for (index, (block, seen)) in self.questionnaire.blocks.iter().zip(&self.blocks).enumerate() {
            let path = format!("$.blocks[{index}]");
            report.cautions += seen.cautions.iter().filter(|seen| seen.holds).count();
            if seen.shown {
                report.blocks += 1;
                report.coach_blocks += usize::from(block.origin == Origin::Coach);
                unused_parts(block, seen, &path, findings);
            } else if block.origin == Origin::Coach {
                findings.add(
                    format!("{path}.id"),
                    format!(
                        "No path reaches the coach's item \"{}\". Show it to the reader it is meant for.",
                        block.id
                    ),
                );
            } else {
                findings.add(
                    format!("{path}.id"),
                    format!("No path shows the block \"{}\". Correct its condition, or delete it.", block.id),
                );
            }
        }
    }

    fn unused_rules(&self, logic: &Logic, findings: &mut Findings) {
        for (question, seen) in self.questionnaire.questions.iter().zip(&self.rules) {
            let index = logic.questions.iter().position(|one| one.id == question.id).unwrap_or_default();
            for (rule, _) in seen.iter().enumerate().filter(|(_, seen)| !seen.holds) {
                match rule < question.next.len() {
                    true => findings.add(
                        format!("$.questions[{index}].next[{rule}].when"),
                        "This rule can never fire. Correct its condition, or delete it.",
                    ),
                    false => findings.add(
                        format!("$.questions[{index}].otherwise"),
                        "A rule before this always holds, so this is never used. Delete the last rule, and lead there.",
                    ),
                }
            }
        }
        for (index, _) in self.invariants.iter().enumerate().filter(|(_, seen)| !**seen) {
            findings.add(
                format!("$.invariants[{index}].when"),
                "No path has these answers, so this says nothing. Correct its condition, or delete it.",
            );
        }
        for (index, _) in self.flags.iter().enumerate().filter(|(_, seen)| !seen.holds) {
            findings.add(
                format!("$.redFlags[{index}].when"),
                "This red flag can never fire. Correct its condition, or delete it.",
            );
        }
    }

    fn unused_parts_of_outcomes(&self, findings: &mut Findings) {
        for (o, seen) in self.outcomes.iter().enumerate().filter(|(_, seen)| seen.reached) {
            for (t, title) in seen.titles.iter().enumerate() {
                let path = format!("$.outcomes[{o}].titles[{t}].when");
                if !title.holds {
                    findings.add(path, "No path shows this title. Correct its condition, or delete it.");
                } else if !title.fails {
                    findings.add(path, "This always holds where it is tried. Make it the usual title.");
                }
            }
            for (f, _) in seen.first.iter().enumerate().filter(|(_, seen)| !**seen) {
                findings.add(
                    format!("$.outcomes[{o}].first[{f}]"),
                    format!(
                        "On no path is this among the first {} that are shown. Move it up, or delete it.",
                        Outcome::SHORT_LIST
                    ),
                );
            }
        }
    }
}

/// The parts of a block that is shown.
fn unused_parts(block: &Block, seen: &BlockSeen, path: &str, findings: &mut Findings) {
    if block.when.is_some() && !seen.when.fails {
        findings.add(format!("{path}.when"), "This always holds, so it says nothing. Delete it.");
    }
    for (caution, _) in seen.cautions.iter().enumerate().filter(|(_, seen)| !seen.holds) {
        findings.add(
            format!("{path}.unless[{caution}].when"),
            "This caution can never fire. Correct its condition, or delete it.",
        );
    }
    for (item, seen) in seen.items.iter().enumerate() {
        if !seen.holds {
            findings.add(format!("{path}.items[{item}]"), "No path shows this. Correct its condition, or delete it.");
        } else if block.items[item].when.is_some() && !seen.fails {
            findings.add(
                format!("{path}.items[{item}].when"),
                "This always holds where the block is shown, so it says nothing. Delete it.",
            );
        }
    }
}
