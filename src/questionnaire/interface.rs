//! The widget's own words: labels of buttons, headings and notes that belong to no question or block.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The words of the schedule.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ScheduleWords<Text> {
    /// Label of the field for the first day.
    pub start: Text,
    /// Heading of the column of numbers.
    pub day: Text,
    /// Heading of the column of dates.
    pub date: Text,
    /// Heading of the column of activities.
    pub todo: Text,
    /// Mark of today's row.
    pub today: Text,
    /// Heading of the picture of the days.
    pub picture: Text,
    /// A day with a run, in a word.
    pub run: Text,
    /// A day with a ride, in a word.
    pub ride: Text,
    /// A day of rest, in a word.
    pub rest: Text,
    /// The day of the test run, in a word or two.
    pub test: Text,
    /// Announced when the first day has changed: `{date}`.
    pub moved: Text,
    /// The button that saves the calendar file.
    pub save: Text,
    /// What to do with the file.
    pub save_hint: Text,
    /// Title of a day in the file: `{n}` is its number, `{todo}` its first activity.
    pub event: Text,
    /// What to do if the browser has saved no file; announced when it was asked to.
    pub saved: Text,
}

/// The words of the pace builder.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PaceWords<Text> {
    /// Its heading.
    pub title: Text,
    /// Label of the field for the usual pace.
    pub usual: Text,
    /// How to write the usual pace.
    pub usual_hint: Text,
    /// Label of the choice between kilometre and mile.
    pub unit: Text,
    /// The choice of a pace per kilometre.
    pub kilometre: Text,
    /// The choice of a pace per mile.
    pub mile: Text,
    /// Label of the field for the number of repetitions.
    pub repetitions: Text,
    /// How to write the number of repetitions.
    pub repetitions_hint: Text,
    /// Label of the field for the length of a repetition.
    pub length: Text,
    /// How to write the length of a repetition.
    pub length_hint: Text,
    /// The button that works out the set.
    pub work: Text,
    /// Said when the pace cannot be read.
    pub pace_pattern: Text,
    /// Said when nobody runs that fast or that slow: `{from}`, `{to}`.
    pub pace_range: Text,
    /// Said when a number is missing, not whole, too small or too large: `{from}`, `{to}`.
    pub number_range: Text,
    /// Caption of the whole set.
    pub set: Text,
    /// Caption of the set with one repetition fewer.
    pub trimmed: Text,
    /// Heading of the column of repetitions.
    pub number: Text,
    /// Heading of the column of paces.
    pub pace: Text,
    /// Heading of the column of times.
    pub time: Text,
    /// Label of the sum of the times.
    pub total: Text,
    /// Announced when the set is there: its first pace, `{from}`, and its last, `{to}`.
    pub ready: Text,
    /// When to stop. States the limit of pain.
    pub stop: Text,
}

/// Words for keeping a plan: on paper, in a link, on the device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct KeepWords<Text> {
    /// Heading of what keeps a plan.
    pub title: Text,
    /// Heading of what keeps an outcome without a plan.
    pub title_advice: Text,
    /// The button that prints the plan.
    pub print: Text,
    /// The button that prints an outcome without a plan.
    pub print_advice: Text,
    /// The button that copies or shares a link.
    pub share: Text,
    /// What the link reveals about the reader.
    pub share_hint: Text,
    /// Said when the link is copied.
    pub copied: Text,
    /// Said when the link is shared.
    pub shared: Text,
    /// Label of the field with a link that could not be copied.
    pub by_hand: Text,
    /// What to do if the browser has printed nothing.
    pub printed: Text,
    /// Says that the plan on the screen came with a link.
    pub opened: Text,
    /// Says what happens to the reader's own answers meanwhile.
    pub opened_hint: Text,
    /// The button that leaves a plan from a link.
    pub afresh: Text,
    /// Says that a link is from another version of the advice.
    pub older: Text,
    /// Says that a link was changed or cut short.
    pub damaged: Text,
    /// The button that clears all that is kept on the device.
    pub forget: Text,
    /// What that button clears.
    pub forget_hint: Text,
    /// Said when everything is cleared.
    pub forgotten: Text,
}

/// The words of the leg picture and of the massage guide.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LegWords<Text> {
    /// Caption of the leg seen from the front.
    pub front: Text,
    /// Caption of the leg seen from the side.
    pub side: Text,
    /// How to follow the massage guide.
    pub guide: Text,
    /// The first part of the way up the thigh.
    pub knee: Text,
    /// The second part.
    pub lower: Text,
    /// The third part.
    pub middle: Text,
    /// The fourth part.
    pub upper: Text,
    /// The last part.
    pub hip: Text,
    /// Label of the number of minutes.
    pub minutes: Text,
    /// Label of the time left.
    pub left: Text,
    /// The button that starts the timer.
    pub start: Text,
    /// The button that stops it for a while.
    pub pause: Text,
    /// The button that lets it go on.
    pub resume: Text,
    /// The button that sets it back.
    pub reset: Text,
    /// Announced when the timer starts.
    pub started: Text,
    /// Announced when the time of the second part begins.
    pub fifth: Text,
    /// Announced when the time of the third part begins.
    pub two_fifths: Text,
    /// Announced when the time of the fourth part begins.
    pub three_fifths: Text,
    /// Announced when the time of the last part begins.
    pub four_fifths: Text,
    /// Announced when the timer is paused: `{left}` is the time left.
    pub paused: Text,
    /// Announced when the timer is set back: to `{n}` minutes.
    pub set_back: Text,
    /// Announced and shown when the time is up.
    pub over: Text,
}

