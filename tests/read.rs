//! Unpacking a questionnaire: what was compiled comes back, and whatever other bytes come in, the answer is an error or a
//! questionnaire, never a panic, an exhausted stack or an allocation that a forged length asks for.

mod documents;

use std::sync::LazyLock;

use documents::questionnaire;
use it_band_check::questionnaire::{
    Activity, Block, BlockKind, Caution, Choice, Condition, Goto, InterfaceList, Item, Level, Numbers, Origin,
    OtherTitle, Outcome, Question, QuestionKind, Questionnaire, RedFlag, Region, Rule, Selection, Source, Tool,
    Unreadable, Urgency,
};
use proptest::prelude::*;

/// The most conditions that may be nested in each other.
const MOST_NESTED: usize = 128;

static CONTENT: LazyLock<Vec<u8>> = LazyLock::new(|| packed(&questionnaire()));
static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| packed(&small()));

fn packed(questionnaire: &Questionnaire) -> Vec<u8> {
    postcard::to_allocvec(questionnaire).expect("a questionnaire is plain data")
}

/// A questionnaire with every field, flag, kind of condition and kind of list, but few words.
fn small() -> Questionnaire {
    let answer = || Condition::Answer { question: 300, options: (0..Selection::LIMIT).collect() };
    let not = || Condition::Not(Box::new(answer()));
    Questionnaire {
        version: "1",
        fingerprint: u32::MAX,
        reviewed: "2",
        numbers: Numbers {
            massage_minutes_from: 1,
            massage_minutes_to: u8::MAX,
            plan_days: 2,
            pain_limit: 3,
            notes_above_limit: 4,
            slower_start_seconds: 5,
        },
        language: "en",
        miles: true,
        awaits_review: Some("r"),
        title: "é–🦵",
        interface: vec![""; InterfaceList::LENGTH].try_into().expect("a list of every word"),
        questions: vec![Question {
            id: "q",
            kind: QuestionKind::Scale,
            title: "t",
            hint: Some("h"),
            name: "n",
            missing: "m",
            options: vec![
                Choice { id: "a", label: "A", hint: Some("h"), exclusive: true, region: Some(Region::Shin) },
                Choice { id: "b", label: "B", hint: None, exclusive: false, region: None },
            ],
            ends: Some(("low", "high")),
            red_flags: vec![0, 128, u16::MAX],
            next: vec![Rule { when: Condition::All(vec![answer(), not()]), goto: Goto::Question(1) }],
            otherwise: Goto::Outcome(2),
        }],
        red_flags: vec![RedFlag {
            when: Condition::Any(vec![not(), Condition::All(Vec::new())]),
            level: Level::Urgent,
            outcome: 3,
        }],
        invariants: Vec::new(),
        outcomes: vec![Outcome {
            id: "o",
            level: Level::Soon,
            title: "t",
            titles: vec![OtherTitle { id: "p", when: answer(), words: "w" }],
            lead: "l",
            first: vec![1, 0],
            blocks: vec![0],
        }],
        blocks: vec![Block {
            id: "b",
            kind: BlockKind::Tool,
            origin: Origin::Ours,
            when: Some(not()),
            unless: vec![Caution { id: "c", when: answer(), words: "w" }],
            title: "t",
            gist: "g",
            lead: Some("l"),
            items: vec![Item {
                id: "i",
                days: vec![1, 2, 255],
                activity: Some(Activity::Test),
                urgency: Some(Urgency::InTime),
                when: Some(answer()),
                words: "w",
            }],
            evidence: Some("e"),
            sources: vec![0],
            tool: Some(Tool::Intervals),
        }],
        sources: vec![Source { id: "s", citation: "c", link: Some("l") }],
    }
}

/// A condition that is nested in itself this many times: `wrap` puts one more around it. The bytes are put together by
/// hand, because a value that deep does not fit every stack.
fn nested(levels: usize, wrap: fn(Condition) -> Condition) -> Vec<u8> {
    let with = |when| {
        let flag = RedFlag { when, level: Level::Soon, outcome: 0 };
        packed(&Questionnaire { red_flags: vec![flag], questions: Vec::new(), ..small() })
    };
    let plain = Condition::Any(Vec::new());
    let mut bytes = with(plain.clone());
    let once = with(wrap(plain));
    let place = bytes.iter().zip(&once).position(|(one, other)| one != other).unwrap_or(bytes.len());
    let wrapper = &once[place..place + once.len() - bytes.len()];
    bytes.splice(place..place, wrapper.repeat(levels));
    bytes
}

fn unpack(bytes: Vec<u8>) -> Result<Questionnaire, Unreadable> {
    Questionnaire::unpack(bytes.leak())
}

/// What only the checks of a document need is not packed.
fn without_what_checks_need(mut questionnaire: Questionnaire) -> Questionnaire {
    questionnaire.invariants.clear();
    for outcome in &mut questionnaire.outcomes {
        outcome.titles.iter_mut().for_each(|title| title.id = "");
    }
    for block in &mut questionnaire.blocks {
        block.items.iter_mut().for_each(|item| item.id = "");
        block.unless.iter_mut().for_each(|caution| caution.id = "");
    }
    questionnaire.sources.iter_mut().for_each(|source| source.id = "");
    questionnaire
}

/// Bytes that are taken for a questionnaire stand for it: packed again, it is the same one.
fn is_refused_or_comes_back(bytes: Vec<u8>) -> bool {
    unpack(bytes).map_or(true, |read| unpack(packed(&read)) == Ok(read))
}

