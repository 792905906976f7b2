//! Where every path leads: the golden file, the coach's reader Luke, and the promises of the content brief.

#[path = "../../tests/documents/mod.rs"]
mod documents;
mod golden;

use std::collections::BTreeSet;
use std::fs;

use documents::{answers, outcome, questionnaire};
use golden::golden;
use it_band_author::proof::every_path;
use it_band_check::questionnaire::{Answers, BlockKind, Goto, Level, Origin, Planned, Questionnaire, Selection, Tool};
use personas::{Answer, LUKE};

const COACH_ITEMS: [&str; 8] =
    ["massage", "cold-bath", "easy-days", "smart-strides", "bike-swap", "stretching", "trim-hard", "progressive"];

fn shown<'a>(questionnaire: &'a Questionnaire, plan: &[Planned]) -> Vec<&'a str> {
    plan.iter()
        .filter_map(|planned| match planned {
            Planned::Shown { block, .. } => Some(questionnaire.blocks[usize::from(*block)].id),
            Planned::Withheld { .. } => None,
        })
        .collect()
}

fn withheld<'a>(questionnaire: &'a Questionnaire, plan: &[Planned]) -> Vec<(&'a str, &'a str)> {
    plan.iter()
        .filter_map(|planned| match planned {
            Planned::Withheld { block, caution, .. } => {
                let block = &questionnaire.blocks[usize::from(*block)];
                Some((block.id, block.unless[*caution].id))
            }
            Planned::Shown { .. } => None,
        })
        .collect()
}

/// Luke's answers with some of them changed.
fn luke_but(questionnaire: &Questionnaire, changes: &[Answer]) -> Answers {
    answers(questionnaire, &personas::luke_but(changes))
}

#[test]
fn luke_gets_the_coachs_whole_plan() {
    let questionnaire = questionnaire();
    let (outcome, plan) = outcome(&questionnaire, &answers(&questionnaire, LUKE));
    assert_eq!(outcome.id, "mild");
    let shown = shown(&questionnaire, &plan);
    for item in COACH_ITEMS {
        assert!(shown.contains(&item), "Luke's plan lacks {item}: {shown:?}");
    }
    assert_eq!(withheld(&questionnaire, &plan), []);
}

#[test]
fn the_coachs_items_are_exactly_the_eight_of_the_brief() {
    let questionnaire = questionnaire();
    let mut coach: Vec<_> =
        questionnaire.blocks.iter().filter(|block| block.origin == Origin::Coach).map(|block| block.id).collect();
    let mut wanted = COACH_ITEMS.to_vec();
    coach.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(coach, wanted);
}

#[test]
fn each_outcome_is_where_the_brief_says() {
    let questionnaire = questionnaire();
    type Case = (&'static [(&'static str, &'static [&'static str])], &'static str);
    let cases: [Case; 20] = [
        (&[("safety-now", &["chest"])], "see-today"),
        (&[("safety-now", &["calf", "injury"])], "see-today"),
        (&[("safety-soon", &["under-18"])], "check-soon"),
        (&[("safety-soon", &["rest-pain", "limp"])], "check-soon"),
        (&[("site", &["not-sure"])], "check-soon"),
        (&[("shins", &["spot"])], "check-soon"),
        (&[("site", &["front-knee"])], "not-it-band"),
        (&[("site", &["inner-knee"])], "not-it-band"),
        (&[("site", &["back-knee"])], "not-it-band"),
        (&[("site", &["shin"])], "not-it-band"),
        (&[("pattern", &["none"])], "not-it-band"),
        (&[("pattern", &["press"])], "not-it-band"),
        (&[("pain", &["10"])], "irritable"),
        (&[("pain", &["4"])], "irritable"),
        (&[("pain", &["4"]), ("bike", &["no"])], "irritable"),
        (&[("pain", &["3"])], "mild"),
        (&[("pain", &["2"])], "mild"),
        (&[("pain", &["1"])], "niggle"),
        (&[("pain", &["0"])], "niggle"),
        (&[("site", &["outer-thigh"])], "mild"),
    ];
    for (changed, wanted) in cases {
        let (outcome, _) = outcome(&questionnaire, &luke_but(&questionnaire, changed));
        assert_eq!(outcome.id, wanted, "for {changed:?}");
    }
}

