//! A reader's way: Back, Change, Restart, progress and what is kept between visits.

mod documents;

use std::sync::LazyLock;

use documents::questionnaire;
use it_band_check::questionnaire::{Answers, Event, Questionnaire, Screen, Selection, Session};
use personas::LUKE;
use proptest::prelude::*;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(questionnaire);

/// Kept text with these answers: what is kept of none, and they.
fn kept(answers: &str) -> String {
    Session::default().save(&QUESTIONNAIRE) + answers
}

fn screen(session: &Session) -> &'static str {
    session.screen(&QUESTIONNAIRE).id(&QUESTIONNAIRE)
}

fn index(id: &str) -> u16 {
    QUESTIONNAIRE.questions.iter().position(|question| question.id == id).expect("a known id") as u16
}

/// Answers the question on the screen, which must be the one named.
fn answer(session: &Session, question: &str, options: &[&str]) -> Session {
    assert_eq!(screen(session), question);
    let known = &QUESTIONNAIRE.questions[usize::from(index(question))].options;
    let selection =
        options.iter().map(|id| known.iter().position(|option| option.id == *id).expect("a known id")).collect();
    session.apply(&QUESTIONNAIRE, Event::Answer(selection))
}

fn luke() -> Session {
    LUKE.iter().fold(Session::default(), |session, (question, options)| answer(&session, question, options))
}

fn back(session: &Session) -> Session {
    session.apply(&QUESTIONNAIRE, Event::Back)
}

fn change(session: &Session, question: &str) -> Session {
    session.apply(&QUESTIONNAIRE, Event::Change(index(question)))
}

fn selected(session: &Session) -> Vec<&'static str> {
    let Screen::Question { question, selection, .. } = session.screen(&QUESTIONNAIRE) else {
        panic!("{} is no question", screen(session));
    };
    let options = &QUESTIONNAIRE.questions[usize::from(question)].options;
    selection.iter().map(|option| options[option].id).collect()
}

#[test]
fn a_reader_can_be_put_back_where_they_were() {
    let kept = kept("safety-now=none&safety-soon=none&site=outer-knee");
    let resumed = || Session::resume(&QUESTIONNAIRE, &kept);
    assert_eq!(screen(&resumed()), "pattern");
    assert_eq!(screen(&resumed().at(&QUESTIONNAIRE, "safety-soon")), "safety-soon");
    for elsewhere in ["bike", "mild", ""] {
        assert_eq!(screen(&resumed().at(&QUESTIONNAIRE, elsewhere)), "pattern", "{elsewhere}");
    }
}

#[test]
fn a_walk_ends_in_its_outcome() {
    assert_eq!(screen(&luke()), "mild");
}

#[test]
fn back_keeps_answers_and_continue_goes_on_one_by_one() {
    let session = answer(&answer(&Session::default(), "safety-now", &["none"]), "safety-soon", &["none"]);
    let session = answer(&session, "site", &["outer-knee"]);
    let session = back(&back(&session));
    assert_eq!(screen(&session), "safety-soon");
    assert_eq!(selected(&session), ["none"]);
    let session = answer(&session, "safety-soon", &["none"]);
    assert_eq!((screen(&session), selected(&session)), ("site", vec!["outer-knee"]));
    let session = answer(&session, "site", &["outer-knee"]);
    assert_eq!((screen(&session), selected(&session)), ("pattern", vec![]));
}

#[test]
fn the_first_question_has_no_back() {
    assert_eq!(back(&Session::default()), Session::default());
}

#[test]
fn continue_without_an_answer_stays() {
    let session = Session::default().apply(&QUESTIONNAIRE, Event::Answer(Selection::EMPTY));
    assert_eq!(session, Session::default());
}

#[test]
fn a_change_returns_to_the_outcome() {
    let session = change(&luke(), "pain");
    assert_eq!((screen(&session), selected(&session)), ("pain", vec!["2"]));
    assert_eq!(screen(&answer(&session, "pain", &["6"])), "irritable");
    assert_eq!(screen(&back(&session)), "mild", "Back leaves the change");
}