/// Words of the pain diary.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DiaryWords<Text> {
    /// Heading of the offer to keep a diary.
    pub title: Text,
    /// What keeping a diary means. States the days of the plan.
    pub offer: Text,
    /// The button that takes the offer.
    pub keep: Text,
    /// Heading on a day of the plan: `{n}`. States the days of the plan.
    pub day: Text,
    /// Heading before the first day. States the days of the plan.
    pub early: Text,
    /// Heading after the last day. States the days of the plan.
    pub over: Text,
    /// Says when the diary begins.
    pub wait: Text,
    /// Before what is due today.
    pub due: Text,
    /// Said on a day without a run or a ride, when there is nothing to note.
    pub rest: Text,
    /// Asks for the pain of the day's run or ride.
    pub question: Text,
    /// Asks for the pain of the test run.
    pub test: Text,
    /// Said when Save is pressed without a number.
    pub missing: Text,
    /// The button that notes the number.
    pub save: Text,
    /// Heading of the numbers noted so far.
    pub entries: Text,
    /// A number noted: day `{n}`, pain `{pain}`.
    pub entry: Text,
    /// The pain is not above the limit. States the limit.
    pub carry_on: Text,
    /// The pain is above the limit. States the limit.
    pub walk: Text,
    /// The pain has been above the limit and does not settle. States the limit.
    pub repeated: Text,
    /// The pain of the test run is not above the limit. States the limit.
    pub next: Text,
    /// The pain of the test run is above the limit. States the limit.
    pub checked: Text,
}

/// The widget's own words. `{…}` in a text is filled in when it is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Interface<Text> {
    /// The button that takes the answer.
    pub proceed: Text,
    /// The button to the question before.
    pub back: Text,
    /// Where the reader is: `{n}` of at most `{m}`.
    pub progress: Text,
    /// Said under the heading of a question with several answers.
    pub select_all: Text,
    /// Shown before the option that deselects the others.
    pub or: Text,
    /// Announced when an exclusive option unticked others.
    pub unticked: Text,
    /// Heading of the error summary.
    pub problem: Text,
    /// Put before the heading of a question with an error.
    pub error: Text,
    /// First words of an urgent outcome's heading.
    pub urgent: Text,
    /// First words of a soon outcome's heading.
    pub soon: Text,
    /// First words of a self-care outcome's heading.
    pub self_care: Text,
    /// The emergency call link; `{tel}` is the author's number.
    pub call: Text,
    /// Heading of the short list of what matters now.
    pub first: Text,
    /// The button that opens every part of the plan.
    pub open_all: Text,
    /// The button that closes every part of the plan.
    pub close_all: Text,
    /// Heading of the plan.
    pub plan: Text,
    /// Mark of the coach's advice.
    pub coach: Text,
    /// Mark of advice from research.
    pub evidence: Text,
    /// Mark of this project's own advice.
    pub ours: Text,
    /// Summary of the note on the evidence.
    pub research: Text,
    /// Label of the sources under a note.
    pub sources: Text,
    /// Hidden text behind a link that opens a new tab.
    pub new_tab: Text,
    /// Mark of a block that is withheld.
    pub withheld: Text,
    /// Before the answers that withheld a block.
    pub because: Text,
    /// Heading of the signs to be seen about on the same day.
    pub seen_today: Text,
    /// Heading of the signs to be seen about within a week.
    pub seen_this_week: Text,
    /// Heading of the signs to be seen about when they have gone on for long.
    pub seen_in_time: Text,
    /// Heading of the list of answers.
    pub your_answers: Text,
    /// The link that changes an answer; the question's name follows, hidden.
    pub change: Text,
    /// The button that clears every answer.
    pub restart: Text,
    /// Heading of the note that ends every outcome.
    pub about: Text,
    /// The note that ends every outcome.
    pub disclaimer: Text,
    /// Document version and review date: `{version}`, `{date}`.
    pub version: Text,
    /// Said where something depends on the date and the device's cannot be right.
    pub wrong_date: Text,
    /// The words of the schedule.
    pub schedule: ScheduleWords<Text>,
    /// The words of the pace builder.
    pub pace: PaceWords<Text>,
    /// The leg picture and the massage guide.
    pub leg: LegWords<Text>,
    /// Words for keeping a plan.
    pub keep: KeepWords<Text>,
    /// Words of the pain diary.
    pub diary: DiaryWords<Text>,
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
