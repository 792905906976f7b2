//! The pace builder: a small form, and the set that was worked out.

use super::element::{El, el, group};
use super::pace_table::pace_table;
use super::ui::{Ui, button};
use crate::app::{Action, Field, IntervalsField, IntervalsProblem};
use crate::questionnaire::{Text, fill};
use crate::tools::digits;
use crate::tools::intervals::{LENGTHS, REPETITIONS, Unit, clock};

/// The form, and the set below it.
pub fn pace_builder(ui: Ui) -> El {
    let words = ui.words().pace();
    let form = &ui.state.visit.intervals;
    let title = ui.id(&["pace-title"]);
    let sets = form.workout.map(|workout| {
        let sets = el("div").class("sets").add(pace_table(ui, "full", words.set(), workout)).add(pace_table(
            ui,
            "trimmed",
            words.trimmed(),
            workout.trimmed(),
        ));
        group().add(sets).add(el("p").add(words.stop()))
    });
    el("div")
        .class("builder")
        .part("pace-builder")
        .attr("role", "group")
        .attr("aria-labelledby", title.clone())
        .add(el("p").class("label").attr("id", title).add(words.title()))
        .add(field(ui, Field::Pace, &form.pace, (words.usual(), words.usual_hint())))
        .add(ui.content.miles.then(|| units(ui)))
        .add(field(ui, Field::Repetitions, &form.repetitions, (words.repetitions(), words.repetitions_hint())))
        .add(field(ui, Field::Length, &form.length, (words.length(), words.length_hint())))
        .add(button("secondary", &Action::WorkOutSet, words.work()))
        .add(sets)
}

/// A field with its label, its hint, and what is wrong with it.
fn field(ui: Ui, field: Field, typed: &IntervalsField, (label, hint): (Text, Text)) -> El {
    let name = field.id();
    let (hint_id, error_id) = (ui.id(&[name, "hint"]), ui.id(&[name, "error"]));
    let described_by = match typed.problem {
        Some(_) => [&hint_id, " ", &error_id].concat(),
        None => hint_id.clone(),
    };
    let error = typed.problem.map(|problem| {
        el("p")
            .class("error")
            .part("error")
            .attr("id", error_id)
            .add(el("span").class("hidden").add(ui.words().error()))
            .add([" ", &problem_words(ui, field, problem)].concat())
    });
    let input = el("input")
        .attr("type", "text")
        .class("input")
        .attr("autocomplete", "off")
        .attr("name", name)
        .attr("inputmode", if field == Field::Pace { "text" } else { "numeric" })
        .attr("id", ui.id(&[name]))
        .attr("value", typed.text.clone())
        .attr("aria-invalid", typed.problem.map(|_| "true"))
        .attr("aria-describedby", described_by);
    // The hint describes the field. A screen reader is not to stop at it before.
    let hint = el("p").class("hint").attr("aria-hidden", "true").attr("id", hint_id).add(hint);
    el("div")
        .class("field")
        .part("field")
        .add(el("label").class("label").attr("for", ui.id(&[name])).add(label))
        .add(hint)
        .add(error)
        .add(input)
}

fn problem_words(ui: Ui, field: Field, problem: IntervalsProblem) -> String {
    let words = ui.words().pace();
    let (text, from, to) = match problem {
        IntervalsProblem::PacePattern => return words.pace_pattern().to_owned(),
        IntervalsProblem::PaceRange => {
            let (fastest, slowest) = ui.state.visit.intervals.unit(ui.content).paces();
            (words.pace_range(), clock(fastest * 1000), clock(slowest * 1000))
        }
        IntervalsProblem::NumberRange => {
            let (least, most) = if field == Field::Length { LENGTHS } else { REPETITIONS };
            (words.number_range(), digits::write(least), digits::write(most))
        }
    };
    fill(text, &[("from", &from), ("to", &to)])
}

/// The choice between kilometre and mile.
fn units(ui: Ui) -> El {
    const NAME: &str = Field::Units.id();
    let words = ui.words().pace();
    let chosen = ui.state.visit.intervals.unit(ui.content);
    let options = Unit::ALL.into_iter().zip([words.kilometre(), words.mile()]);
    let options = el("div").class("options").each(options, |(unit, label)| {
        let id = ui.id(&[NAME, unit.id()]);
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", NAME)
            .attr("value", unit.id())
            .attr("id", id.clone())
            .checked(chosen == unit);
        el("div").class("option").add(radio).add(el("label").attr("for", id).add(label))
    });
    el("fieldset").class("units").add(el("legend").class("label").add(words.unit())).add(options)
}
