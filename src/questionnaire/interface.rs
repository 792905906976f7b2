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
        @ /// The leg picture and the massage guide.
        leg: LegWords,
    }
}
