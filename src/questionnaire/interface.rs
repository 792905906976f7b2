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
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
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
    /// Words for keeping a plan: on paper, in a link, on the device.
    KeepWords {
        /// Heading of what keeps a plan.
        title,
        /// The button that prints the plan.
        print,
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
        @ /// Words for keeping a plan.
        keep: KeepWords,
        @ /// Words of the pain diary.
        diary: DiaryWords,
    }
}
