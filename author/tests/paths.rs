//! Where every path leads: the golden file, the coach's reader Luke, and the promises of the content brief.

#[path = "../../tests/documents/mod.rs"]
mod documents;
mod golden;

use std::collections::BTreeSet;
use std::fs;

use documents::{answers, outcome, questionnaire};
use golden::golden;
use it_band_author::proof::every_path;
use it_band_check::questionnaire::{
    Answers, BlockKind, Goto, Level, Origin, Outcome, Planned, Questionnaire, Selection, Tool,
};
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

/// The ids of the items that a plan shows of a block.
fn items<'a>(questionnaire: &'a Questionnaire, plan: &[Planned], id: &str) -> Vec<&'a str> {
    plan.iter()
        .filter_map(|planned| match planned {
            Planned::Shown { block, items } => Some((&questionnaire.blocks[usize::from(*block)], items)),
            Planned::Withheld { .. } => None,
        })
        .filter(|(block, _)| block.id == id)
        .flat_map(|(block, items)| items.iter().map(|item| block.items[*item].id))
        .collect()
}

/// The blocks that the short list on top of an outcome names.
fn short_list<'a>(questionnaire: &'a Questionnaire, outcome: &Outcome, plan: &[Planned]) -> Vec<&'a str> {
    let shown = shown(questionnaire, plan);
    let first = outcome.first.iter().map(|index| questionnaire.blocks[usize::from(*index)].id);
    first.filter(|id| shown.contains(id)).take(3).collect()
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
    let cases: [Case; 34] = [
        (&[("safety-now", &["chest"])], "see-today"),
        (&[("safety-now", &["calf", "injury"])], "see-today"),
        (&[("safety-soon", &["under-18"])], "check-soon"),
        (&[("safety-soon", &["hop"])], "check-soon"),
        (&[("safety-soon", &["rest-pain", "limp"])], "check-soon"),
        (&[("safety-soon", &["six-weeks", "limp"])], "check-soon"),
        (&[("safety-soon", &["six-weeks"])], "mild"),
        (&[("site", &["not-sure"])], "check-soon"),
        (&[("shins", &["spot"])], "check-soon"),
        (&[("site", &["front-knee"])], "not-it-band"),
        (&[("site", &["inner-knee"])], "not-it-band"),
        (&[("site", &["back-knee"])], "not-it-band"),
        (&[("site", &["side-hip"])], "not-it-band"),
        (&[("site", &["shin"])], "not-it-band"),
        (&[("pattern", &["none"])], "not-it-band"),
        (&[("pattern", &["press"])], "not-it-band"),
        (&[("site", &["outer-thigh"])], "not-it-band"),
        (&[("site", &["outer-thigh"]), ("pattern", &["partway", "downhill-stairs", "eases"])], "not-it-band"),
        (&[("site", &["outer-thigh"]), ("pattern", &["press"])], "not-it-band"),
        (&[("site", &["outer-thigh"]), ("pattern", &["press", "eases"])], "mild"),
        (&[("pain", &["10"])], "check-soon"),
        (&[("pain", &["7"])], "check-soon"),
        (&[("pain", &["6"])], "irritable"),
        (&[("pain", &["4"])], "irritable"),
        (&[("pain", &["4"]), ("bike", &["no"])], "irritable"),
        (&[("pain", &["3"])], "mild"),
        (&[("pain", &["2"])], "mild"),
        (&[("pain", &["1"])], "niggle"),
        (&[("pain", &["0"])], "niggle"),
        (&[("care", &["bones"])], "check-soon"),
        (&[("care", &["bones", "heart"])], "check-soon"),
        (&[("pain", &["0"]), ("care", &["bones"])], "check-soon"),
        (&[("pain", &["6"]), ("care", &["bones"])], "check-soon"),
        (&[("shins", &["painful"])], "mild"),
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
        let flags = question.options.iter().filter(|option| !option.exclusive && option.id != "six-weeks");
        for option in flags {
            let (outcome, _) = outcome(&questionnaire, &luke_but(&questionnaire, &[(id, &[option.id])]));
            assert_eq!(outcome.level, level, "for {id} = {}", option.id);
        }
    }
}

#[test]
fn six_weeks_keep_the_plan_and_put_a_physio_first() {
    let questionnaire = questionnaire();
    for pain in ["0", "2", "3", "5"] {
        let changes: [Answer; 2] = [("safety-soon", &["six-weeks"]), ("pain", &[pain])];
        let (outcome, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &changes));
        assert_eq!(shown(&questionnaire, &plan)[0], "see-physio-too", "pain {pain}");
        assert_eq!(short_list(&questionnaire, outcome, &plan)[0], "see-physio-too", "pain {pain}");
    }
}

