//! The schedule of a plan: what is due on which day, and the calendar file.

use super::{Announcement, Content, Effect, Environment, File, State, StorageKey};
use crate::questionnaire::{Activity, Item, Planned, Text, Tool, fill};
use crate::tools::calendar::{self, calendar, first_sentence};
use crate::tools::days::Day;
use crate::tools::digits;

/// A block with days, and its items that apply.
#[derive(Clone, Copy, Debug)]
pub struct Schedule<'a> {
    /// Index of the block.
    pub block: u16,
    /// Indices of its items.
    pub items: &'a [usize],
}

impl<'a> Schedule<'a> {
    /// The schedule of a plan, where it has one.
    pub fn of(content: Content, plan: &'a [Planned]) -> Option<Self> {
        plan.iter().find_map(|planned| match planned {
            Planned::Shown { block, items } if content.block(*block).tool == Some(Tool::Schedule) => {
                Some(Schedule { block: *block, items })
            }
            Planned::Shown { .. } | Planned::Withheld { .. } => None,
        })
    }

    /// What is due on a day, from 1.
    pub fn due(self, content: Content, day: u8) -> Vec<&'static Item> {
        let block = content.block(self.block);
        self.items.iter().map(|index| &block.items[*index]).filter(|item| item.days.contains(&day)).collect()
    }

    /// What a day is for, from 1; nothing on a day that the schedule does not have.
    pub fn activity(self, content: Content, day: u8) -> Option<Activity> {
        self.due(content, day).into_iter().find_map(|item| item.activity)
    }

    /// How many days it has.
    pub fn days(self, content: Content) -> u8 {
        let block = content.block(self.block);
        self.items.iter().flat_map(|index| &block.items[*index].days).copied().max().unwrap_or_default()
    }
}

/// Has the picture tell what is due on a day.
pub(super) fn choose_day(state: &mut State, text: &str) -> Vec<Effect> {
    let day = digits::read(text).and_then(|day| u8::try_from(day).ok());
    state.visit.chosen_day = day.or(state.visit.chosen_day);
    let plan = state.plan();
    let due = state.schedule(&plan).zip(day).map(|(schedule, day)| schedule.due(state.content, day));
    due.map(|due| Effect::Announce(Announcement::Due(due.iter().map(|item| item.words).collect())))
        .into_iter()
        .collect()
}

/// Moves the first day. A date that is not complete yet moves nothing.
pub(super) fn start_on(state: &mut State, text: &str) -> Vec<Effect> {
    let Some(day) = Day::parse(text) else {
        return Vec::new();
    };
    state.visit.picked_start = Some(day);
    state.visit.diary_draft = None;
    vec![Effect::Store(StorageKey::ScheduleStart, day.iso()), Effect::Announce(Announcement::ScheduleMoved(day))]
}

/// Saves the calendar file: one event a day, with the first activity in its title. From then on the first day is picked.
pub(super) fn save_calendar(state: &mut State, environment: &Environment) -> Vec<Effect> {
    let plan = state.plan();
    let Some(schedule) = state.schedule(&plan) else {
        return Vec::new();
    };
    if state.schedule_is_wrong(environment) {
        return vec![Effect::Announce(Announcement::WrongDate)];
    }
    let content = state.content;
    let start = state.schedule_start(environment);
    // A file that is saved again updates the events of this reader, and those of nobody else.
    let stored = environment.stored.calendar().map(str::to_owned);
    let own = stored.or_else(|| state.visit.calendar.clone()).unwrap_or_else(|| environment.random.clone());
    let events: Vec<calendar::Event> =
        (1..=schedule.days(content)).filter_map(|day| event(content, schedule, start, day, &own)).collect();
    let file = File {
        name: "bike-swap.ics",
        media_type: "text/calendar;charset=utf-8",
        text: calendar(&events, environment.seconds_since_1970()),
    };
    state.visit.picked_start = Some(start);
    state.visit.calendar_saved = true;
    state.visit.calendar = Some(own.clone());
    vec![
        Effect::Download(file),
        Effect::Store(StorageKey::ScheduleStart, start.iso()),
        Effect::Store(StorageKey::Calendar, own),
        Effect::Announce(Announcement::CalendarSaved),
    ]
}

/// The event of a day, with an id of the reader's own; none where nothing is due.
fn event(content: Content, schedule: Schedule, start: Day, day: u8, own: &str) -> Option<calendar::Event> {
    let due: Vec<Text> = schedule.due(content, day).iter().map(|item| item.words).collect();
    let first = due.first()?;
    let number = digits::write(day.into());
    Some(calendar::Event {
        id: [content.block(schedule.block).id, "-day-", &number, "-", own].concat(),
        day: start.plus(i32::from(day) - 1),
        summary: fill(content.interface.schedule().event(), &[("n", &number), ("todo", first_sentence(first))]),
        description: due.join("\n"),
    })
}