#[test]
fn every_single_red_flag_is_caught() {
    let questionnaire = questionnaire();
    for (id, level) in [("safety-now", Level::Urgent), ("safety-soon", Level::Soon)] {
        let question = questionnaire.questions.iter().find(|question| question.id == id).expect("it is asked");
        for option in question.options.iter().filter(|option| !option.exclusive) {
            let (outcome, _) = outcome(&questionnaire, &luke_but(&questionnaire, &[(id, &[option.id])]));
            assert_eq!(outcome.level, level, "for {id} = {}", option.id);
        }
    }
}

#[test]
fn an_unanswered_safety_question_is_unknown_and_asked() {
    let questionnaire = questionnaire();
    for id in ["safety-now", "safety-soon"] {
        let path = questionnaire.walk(&luke_but(&questionnaire, &[(id, &[])]));
        let Goto::Question(question) = path.end else { panic!("{id} was skipped") };
        assert_eq!(questionnaire.questions[usize::from(question)].id, id);
    }
}

#[test]
fn each_care_answer_withholds_what_the_brief_says() {
    let questionnaire = questionnaire();
    let cases: [(&str, &[(&str, &str)]); 8] = [
        ("blood-thinners", &[("massage", "hide")]),
        ("skin", &[("massage", "hide")]),
        ("bones", &[("massage", "hide")]),
        ("pregnant", &[("massage", "ask"), ("cold-bath", "ask")]),
        ("numb-skin", &[("massage", "ask")]),
        ("heart", &[("cold-bath", "ask")]),
        ("circulation", &[("cold-bath", "ask")]),
        ("cold-allergy", &[("cold-bath", "ask")]),
    ];
    for (care, wanted) in cases {
        let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("care", &[care])]));
        assert_eq!(withheld(&questionnaire, &plan), wanted, "for {care}");
    }
    let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("care", &["pregnant", "blood-thinners"])]));
    assert_eq!(withheld(&questionnaire, &plan), [("massage", "hide"), ("cold-bath", "ask")], "hiding beats asking");
}

#[test]
fn a_withheld_block_names_the_answers_that_are_the_reason() {
    let questionnaire = questionnaire();
    let given = luke_but(&questionnaire, &[("care", &["pregnant", "heart", "skin"])]);
    let (_, plan) = outcome(&questionnaire, &given);
    let reasons: Vec<Vec<&str>> = plan
        .iter()
        .filter_map(|planned| match planned {
            Planned::Withheld { because, .. } => Some(because),
            Planned::Shown { .. } => None,
        })
        .map(|because| {
            let ids = |(question, selection): &(u16, Selection)| {
                let options = &questionnaire.questions[usize::from(*question)].options;
                selection.iter().map(|option| options[option].id).collect::<Vec<_>>()
            };
            because.iter().flat_map(ids).collect()
        })
        .collect();
    assert_eq!(reasons, [vec!["skin"], vec!["pregnant", "heart"]]);
}

#[test]
fn irritable_pain_swaps_or_rests_and_leaves_strides_out() {
    let questionnaire = questionnaire();
    let (_, with_bike) = outcome(&questionnaire, &luke_but(&questionnaire, &[("pain", &["6"])]));
    let with_bike_shown = shown(&questionnaire, &with_bike);
    for block in ["bike-swap", "schedule", "massage", "cold-bath"] {
        assert!(with_bike_shown.contains(&block), "{block}");
    }
    assert!(!with_bike_shown.contains(&"smart-strides"));
    let given = luke_but(&questionnaire, &[("pain", &["6"]), ("bike", &["no"])]);
    let (_, without) = outcome(&questionnaire, &given);
    let without = shown(&questionnaire, &without);
    assert!(without.contains(&"no-bike") && !without.contains(&"bike-swap") && !without.contains(&"schedule"));
}

