//! The widget's own words: labels of buttons, headings and notes that belong to no question or block.

/// Declares a group of words: texts, and groups of their own.
macro_rules! words {
    (
        $(#[$attribute:meta])*
        $name:ident {
            $($(#[$text_attribute:meta])* $text:ident,)*
            $(@ $(#[$group_attribute:meta])* $group:ident: $group_type:ident,)*
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, Default, PartialEq)]
        #[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
        pub struct $name<Text> {
            $($(#[$text_attribute])* pub $text: Text,)*
            $($(#[$group_attribute])* pub $group: $group_type<Text>,)*
        }

        #[cfg(not(target_family = "wasm"))]
        impl<Text> $name<Text> {
            /// The same words, each put through a function.
            pub fn map<'a, Other>(&'a self, each: impl Fn(&'a Text) -> Other + Copy) -> $name<Other> {
                $name {
                    $($text: each(&self.$text),)*
                    $($group: self.$group.map(each),)*
                }
            }
        }
    };
}

words! {
    /// The words of the 10-day calendar.
    ScheduleWords {
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
        /// Announced when the first day has changed: `{date}`.
        moved,
        /// The button that saves the calendar file.
        save,
        /// What to do with the file.
        save_hint,
        /// Title of a day in the file: `{n}` is its number, `{todo}` its first activity.
        event,
        /// Announced when the file was saved.
        saved,
    }
}

words! {
    /// The words of the pace builder.
    PaceWords {
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
        /// When to stop.
        stop,
    }
}

words! {
    /// Words for keeping a plan: on paper, in a link, on the device.
    KeepWords {
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
        /// What the link tells about the reader.
        share_hint,
        /// Said when the link is copied.
        copied,
        /// Said when the link is shared.
        shared,
        /// Label of the field with a link that could not be copied.
        by_hand,
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
}

words! {
    /// The words of the leg picture and of the massage guide.
    LegWords {
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
        /// Announced after a quarter of the time.
        quarter,
        /// Announced after half of the time.
        half,
        /// Announced after three quarters of the time.
        three_quarters,
        /// Announced and shown when the time is up.
        over,
    }
}

words! {
    /// Words of the pain diary.
    DiaryWords {
        /// Heading of the offer to keep a diary.
        title,
        /// What keeping a diary means.
        offer,
        /// The button that takes the offer.
        keep,
        /// Heading on a day of the plan: `{n}`.
        day,
        /// Heading before the first day.
        early,
        /// Heading after the last day.
        over,
        /// Says when the diary begins.
        wait,
        /// Before what is due today.
        due,
        /// Asks for the pain of the last run.
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
        /// The pain is low.
        carry_on,
        /// The pain is above the limit.
        walk,
        /// The pain is above the limit again.
        repeated,
        /// The test run hurt little.
        next,
        /// The test run hurt more.
        checked,
    }
}

words! {
    /// The widget's own words. `{…}` in a text is filled in when it is shown.
    Interface {
        /// The button that takes the answer.
        proceed,
        /// The button to the question before.
        back,
        /// Where the reader is: `{n}` of at most `{m}`.
        progress,
        /// Said under the heading of a question with several answers.
        select_all,
        /// Stands before the option that unticks the others.
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
        @ /// The words of the 10-day calendar.
        schedule: ScheduleWords,
        @ /// The words of the pace builder.
        pace: PaceWords,
        @ /// The leg picture and the massage guide.
        leg: LegWords,
        @ /// Words for keeping a plan.
        keep: KeepWords,
        @ /// Words of the pain diary.
        diary: DiaryWords,
    }
}

/// A text with its `{…}` filled in: pairs of a name and what stands for it.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    for (index, part) in text.split(['{', '}']).enumerate() {
        let value = values.iter().find(|(name, _)| index % 2 == 1 && *name == part);
        filled.push_str(value.map_or(part, |(_, value)| value));
    }
    filled
}
