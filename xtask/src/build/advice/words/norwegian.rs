//! Norwegian Bokmål.
//!
//! After "hvis", "ikke" stands before the verb; in a sentence of its own, behind it.

use super::{ClauseWords, ConditionWords, SeveralWords, Words};

/// The words of the page in Norwegian Bokmål.
pub const WORDS: Words = Words {
    language: "nb",
    link: "Les denne siden på norsk",
    page: "spørsmålene og rådene på én side",
    lead: "På denne siden står alle spørsmålene i sjekken og alle rådene. Du kan lese siden her eller skrive den ut.",
    directions: "Slik leser du denne siden",
    steps: [
        "Noter svarene dine på papir underveis. Du trenger dem når du leser resultatet ditt.",
        "Begynn med spørsmål 1. Under hvert spørsmål står det hvor du skal gå videre. Hvis flere linjer passer, gå \
         etter den første.",
        "Svar på hvert spørsmål du blir sendt til. Hopp over dem du ikke blir sendt til: De regnes som ubesvarte.",
        "Les bare det resultatet du blir sendt til. De andre resultatene er ikke ment for deg.",
        "Ved noen deler av et resultat står det «Bare hvis» eller «Ikke hvis». Se på svarene dine for å finne ut om en \
         slik del er for deg.",
    ],
    contents: "På denne siden",
    warning_signs: "Varseltegn",
    warning_signs_lead: "Se på disse tegnene før alt annet. Hvis ett av dem stemmer for deg, gå rett til resultatet som \
                         er nevnt over det. Hvis flere av dem stemmer, gå etter det første.",
    warning_sign: "Gå til {target} hvis {condition}",
    begin_with: "Begynn med «{target}» hvis {condition}",
    questions: "Spørsmål",
    results: "Resultater",
    result: "resultatet «{heading}»",
    number: "Spørsmål {n}",
    choose_one: "Velg ett svar.",
    choose_number: "Velg ett tall.",
    end: "{n}: {meaning}",
    onwards: "Slik går du videre",
    route: "Hvis {condition}, gå til {target}.",
    otherwise: "I alle andre tilfeller går du til {target}.",
    whatever: "Gå til {target} uansett hva du svarte.",
    only_if: "Bare hvis",
    not_if: "Ikke hvis",
    instead: "Da hopper du over denne delen.",
    first_counts: "Denne delen er kanskje ikke for deg. Hvis flere av disse grunnene passer for deg, gå etter den første.",
    day: "Dag {days}",
    days: "Dag {days}",
    date: "{day}. {month} {year}",
    months: [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    conditions: CONDITIONS,
    beforehand: ConditionWords { after_if: BEFOREHAND_AFTER_IF, in_a_list: BEFOREHAND_IN_A_LIST, ..CONDITIONS },
};

const CONDITIONS: ConditionWords = ConditionWords {
    after_if: ANSWERED_AFTER_IF,
    in_a_list: ANSWERED_IN_A_LIST,
    at: " i {question}",
    question: "spørsmål {n}",
    quote: "«{option}»",
    several: SeveralWords {
        any: "{list}",
        both: "både {list}",
        all: "både {list}",
        at_least: "minst {n} av {list}",
        fewer: "færre enn {n} av {list}",
    },
    these: SeveralWords {
        any: "noe av dette",
        both: "begge disse",
        all: "alle disse",
        at_least: "minst {n} av disse",
        fewer: "færre enn {n} av disse",
    },
    lines: "{n} eller flere svar",
    fewer_lines: "færre enn {n} svar",
    other_than: "noe annet enn {list}",
    or_more: "{n} eller mer",
    or_less: "{n} eller mindre",
    range: "{from}–{to}",
    comma: ", ",
    or: " eller ",
    and: " og ",
    all_true: "alt dette stemmer",
    one_true: "minst én av disse linjene stemmer",
    always: "dette gjelder for alle",
    never: "dette gjelder for ingen",
};

const ANSWERED_AFTER_IF: ClauseWords = ClauseWords {
    chose: "du valgte {what}{at}",
    did_not_choose: "du ikke valgte {what}{at}",
    ticked: "du krysset av for {what}{at}",
    did_not_tick: "du ikke krysset av for {what}{at}",
    answered: "du svarte på {question}",
    did_not_answer: "du ikke svarte på {question}",
    or_else: " eller hvis ",
    and_also: " og ",
};

const ANSWERED_IN_A_LIST: ClauseWords = ClauseWords {
    did_not_choose: "du valgte ikke {what}{at}",
    did_not_tick: "du krysset ikke av for {what}{at}",
    did_not_answer: "du svarte ikke på {question}",
    or_else: ", eller ",
    and_also: ", og ",
    ..ANSWERED_AFTER_IF
};

const BEFOREHAND_AFTER_IF: ClauseWords = ClauseWords {
    chose: "du velger {what}{at}",
    did_not_choose: "du ikke velger {what}{at}",
    ticked: "du krysser av for {what}{at}",
    did_not_tick: "du ikke krysser av for {what}{at}",
    answered: "du svarer på {question}",
    did_not_answer: "du ikke svarer på {question}",
    ..ANSWERED_AFTER_IF
};

const BEFOREHAND_IN_A_LIST: ClauseWords = ClauseWords {
    did_not_choose: "du velger ikke {what}{at}",
    did_not_tick: "du krysser ikke av for {what}{at}",
    did_not_answer: "du svarer ikke på {question}",
    or_else: ", eller ",
    and_also: ", og ",
    ..BEFOREHAND_AFTER_IF
};
