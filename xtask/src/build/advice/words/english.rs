//! English.

use super::{ClauseWords, ConditionWords, SeveralWords, Words};

/// The words of the page in English.
pub const WORDS: Words = Words {
    language: "en",
    link: "Read this page in English",
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
    begin_with: "Begin with “{target}” if {condition}",
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
    conditions: CONDITIONS,
    beforehand: ConditionWords { after_if: BEFOREHAND, in_a_list: BEFOREHAND, ..CONDITIONS },
};

const CONDITIONS: ConditionWords = ConditionWords {
    after_if: ANSWERED,
    in_a_list: ANSWERED,
    at: " at {question}",
    question: "question {n}",
    quote: "“{option}”",
    several: SeveralWords {
        any: "any of {list}",
        both: "both {list}",
        all: "all of {list}",
        at_least: "at least {n} of {list}",
        fewer: "fewer than {n} of {list}",
    },
    these: SeveralWords {
        any: "any of these",
        both: "both of these",
        all: "all of these",
        at_least: "at least {n} of these",
        fewer: "fewer than {n} of these",
    },
    lines: "{n} or more lines",
    fewer_lines: "fewer than {n} lines",
    other_than: "anything other than {list}",
    or_more: "{n} or more",
    or_less: "{n} or less",
    range: "{from} to {to}",
    comma: ", ",
    or: " or ",
    and: " and ",
    all_true: "all of these are true",
    one_true: "at least one of these is true",
    always: "this is so for everyone",
    never: "this is so for nobody",
};

const ANSWERED: ClauseWords = ClauseWords {
    chose: "you chose {what}{at}",
    did_not_choose: "you did not choose {what}{at}",
    ticked: "you ticked {what}{at}",
    did_not_tick: "you did not tick {what}{at}",
    answered: "you answered {question}",
    did_not_answer: "you did not answer {question}",
    or_else: ", or ",
    and_also: ", and ",
};

const BEFOREHAND: ClauseWords = ClauseWords {
    chose: "you choose {what}{at}",
    did_not_choose: "you do not choose {what}{at}",
    ticked: "you tick {what}{at}",
    did_not_tick: "you do not tick {what}{at}",
    answered: "you answer {question}",
    did_not_answer: "you do not answer {question}",
    ..ANSWERED
};
