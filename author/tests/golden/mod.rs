//! Everything that a document decides, in lines made for review.
#![allow(dead_code, reason = "each test binary uses its part of this")]

mod table;

use std::fmt::{Debug, Write};

use it_band_author::document::{Behaviour, Logic};
use it_band_author::proof::{Class, classes, every_path};
use it_band_check::questionnaire::{Block, Condition, Outcome, Planned, Questionnaire, Selection};
use table::{Index, Table};

/// A plan in one line: `massage cold-bath[cap] -smart-strides(hold)`. Items that are always shown are left out.
pub fn plan_line(questionnaire: &Questionnaire, outcome: &Outcome, plan: &[Planned]) -> String {
    let blocks = plan.iter().map(|planned| {
        let block = &questionnaire.blocks[usize::from(planned.block())];
        Form::of(Some(planned)).write(block)
    });
    [format!("{}:", outcome.id)].into_iter().chain(blocks).collect::<Vec<_>>().join(" ")
}

/// The form that a block has in a plan.
#[derive(PartialEq)]
enum Form {
    /// It is not in the plan.
    Absent,
    /// With these items.
    Shown(Vec<usize>),
    /// Withheld by this caution.
    Withheld(usize),
}

impl Form {
    fn of(planned: Option<&Planned>) -> Self {
        match planned {
            None => Form::Absent,
            Some(Planned::Shown { items, .. }) => Form::Shown(items.clone()),
            Some(Planned::Withheld { caution, .. }) => Form::Withheld(*caution),
        }
    }

    fn is_of(&self, planned: Option<&Planned>) -> bool {
        match (self, planned) {
            (Form::Absent, None) => true,
            (Form::Shown(items), Some(Planned::Shown { items: planned, .. })) => items == planned,
            (Form::Withheld(caution), Some(Planned::Withheld { caution: planned, .. })) => caution == planned,
            _ => false,
        }
    }

    fn write(&self, block: &Block) -> String {
        match self {
            Form::Absent => String::new(),
            Form::Shown(items) => {
                let items = items.iter().map(|item| &block.items[*item]).filter(|item| item.when.is_some());
                let items: Vec<_> = items.map(|item| item.id).collect();
                if items.is_empty() { block.id.to_owned() } else { format!("{}[{}]", block.id, items.join(" ")) }
            }
            Form::Withheld(caution) => format!("-{}({})", block.id, block.unless[*caution].id),
        }
    }
}

/// The golden file of a questionnaire; `paths.txt` is that of the project’s own.
pub fn golden(logic: &Logic, questionnaire: &Questionnaire) -> String {
    let mut text = String::new();
    questions(questionnaire, &mut text);
    let classes = classes(questionnaire);
    answers(questionnaire, &classes, &mut text);
    blocks(logic, questionnaire, &mut text);
    ways(questionnaire, &classes, &mut text);
    text
}

fn questions(questionnaire: &Questionnaire, text: &mut String) {
    text.push_str("# Questions: id, kind and options; * marks an exclusive option.\n");
    for question in &questionnaire.questions {
        let options =
            question.options.iter().map(|option| [option.id, if option.exclusive { "*" } else { "" }].concat());
        let _ = writeln!(text, "{} {:?}: {}", question.id, question.kind, options.collect::<Vec<_>>().join(" "));
    }
}

fn answers(questionnaire: &Questionnaire, classes: &[Vec<Class>], text: &mut String) {
    text.push_str("\n# Classes: the smallest answers of each, after the one that stands for them in the ways below.\n");
    for (question, classes) in questionnaire.questions.iter().zip(classes) {
        for class in classes {
            let ids =
                |selection: Selection| selection.iter().map(|option| question.options[option].id).collect::<Vec<_>>();
            let minimal = class
                .minimal
                .iter()
                .map(|groups| groups.iter().map(|group| ids(*group).join("/")).collect::<Vec<_>>().join("+"));
            let minimal = minimal.collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "{} {}: {minimal}", question.id, ids(class.selection).join("+"));
        }
    }
}

fn blocks(logic: &Logic, questionnaire: &Questionnaire, text: &mut String) {
    text.push_str("\n# Blocks: id, kind, origin, items that are always shown, sources, tool.\n");
    for block in &questionnaire.blocks {
        let items = block.items.iter().filter(|item| item.when.is_none()).map(|item| item.id).collect::<Vec<_>>();
        let sources = block.sources.iter().map(|index| questionnaire.sources[usize::from(*index)].id);
        let _ = writeln!(
            text,
            "{} {:?} {:?} [{}] {{{}}}{}",
            block.id,
            block.kind,
            block.origin,
            items.join(" "),
            sources.collect::<Vec<_>>().join(" "),
            block.tool.map_or(String::new(), |tool| format!(" {tool:?}"))
        );
    }
    text.push_str("\n# What blocks and items tell the reader to do, and not to do.\n");
    for block in &logic.blocks {
        tells(&block.id, &block.tells, &block.tells_not, text);
        for item in &block.items {
            tells(&format!("{} {}", block.id, item.id), &item.tells, &item.tells_not, text);
        }
    }
    text.push_str("\n# Schedules: block, item, days, activity.\n");
    for block in &questionnaire.blocks {
        for item in block.items.iter().filter(|item| !item.days.is_empty()) {
            let days = item.days.iter().map(u8::to_string).collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "{} {}: {days}{}", block.id, item.id, optional(item.activity));
        }
    }
    text.push_str("\n# Signs to be seen about: block, item, how soon.\n");
    for block in &questionnaire.blocks {
        for item in block.items.iter().filter(|item| item.urgency.is_some()) {
            let _ = writeln!(text, "{} {}:{}", block.id, item.id, optional(item.urgency));
        }
    }
}