#[test]
fn an_urgent_card_holds_no_onward_reading() {
    let questionnaire = questionnaire();
    for outcome in questionnaire.outcomes.iter().filter(|outcome| outcome.level == Level::Urgent) {
        for block in &outcome.blocks {
            let block = &questionnaire.blocks[usize::from(*block)];
            assert!(block.sources.is_empty() && block.evidence.is_none(), "{} cites sources", block.id);
        }
    }
}

#[test]
fn every_path_is_safe_and_complete() {
    let questionnaire = questionnaire();
    let mut paths = 0;
    every_path(&questionnaire, &mut |class| {
        paths += 1;
        assert!(class.path.questions.len() <= 9);
        let asked =
            |id: &str| class.path.questions.iter().any(|index| questionnaire.questions[usize::from(*index)].id == id);
        if class.outcome.level == Level::SelfCare {
            assert!(asked("safety-now") && asked("safety-soon"), "a safety question was skipped");
            let given = class.path.given.write(&questionnaire);
            assert!(given.contains("safety-now=none") && given.contains("safety-soon=none"), "{given}");
            let worsening = class.plan.iter().any(|planned| {
                matches!(planned, Planned::Shown { block, .. }
                    if questionnaire.blocks[usize::from(*block)].kind == BlockKind::Worsening)
            });
            assert!(worsening, "{given} does not say when to be seen");
        }
    });
    assert!(paths > 500, "only {paths} paths");
}

#[test]
fn every_schedule_has_something_to_do_on_each_of_its_days() {
    let questionnaire = questionnaire();
    let mut schedules = BTreeSet::new();
    every_path(&questionnaire, &mut |class| {
        for planned in class.plan {
            let Planned::Shown { block, items } = planned else { continue };
            let block = &questionnaire.blocks[usize::from(*block)];
            if block.tool == Some(Tool::Schedule) {
                let days: BTreeSet<u8> = items.iter().flat_map(|item| block.items[*item].days.clone()).collect();
                assert_eq!(days, (1..=11).collect(), "{}", class.path.given.write(&questionnaire));
                schedules.insert(items.clone());
            }
        }
    });
    assert!(schedules.len() > 5, "only {} schedules differ", schedules.len());
}

#[test]
fn the_schedule_is_that_of_the_brief() {
    let questionnaire = questionnaire();
    let block = questionnaire.blocks.iter().find(|block| block.id == "schedule").expect("there is a schedule");
    let days = |hard: &str, activity: &str| -> Vec<u8> {
        let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("hard-sessions", &[hard])]));
        let shown = plan.iter().find_map(|planned| match planned {
            Planned::Shown { block: index, items } if questionnaire.blocks[usize::from(*index)].id == block.id => {
                Some(items)
            }
            _ => None,
        });
        let items = shown.expect("Luke sees the schedule").iter().map(|item| &block.items[*item]);
        items.filter(|item| item.id.starts_with(activity)).flat_map(|item| item.days.clone()).collect()
    };
    for hard in ["none", "one", "two-plus"] {
        assert_eq!(days(hard, "easy-run"), [1, 3, 5, 7, 9]);
        assert_eq!(days(hard, "bath"), [1, 3, 5, 7, 9]);
        assert_eq!(days(hard, "test"), [11]);
        assert!(days(hard, "massage").len() >= 7, "most days");
    }
    assert_eq!((days("two-plus", "hard"), days("two-plus", "rest")), (vec![2, 6, 10], vec![4, 8]));
    assert_eq!((days("one", "hard"), days("one", "rest")), (vec![2, 8], vec![4, 6, 10]));
    assert_eq!((days("none", "hard"), days("none", "rest")), (vec![], vec![2, 4, 6, 8, 10]));
}

/// `UPDATE_GOLDEN=1 cargo test -p it-band-author --test paths` writes the file anew; the difference is the review.
#[test]
fn the_golden_file_shows_every_change_of_advice() {
    let path = documents::root().join("tests/golden/paths.txt");
    let golden = golden(&questionnaire());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &golden).expect("the golden file can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let difference = kept.lines().zip(golden.lines()).find(|(kept, now)| kept != now);
    assert!(
        kept == golden,
        "the advice has changed, first here: {difference:?}. If that is meant, run \
         UPDATE_GOLDEN=1 cargo test -p it-band-author --test paths"
    );
}
