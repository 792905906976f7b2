//! An outcome at a glance: what is folded, what opens it, and what is never folded.

use it_band_check::app::{Action, Announcement, Content, Field, folding};
use it_band_check::browser::Host;
use it_band_check::questionnaire::BlockKind;

use crate::host::Asked;
use crate::visit::{ENGLISH, Visit};
use personas::{LUKE, luke_but};

/// How many parts of a screen are open.
fn open(visit: &Visit) -> usize {
    visit.html().matches(" open=\"\"").count()
}

/// How many blocks of the plan fold.
fn folds(visit: &Visit) -> usize {
    folding(Content::new(&ENGLISH), &visit.state.plan()).count()
}

#[test]
fn every_block_is_folded_at_first_but_when_to_be_seen() {
    for walk in [LUKE.to_vec(), luke_but(&[("safety-now", &["chest"])]), luke_but(&[("safety-soon", &["hop"])])] {
        let mut visit = Visit::new();
        visit.walk(&walk);
        assert_eq!(open(&visit), 0, "{walk:?}");
        let html = visit.html();
        let plan = visit.state.plan();
        for planned in &plan {
            let block = &ENGLISH.blocks[usize::from(planned.block())];
            let tag = if block.kind == BlockKind::Worsening { "section" } else { "details" };
            let elements = html.split('<').filter(|element| element.contains(&format!("data-block=\"{}\"", block.id)));
            let tags: Vec<_> = elements.map(|element| element.split(' ').next().unwrap_or_default()).collect();
            assert_eq!(tags, [tag], "{}", block.id);
        }
    }
}

#[test]
fn one_button_opens_every_block_and_closes_them() {
    let words = ENGLISH.interface;
    let mut visit = Visit::new();
    visit.walk(LUKE);
    let folds = folds(&visit);
    assert!(visit.html().contains(words.open_all()) && !visit.html().contains(words.close_all()));
    assert_eq!(visit.act(Action::OpenAll), []);
    assert_eq!(open(&visit), folds);
    assert!(visit.html().contains(words.close_all()) && !visit.html().contains(words.open_all()));
    visit.act(Action::Fold { id: "massage".to_owned(), open: false });
    assert_eq!(open(&visit), folds - 1);
    visit.act(Action::OpenAll);
    visit.act(Action::CloseAll);
    assert_eq!(open(&visit), 0);
}

#[test]
fn what_the_reader_opened_stays_open_on_the_way_to_and_fro_until_they_start_again() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    visit.act(Action::Fold { id: "massage".to_owned(), open: true });
    visit.act(Action::Change("pain".to_owned()));
    assert_eq!(visit.screen(), "pain");
    visit.act(Action::Back);
    assert_eq!((visit.screen(), open(&visit)), ("mild", 1));
    visit.act(Action::Restart);
    visit.walk(LUKE);
    assert_eq!(open(&visit), 0);
}

#[test]
fn the_short_list_has_at_most_three_lines_and_none_that_is_left_out() {
    for (walk, first) in [
        (LUKE.to_vec(), ["two-roads", "massage", "cold-bath"].as_slice()),
        (luke_but(&[("care", &["blood-thinners", "heart"])]), &["two-roads", "bike-swap", "shins"]),
        (luke_but(&[("safety-now", &["chest", "numb-weak"])]), &["emergency", "hospital"]),
        (luke_but(&[("safety-now", &["calf"])]), &["where-to-go"]),
        (luke_but(&[("safety-soon", &["hop"])]), &["get-checked"]),
    ] {
        let mut visit = Visit::new();
        visit.walk(&walk);
        let html = visit.html();
        let list = html.split("part=\"first\"").nth(1).and_then(|rest| rest.split("</section>").next());
        let list = list.expect("a short list");
        let links: Vec<_> = list.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let blocks: Vec<_> = links.iter().filter_map(|link| link.split("block-").nth(1)).collect();
        assert_eq!(blocks, first);
        for block in first {
            let block = ENGLISH.blocks.iter().find(|one| one.id == *block).expect("a block");
            assert!(list.contains(block.gist), "{}", block.gist);
        }
        for link in links {
            assert!(html.contains(&format!("id=\"{link}\"")), "{link} leads nowhere");
        }
    }
}

#[test]
fn a_day_of_the_picture_tells_what_is_due() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    let plan = visit.state.plan();
    let schedule = visit.state.schedule(&plan).expect("a schedule");
    let due = |day| -> Vec<&str> { schedule.due(Content::new(&ENGLISH), day).iter().map(|item| item.words).collect() };
    let told = |visit: &Visit| {
        let html = visit.html();
        html.split("class=\"due\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("a day").to_owned()
    };
    let holds = |told: &str, day| due(day).iter().all(|item| told.contains(item));
    assert!(holds(&told(&visit), 1), "the first day, before the plan begins");
    let asked = visit.fill(Field::Day, "2");
    assert_eq!(asked, [Asked::Announce(Announcement::Due(due(2)).words(ENGLISH.interface, |_| String::new()))]);
    assert!(holds(&told(&visit), 2) && !holds(&told(&visit), 1));
    assert_eq!(visit.fill(Field::Day, "x"), [], "what is no day changes nothing");
    assert!(holds(&told(&visit), 2));
    // On the fourth day the picture tells of that day.
    let mut visit = Visit::new();
    visit.walk(LUKE);
    visit.fill(Field::ScheduleStart, &visit.host.environment().today.plus(-3).iso());
    assert!(holds(&told(&visit), 4));
}

#[test]
fn a_running_timer_is_in_sight_wherever_the_reader_is() {
    let mut visit = Visit::new();
    visit.walk(LUKE);
    let has_bar = |visit: &Visit| visit.html().contains("part=\"timer-bar\"");
    assert!(!has_bar(&visit));
    visit.act(Action::StartTimer);
    assert!(has_bar(&visit));
    visit.act(Action::PauseTimer);
    assert!(!has_bar(&visit));
}
