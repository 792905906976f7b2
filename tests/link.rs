//! Links to a plan: what was shared comes back, and nothing else does.

mod documents;

use std::sync::LazyLock;

use documents::questionnaire;
use it_band_check::questionnaire::{Answers, Event, Goto, QuestionKind, Questionnaire, Screen, Selection, Session};
use it_band_check::tools::link::{LinkError, decode, encode};
use personas::LUKE;
use proptest::prelude::*;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(questionnaire);

fn luke() -> Answers {
    documents::answers(&QUESTIONNAIRE, LUKE)
}

fn shared(answers: &Answers) -> String {
    encode(&QUESTIONNAIRE, answers).expect("the answers end in an outcome")
}

/// Walks to an outcome: at each question the next two numbers choose. Later numbers reach deeper plans.
fn walked(choices: &[(bool, u32)]) -> Answers {
    let mut session = Session::default();
    for (calm, choice) in choices.iter().cycle().take(20) {
        let Screen::Question { question, .. } = session.screen(&QUESTIONNAIRE) else {
            break;
        };
        let question = &QUESTIONNAIRE.questions[usize::from(question)];
        let last = question.options.len() - 1;
        let selection = match question.kind {
            QuestionKind::Multiple if *calm && question.options[last].exclusive => Selection::one(last),
            QuestionKind::Multiple => {
                let ticked: Selection = (0..last).filter(|option| choice >> option & 1 == 1).collect();
                if ticked.is_empty() { Selection::one(last) } else { ticked }
            }
            _ => Selection::one(*choice as usize % (last + 1)),
        };
        session = session.apply(&QUESTIONNAIRE, Event::Answer(selection));
    }
    match session.screen(&QUESTIONNAIRE) {
        Screen::Outcome { path, .. } => path.given,
        Screen::Question { .. } => panic!("a walk ends"),
    }
}

fn walks() -> impl Strategy<Value = Answers> {
    prop::collection::vec((any::<bool>(), any::<u32>()), 9).prop_map(|choices| walked(&choices))
}

#[test]
fn a_plan_comes_back() {
    let link = shared(&luke());
    assert_eq!(decode(&QUESTIONNAIRE, &link), Ok(luke()));
    assert_eq!(decode(&QUESTIONNAIRE, &format!("#{link}")), Ok(luke()));
    assert!(link.len() <= 40, "{link} is short enough to send");
}

#[test]
fn answers_off_the_path_are_not_shared() {
    let mut more = luke();
    more.set(QUESTIONNAIRE.questions.len() as u16 - 1, Selection::EMPTY);
    assert_eq!(encode(&QUESTIONNAIRE, &more), None, "a walk that is not over is no plan");

    let urgent = [("safety-now", &["calf"][..])];
    let (alone, mut beside) = (documents::answers(&QUESTIONNAIRE, &urgent), luke());
    beside.set(0, alone.get(0));
    assert_eq!(shared(&beside), shared(&alone));
}

#[test]
fn links_to_other_advice_are_older() {
    let mut other = questionnaire();
    other.fingerprint ^= 1;
    assert_eq!(decode(&QUESTIONNAIRE, &encode(&other, &luke()).unwrap()), Err(LinkError::Older));
    assert_eq!(decode(&other, &shared(&luke())), Err(LinkError::Older));
}

#[test]
fn fragments_of_the_page_are_left_alone() {
    for fragment in ["", "#", "#top", "it-band-check", "#it-band-check", "#it-band-check%3DAQ", "#IT-BAND-CHECK=AQ"] {
        assert_eq!(decode(&QUESTIONNAIRE, fragment), Err(LinkError::NotOurs), "{fragment}");
    }
}

#[test]
fn hostile_codes_are_refused() {
    let link = shared(&luke());
    let (name, code) = link.split_once('=').unwrap();
    let codes = [
        String::new(),
        "A".into(),
        "AQ".into(),
        "=".repeat(20),
        "A".repeat(100_000),
        "_".repeat(27),
        "%00%ff<script>".into(),
        "\u{fffd}\u{1f9b5}".into(),
        format!("{code}="),
        format!("{code}A"),
        format!(" {code}"),
        code.to_lowercase(),
        code.chars().rev().collect(),
        format!("{code}&{code}"),
    ];
    for code in codes {
        assert_eq!(decode(&QUESTIONNAIRE, &format!("{name}={code}")), Err(LinkError::Damaged), "{code:.60}");
    }
}

#[test]
fn every_changed_character_is_noticed() {
    let link = shared(&luke());
    let start = link.find('=').unwrap() + 1;
    for place in start..link.len() {
        for other in (32..127).map(char::from).filter(|other| !link[place..].starts_with(*other)) {
            let changed = format!("{}{other}{}", &link[..place], &link[place + 1..]);
            assert_eq!(decode(&QUESTIONNAIRE, &changed), Err(LinkError::Damaged), "{changed}");
        }
        assert_eq!(decode(&QUESTIONNAIRE, &link[..place]), Err(LinkError::Damaged), "cut at {place}");
    }
}

proptest! {
    #[test]
    fn any_answers_that_can_be_given_come_back(answers in walks()) {
        let link = shared(&answers);
        prop_assert_eq!(decode(&QUESTIONNAIRE, &link), Ok(answers.clone()));
        prop_assert!(matches!(QUESTIONNAIRE.walk(&answers).end, Goto::Outcome(_)));
        prop_assert!(link.len() <= 40);
        let plain = |char: char| char.is_ascii_alphanumeric() || "-_=".contains(char);
        prop_assert!(link.chars().all(plain));
    }

    #[test]
    fn any_two_changes_are_noticed(answers in walks(), places in (0_usize..20, 0_usize..20), by in (1_u8..64, 0_u8..64)) {
        let link = shared(&answers);
        let start = link.find('=').unwrap() + 1;
        let mut changed = link.clone().into_bytes();
        for (place, by) in [(places.0, by.0), (places.1, by.1)] {
            let place = start + place % (link.len() - start);
            changed[place] = (changed[place] ^ by) & 127;
        }
        let changed = String::from_utf8(changed).unwrap();
        prop_assume!(changed != link);
        prop_assert_eq!(decode(&QUESTIONNAIRE, &changed), Err(LinkError::Damaged));
    }

    #[test]
    fn no_text_is_a_fault(text in ".*") {
        let _ = decode(&QUESTIONNAIRE, &text);
        prop_assert!(decode(&QUESTIONNAIRE, &["it-band-check=", &text].concat()).is_err());
    }

    #[test]
    fn no_code_is_a_fault(code in "[A-Za-z0-9_-]{0,40}") {
        prop_assert!(decode(&QUESTIONNAIRE, &["it-band-check=", &code].concat()).is_err());
    }
}