fn tells(place: &str, tells: &[Behaviour], tells_not: &[Behaviour], text: &mut String) {
    if !tells.is_empty() || !tells_not.is_empty() {
        let not = tells_not.iter().map(|behaviour| format!(" not {behaviour:?}"));
        let told: String = tells.iter().map(|behaviour| format!(" {behaviour:?}")).chain(not).collect();
        let _ = writeln!(text, "{place}:{told}");
    }
}

fn optional(value: Option<impl Debug>) -> String {
    value.map_or(String::new(), |value| format!(" {value:?}"))
}

/// Where the answers lead: to which outcome, and there to which form of each block. A plan is the blocks of its outcome,
/// each decided by itself, so these lines say what every path leads to.
fn ways(questionnaire: &Questionnaire, classes: &[Vec<Class>], text: &mut String) {
    let rules = questionnaire.questions.iter().flat_map(|question| &question.next).map(|rule| &rule.when);
    let flags = questionnaire.red_flags.iter().map(|flag| &flag.when);
    let titles = questionnaire.outcomes.iter().flat_map(|outcome| &outcome.titles).map(|title| &title.when);
    let deciding: Vec<&Condition> = rules.chain(flags).chain(titles).collect();
    let mut outcomes = Table::new(questionnaire, classes, &deciding);
    let table = |block: &u16| {
        let block = &questionnaire.blocks[usize::from(*block)];
        (block, Table::new(questionnaire, classes, &conditions(block)))
    };
    let mut plans: Vec<Vec<(&Block, Table<Form>)>> =
        questionnaire.outcomes.iter().map(|outcome| outcome.blocks.iter().map(table).collect()).collect();
    let index = Index::of(classes);
    every_path(questionnaire, &mut |class| {
        let outcome =
            questionnaire.outcomes.iter().position(|one| one.id == class.outcome.id).expect("a known outcome");
        let title = class.outcome.titles.iter().position(|title| title.when.holds(&class.path.given));
        let given = index.given(class.path);
        outcomes.note(&given, |known| *known == (outcome, title), || (outcome, title));
        let mut planned = class.plan.iter().peekable();
        for (block, (_, table)) in class.outcome.blocks.iter().zip(&mut plans[outcome]) {
            let planned = planned.next_if(|planned| planned.block() == *block);
            table.note(&given, |known| known.is_of(planned), || Form::of(planned));
        }
    });
    text.push_str("\n# Outcomes: answers → outcome(title), where it has another title. Answers that do not matter are left out.\n");
    for (answers, (outcome, title)) in outcomes.ends() {
        let outcome = &questionnaire.outcomes[*outcome];
        let title = title.map_or(String::new(), |title| format!("({})", outcome.titles[title].id));
        let _ = writeln!(text, "{answers} → {}{title}", outcome.id);
    }
    text.push_str("\n# Never milder: the place of an invariant in the document, and its level.\n");
    for (place, invariant) in questionnaire.invariants.iter().enumerate() {
        let _ = writeln!(text, "{place} {}", invariant.at_least.id());
    }
    text.push_str(
        "\n# Plans: answers → a block with the items that not everybody sees, or -block(caution) where it is withheld.\n",
    );
    for (outcome, blocks) in questionnaire.outcomes.iter().zip(&plans) {
        let first: Vec<&str> = outcome.first.iter().map(|index| questionnaire.blocks[usize::from(*index)].id).collect();
        let _ = writeln!(text, "\n## {} {}, first: {}", outcome.id, outcome.level.id(), first.join(" "));
        for (block, table) in blocks {
            for (answers, form) in table.ends().filter(|(_, form)| **form != Form::Absent) {
                let arrow = if answers.is_empty() { "" } else { " → " };
                let _ = writeln!(text, "{answers}{arrow}{}", form.write(block));
            }
        }
    }
}

/// The conditions that decide on the form of a block.
fn conditions(block: &Block) -> Vec<&Condition> {
    let items = block.items.iter().filter_map(|item| item.when.as_ref());
    block.when.iter().chain(block.unless.iter().map(|caution| &caution.when)).chain(items).collect()
}