#[test]
fn a_change_asks_what_is_new() {
    let niggle = answer(&change(&luke(), "pain"), "pain", &["1"]);
    assert_eq!(screen(&niggle), "niggle");
    // The bike was answered before, so it comes back with the path.
    assert_eq!(screen(&answer(&change(&niggle, "pain"), "pain", &["2"])), "mild");
    let elsewhere = answer(&change(&luke(), "site"), "site", &["front-knee"]);
    assert_eq!(screen(&elsewhere), "not-it-band");
    assert_eq!(screen(&answer(&change(&elsewhere, "site"), "site", &["outer-knee"])), "mild");

    let quick = ["safety-now", "safety-soon"].iter().fold(Session::default(), |s, q| answer(&s, q, &["none"]));
    let quick = answer(&quick, "site", &["shin"]);
    let changed = answer(&change(&quick, "site"), "site", &["outer-knee"]);
    assert_eq!(screen(&changed), "pattern");
}

#[test]
fn after_what_is_new_comes_the_outcome_again() {
    let until_bike: [(&str, &[&str]); 8] = [
        ("safety-now", &["none"]),
        ("safety-soon", &["none"]),
        ("site", &["outer-knee"]),
        ("pattern", &["partway", "eases"]),
        ("pain", &["1"]),
        ("shins", &["no"]),
        ("hard-sessions", &["one"]),
        ("care", &["none"]),
    ];
    let niggle = until_bike.iter().fold(Session::default(), |session, (id, options)| answer(&session, id, options));
    let raised = answer(&change(&niggle, "pain"), "pain", &["3"]);
    assert_eq!(screen(&answer(&raised, "bike", &["yes"])), "mild", "care was answered before");
}

#[test]
fn a_change_to_a_red_flag_wins_at_once() {
    let session = answer(&change(&luke(), "safety-now"), "safety-now", &["calf"]);
    assert_eq!(screen(&session), "see-today");
    let session = answer(&change(&session, "safety-now"), "safety-now", &["none"]);
    assert_eq!(screen(&session), "mild", "answers behind the red flag were kept");
}

#[test]
fn restart_forgets_every_answer() {
    assert_eq!(luke().apply(&QUESTIONNAIRE, Event::Restart), Session::default());
}

#[test]
fn progress_knows_that_no_bike_question_will_come() {
    let progress = |session: &Session| match session.screen(&QUESTIONNAIRE) {
        Screen::Question { number, at_most, .. } => (number, at_most),
        Screen::Outcome { .. } => panic!("an outcome has no progress"),
    };
    let steps: [(&str, &[&str]); 6] = [
        ("safety-now", &["none"]),
        ("safety-soon", &["none"]),
        ("site", &["outer-knee"]),
        ("pattern", &["partway", "eases"]),
        ("pain", &["1"]),
        ("shins", &["no"]),
    ];
    let session = steps.iter().fold(Session::default(), |session, (question, options)| {
        assert_eq!(progress(&session).1, 9);
        answer(&session, question, options)
    });
    assert_eq!(progress(&session), (7, 8));
    assert_eq!(progress(&back(&session)), (6, 9));
}

#[test]
fn what_is_kept_is_text_by_id() {
    let saved = luke().save(&QUESTIONNAIRE);
    assert_eq!(
        saved,
        kept(
            "safety-now=none&safety-soon=none&site=outer-knee&pattern=partway,eases&pain=2&shins=sore\
             &hard-sessions=two-plus&bike=yes&care=none"
        )
    );
    assert_eq!(screen(&Session::resume(&QUESTIONNAIRE, &saved)), "mild");
}

