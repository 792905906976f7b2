//! A plan in a link.

use it_band_check::app::{Action, FocusTarget, ShareResult, StorageKey, plan_link};
use it_band_check::browser::Host;

use crate::host::{Asked, FakeHost};
use crate::visit::{ENGLISH, Visit};
use personas::LUKE;

/// The fragment that a reader shares.
fn shared(visit: &mut Visit) -> String {
    match visit.act(Action::Share).as_slice() {
        [Asked::Share(link)] => link.strip_prefix("https://blog.example/post#").expect("the page's address").to_owned(),
        asked => panic!("{asked:?}"),
    }
}

#[test]
fn a_link_opens_the_plan_and_leaves_what_the_reader_kept() {
    let mut luke = Visit::new();
    luke.walk(LUKE);
    let fragment = shared(&mut luke);

    let mut other = Visit::new();
    other.answer("safety-now", &["none"]);
    let kept = other.host.stored(StorageKey::Answers);
    other.host.snapshot.replace(None);
    let mut other = Visit::by_link(other.host, &fragment);
    let asked = other.host.take_asked();
    assert!(
        matches!(asked[..], [Asked::Ready, Asked::Outcome("mild", _), Asked::Focus(FocusTarget::Heading)]),
        "{asked:?}"
    );
    assert_eq!((other.screen(), other.blocks()), (luke.screen(), luke.blocks()));
    assert!(other.html().contains(ENGLISH.interface.keep().opened()));
    assert_eq!(other.host.stored(StorageKey::Answers), kept);
    // To look at an answer is not to change it.
    other.act(Action::Change("pain".to_owned()));
    other.act(Action::Back);
    assert_eq!(other.host.stored(StorageKey::Answers), kept);
    other.act(Action::Change("pain".to_owned()));
    other.answer("pain", &["1"]);
    assert_ne!(other.host.stored(StorageKey::Answers), kept);
    assert!(!other.html().contains(ENGLISH.interface.keep().opened()));
}

#[test]
fn a_link_on_a_page_that_is_open_already_leads_to_the_plan() {
    let mut luke = Visit::new();
    luke.walk(LUKE);
    let fragment = shared(&mut luke);
    let mut other = Visit::new();
    let asked = other.act(Action::OpenLink(format!("#{fragment}")));
    assert!(matches!(asked[..], [Asked::Outcome("mild", _), Asked::Focus(FocusTarget::Heading)]), "{asked:?}");
}

#[test]
fn a_link_that_says_nothing_leads_to_the_first_question_with_a_sentence() {
    for (fragment, words) in [
        ("it-band-check-", ENGLISH.interface.keep().damaged()),
        ("it-band-check-AAAA", ENGLISH.interface.keep().damaged()),
        ("it-band-check=AgAAAAAA", ENGLISH.interface.keep().damaged()),
        ("IT-BAND-CHECK-AGAAAAAA", ENGLISH.interface.keep().damaged()),
    ] {
        let visit = Visit::by_link(FakeHost::new(), fragment);
        assert_eq!(visit.screen(), "safety-now");
        assert!(visit.html().contains(words), "{fragment}");
    }
}

#[test]
fn the_reader_learns_what_became_of_the_link() {
    let words = ENGLISH.interface.keep();
    let mut visit = Visit::new();
    visit.walk(LUKE);
    assert_eq!(visit.act(Action::Shared(ShareResult::Copied)), [Asked::Announce(words.copied().to_owned())]);
    assert!(visit.html().contains(words.copied()));
    assert_eq!(visit.act(Action::Shared(ShareResult::Cancelled)), []);
    assert!(!visit.html().contains(words.copied()));
    let link = plan_link(&visit.state, &visit.host.environment()).expect("a link");
    assert_eq!(visit.act(Action::Shared(ShareResult::Refused)), [Asked::Focus(FocusTarget::Link)]);
    assert!(visit.html().contains(&link));
    assert_eq!(visit.act(Action::Shared(ShareResult::Shared)), [Asked::Announce(words.shared().to_owned())]);
}

#[test]
fn there_is_nothing_to_share_before_an_outcome() {
    assert_eq!(Visit::new().act(Action::Share), []);
}

#[test]
fn a_page_without_an_address_offers_no_link() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    assert!(visit.html().contains(ENGLISH.interface.keep().share()));
    visit.host.address.replace(None);
    visit.act(Action::Tick(visit.host.environment().clock));
    assert!(!visit.html().contains(ENGLISH.interface.keep().share()));
    assert!(!visit.html().contains(ENGLISH.interface.keep().share_hint()));
    assert_eq!(visit.act(Action::Share), []);
}

#[test]
fn who_saved_or_printed_nothing_has_a_link_to_copy() {
    let words = ENGLISH.interface;
    let mut visit = Visit::new();
    visit.walk(LUKE);
    let link = format!("value=\"https://blog.example/post#{}\"", shared(&mut visit));
    for (action, sentence) in
        [(Action::SaveCalendar, words.schedule().saved()), (Action::Print, words.keep().printed())]
    {
        assert!(!visit.html().contains(sentence));
        let before = visit.html().matches(&link).count();
        visit.act(action);
        assert!(visit.html().contains(sentence));
        assert_eq!(visit.html().matches(&link).count(), before + 1);
    }
    // Another screen knows nothing of it.
    visit.act(Action::Change("pain".to_owned()));
    visit.answer("pain", &["3"]);
    assert!(!visit.html().contains(&link[..20]));

    visit.host.address.replace(None);
    for (action, sentence) in
        [(Action::SaveCalendar, words.schedule().saved()), (Action::Print, words.keep().printed())]
    {
        visit.act(action);
        assert!(visit.html().contains(sentence) && !visit.html().contains("data-link"));
    }
}