#[test]
fn what_is_packed_is_what_is_unpacked() {
    for (bytes, questionnaire) in [(&*CONTENT, questionnaire()), (&*SMALL, small())] {
        assert!(Questionnaire::unpack(bytes) == Ok(without_what_checks_need(questionnaire)));
    }
}

#[test]
fn bytes_after_the_end_are_refused() {
    for more in 0..=u8::MAX {
        assert_eq!(unpack([&SMALL[..], &[more]].concat()), Err(Unreadable), "{more}");
    }
}

#[test]
fn every_pack_that_is_cut_short_is_refused() {
    // The prefixes share their memory: as copies that are never freed they would take 300 MB.
    for whole in [&*SMALL, &*CONTENT] {
        for length in 0..whole.len() {
            assert_eq!(Questionnaire::unpack(&whole[..length]), Err(Unreadable), "cut to {length}");
        }
    }
}

/// Every unknown variant, every wrong flag, every length that is too short or too long, every broken text.
#[test]
fn every_byte_replaced_by_every_other_is_refused_or_comes_back() {
    let mut refused = 0;
    for place in 0..SMALL.len() {
        for byte in 0..=u8::MAX {
            let mut bytes = SMALL.clone();
            bytes[place] = byte;
            refused += usize::from(Questionnaire::unpack(bytes.clone().leak()).is_err());
            assert!(is_refused_or_comes_back(bytes), "{byte} at {place}");
        }
    }
    assert!(refused > SMALL.len() * 128, "only {refused} of {} were refused", SMALL.len() * 256);
}

#[test]
fn a_list_of_too_few_or_too_many_words_is_refused() {
    let list = |length: usize| postcard::to_allocvec(&vec![""; length]).expect("texts are plain data");
    let whole = list(InterfaceList::LENGTH);
    let place = SMALL.windows(whole.len()).position(|bytes| bytes == whole).expect("the list is in the pack");
    let with = |length| [&SMALL[..place], &list(length), &SMALL[place + whole.len()..]].concat();
    assert!(unpack(with(InterfaceList::LENGTH)).is_ok());
    for length in [0, 1, InterfaceList::LENGTH - 1, InterfaceList::LENGTH + 1, 1000] {
        assert_eq!(unpack(with(length)), Err(Unreadable), "{length} words");
    }
}

/// Holds for every word if it holds for the first and the last of every group.
#[test]
fn every_word_is_where_its_name_leads() {
    let (named, list) = (documents::words().interface, questionnaire().interface);
    let ends = [
        (&named.proceed, list.proceed()),
        (&named.wrong_date, list.wrong_date()),
        (&named.schedule.start, list.schedule().start()),
        (&named.schedule.saved, list.schedule().saved()),
        (&named.pace.title, list.pace().title()),
        (&named.pace.stop, list.pace().stop()),
        (&named.leg.front, list.leg().front()),
        (&named.leg.over, list.leg().over()),
        (&named.keep.title, list.keep().title()),
        (&named.keep.forgotten, list.keep().forgotten()),
        (&named.diary.title, list.diary().title()),
        (&named.diary.checked, list.diary().checked()),
    ];
    for (named, listed) in ends {
        assert_eq!(named, listed);
    }
}

#[test]
fn conditions_are_unpacked_as_deep_as_a_document_goes_and_no_deeper() {
    let wraps: [fn(Condition) -> Condition; 3] = [
        |inside| Condition::Not(Box::new(inside)),
        |inside| Condition::All(vec![inside]),
        |inside| Condition::Any(vec![inside]),
    ];
    for wrap in wraps {
        assert!(unpack(nested(MOST_NESTED - 1, wrap)).is_ok());
        for levels in [MOST_NESTED, 100_000, 1_000_000] {
            assert_eq!(unpack(nested(levels, wrap)), Err(Unreadable), "{levels} levels");
        }
        assert!(unpack(SMALL.clone()).is_ok(), "a refusal leaves nothing behind");
    }
}

#[test]
fn a_forged_length_is_refused_at_once() {
    let mut bytes = packed(&Questionnaire { sources: Vec::new(), ..small() });
    assert_eq!(bytes.pop(), Some(0), "the pack ends with the length of an empty list");
    bytes.extend([0xff, 0xff, 0xff, 0xff, 0x0f]);
    assert_eq!(unpack(bytes.clone()), Err(Unreadable));
    // Three of these bytes are a source without words.
    bytes.extend([0; 3000]);
    assert_eq!(unpack(bytes), Err(Unreadable));
}

proptest! {
    #[test]
    fn a_flipped_bit_is_refused_or_comes_back(place in 0..CONTENT.len(), bit in 0..8_u8) {
        let mut bytes = CONTENT.clone();
        bytes[place] ^= 1 << bit;
        prop_assert!(is_refused_or_comes_back(bytes));
    }

    /// Numbers of several bytes, too long or too large among them, come about where bytes are put in.
    #[test]
    fn bytes_put_in_or_taken_out_are_refused_or_come_back(
        place in 0..SMALL.len(),
        out in 0..4_usize,
        put in prop::collection::vec(prop_oneof![any::<u8>(), Just(0x80), Just(0xff), 0..4_u8], 0..11),
    ) {
        let mut bytes = SMALL.clone();
        bytes.splice(place..(place + out).min(SMALL.len()), put);
        prop_assert!(is_refused_or_comes_back(bytes));
    }

    #[test]
    fn any_bytes_are_refused_or_come_back(
        start in 0..SMALL.len(),
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), 0..4_u8], 0..400),
    ) {
        prop_assert!(is_refused_or_comes_back(bytes.clone()));
        // A sound start leads further into the types.
        prop_assert!(is_refused_or_comes_back([&SMALL[..start], &bytes].concat()));
    }
}
