//! The schedule of a plan: a field for the first day, a table by date, and a button for the calendar file.

use super::diary_card::{diary_card, has_diary};
use super::element::{El, el, group};
use super::keep::elsewhere;
use super::ui::{Ui, button};
use crate::app::{Action, Field, Schedule};
use crate::browser::DateStyle;
use crate::tools::days::Day;
use crate::tools::digits;

/// The field for the first day, the table, and the calendar file.
pub fn schedule(ui: Ui, schedule: Schedule) -> El {
    const START: &str = Field::ScheduleStart.id();
    let start = ui.state.schedule_start(ui.environment);
    let words = ui.words().schedule();
    let hint = ui.id(&[START, "hint"]);
    let field = el("input")
        .attr("type", "date")
        .class("input")
        .attr("name", START)
        .attr("id", ui.id(&[START]))
        .attr("min", Day::FIRST.iso())
        .attr("max", Day::LAST.iso())
        .attr("value", start.iso());
    let save = button("secondary", &Action::SaveCalendar, words.save()).attr("aria-describedby", hint.clone());
    el("div")
        .class("schedule")
        .part("schedule")
        .add(
            el("div")
                .class("field")
                .add(el("label").class("label").attr("for", ui.id(&[START])).add(words.start()))
                .add(field),
        )
        .add(ui.state.schedule_is_wrong(ui.environment).then(|| ui.wrong_date()))
        .add(table(ui, schedule, start))
        .add(
            el("div")
                .class("field")
                .add(save)
                .add(el("p").class("hint").attr("aria-hidden", "true").attr("id", hint).add(words.save_hint()))
                .add(ui.state.visit.calendar_saved.then(|| elsewhere(ui, "calendar-link", words.saved()))),
        )
        .add((has_diary(ui) && !ui.state.visit.diary_first).then(|| diary_card(ui, schedule)))
}

/// A row a day. The roles hold where a narrow page lays the rows out as blocks.
fn table(ui: Ui, schedule: Schedule, start: Day) -> El {
    let content = ui.content;
    let words = content.all().interface.schedule();
    let head = el("tr").attr("role", "row").each([words.day(), words.date(), words.todo()], |title| {
        el("th").attr("role", "columnheader").attr("scope", "col").add(title)
    });
    let body = el("tbody").attr("role", "rowgroup").each(1..=schedule.days(content), |number| {
        let day = start.plus(i32::from(number) - 1);
        let is_today = day == ui.environment.today;
        let written = digits::write(number.into());
        let mark = || group().add(" ").add(el("strong").class("today").add(words.today()));
        let date = el("time").add((ui.date)(day, DateStyle::Short)).attr("datetime", day.iso());
        let due = el("ul").attr("role", "list").each(schedule.due(content, number), |item| el("li").add(item.words));
        el("tr")
            .attr("role", "row")
            .attr("data-day", written.clone())
            .attr("aria-current", is_today.then_some("date"))
            .add(
                el("th")
                    .attr("role", "rowheader")
                    .attr("scope", "row")
                    .add(el("span").class("day").add(words.day()).add(" "))
                    .add(written),
            )
            .add(el("td").attr("role", "cell").add(date).add(is_today.then(mark)))
            .add(el("td").attr("role", "cell").add(due))
    });
    el("table")
        .attr("role", "table")
        .attr("aria-label", content.block(schedule.block).title)
        .add(el("thead").attr("role", "rowgroup").add(head))
        .add(body)
}
