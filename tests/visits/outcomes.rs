//! Every outcome that a visit can end in.

use std::collections::BTreeSet;
use std::fs;

use it_band_check::app::Action;
use it_band_check::questionnaire::{Level, Screen};

use crate::host::Asked;
use crate::visit::{ENGLISH, NORWEGIAN, Visit};
use personas::{LUKE, luke_but};

/// A walk to each outcome.
fn walks() -> Vec<Vec<(&'static str, &'static [&'static str])>> {
    let but = |changes: &[(&'static str, &'static [&'static str])]| luke_but(changes);
    vec![
        LUKE.to_vec(),
        but(&[("safety-now", &["calf"])]),
        but(&[("safety-soon", &["rest-pain"])]),
        but(&[("site", &["side-hip"])]),
        but(&[("pattern", &["none"])]),
        but(&[("pain", &["1"])]),
        but(&[("pain", &["6"])]),
        but(&[("pain", &["3"])]),
        but(&[("pain", &["10"])]),
        but(&[("safety-now", &["numb-weak"])]),
        but(&[("safety-soon", &["six-weeks"]), ("shins", &["painful"])]),
        but(&[("site", &["outer-thigh"])]),
        but(&[("care", &["bones"])]),
        but(&[("care", &["skin", "heart"])]),
    ]
}

/// A screen reader reads a title in two pieces where a style sheet makes its first letter another.
#[test]
fn every_title_is_capitalised_in_its_words() {
    for questionnaire in [&*ENGLISH, &*NORWEGIAN] {
        for outcome in &questionnaire.outcomes {
            assert!(outcome.title.starts_with(char::is_uppercase), "{}", outcome.title);
        }
    }
    for sheet in fs::read_dir("www/styles").expect("style sheets") {
        let sheet = sheet.expect("a file").path();
        assert!(!fs::read_to_string(&sheet).expect("a text").contains("first-letter"), "{}", sheet.display());
    }
}

#[test]
fn every_outcome_is_reached_told_and_shown() {
    let mut reached = BTreeSet::new();
    for walk in walks() {
        let mut visit = Visit::new();
        let id = visit.walk(&walk);
        let outcome = ENGLISH.outcomes.iter().find(|outcome| outcome.id == id).expect("a known outcome");
        let html = visit.html();
        assert!(html.contains(&format!("data-screen=\"{id}\"")), "{id}");
        for block in visit.blocks() {
            assert!(html.contains(&format!("data-block=\"{}\"", block.trim_start_matches('-'))), "{id}: {block}");
        }
        assert_eq!(html.contains("part=\"keep\""), outcome.level != Level::Urgent, "{id}");
        // Going back from a change tells the page of the outcome once more.
        let Screen::Outcome { path, .. } = visit.state.screen() else { panic!("{id} is an outcome") };
        let last = visit.state.content.question(path.questions[0]).id;
        visit.act(Action::Change(last.to_owned()));
        let asked = visit.act(Action::Continue);
        assert!(asked.contains(&Asked::Outcome(outcome.id, outcome.level)), "{id}: {asked:?}");
        reached.insert(id);
    }
    let all: BTreeSet<_> = ENGLISH.outcomes.iter().map(|outcome| outcome.id).collect();
    assert_eq!(reached, all);
}