#[test]
fn the_title_says_where_only_a_part_fits() {
    let questionnaire = questionnaire();
    let partly = [
        (&[("pattern", &["press"][..])][..], true),
        (&[("site", &["outer-thigh"]), ("pattern", &["partway", "eases"])], true),
        (&[("pattern", &["none"])], false),
        (&[("site", &["side-hip"])], false),
    ];
    for (changes, wanted) in partly {
        let given = luke_but(&questionnaire, changes);
        let (outcome, _) = outcome(&questionnaire, &given);
        let title = outcome.title_for(&questionnaire.walk(&given).given);
        assert_eq!(title.contains("only partly"), wanted, "{changes:?}: {title}");
    }
}

#[test]
fn only_some_signs_mean_to_stop_running() {
    let questionnaire = questionnaire();
    let stops: [&[Answer]; 9] = [
        &[("safety-soon", &["rest-pain"])],
        &[("safety-soon", &["shin-spot"])],
        &[("safety-soon", &["hop"])],
        &[("safety-soon", &["some-swelling"])],
        &[("safety-soon", &["limp"])],
        &[("safety-soon", &["limp", "under-18"])],
        &[("shins", &["spot"])],
        &[("pain", &["7"])],
        &[("care", &["bones"])],
    ];
    let eases: [&[Answer]; 3] =
        [&[("safety-soon", &["weight-loss"])], &[("safety-soon", &["under-18"])], &[("site", &["not-sure"])]];
    let all = stops.map(|changes| (changes, ["pause-running", "keep-easy"]));
    for (changes, [wanted, other]) in
        all.into_iter().chain(eases.map(|changes| (changes, ["keep-easy", "pause-running"])))
    {
        let (outcome, plan) = outcome(&questionnaire, &luke_but(&questionnaire, changes));
        let shown = shown(&questionnaire, &plan);
        assert!(shown.contains(&wanted) && !shown.contains(&other), "{changes:?}: {shown:?}");
        assert_eq!(short_list(&questionnaire, outcome, &plan), ["get-checked"]);
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
    let cases: [(&str, &[(&str, &str)]); 7] = [
        ("blood-thinners", &[("massage", "hide")]),
        ("skin", &[("massage", "hide"), ("cold-bath", "ask")]),
        ("pregnant", &[("massage", "ask"), ("cold-bath", "ask")]),
        ("numb-skin", &[("massage", "ask"), ("cold-bath", "ask")]),
        ("heart", &[("cold-bath", "ask")]),
        ("circulation", &[("cold-bath", "ask")]),
        ("cold-allergy", &[("cold-bath", "ask")]),
    ];
    for (care, wanted) in cases {
        let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("care", &[care])]));
        assert_eq!(withheld(&questionnaire, &plan), wanted, "for {care}");
        for block in ["schedule", "lighter"] {
            let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("pain", &["1"]), ("care", &[care])]));
            let items = [items(&questionnaire, &plan, block), items(&questionnaire, &plan, "lighter")].concat();
            for (withheld, _) in wanted {
                let item = if *withheld == "massage" { "massage" } else { "bath" };
                assert!(!items.contains(&item), "{care}: {block} tells to {withheld}");
            }
        }
    }
    let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("care", &["pregnant", "blood-thinners"])]));
    assert_eq!(withheld(&questionnaire, &plan), [("massage", "hide"), ("cold-bath", "ask")], "hiding beats asking");
}

#[test]
fn who_should_ask_before_training_hard_reads_it_with_everything_hard() {
    let questionnaire = questionnaire();
    for care in ["heart", "pregnant"] {
        let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("care", &[care])]));
        for block in ["trim-hard", "progressive", "smart-strides", "bike-swap"] {
            assert!(items(&questionnaire, &plan, block).contains(&care), "{care}: {block}");
        }
        let on_hard_days = format!("{care}-two");
        assert!(items(&questionnaire, &plan, "schedule").contains(&&*on_hard_days), "{care}");
    }
}

#[test]
fn ice_is_for_those_who_can_take_it() {
    let questionnaire = questionnaire();
    let cases = [
        ("numb-skin", "no-ice"),
        ("circulation", "no-ice"),
        ("cold-allergy", "no-ice"),
        ("heart", "ice"),
        ("none", "ice"),
    ];
    for (care, wanted) in cases {
        let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("care", &[care])]));
        assert_eq!(items(&questionnaire, &plan, "ease-pain"), [wanted, "pills"], "{care}");
    }
}

#[test]
fn pain_of_3_holds_back_what_is_fast() {
    let questionnaire = questionnaire();
    let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[("pain", &["3"])]));
    assert_eq!(withheld(&questionnaire, &plan), [("progressive", "hold"), ("smart-strides", "hold")]);
    assert!(shown(&questionnaire, &plan).contains(&"walk-instead"));
    assert!(items(&questionnaire, &plan, "pain-rule").contains(&"above"));
    assert!(items(&questionnaire, &plan, "trim-hard").contains(&"hold"));
    let (_, plan) = outcome(&questionnaire, &luke_but(&questionnaire, &[]));
    assert!(!shown(&questionnaire, &plan).contains(&"walk-instead"));
    assert!(!items(&questionnaire, &plan, "pain-rule").contains(&"above"));
}

