//! The words that the page puts between those of the questionnaire, by language.
//!
//! `{…}` in a text is filled in. All else on the page comes from the questionnaire.

/// The words of one language.
pub struct Words {
    /// BCP 47 tag of the language.
    pub language: &'static str,
    /// Follows the questionnaire's name in the title of the window.
    pub page: &'static str,
    /// What this page is.
    pub lead: &'static str,
    /// Heading of the directions.
    pub directions: &'static str,
    /// How to go through the page, step by step.
    pub steps: [&'static str; 5],
    /// Heading of the list of links.
    pub contents: &'static str,
    /// Heading of the warning signs.
    pub warning_signs: &'static str,
    /// What to do about warning signs.
    pub warning_signs_lead: &'static str,
    /// Before a warning sign: `{target}`, `{condition}`.
    pub warning_sign: &'static str,
    /// Which part of a result to begin with: `{target}`, `{condition}`.
    pub begin_with: &'static str,
    /// Heading of the questions.
    pub questions: &'static str,
    /// Heading of the results.
    pub results: &'static str,
    /// A result as a target: `{heading}`.
    pub result: &'static str,
    /// What stands before a question's title: `{n}`.
    pub number: &'static str,
    /// Said under a question with one answer.
    pub choose_one: &'static str,
    /// Said under a scale.
    pub choose_number: &'static str,
    /// The meaning of one end of a scale: `{n}`, `{meaning}`.
    pub end: &'static str,
    /// Label of what comes after a question.
    pub onwards: &'static str,
    /// Where an answer leads: `{condition}`, `{target}`.
    pub route: &'static str,
    /// Where all other answers lead: `{target}`.
    pub otherwise: &'static str,
    /// Where every answer leads: `{target}`.
    pub whatever: &'static str,
    /// Before the condition of a part.
    pub only_if: &'static str,
    /// Before a reason to leave a part out.
    pub not_if: &'static str,
    /// Follows such a reason, before what to do instead.
    pub instead: &'static str,
    /// Said where a part may be left out for several reasons.
    pub first_counts: &'static str,
    /// One day of a schedule: `{days}`.
    pub day: &'static str,
    /// Several days of a schedule: `{days}`.
    pub days: &'static str,
    /// A date: `{day}`, `{month}`, `{year}`.
    pub date: &'static str,
    /// The months.
    pub months: [&'static str; 12],
    /// How conditions on answers already given are said.
    pub conditions: ConditionWords,
    /// How conditions are said before the questions.
    pub beforehand: ConditionWords,
}

/// How conditions are said. `{what}` is what was answered, `{at}` where, left out where that is clear.
pub struct ConditionWords {
    /// One answer was chosen.
    pub chose: &'static str,
    /// It was not.
    pub did_not_choose: &'static str,
    /// An answer among several was ticked.
    pub ticked: &'static str,
    /// It was not.
    pub did_not_tick: &'static str,
    /// There is an answer: `{question}`.
    pub answered: &'static str,
    /// There is none: `{question}`.
    pub did_not_answer: &'static str,
    /// Where: `{question}`.
    pub at: &'static str,
    /// A question: `{n}`.
    pub question: &'static str,
    /// An option in its own words: `{option}`.
    pub quote: &'static str,
    /// `{list}` of which one will do.
    pub any_of: &'static str,
    /// A `{list}` of two of which none may be missing.
    pub both: &'static str,
    /// `{list}` of which none may be missing.
    pub all_of: &'static str,
    /// `{n}` of a `{list}`.
    pub at_least: &'static str,
    /// Fewer than `{n}` of a `{list}`.
    pub fewer_than: &'static str,
    /// `{n}` of all lines.
    pub lines: &'static str,
    /// Fewer than `{n}` of all lines.
    pub fewer_lines: &'static str,
    /// Everything but a `{list}`.
    pub other_than: &'static str,
    /// Stands for a list that follows.
    pub these: &'static str,
    /// A number or a higher one: `{n}`.
    pub or_more: &'static str,
    /// A number or a lower one: `{n}`.
    pub or_less: &'static str,
    /// Numbers: `{from}`, `{to}`.
    pub range: &'static str,
    /// Between the parts of a list.
    pub comma: &'static str,
    /// Before its last part.
    pub or: &'static str,
    /// Before its last part, where all are meant.
    pub and: &'static str,
    /// Between conditions of which one will do.
    pub or_else: &'static str,
    /// Between conditions that must all hold.
    pub and_also: &'static str,
    /// Before a list of conditions that must all hold.
    pub all_true: &'static str,
    /// Before a list of conditions of which one will do.
    pub one_true: &'static str,
    /// What always holds.
    pub always: &'static str,
    /// What never holds.
    pub never: &'static str,
}

/// The words of a language, where there are any.
pub fn of(language: &str) -> Option<&'static Words> {
    [const { &ENGLISH }].into_iter().find(|words| words.language == language)
}

const ENGLISH: Words = Words {
    language: "en",
    page: "the questions and the advice as one page",
    lead: "This page holds every question of the check and all of its advice. You can read it here or print it.",
    directions: "How to read this page",
    steps: [
        "Note your answers on paper as you go. Your result will ask for them.",
        "Start at question 1. Under each question it says where to go next. If more than one line fits, take the \
         first of them.",
        "Answer each question that you are sent to. Leave out those that you are not sent to: they count as not \
         answered.",
        "Read only the result that you are sent to. The other results are not meant for you.",
        "Some parts of a result say “Only if” or “Not if”. Look at your answers to see if such a part is for you.",
    ],
    contents: "On this page",
    warning_signs: "Warning signs",
    warning_signs_lead: "Look at these before anything else. If one of them is true for you, go straight to the \
                         result named above it. If several are, go by the first.",
    warning_sign: "Go to {target} if {condition}",
    begin_with: "Begin with {target} if {condition}",
    questions: "Questions",
    results: "Results",
    result: "the result “{heading}”",
    number: "Question {n}",
    choose_one: "Choose one.",
    choose_number: "Choose one number.",
    end: "{n}: {meaning}",
    onwards: "Where to go next",
    route: "If {condition}, go to {target}.",
    otherwise: "In all other cases, go to {target}.",
    whatever: "Whatever you answered, go to {target}.",
    only_if: "Only if",
    not_if: "Not if",
    instead: "Then skip this part.",
    first_counts: "This part may not be for you. If more than one of these reasons fits you, go by the first.",
    day: "Day {days}",
    days: "Days {days}",
    date: "{day} {month} {year}",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    conditions: ENGLISH_CONDITIONS,
    beforehand: ConditionWords {
        chose: "you choose {what}{at}",
        did_not_choose: "you do not choose {what}{at}",
        ticked: "you tick {what}{at}",
        did_not_tick: "you do not tick {what}{at}",
        answered: "you answer {question}",
        did_not_answer: "you do not answer {question}",
        ..ENGLISH_CONDITIONS
    },
};

const ENGLISH_CONDITIONS: ConditionWords = ConditionWords {
    chose: "you chose {what}{at}",
    did_not_choose: "you did not choose {what}{at}",
    ticked: "you ticked {what}{at}",
    did_not_tick: "you did not tick {what}{at}",
    answered: "you answered {question}",
    did_not_answer: "you did not answer {question}",
    at: " at {question}",
    question: "question {n}",
    quote: "“{option}”",
    any_of: "any of {list}",
    both: "both {list}",
    all_of: "all of {list}",
    at_least: "at least {n} of {list}",
    fewer_than: "fewer than {n} of {list}",
    lines: "{n} or more lines",
    fewer_lines: "fewer than {n} lines",
    other_than: "anything other than {list}",
    these: "these",
    or_more: "{n} or more",
    or_less: "{n} or less",
    range: "{from} to {to}",
    comma: ", ",
    or: " or ",
    and: " and ",
    or_else: ", or ",
    and_also: ", and ",
    all_true: "all of these are true",
    one_true: "at least one of these is true",
    always: "this is so for everyone",
    never: "this is so for nobody",
};
