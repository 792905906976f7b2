//! What has to hold on every path.

use std::collections::BTreeMap;

use it_band_check::questionnaire::{
    Activity, Answers, BlockKind, Goto, Level, Outcome, Path, Planned, Questionnaire, Selection, Tool, is_shown,
};

use super::advice::{Advice, infinitive, name};
use super::paths::PathClass;
use crate::document::Logic;
use crate::finding::Findings;

/// The faults of the paths that were checked so far.
pub(super) struct Safety<'a> {
    logic: &'a Logic,
    questionnaire: &'a Questionnaire,
    /// Options that warn, by question.
    warnings: Vec<(u16, Vec<usize>)>,
    /// The first path that shows a fault, by place and fault.
    faults: BTreeMap<(String, String), String>,
}

impl<'a> Safety<'a> {
    pub(super) fn new(logic: &'a Logic, questionnaire: &'a Questionnaire) -> Self {
        Safety { logic, questionnaire, warnings: warnings(questionnaire), faults: BTreeMap::new() }
    }

    /// Checks a path class.
    pub(super) fn check(&mut self, class: &PathClass) {
        let place = self.outcome_path(class.outcome);
        if class.outcome.level == Level::SelfCare && !self.says_when_to_be_seen(class) {
            self.fault(
                format!("{place}.blocks"),
                "A self-care plan does not say when to be seen: show a worsening block on every path",
                class.path,
            );
        }
        for flag in &self.questionnaire.red_flags {
            if flag.when.holds(&class.path.given) && flag.level > class.outcome.level {
                self.fault(&place, "A red flag fires, yet the path ends here", class.path);
            }
        }
        for (index, invariant) in self.questionnaire.invariants.iter().enumerate() {
            if class.outcome.level < invariant.at_least && invariant.when.holds(&class.path.given) {
                self.fault(
                    format!("$.invariants[{index}]"),
                    format!("A path with these answers ends in \"{}\", which is milder", class.outcome.id),
                    class.path,
                );
            }
        }
        if usize::from(self.logic.limit) < class.path.questions.len() {
            self.fault("$.limit", "A path is longer than the limit", class.path);
        }
        for planned in class.plan {
            if let Planned::Withheld { block, caution, because } = planned
                && because.is_empty()
            {
                self.fault(
                    format!("$.blocks[{block}].unless[{caution}].when"),
                    "A path withholds the block without an answer that is the reason",
                    class.path,
                );
            }
        }
        self.contradicts_nothing(class, &place);
        self.days_have_an_activity(class);
        if !class.outcome.first.iter().any(|block| is_shown(class.plan, *block)) {
            self.fault(format!("{place}.first"), "The plan shows no block of the short list", class.path);
        }
        self.no_warning_makes_it_milder(class, &place);
    }

    fn says_when_to_be_seen(&self, class: &PathClass) -> bool {
        class.plan.iter().any(|planned| {
            matches!(planned, Planned::Shown { block, .. }
                if self.questionnaire.blocks[usize::from(*block)].kind == BlockKind::Worsening)
        })
    }

    /// A plan does not tell the reader to do something and not to do it.
    fn contradicts_nothing(&mut self, class: &PathClass, place: &str) {
        let logic = self.logic;
        for (behaviour, one, other) in Advice::of(logic, class.plan).contradictions() {
            let (what, one, other) = (infinitive(behaviour), name(one, logic), name(other, logic));
            let fault = format!("A plan tells to {what} (\"{one}\") and not to (\"{other}\")");
            self.fault(format!("{place}.blocks"), fault, class.path);
        }
    }

    /// Every day of a schedule has one activity, and the day after the plan is that of the test run.
    fn days_have_an_activity(&mut self, class: &PathClass) {
        let numbers = self.questionnaire.numbers;
        for planned in class.plan {
            let Planned::Shown { block: index, items } = planned else { continue };
            let block = &self.questionnaire.blocks[usize::from(*index)];
            if block.tool != Some(Tool::Schedule) {
                continue;
            }
            for day in 1..=numbers.plan_days.saturating_add(1) {
                let due = items.iter().map(|item| &block.items[*item]).filter(|item| item.days.contains(&day));
                let activities: Vec<Activity> = due.filter_map(|item| item.activity).collect();
                let fault = match activities[..] {
                    [] => format!("Day {day} has no activity"),
                    [Activity::Test] if day <= numbers.plan_days => format!("Day {day} has a test run"),
                    [Activity::Run | Activity::Ride | Activity::Rest] if day > numbers.plan_days => {
                        format!("Day {day}, the day after the plan, has no test run")
                    }
                    [_] => continue,
                    _ => format!("Day {day} has more than one activity"),
                };
                self.fault(format!("$.blocks[{index}].items"), fault, class.path);
            }
        }
    }

    /// Adds each warning to the path's answers: the outcome must not become milder.
    fn no_warning_makes_it_milder(&mut self, class: &PathClass, place: &str) {
        let mut faults = Vec::new();
        for (question, options) in &self.warnings {
            let given = class.path.given.get(*question);
            if given.is_empty() {
                continue;
            }
            let given = [given];
            let alike = if class.path.questions.last() == Some(question) { class.last } else { &given };
            let asked = &self.questionnaire.questions[usize::from(*question)];
            for (selection, option) in alike.iter().flat_map(|one| options.iter().map(move |option| (*one, *option))) {
                let mut answers = class.path.given.clone();
                answers.set(*question, asked.choose(selection, option, true));
                let level = match self.questionnaire.walk(&answers).end {
                    Goto::Outcome(outcome) => Some(self.questionnaire.outcomes[usize::from(outcome)].level),
                    Goto::Question(_) => None,
                };
                if level.is_none_or(|level| level < class.outcome.level) {
                    faults.push(format!(
                        "Adding the warning \"{}\" to \"{}\" makes the outcome milder",
                        asked.options[option].id, asked.id
                    ));
                }
            }
        }
        for fault in faults {
            self.fault(place, fault, class.path);
        }
    }

    /// Notes a fault with the first path that shows it: one path in a thousand wrong ones is enough for the author.
    fn fault(&mut self, place: impl Into<String>, fault: impl Into<String>, path: &Path) {
        let answers = path.given.write(self.questionnaire).replace('&', ", ");
        self.faults.entry((place.into(), fault.into())).or_insert(answers);
    }

    fn outcome_path(&self, outcome: &Outcome) -> String {
        let index = self.logic.outcomes.iter().position(|one| one.id == outcome.id);
        format!("$.outcomes[{}]", index.unwrap_or_default())
    }

    /// Adds the faults to the findings.
    pub(super) fn finish(self, findings: &mut Findings) {
        for ((place, fault), answers) in self.faults {
            findings.add(place, format!("{fault} ({answers})."));
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
