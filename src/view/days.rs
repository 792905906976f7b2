//! The days of a schedule as a picture: a cell a day, and what is due on the one that is chosen.

use super::element::{El, el};
use super::leg::shape;
use super::ui::Ui;
use crate::app::{Field, Schedule};
use crate::browser::DateStyle;
use crate::questionnaire::{Activity, Text};
use crate::tools::digits;

/// The cells are radios, so that a key chooses a day too. The table of the schedule says the same for paper.
pub fn days(ui: Ui, schedule: Schedule) -> El {
    const NAME: &str = Field::Day.id();
    let words = ui.words().schedule();
    let start = ui.state.schedule_start(ui.environment);
    let date = |number: u8| start.plus(i32::from(number) - 1);
    let days = 1..=schedule.days(ui.content);
    let today = days.clone().find(|number| date(*number) == ui.environment.today);
    let chosen = ui.state.visit.chosen_day.or(today).unwrap_or(1);
    let cells = el("div").class("scale").each(days, |number| {
        let written = digits::write(number.into());
        let id = ui.id(&[NAME, &written]);
        let radio = el("input").attr("type", "radio").attr("name", NAME).attr("value", written.clone());
        let is_today = today == Some(number);
        let label = el("label")
            .attr("for", id.clone())
            .add(el("span").class("hidden").add(words.day()).add(" "))
            .add(el("span").class("n").add(written))
            .add(schedule.activity(ui.content, number).map(|activity| sign(ui, activity)))
            .add(is_today.then(|| el("span").class("today").add(words.today())));
        el("div").class("number").add(radio.attr("id", id).checked(number == chosen)).add(label)
    });
    let heading = [words.day(), " ", &digits::write(chosen.into()), ", ", &(ui.date)(date(chosen), DateStyle::Short)];
    let due = el("ul").each(schedule.due(ui.content, chosen), |item| el("li").add(item.words));
    el("section")
        .class("days")
        .part("days")
        .add(el("fieldset").add(el("legend").add(ui.heading(1, "section").add(words.picture()))).add(cells))
        .add(el("div").class("due").add(el("p").class("label").add(heading.concat())).add(due))
}

/// What a day is for: a sign and a word.
fn sign(ui: Ui, activity: Activity) -> El {
    let words = ui.words().schedule();
    let (outline, word): (Text, Text) = match activity {
        Activity::Run => {
            ("M14 3a2 2 0 1 0 4 0a2 2 0 1 0-4 0M11 22l2-6-4-4 3-5-4 1-2 4M12 7l4 4h4M9 14l-2 4H3", words.run())
        }
        Activity::Ride => (
            "M1 17a4 4 0 1 0 8 0a4 4 0 1 0-8 0M15 17a4 4 0 1 0 8 0a4 4 0 1 0-8 0M5 17l4-8h7l3 8M9 9l4 8H5M8 6h3M16 9V5h3",
            words.ride(),
        ),
        Activity::Rest => ("M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z", words.rest()),
        Activity::Test => ("M6 22V3h13l-4 4 4 4H6", words.test()),
    };
    let drawing = el("svg").class("sign").attr("aria-hidden", "true").attr("viewBox", "0 0 24 24");
    el("span").class("activity").add(drawing.add(shape("", outline))).add(" ").add(word)
}
