//! A set of intervals as a table.

use super::Markup;
use crate::questionnaire::Text;
use crate::tools::digits;
use crate::tools::intervals::{Workout, clock};

/// The pace and the time of each repetition, and how long they take in all.
pub fn pace_table(m: &mut Markup, id: Text, caption: Text, workout: Workout) {
    let words = &m.content.all().interface.pace;
    m.element("table class=set part=set", |m| {
        m.attribute("data-set", id);
        m.element("caption class=label", |m| {
            let (repetitions, length) = (digits::write(workout.repetitions), digits::write(workout.length));
            m.string([caption, ": ", &repetitions, " × ", &length, " m"].concat());
        });
        m.element("thead", |m| {
            m.element("tr", |m| {
                m.line("th scope=col", words.number);
                m.element("th scope=col", |m| {
                    m.text(words.pace);
                    m.text(" /");
                    m.text(workout.unit.id());
                });
                m.line("th scope=col", words.time);
            });
        });
        m.element("tbody", |m| {
            for (number, pace) in (1..).zip(workout.paces()) {
                m.element("tr", |m| {
                    m.element("th scope=row", |m| m.number(number));
                    m.element("td", |m| m.string(clock(pace)));
                    m.element("td", |m| m.string(clock(workout.time(pace))));
                });
            }
        });
        m.element("tfoot", |m| {
            m.element("tr", |m| {
                m.line("th scope=row colspan=2", words.total);
                m.element("td", |m| m.string(clock(workout.total())));
            });
        });
    });
}
