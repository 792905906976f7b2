//! What a screen reader says about changes that do not move the focus.

use super::Shared;
use crate::questionnaire::{InterfaceList, Text, fill};
use crate::tools::days::Day;
use crate::tools::diary::Advice;
use crate::tools::digits;
use crate::tools::intervals::clock;
use crate::tools::timer::{self, Milestone};

/// An announcement, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// An exclusive option unticked others, or the other way round.
    Unticked,
    /// What is due on the day of the schedule that was chosen.
    Due(Vec<Text>),
    /// The schedule starts on another day.
    ScheduleMoved(Day),
    /// The calendar file was handed to the browser.
    CalendarSaved,
    /// The date of the device cannot be right.
    WrongDate,
    /// The link was shared or copied.
    Link(Shared),
    /// The diary needs a number.
    DiaryIncomplete,
    /// What the entry of the day leads to.
    Diary(Advice),
    /// A set of intervals is there: the pace of its first and of its last repetition, in milliseconds a unit.
    SetReady {
        /// The first pace.
        first: u32,
        /// The last pace.
        last: u32,
    },
    /// How far the massage is.
    Massage(Milestone),
    /// The massage timer is paused, with so many seconds left.
    Paused(u32),
    /// The massage timer is set back to so many minutes.
    SetBack(u8),
}

impl Announcement {
    /// Its words. Days are written by the host.
    pub fn words(&self, interface: InterfaceList, date: impl Fn(Day) -> String) -> String {
        match self {
            Announcement::Unticked => interface.unticked().to_owned(),
            Announcement::Due(due) => due.join(" "),
            Announcement::ScheduleMoved(day) => fill(interface.schedule().moved(), &[("date", &date(*day))]),
            Announcement::CalendarSaved => interface.schedule().saved().to_owned(),
            Announcement::WrongDate => interface.wrong_date().to_owned(),
            Announcement::Link(result) => result.words(interface).unwrap_or_default().to_owned(),
            Announcement::DiaryIncomplete => interface.diary().missing().to_owned(),
            Announcement::Diary(advice) => super::diary::advice_words(interface, *advice).to_owned(),
            Announcement::SetReady { first, last } => {
                fill(interface.pace().ready(), &[("from", &clock(*first)), ("to", &clock(*last))])
            }
            Announcement::Massage(milestone) => super::massage::milestone_words(interface, *milestone).to_owned(),
            Announcement::Paused(seconds) => fill(interface.leg().paused(), &[("left", &timer::clock(*seconds))]),
            Announcement::SetBack(minutes) => {
                fill(interface.leg().set_back(), &[("n", &digits::write(u32::from(*minutes)))])
            }
        }
    }
}
