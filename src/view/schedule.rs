//! The schedule of a plan: by date in a table, and as a calendar file.

use super::{Content, Markup, Props, Response};
use crate::questionnaire::{Item, Text, fill};
use crate::tools::calendar::{self, calendar, first_sentence};
use crate::tools::days::Day;
use crate::tools::digits;

/// The name under which the reader's own first day is kept, as YYYY-MM-DD, and of the field for it.
pub const START: &str = "schedule-start";

/// A block with days, and its items that apply.
#[derive(Clone, Copy, Debug)]
pub struct Schedule<'a> {
    /// Index of the block.
    pub block: u16,
    /// Indices of its items.
    pub items: &'a [usize],
}

impl Schedule<'_> {
    /// What is due on a day, from 1.
    pub fn due(self, content: Content, day: u8) -> Vec<&'static Item> {
        let block = content.block(self.block);
        self.items.iter().map(|index| &block.items[*index]).filter(|item| item.days.contains(&day)).collect()
    }

    fn days(self, content: Content) -> u8 {
        let block = content.block(self.block);
        self.items.iter().flat_map(|index| &block.items[*index].days).copied().max().unwrap_or_default()
    }
}

/// Takes another first day; one that is not complete yet moves nothing.
pub fn move_start(start: &mut Day, props: &Props, text: &str, response: &mut Response) {
    if let Some(day) = Day::parse(text) {
        *start = day;
        keep(day, props);
        let date = props.options.date(&day.iso(), false);
        response.say(fill(props.content.interface.schedule.moved, &[("date", &date)]));
    }
}

/// Saves the calendar file: one event a day, with the first activity in its title.
pub fn save(start: Day, props: &Props, schedule: Schedule, response: &mut Response) {
    let (content, words) = (props.content, &props.content.interface.schedule);
    let mut events = Vec::new();
    for number in 1..=schedule.days(content) {
        let due: Vec<Text> = schedule.due(content, number).iter().map(|item| item.words).collect();
        let Some(first) = due.first() else {
            continue;
        };
        let n = digits::write(number.into());
        events.push(calendar::Event {
            id: [content.block(schedule.block).id, "-day-", &n].concat(),
            day: start.plus(i32::from(number) - 1),
            summary: fill(words.event, &[("n", &n), ("todo", first_sentence(first))]),
            description: due.join("\n"),
        });
    }
    props.options.download(
        "bike-swap.ics",
        "text/calendar;charset=utf-8",
        &calendar(&events, u64::from(props.options.now())),
    );
    keep(start, props);
    response.say(words.saved);
}

fn keep(start: Day, props: &Props) {
    props.options.write(START, Some(&start.iso()));
}

/// The field for the first day, the table, and the calendar file.
pub fn schedule(m: &mut Markup, props: &Props, schedule: Schedule, start: Day) {
    let words = &m.content.all().interface.schedule;
    m.element("div class=schedule part=schedule", |m| {
        m.element("div class=field", |m| {
            m.element("label class=label", |m| {
                m.attribute_id("for", &[START]);
                m.text(words.start);
            });
            m.element("input type=date class=input", |m| {
                m.attribute("name", START);
                m.attribute_id("id", &[START]);
                m.attribute_string("min", Day::FIRST.iso());
                m.attribute_string("max", Day::LAST.iso());
                m.attribute_string("value", start.iso());
            });
        });
        table(m, props, schedule, start);
        m.element("div class=field", |m| {
            m.element("button type=button class=secondary part=calendar data-action=calendar", |m| {
                m.attribute_id("aria-describedby", &[START, "hint"]);
                m.text(words.save);
            });
            m.element("p class=hint", |m| {
                m.attribute_id("id", &[START, "hint"]);
                m.text(words.save_hint);
            });
        });
    });
}

/// A row a day. The roles hold where a narrow page lays the rows out as blocks.
fn table(m: &mut Markup, props: &Props, schedule: Schedule, start: Day) {
    let content = m.content;
    let words = &content.all().interface.schedule;
    let today = props.options.today();
    m.element("table role=table", |m| {
        m.attribute("aria-label", content.block(schedule.block).title);
        m.element("thead role=rowgroup", |m| {
            m.element("tr role=row", |m| {
                for title in [words.day, words.date, words.todo] {
                    m.line("th role=columnheader scope=col", title);
                }
            });
        });
        m.element("tbody role=rowgroup", |m| {
            for number in 1..=schedule.days(content) {
                let day = start.plus(i32::from(number) - 1).iso();
                let is_today = day == today;
                m.element("tr role=row", |m| {
                    m.attribute_string("data-day", digits::write(number.into()));
                    if is_today {
                        m.attribute("aria-current", "date");
                    }
                    m.element("th role=rowheader scope=row", |m| {
                        m.element("span class=day", |m| {
                            m.text(words.day);
                            m.text(" ");
                        });
                        m.number(u32::from(number));
                    });
                    m.element("td role=cell", |m| {
                        m.element("time", |m| {
                            m.string(props.options.date(&day, false));
                            m.attribute_string("datetime", day);
                        });
                        m.maybe(is_today, |m| {
                            m.text(" ");
                            m.element("strong", |m| {
                                m.attribute("class", "mark today");
                                m.text(words.today);
                            });
                        });
                    });
                    m.element("td role=cell", |m| {
                        m.element("ul role=list", |m| {
                            for item in schedule.due(content, number) {
                                m.line("li", item.words);
                            }
                        });
                    });
                });
            }
        });
    });
}
