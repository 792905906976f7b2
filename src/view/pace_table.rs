//! A set of intervals as a table.

use super::element::{El, el};
use super::ui::Ui;
use crate::questionnaire::Text;
use crate::tools::digits;
use crate::tools::intervals::{Workout, clock};

/// The pace and the time of each repetition, and how long they take in all.
pub fn pace_table(ui: Ui, id: Text, caption: Text, workout: Workout) -> El {
    let words = ui.words().pace();
    let (repetitions, length) = (digits::write(workout.repetitions), digits::write(workout.length));
    let column = || el("th").attr("scope", "col");
    let head = el("tr")
        .add(column().add(words.number()))
        .add(column().add(words.pace()).add(" /").add(workout.unit.id()))
        .add(column().add(words.time()));
    let total = el("th").attr("scope", "row").attr("colspan", "2").add(words.total());
    el("table")
        .class("set")
        .part("set")
        .attr("data-set", id)
        .add(el("caption").class("label").add([caption, ": ", &repetitions, " × ", &length, " m"].concat()))
        .add(el("thead").add(head))
        .add(el("tbody").each((1..).zip(workout.paces()), |(number, pace)| {
            el("tr")
                .add(el("th").attr("scope", "row").add(digits::write(number)))
                .add(el("td").add(clock(pace)))
                .add(el("td").add(clock(workout.time(pace))))
        }))
        .add(el("tfoot").add(el("tr").add(total).add(el("td").add(clock(workout.total())))))
}
