//! Everything that a document decides, in lines made for review.
#![allow(dead_code, reason = "each test binary uses its part of this")]

use std::fmt::Write;

use it_band_author::proof::{classes, every_path};
use it_band_check::questionnaire::{Outcome, Planned, Questionnaire, Selection};

/// A plan in one line: `massage cold-bath[cap] -smart-strides(hold)`. Items that are always shown are left out.
pub fn plan_line(questionnaire: &Questionnaire, outcome: &Outcome, plan: &[Planned]) -> String {
    let mut line = outcome.id.to_owned();
    line.push(':');
    for planned in plan {
        match planned {
            Planned::Shown { block, items } => {
                let block = &questionnaire.blocks[usize::from(*block)];
                let _ = write!(line, " {}", block.id);
                let items: Vec<_> = items
                    .iter()
                    .map(|item| &block.items[*item])
                    .filter(|item| item.when.is_some())
                    .map(|item| item.id)
                    .collect();
                if !items.is_empty() {
                    let _ = write!(line, "[{}]", items.join(" "));
                }
            }
            Planned::Withheld { block, caution, .. } => {
                let block = &questionnaire.blocks[usize::from(*block)];
                let _ = write!(line, " -{}({})", block.id, block.unless[*caution].id);
            }
        }
    }
    line
}

/// The golden file of a questionnaire; `paths.txt` is that of the project’s own.
pub fn golden(questionnaire: &Questionnaire) -> String {
    let mut text = String::from("# Questions: id, kind and options; * marks an exclusive option.\n");
    for question in &questionnaire.questions {
        let options =
            question.options.iter().map(|option| [option.id, if option.exclusive { "*" } else { "" }].concat());
        let _ = writeln!(text, "{} {:?}: {}", question.id, question.kind, options.collect::<Vec<_>>().join(" "));
    }
    text.push_str(
        "\n# Classes: the smallest answers of each, after the one that stands for them in the paths below.\n",
    );
    for (question, classes) in questionnaire.questions.iter().zip(classes(questionnaire)) {
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
    text.push_str("\n# Outcomes: id, level.\n");
    for outcome in &questionnaire.outcomes {
        let _ = writeln!(text, "{} {}", outcome.id, outcome.level.id());
    }
    text.push_str("\n# Blocks: id, kind, origin, items that are always shown, sources.\n");
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
    text.push_str("\n# Schedules: block, item, days.\n");
    for block in &questionnaire.blocks {
        for item in block.items.iter().filter(|item| !item.days.is_empty()) {
            let days = item.days.iter().map(u8::to_string).collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "{} {}: {days}", block.id, item.id);
        }
    }
    text.push_str("\n# Paths: one line a class of answers, in the order of the questions.\n");
    every_path(questionnaire, &mut |class| {
        let answers = class.path.questions.iter().map(|index| {
            let options = &questionnaire.questions[usize::from(*index)].options;
            let ids = class.path.given.get(*index).iter().map(|option| options[option].id);
            ids.collect::<Vec<_>>().join("+")
        });
        let answers = answers.collect::<Vec<_>>().join(" ");
        let _ = writeln!(text, "{answers} → {}", plan_line(questionnaire, class.outcome, class.plan));
    });
    text
}