#[test]
fn painful_shins_ask_for_a_bike_and_leave_no_line_on_running_easily() {
    let questionnaire = questionnaire();
    for (pain, bike) in [("0", "yes"), ("0", "no"), ("2", "yes"), ("2", "no"), ("6", "yes"), ("6", "no")] {
        let changes: [Answer; 3] = [("pain", &[pain]), ("shins", &["painful"]), ("bike", &[bike])];
        let given = luke_but(&questionnaire, &changes);
        let asked = questionnaire.walk(&given).questions.len();
        assert_eq!(asked, 9, "pain {pain}: the bike is asked about");
        let (_, plan) = outcome(&questionnaire, &given);
        assert!(items(&questionnaire, &plan, "shins").contains(&"stricter"));
        let shown = shown(&questionnaire, &plan);
        for block in ["easy-days", "walk-instead", "two-roads", "how-you-run"] {
            assert!(!shown.contains(&block), "pain {pain}, bike {bike}: {block}");
        }
        let items = [items(&questionnaire, &plan, "schedule"), items(&questionnaire, &plan, "bike-swap")].concat();
        assert!(!items.contains(&"easy-run") && !items.contains(&"keep"), "pain {pain}, bike {bike}: {items:?}");
    }
}

#[test]
fn the_short_list_of_each_outcome_begins_with_what_matters_today() {
    let questionnaire = questionnaire();
    let cases: [(&[Answer], &[&str]); 8] = [
        (&[], &["two-roads", "massage", "cold-bath"]),
        (&[("pain", &["5"])], &["bike-swap", "massage", "cold-bath"]),
        (&[("pain", &["5"]), ("bike", &["no"])], &["no-bike", "massage", "cold-bath"]),
        (&[("pain", &["1"])], &["lighter", "massage", "easy-days"]),
        (&[("site", &["front-knee"])], &["kneecap", "see-physio"]),
        (&[("safety-now", &["chest"])], &["emergency"]),
        (&[("safety-now", &["numb-weak"])], &["hospital", "where-to-go"]),
        (&[("safety-now", &["calf"])], &["where-to-go"]),
    ];
    for (changes, wanted) in cases {
        let (outcome, plan) = outcome(&questionnaire, &luke_but(&questionnaire, changes));
        assert_eq!(short_list(&questionnaire, outcome, &plan), wanted, "{changes:?}");
    }
}

#[test]
fn a_withheld_block_names_the_answers_that_are_the_reason() {
    let questionnaire = questionnaire();
    let given = luke_but(&questionnaire, &[("care", &["pregnant", "heart", "blood-thinners"])]);
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
    assert_eq!(reasons, [vec!["blood-thinners"], vec!["pregnant", "heart"]]);
}

#[test]
fn irritable_pain_swaps_or_rests_and_leaves_strides_out() {
    let questionnaire = questionnaire();
    let (_, with_bike) = outcome(&questionnaire, &luke_but(&questionnaire, &[("pain", &["6"])]));
    let with_bike_shown = shown(&questionnaire, &with_bike);
    for block in ["bike-swap", "schedule", "massage", "cold-bath"] {
        assert!(with_bike_shown.contains(&block), "{block}");
    }
    assert_eq!(withheld(&questionnaire, &with_bike), [("progressive", "hold"), ("smart-strides", "hold")]);
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
            let calm = ["safety-soon=none", "safety-soon=six-weeks"].iter().any(|soon| given.contains(soon));
            assert!(given.contains("safety-now=none") && calm, "{given}");
            let bad = ["pain=7", "care=bones", ",bones", "site=not-sure", "shins=spot"];
            assert!(bad.iter().all(|answer| !given.contains(answer)), "{given}");
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
    assert_eq!((days("two-plus", "hard"), days("two-plus", "rest")), (vec![2, 6], vec![4, 8, 10]));
    assert_eq!((days("one", "hard"), days("one", "rest")), (vec![2, 8], vec![4, 6, 10]));
    assert_eq!((days("none", "hard"), days("none", "rest")), (vec![], vec![2, 4, 6, 8, 10]));
}

/// `UPDATE_GOLDEN=1 cargo test -p it-band-author --test paths` writes the file anew; the difference is the review.
#[test]
fn the_golden_file_shows_every_change_of_advice() {
    let path = documents::root().join("tests/golden/paths.txt");
    let golden = golden(&documents::logic(), &questionnaire());
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
