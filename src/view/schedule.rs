//! The schedule of a plan: by date in a table, and as a calendar file.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Content, Settings};
use crate::browser::{download, near_date, now, today};
use crate::questionnaire::{Item, Text};
use crate::tools::calendar::{self, calendar, first_sentence};
use crate::tools::days::Day;

/// The name under which the first day is kept.
const START: &str = "schedule-start";

/// What goes into a schedule.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The questionnaire.
    pub content: Content,
    /// How the page wants it shown.
    pub settings: Settings,
    /// Index of the block.
    pub block: u16,
    /// Indices of the items that apply.
    pub items: Vec<usize>,
    /// Takes what a screen reader should say.
    pub on_status: Callback<AttrValue>,
}

/// What the reader does with a schedule.
#[derive(Clone, Debug)]
pub enum Message {
    /// A first day was filled in.
    Start(String),
    /// The calendar file is wanted.
    Save,
}

/// A schedule from a first day that the reader picks.
pub struct Schedule {
    start: Day,
}

impl Component for Schedule {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let kept = ctx.props().settings.storage.read(START).and_then(|day| Day::parse(&day));
        Schedule { start: kept.unwrap_or_else(|| today().plus(1)) }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Props { content, settings, on_status, .. } = ctx.props();
        let words = &content.interface.schedule;
        let status = match message {
            Message::Start(text) => {
                // A date that is not complete yet moves nothing.
                let Some(start) = Day::parse(&text) else {
                    return false;
                };
                self.start = start;
                words.moved.replace("{date}", &near_date(start, content.language)).into()
            }
            Message::Save => {
                download("bike-swap.ics", "text/calendar;charset=utf-8", &calendar(&self.events(ctx.props()), now()));
                words.saved.into()
            }
        };
        settings.storage.write(START, Some(&self.start.iso()));
        on_status.emit(status);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { content, settings, .. } = ctx.props();
        let words = &content.interface.schedule;
        let id: AttrValue = [&settings.prefix, "-schedule-start"].concat().into();
        let hint: AttrValue = [&id, "-hint"].concat().into();
        let onchange = ctx.link().batch_callback(|event: Event| {
            event.target_dyn_into::<HtmlInputElement>().map(|input| Message::Start(input.value()))
        });
        html! {
            <div class="schedule" part="schedule">
                <div class="field">
                    <label class="label" for={&id}>{ words.start }</label>
                    <input
                        type="date"
                        class="input"
                        name="schedule-start"
                        {id}
                        min={Day::FIRST.iso()}
                        max={Day::LAST.iso()}
                        value={self.start.iso()}
                        {onchange}
                    />
                </div>
                { self.table(ctx.props()) }
                <div class="field">
                    <button
                        type="button"
                        class="secondary"
                        data-action="calendar"
                        aria-describedby={&hint}
                        onclick={ctx.link().callback(|_| Message::Save)}
                    >
                        { words.save }
                    </button>
                    <p class="hint" id={hint}>{ words.save_hint }</p>
                </div>
            </div>
        }
    }
}

impl Schedule {
    fn table(&self, props: &Props) -> Html {
        let words = &props.content.interface.schedule;
        let today = today();
        let rows = days(props).into_iter().map(|(number, items)| {
            let day = self.start.plus(i32::from(number) - 1);
            let is_today = day == today;
            html! {
                <tr role="row" key={number} data-day={number.to_string()} aria-current={is_today.then_some("date")}>
                    <th role="rowheader" scope="row"><span class="day">{ words.day }{ " " }</span>{ number }</th>
                    <td role="cell">
                        <time datetime={day.iso()}>{ near_date(day, props.content.language) }</time>
                        if is_today {
                            { " " }<strong class="mark today">{ words.today }</strong>
                        }
                    </td>
                    <td role="cell">
                        <ul role="list">
                            { for items.iter().map(|item| html! { <li key={item.id}>{ item.words }</li> }) }
                        </ul>
                    </td>
                </tr>
            }
        });
        // The roles hold where a narrow page lays the rows out as blocks.
        html! {
            <table role="table" aria-label={props.content.block(props.block).title}>
                <thead role="rowgroup">
                    <tr role="row">
                        { for [words.day, words.date, words.todo].map(|title| html! {
                            <th role="columnheader" scope="col">{ title }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
        }
    }

    /// One event a day, with the first activity in its title.
    fn events(&self, props: &Props) -> Vec<calendar::Event> {
        let (words, block) = (&props.content.interface.schedule, props.content.block(props.block));
        days(props)
            .into_iter()
            .filter_map(|(number, items)| {
                let number = i32::from(number);
                let summary = words.event.replace("{n}", &number.to_string());
                let activities: Vec<Text> = items.iter().map(|item| item.words).collect();
                Some(calendar::Event {
                    id: [block.id, "-day-", &number.to_string()].concat(),
                    day: self.start.plus(number - 1),
                    summary: summary.replace("{todo}", first_sentence(activities.first()?)),
                    description: activities.join("\n"),
                })
            })
            .collect()
    }
}

/// The days of a schedule, from 1, with what is due on each.
fn days(props: &Props) -> Vec<(u8, Vec<&'static Item>)> {
    let block = props.content.block(props.block);
    let mut days = Vec::new();
    for index in &props.items {
        let item = &block.items[*index];
        for day in &item.days {
            while days.len() < usize::from(*day) {
                days.push((days.len() as u8 + 1, Vec::new()));
            }
            days[usize::from(*day) - 1].1.push(item);
        }
    }
    days
}
