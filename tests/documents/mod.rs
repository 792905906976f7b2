//! The project's own content, as tests read it.
#![allow(dead_code, reason = "each test binary uses its part of this")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use it_band_check::questionnaire::document::{Logic, Words};
use it_band_check::questionnaire::proof::{classes, every_path};
use it_band_check::questionnaire::{
    Answers, Goto, Level, Outcome, Planned, Questionnaire, Selection, SourceFile, pack,
};
use serde_json::Value;

pub const LOGIC: &str = "it-band.json";
pub const WORDS: &str = "it-band.en.json";

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn path(name: &str) -> PathBuf {
    root().join("content").join(name)
}

pub fn text(name: &str) -> String {
    let path = path(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn json(name: &str) -> Value {
    serde_json::from_str(&text(name)).expect("the content is JSON")
}

pub fn file(name: &str, value: &Value) -> SourceFile {
    SourceFile { name: name.to_owned(), text: value.to_string() }
}

pub fn logic() -> Logic {
    serde_json::from_str(&text(LOGIC)).expect("the logic has the right shape")
}

pub fn words() -> Words {
    serde_json::from_str(&text(WORDS)).expect("the words have the right shape")
}

pub fn questionnaire() -> Questionnaire {
    pack(&logic(), &words())
}

/// Answers given by id.
pub fn answers(questionnaire: &Questionnaire, given: &[(&str, &[&str])]) -> Answers {
    let mut answers = Answers::default();
    for (id, options) in given {
        let index = questionnaire.questions.iter().position(|question| question.id == *id);
        let index = index.unwrap_or_else(|| panic!("there is no question {id}"));
        answers.set(index as u16, selection(questionnaire, index, options));
    }
    answers
}

fn selection(questionnaire: &Questionnaire, question: usize, options: &[&str]) -> Selection {
    let question = &questionnaire.questions[question];
    let index = |id: &&str| {
        let position = question.options.iter().position(|option| option.id == *id);
        position.unwrap_or_else(|| panic!("{} has no option {id}", question.id))
    };
    options.iter().map(index).collect()
}

/// The outcome that answers end in, with its plan.
pub fn outcome<'a>(questionnaire: &'a Questionnaire, answers: &Answers) -> (&'a Outcome, Vec<Planned>) {
    let path = questionnaire.walk(answers);
    match path.end {
        Goto::Outcome(index) => {
            let outcome = &questionnaire.outcomes[usize::from(index)];
            (outcome, questionnaire.plan(outcome, &path.given))
        }
        Goto::Question(index) => panic!("{} is not answered", questionnaire.questions[usize::from(index)].id),
    }
}

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

/// Everything that the document decides, in lines made for review.
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

/// Whether an outcome sends the reader to be seen.
pub fn is_above_self_care(outcome: &Outcome) -> bool {
    outcome.level > Level::SelfCare
}
