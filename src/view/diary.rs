//! The pain diary of a plan, kept on the reader's device once the reader says so.

use super::scale::scale;
use super::schedule::{START, Schedule};
use super::{Content, Markup, Props, Response};
use crate::questionnaire::{Question, QuestionKind, Selection, Text, fill};
use crate::tools::days::Day;
use crate::tools::diary::{Advice, Diary};
use crate::tools::digits;

/// The name under which the diary is kept, and of its radios.
pub const DIARY: &str = "diary";

/// The diary: an offer until the reader takes it, then one question a day.
#[derive(Clone, Debug, Default)]
pub struct DiaryCard {
    diary: Option<Diary>,
    /// The day of the plan; none before it starts. The reader's own first day wins over that of the diary.
    day: Option<u8>,
    choice: Selection,
    problem: bool,
}

impl DiaryCard {
    /// What the device holds.
    pub fn new(props: &Props) -> Self {
        let mut card = DiaryCard {
            diary: props
                .options
                .read(DIARY)
                .filter(|_| props.settings.lasts)
                .and_then(|text| Diary::read(&text, props.content.numbers)),
            ..DiaryCard::default()
        };
        card.turn_to_today(props);
        card
    }

    /// Whether the device holds a diary.
    pub const fn is_kept(&self) -> bool {
        self.diary.is_some()
    }

    /// Starts a diary, which the reader wants.
    pub fn start(&mut self, props: &Props, response: &mut Response) {
        let Some(today) = today(props) else {
            return;
        };
        let diary = Diary::starting(today, props.content.numbers);
        props.options.write(DIARY, Some(&diary.write()));
        self.diary = Some(diary);
        self.turn_to_today(props);
        response.focus = Some(".diary [tabindex]");
    }

    /// Chooses a number.
    pub fn choose(&mut self, number: &str, response: &mut Response) {
        self.choice = digits::read(number).map_or(Selection::EMPTY, |number| Selection::one(number as usize));
        response.say("");
    }

    /// Notes the number that is chosen.
    pub fn save(&mut self, props: &Props, response: &mut Response) {
        let pain = self.choice.iter().next();
        self.problem = pain.is_none();
        let (Some(pain), Some(day), Some(diary)) = (pain, self.day, &mut self.diary) else {
            return response.say(props.content.interface.diary.missing);
        };
        diary.note(day, pain as u8);
        props.options.write(DIARY, Some(&diary.write()));
        response.say(diary.advice(day).map_or("", |found| advice(props.content, found).1));
    }

    /// Turns to the day of the plan that today is, and to what was noted on it.
    pub fn turn_to_today(&mut self, props: &Props) {
        let chosen = props.options.read(START).and_then(|day| Day::parse(&day)).map(Day::number);
        self.day = match (today(props), chosen, &self.diary) {
            (Some(today), Some(first), _) => Diary::starting(first, props.content.numbers).day(today),
            // A diary from tomorrow is that of a reader who travelled west.
            (Some(today), None, Some(diary)) => Some(diary.day(today).unwrap_or(1)),
            _ => None,
        };
        let noted = self.diary.as_ref().zip(self.day).and_then(|(diary, day)| diary.pain(day));
        self.choice = noted.map_or(Selection::EMPTY, |pain| Selection::one(usize::from(pain)));
    }

    /// The card.
    pub fn view(&self, m: &mut Markup, schedule: Schedule) {
        let words = &m.content.all().interface.diary;
        m.element("section class=diary part=diary", |m| match (&self.diary, self.day) {
            (None, _) => {
                m.attribute("data-diary", "offer");
                title(m, words.title.to_owned());
                m.line("p", words.offer);
                m.button("secondary", "diary-keep", words.keep);
            }
            (Some(diary), None) => {
                m.attribute("data-diary", "0");
                title(m, words.early.to_owned());
                m.line("p", words.wait);
                entries(m, diary);
            }
            (Some(diary), Some(day)) => self.today(m, schedule, diary, day),
        });
    }

    fn today(&self, m: &mut Markup, schedule: Schedule, diary: &Diary, day: u8) {
        let content = m.content;
        let words = &content.all().interface.diary;
        let number = digits::write(day.into());
        let (heading, asked) = if day < diary.test_day() {
            (fill(words.day, &[("n", &number)]), words.question)
        } else {
            (words.over.to_owned(), words.test)
        };
        m.attribute_string("data-diary", number);
        title(m, heading);
        let due = schedule.due(content, day);
        if !due.is_empty() {
            m.line("p class=label", words.due);
            m.element("ul", |m| due.iter().for_each(|item| m.line("li", item.words)));
        }
        m.element("fieldset", |m| {
            m.line("legend", asked);
            m.maybe(self.problem, |m| m.line("p class=error part=error", words.missing));
            scale(m, scale_of(content), DIARY, self.choice);
        });
        m.button("primary", "diary-save", words.save);
        let found = diary.advice(day);
        m.maybe(found.is_some(), |m| {
            if let Some((id, said)) = found.map(|found| advice(content, found)) {
                m.element("p class=said", |m| {
                    m.attribute("data-advice", id);
                    m.text(said);
                });
            }
        });
        entries(m, diary);
    }
}

fn today(props: &Props) -> Option<i32> {
    Day::parse(&props.options.today()).map(Day::number)
}

fn title(m: &mut Markup, text: String) {
    m.element("h2 class=section tabindex=-1", |m| m.string(text));
}

/// The question whose numbers the diary takes.
fn scale_of(content: Content) -> &'static Question {
    let questions = &content.all().questions;
    questions.iter().find(|question| question.kind == QuestionKind::Scale).unwrap_or(&questions[0])
}

/// The id of an advice, and its words.
fn advice(content: Content, advice: Advice) -> (Text, Text) {
    let words = &content.all().interface.diary;
    match advice {
        Advice::CarryOn => ("carry-on", words.carry_on),
        Advice::Walk => ("walk", words.walk),
        Advice::Repeated => ("repeated", words.repeated),
        Advice::Next => ("next", words.next),
        Advice::Checked => ("checked", words.checked),
    }
}

/// The numbers noted so far, a day each; nothing before the first.
fn entries(m: &mut Markup, diary: &Diary) {
    let words = &m.content.all().interface.diary;
    m.maybe(!diary.entries().is_empty(), |m| {
        m.element("div class=entries", |m| {
            m.line("p class=label", words.entries);
            m.element("ul", |m| {
                for entry in diary.entries() {
                    let (day, pain) = (digits::write(entry.day.into()), digits::write(entry.pain.into()));
                    m.element("li", |m| {
                        m.string(fill(words.entry, &[("n", &day), ("pain", &pain)]));
                        m.attribute_string("data-entry", day);
                    });
                }
            });
        });
    });
}
