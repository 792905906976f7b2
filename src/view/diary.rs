//! The pain diary of a plan, kept on the reader's device once the reader says so.

use yew::prelude::*;

use super::button::button;
use super::diary_entry::{advice, entries, scale_of};
use super::heading::focus_heading;
use super::scale::scale;
use super::{Content, Settings};
use crate::browser::{bring_into_view, today};
use crate::questionnaire::Selection;
use crate::tools::days::Day;
use crate::tools::diary::{DAYS, Diary};

/// The name under which the diary is kept.
const DIARY: &str = "diary";

/// The name under which the reader's own first day is kept, as YYYY-MM-DD.
const FIRST_DAY: &str = "schedule-start";

/// A plan with days.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The questionnaire.
    pub content: Content,
    /// How the page wants it shown.
    pub settings: Settings,
    /// Index of the block with the days, and the indices of its items in this plan.
    pub schedule: (u16, Vec<usize>),
    /// Takes what a screen reader should say.
    pub on_status: Callback<AttrValue>,
}

/// What the reader does with the diary.
#[derive(Clone, Copy, Debug)]
pub enum Message {
    /// The reader wants a diary.
    Keep,
    /// A number was chosen.
    Choose(usize),
    /// Save was pressed.
    Save,
}

/// The diary: an offer until the reader takes it, then one question a day.
pub struct DiaryCard {
    diary: Option<Diary>,
    choice: Selection,
    problem: bool,
    takes_focus: bool,
    heading: NodeRef,
}

/// Whether the device holds a diary.
pub fn is_kept(settings: &Settings) -> bool {
    settings.storage.lasts() && settings.storage.read(DIARY).is_some()
}

impl DiaryCard {
    /// The day of the plan; none before it starts. The reader's own first day wins over that of the diary.
    fn day(&self, ctx: &Context<Self>) -> Option<u8> {
        let chosen = ctx.props().settings.storage.read(FIRST_DAY).and_then(|day| Day::parse(&day)).map(Day::number);
        let today = today().number();
        match (chosen, &self.diary) {
            (Some(first), _) => Diary::starting(first).day(today),
            // A diary from tomorrow is that of a reader who travelled west.
            (None, Some(diary)) => Some(diary.day(today).unwrap_or(1)),
            (None, None) => None,
        }
    }

    /// The number noted today, as the scale shows it.
    fn noted(&self, ctx: &Context<Self>) -> Selection {
        let noted = self.diary.as_ref().zip(self.day(ctx)).and_then(|(diary, day)| diary.pain(day));
        noted.map_or(Selection::EMPTY, |pain| Selection::one(usize::from(pain)))
    }

    fn save(&mut self, ctx: &Context<Self>) {
        let (Some(day), Some(pain)) = (self.day(ctx), self.choice.iter().next()) else {
            self.problem = true;
            ctx.props().on_status.emit(AttrValue::Static(ctx.props().content.interface.diary.missing));
            return;
        };
        self.problem = false;
        if let Some(diary) = &mut self.diary {
            diary.note(day, pain as u8);
            ctx.props().settings.storage.write(DIARY, Some(&diary.write()));
            let words = diary.advice(day).map(|found| advice(ctx.props().content, found).1);
            ctx.props().on_status.emit(AttrValue::Static(words.unwrap_or_default()));
        }
    }
}

impl Component for DiaryCard {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let settings = &ctx.props().settings;
        let mut card = DiaryCard {
            diary: settings.storage.read(DIARY).and_then(|text| Diary::read(&text)),
            choice: Selection::EMPTY,
            problem: false,
            takes_focus: false,
            heading: NodeRef::default(),
        };
        card.choice = card.noted(ctx);
        card
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Keep => {
                let diary = Diary::starting(today().number());
                ctx.props().settings.storage.write(DIARY, Some(&diary.write()));
                self.diary = Some(diary);
                self.takes_focus = true;
            }
            Message::Choose(number) => {
                self.choice = Selection::one(number);
                ctx.props().on_status.emit(AttrValue::default());
            }
            Message::Save => self.save(ctx),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { content, settings, schedule, .. } = ctx.props();
        let words = &content.interface.diary;
        let title = |text: Html| focus_heading(settings.heading_level, 1, &self.heading, text);
        let Some(diary) = &self.diary else {
            return html! {
                <section class="diary" part="diary" data-diary="offer">
                    { title(words.title.into()) }
                    <p>{ words.offer }</p>
                    { button("secondary", "diary-keep", words.keep, ctx.link().callback(|_| Message::Keep)) }
                </section>
            };
        };
        let Some(day) = self.day(ctx) else {
            return html! {
                <section class="diary" part="diary" data-diary="0">
                    { title(words.early.into()) }
                    <p>{ words.wait }</p>
                    { entries(*content, diary) }
                </section>
            };
        };
        let number = day.to_string();
        let (heading, asked) = match day {
            0..=DAYS => (words.day.replace("{n}", &number), words.question),
            _ => (words.over.to_owned(), words.test),
        };
        let block = content.block(schedule.0);
        let due = || schedule.1.iter().map(|item| &block.items[*item]).filter(|item| item.days.contains(&day));
        let on_choose = ctx.link().callback(|(number, _)| Message::Choose(number));
        html! {
            <section class="diary" part="diary" data-diary={number}>
                { title(heading.into()) }
                if due().next().is_some() {
                    <p class="label">{ words.due }</p>
                    <ul>{ for due().map(|item| html! { <li key={item.id}>{ item.words }</li> }) }</ul>
                }
                <fieldset>
                    <legend>{ asked }</legend>
                    if self.problem {
                        <p class="error" part="error">{ words.missing }</p>
                    }
                    { scale(settings, scale_of(*content), "diary", self.choice, &on_choose) }
                </fieldset>
                { button("primary", "diary-save", words.save, ctx.link().callback(|_| Message::Save)) }
                if let Some(found) = diary.advice(day) {
                    <p class="said" data-advice={advice(*content, found).0}>{ advice(*content, found).1 }</p>
                }
                { entries(*content, diary) }
            </section>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.takes_focus) {
            bring_into_view(&self.heading);
        }
    }
}
