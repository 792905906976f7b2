//! The tools of a plan: what the reader works with.

use super::diary::{DIARY, DiaryCard};
use super::keep::Shared;
use super::pace_builder::PaceBuilder;
use super::schedule::{self, START, Schedule};
use super::{Content, Props, Response, massage};
use crate::questionnaire::{Planned, Tool};
use crate::tools::days::Day;
use crate::tools::digits;
use crate::tools::timer::Timer;

/// What the reader set the tools to.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The timer of the massage.
    pub timer: Timer,
    /// The first day of the schedule.
    pub start: Day,
    /// The pace builder.
    pub pace: PaceBuilder,
    /// The pain diary.
    pub diary: DiaryCard,
    /// Whether the reader comes back to a diary.
    pub diary_first: bool,
    /// What became of a link to the plan.
    pub shared: Shared,
}

impl Tools {
    /// Nothing is set, but for what was kept.
    pub fn new(props: &Props) -> Self {
        let kept = props.options.read(START).and_then(|day| Day::parse(&day));
        let today = || Day::parse(&props.options.today()).unwrap_or(Day::FIRST);
        let diary = DiaryCard::new(props);
        let numbers = props.content.numbers;
        Tools {
            timer: Timer::new(numbers.massage_minutes_from..=numbers.massage_minutes_to),
            start: kept.unwrap_or_else(|| today().plus(1)),
            pace: PaceBuilder::new(props),
            diary_first: diary.is_kept(),
            diary,
            shared: Shared::Not,
        }
    }

    /// Reads the diary again, where the author chose anew what the device is to keep.
    pub fn read_diary(&mut self, props: &Props) {
        self.diary = DiaryCard::new(props);
    }

    /// The schedule in a plan.
    pub fn schedule<'a>(&self, content: Content, plan: &'a [Planned]) -> Option<Schedule<'a>> {
        plan.iter().find_map(|planned| match planned {
            Planned::Shown { block, items } if content.block(*block).tool == Some(Tool::Schedule) => {
                Some(Schedule { block: *block, items })
            }
            _ => None,
        })
    }

    /// Does what a button of a tool asks for.
    pub fn act(&mut self, props: &Props, plan: &[Planned], action: &str, response: &mut Response) {
        match action {
            "intervals" => self.pace.work(props, response),
            "diary-keep" => self.diary.start(props, response),
            "diary-save" => self.diary.save(props, response),
            "calendar" => {
                if let Some(schedule) = self.schedule(props.content, plan) {
                    schedule::save(self.start, props, schedule, response);
                }
            }
            _ => massage::act(&mut self.timer, props, action, response),
        }
    }

    /// Takes what was filled in.
    pub fn take(&mut self, props: &Props, name: &str, value: String, response: &mut Response) {
        match name {
            START => {
                schedule::move_start(&mut self.start, props, &value, response);
                self.diary.turn_to_today(props);
            }
            DIARY => self.diary.choose(&value, response),
            "minutes" => self.timer.set_minutes(digits::read(&value).unwrap_or(0) as u8),
            _ => self.pace.take(props, name, value),
        }
    }
}
