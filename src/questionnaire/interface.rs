//! The widget's own words: labels of buttons, headings and notes that belong to no question or block.
//!
//! A document gives each of them a name. The browser holds them as one list and knows the place of each: code that unpacks
//! them field by field would cost every reader 1 kB.

use std::mem::offset_of;

use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Text, Unreadable};

/// Declares words twice: as documents name them, and as the browser finds them in its list.
///
/// Fields keep their order, and a `u8` takes one byte. So the offset of a word in `Interface<u8>` is its place in the list,
/// and the size of `Interface<u8>` is the number of words.
macro_rules! words {
    (
        $(#[$about:meta])*
        $Named:ident => $List:ident from $start:expr;
        words { $($(#[$about_word:meta])* $word:ident,)* }
        groups { $($(#[$about_group:meta])* $group:ident: $NamedGroup:ident => $ListGroup:ident,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields, rename_all = "camelCase")]
        #[repr(C)]
        pub struct $Named<Text> {
            $($(#[$about_word])* pub $word: Text,)*
            $($(#[$about_group])* pub $group: $NamedGroup<Text>,)*
        }

        impl<Text> $Named<Text> {
            fn append_to(self, list: &mut Vec<Text>) {
                list.extend([$(self.$word),*]);
                $(self.$group.append_to(list);)*
            }
        }

        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $List(&'static [Text; InterfaceList::LENGTH]);

        impl $List {
            $(
                $(#[$about_word])*
                #[inline(always)]
                pub const fn $word(self) -> Text {
                    self.0[$start + offset_of!($Named<u8>, $word)]
                }
            )*
            $(
                $(#[$about_group])*
                #[inline(always)]
                pub const fn $group(self) -> $ListGroup {
                    $ListGroup(self.0)
                }
            )*
        }
    };
}

words! {
    /// The words of the schedule.
    ScheduleWords => ScheduleList from offset_of!(Interface<u8>, schedule);
    words {
        /// Label of the field for the first day.
        start,
        /// Heading of the column of numbers.
        day,
        /// Heading of the column of dates.
        date,
        /// Heading of the column of activities.
        todo,
        /// Mark of today's row.
        today,
        /// Heading of the picture of the days.
        picture,
        /// A day with a run, in a word.
        run,
        /// A day with a ride, in a word.
        ride,
        /// A day of rest, in a word.
        rest,
        /// The day of the test run, in a word or two.
        test,
        /// Announced when the first day has changed: `{date}`.
        moved,
        /// The button that saves the calendar file.
        save,
        /// What to do with the file.
        save_hint,
        /// Title of a day in the file: `{n}` is its number, `{todo}` its first activity.
        event,
        /// What to do if the browser has saved no file; announced when it was asked to.
        saved,
    }
    groups {}
}

words! {
    /// The words of the pace builder.
    PaceWords => PaceList from offset_of!(Interface<u8>, pace);
    words {
        /// Its heading.
        title,
        /// Label of the field for the usual pace.
        usual,
        /// How to write the usual pace.
        usual_hint,
        /// Label of the choice between kilometre and mile.
        unit,
        /// The choice of a pace per kilometre.
        kilometre,
        /// The choice of a pace per mile.
        mile,
        /// Label of the field for the number of repetitions.
        repetitions,
        /// How to write the number of repetitions.
        repetitions_hint,
        /// Label of the field for the length of a repetition.
        length,
        /// How to write the length of a repetition.
        length_hint,
        /// The button that works out the set.
        work,
        /// Said when the pace cannot be read.
        pace_pattern,
        /// Said when nobody runs that fast or that slow: `{from}`, `{to}`.
        pace_range,
        /// Said when a number is missing, not whole, too small or too large: `{from}`, `{to}`.
        number_range,
        /// Caption of the whole set.
        set,
        /// Caption of the set with one repetition fewer.
        trimmed,
        /// Heading of the column of repetitions.
        number,
        /// Heading of the column of paces.
        pace,
        /// Heading of the column of times.
        time,
        /// Label of the sum of the times.
        total,
        /// Announced when the set is there: its first pace, `{from}`, and its last, `{to}`.
        ready,
        /// When to stop. States the limit of pain.
        stop,
    }
    groups {}
}

words! {
    /// Words for keeping a plan: on paper, in a link, on the device.
    KeepWords => KeepList from offset_of!(Interface<u8>, keep);
    words {
        /// Heading of what keeps a plan.
        title,
        /// Heading of what keeps an outcome without a plan.
        title_advice,
        /// The button that prints the plan.
        print,
        /// The button that prints an outcome without a plan.
        print_advice,
        /// The button that copies or shares a link.
        share,
        /// What the link reveals about the reader.
        share_hint,
        /// Said when the link is copied.
        copied,
        /// Said when the link is shared.
        shared,
        /// Label of the field with a link that could not be copied.
        by_hand,
        /// What to do if the browser has printed nothing.
        printed,
        /// Says that the plan on the screen came with a link.
        opened,
        /// Says what happens to the reader's own answers meanwhile.
        opened_hint,
        /// The button that leaves a plan from a link.
        afresh,
        /// Says that a link is from another version of the advice.
        older,
        /// Says that a link was changed or cut short.
        damaged,
        /// The button that clears all that is kept on the device.
        forget,
        /// What that button clears.
        forget_hint,
        /// Said when everything is cleared.
        forgotten,
    }
    groups {}
}

words! {
    /// The words of the leg picture and of the massage guide.
    LegWords => LegList from offset_of!(Interface<u8>, leg);
    words {
        /// Caption of the leg seen from the front.
        front,
        /// Caption of the leg seen from the side.
        side,
        /// How to follow the massage guide.
        guide,
        /// The first part of the way up the thigh.
        knee,
        /// The second part.
        lower,
        /// The third part.
        middle,
        /// The fourth part.
        upper,
        /// The last part.
        hip,
        /// Label of the number of minutes.
        minutes,
        /// Label of the time left.
        left,
        /// The button that starts the timer.
        start,
        /// The button that stops it for a while.
        pause,
        /// The button that lets it go on.
        resume,
        /// The button that sets it back.
        reset,
        /// Announced when the timer starts.
        started,
        /// Announced when the time of the second part begins.
        fifth,
        /// Announced when the time of the third part begins.
        two_fifths,
        /// Announced when the time of the fourth part begins.
        three_fifths,
        /// Announced when the time of the last part begins.
        four_fifths,
        /// Announced when the timer is paused: `{left}` is the time left.
        paused,
        /// Announced when the timer is set back: to `{n}` minutes.
        set_back,
        /// Announced and shown when the time is up.
        over,
    }
    groups {}
}

words! {
    /// Words of the pain diary.
    DiaryWords => DiaryList from offset_of!(Interface<u8>, diary);
    words {
        /// Heading of the offer to keep a diary.
        title,
        /// What keeping a diary means. States the days of the plan.
        offer,
        /// The button that takes the offer.
        keep,
        /// Heading on a day of the plan: `{n}`. States the days of the plan.
        day,
        /// Heading before the first day. States the days of the plan.
        early,
        /// Heading after the last day. States the days of the plan.
        over,
        /// Says when the diary begins.
        wait,
        /// Before what is due today.
        due,
        /// Said on a day without a run or a ride, when there is nothing to note.
        rest,
        /// Asks for the pain of the day's run or ride.
        question,
        /// Asks for the pain of the test run.
        test,
        /// Said when Save is pressed without a number.
        missing,
        /// The button that notes the number.
        save,
        /// Heading of the numbers noted so far.
        entries,
        /// A number noted: day `{n}`, pain `{pain}`.
        entry,
        /// The pain is not above the limit. States the limit.
        carry_on,
        /// The pain is above the limit. States the limit.
        walk,
        /// The pain has been above the limit and does not settle. States the limit.
        repeated,
        /// The pain of the test run is not above the limit. States the limit.
        next,
        /// The pain of the test run is above the limit. States the limit.
        checked,
    }
    groups {}
}

words! {
    /// The widget's own words. `{…}` in a text is filled in when it is shown.
    Interface => InterfaceList from 0;
    words {
        /// The button that takes the answer.
        proceed,
        /// The button to the question before.
        back,
        /// Where the reader is: `{n}` of at most `{m}`.
        progress,
        /// Said under the heading of a question with several answers.
        select_all,
        /// Shown before the option that deselects the others.
        or,
        /// Announced when an exclusive option unticked others.
        unticked,
        /// Heading of the error summary.
        problem,
        /// Put before the heading of a question with an error.
        error,
        /// First words of an urgent outcome's heading.
        urgent,
        /// First words of a soon outcome's heading.
        soon,
        /// First words of a self-care outcome's heading.
        self_care,
        /// The emergency call link; `{tel}` is the author's number.
        call,
        /// Heading of the short list of what matters now.
        first,
        /// The button that opens every part of the plan.
        open_all,
        /// The button that closes every part of the plan.
        close_all,
        /// Heading of the plan.
        plan,
        /// Mark of the coach's advice.
        coach,
        /// Mark of advice from research.
        evidence,
        /// Mark of this project's own advice.
        ours,
        /// Summary of the note on the evidence.
        research,
        /// Label of the sources under a note.
        sources,
        /// Hidden text behind a link that opens a new tab.
        new_tab,
        /// Mark of a block that is withheld.
        withheld,
        /// Before the answers that withheld a block.
        because,
        /// Heading of the signs to be seen about on the same day.
        seen_today,
        /// Heading of the signs to be seen about within a week.
        seen_this_week,
        /// Heading of the signs to be seen about when they have gone on for long.
        seen_in_time,
        /// Heading of the list of answers.
        your_answers,
        /// The link that changes an answer; the question's name follows, hidden.
        change,
        /// The button that clears every answer.
        restart,
        /// Heading of the note that ends every outcome.
        about,
        /// The note that ends every outcome.
        disclaimer,
        /// Document version and review date: `{version}`, `{date}`.
        version,
        /// Said where something depends on the date and the device's cannot be right.
        wrong_date,
    }
    groups {
        /// The words of the schedule.
        schedule: ScheduleWords => ScheduleList,
        /// The words of the pace builder.
        pace: PaceWords => PaceList,
        /// The leg picture and the massage guide.
        leg: LegWords => LegList,
        /// Words for keeping a plan.
        keep: KeepWords => KeepList,
        /// Words of the pain diary.
        diary: DiaryWords => DiaryList,
    }
}

impl<Text> Interface<Text> {
    /// The words in the order of the list.
    pub fn into_list(self) -> Vec<Text> {
        let mut list = Vec::with_capacity(InterfaceList::LENGTH);
        self.append_to(&mut list);
        list
    }
}

impl InterfaceList {
    /// The number of words.
    pub const LENGTH: usize = size_of::<Interface<u8>>();
}

impl TryFrom<Vec<Text>> for InterfaceList {
    type Error = Unreadable;

    /// Refuses a list of another length. A list that is taken stays in memory, like the bytes that its texts are in.
    fn try_from(list: Vec<Text>) -> Result<Self, Unreadable> {
        <&[Text; Self::LENGTH]>::try_from(&*list.leak()).map(Self).map_err(|_| Unreadable)
    }
}

impl Serialize for InterfaceList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_slice().serialize(serializer)
    }
}

impl<'de: 'static> Deserialize<'de> for InterfaceList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer)?.try_into().map_err(D::Error::custom)
    }
}

/// A text with its `{…}` filled in, from pairs of a name and its value.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    for (index, part) in text.split(['{', '}']).enumerate() {
        let value = values.iter().find(|(name, _)| index % 2 == 1 && *name == part);
        filled.push_str(value.map_or(part, |(_, value)| value));
    }
    filled
}