#[test]
fn answers_to_other_advice_are_dropped() {
    let saved = luke().save(&QUESTIONNAIRE);
    for bit in 0..u32::BITS {
        let other = Questionnaire { fingerprint: QUESTIONNAIRE.fingerprint ^ 1 << bit, ..QUESTIONNAIRE.clone() };
        assert_eq!(Session::resume(&other, &saved), Session::default(), "bit {bit}");
    }
}

#[test]
fn damaged_answers_never_read_milder() {
    let resume = |answers: &str| screen(&Session::resume(&QUESTIONNAIRE, &kept(answers)));
    assert_eq!(resume("safety-now=none,chest"), "see-today", "a flag beats the none beside it");
    assert_eq!(resume("safety-now=none,none&safety-soon=nonsense"), "safety-soon");
    assert_eq!(resume("safety-now=none&safety-soon=none&site=outer-knee,front-knee"), "site");
    assert_eq!(resume("site=outer-knee&pain=3"), "safety-now", "nothing skips a safety question");
}

/// What a reader may do, without knowing what is on the screen.
fn any_event() -> impl Strategy<Value = (u8, u32)> {
    (0u8..8, any::<u32>())
}

fn event(session: &Session, (verb, bits): (u8, u32)) -> Event {
    match (verb, session.screen(&QUESTIONNAIRE)) {
        (0..5, Screen::Question { question, .. }) => {
            let question = &QUESTIONNAIRE.questions[usize::from(question)];
            let count = question.options.len();
            let chosen = (0..count).filter(|option| bits & (1 << option) != 0);
            // Mostly the last option, "none", so that long paths come up too.
            let chosen: Vec<usize> = if bits & (1 << 31) != 0 { vec![count - 1] } else { chosen.collect() };
            let selection =
                chosen.into_iter().fold(Selection::EMPTY, |selection, option| question.choose(selection, option, true));
            Event::Answer(selection)
        }
        (5, _) => Event::Back,
        (7, _) => Event::Restart,
        _ => Event::Change((bits % 12) as u16),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn whatever_the_reader_does_there_is_a_screen(events in prop::collection::vec(any_event(), 0..60)) {
        let mut session = Session::default();
        for one in events {
            let event = event(&session, one);
            session = session.apply(&QUESTIONNAIRE, event);
            if let Screen::Question { number, at_most, .. } = session.screen(&QUESTIONNAIRE) {
                prop_assert!(1 <= number && number <= at_most && at_most <= 9);
            }
        }
    }

    #[test]
    fn progress_never_goes_back_on_the_way_forward(bits in prop::collection::vec(any::<u32>(), 30)) {
        let mut session = Session::default();
        let mut last = 0.0;
        for bits in bits {
            let Screen::Question { number, at_most, .. } = session.screen(&QUESTIONNAIRE) else { break };
            let share = number as f64 / at_most as f64;
            prop_assert!(share >= last, "{number} of {at_most}");
            last = share;
            let event = event(&session, (0, bits));
            session = session.apply(&QUESTIONNAIRE, event);
        }
    }

    #[test]
    fn what_is_kept_comes_back(events in prop::collection::vec(any_event(), 0..40)) {
        let session = events.into_iter().fold(Session::default(), |session, one| {
            session.apply(&QUESTIONNAIRE, event(&session, one))
        });
        let kept = session.save(&QUESTIONNAIRE);
        let resumed = Session::resume(&QUESTIONNAIRE, &kept);
        prop_assert_eq!(resumed.save(&QUESTIONNAIRE), kept);
    }

    #[test]
    fn hostile_text_starts_afresh_or_reads_but_never_panics(text in any::<String>(), answers in "[a-z0-9=&,?%-]{0,200}") {
        let _ = Session::resume(&QUESTIONNAIRE, &text).screen(&QUESTIONNAIRE);
        let _ = Session::resume(&QUESTIONNAIRE, &kept(&answers)).screen(&QUESTIONNAIRE);
        let _ = Answers::read(&QUESTIONNAIRE, &text);
    }
}
