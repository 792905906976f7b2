//! Every mistake that the check refuses, each shown by a document that makes it.

#[path = "../../tests/documents/mod.rs"]
mod documents;

use documents::{LOGIC, WORDS, file, json};
use it_band_author::{Finding, SourceFile, check};
use serde_json::{Value, json};

/// The findings of the project's content after changes to its logic and its words.
fn findings(change: impl FnOnce(&mut Value, &mut Value)) -> Vec<Finding> {
    let (mut logic, mut words) = (json(LOGIC), json(WORDS));
    change(&mut logic, &mut words);
    check(&[file(LOGIC, &logic), file(WORDS, &words)]).err().unwrap_or_default()
}

/// Asserts that a finding names the place and says the words.
#[track_caller]
fn finds(findings: &[Finding], file: &str, path: &str, says: &str) {
    assert!(
        findings.iter().any(|one| one.file == file && one.path == path && one.sentence.contains(says)),
        "no finding at {file}: {path} says \"{says}\" among {findings:#?}"
    );
}

#[track_caller]
fn logic_finds(path: &str, says: &str, change: impl FnOnce(&mut Value)) {
    finds(&findings(|logic, _| change(logic)), LOGIC, path, says);
}

#[track_caller]
fn words_find(path: &str, says: &str, change: impl FnOnce(&mut Value)) {
    finds(&findings(|_, words| change(words)), WORDS, path, says);
}

fn question(logic: &Value, id: &str) -> usize {
    position(&logic["questions"], id)
}

fn position(list: &Value, id: &str) -> usize {
    list.as_array().expect("a list").iter().position(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

fn list(value: &mut Value) -> &mut Vec<Value> {
    value.as_array_mut().expect("a list")
}

#[test]
fn the_project_s_own_content_has_no_findings() {
    assert_eq!(findings(|_, _| {}), []);
}

mod files {
    use super::*;

    fn text(name: &str, text: &str) -> SourceFile {
        SourceFile { name: name.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn broken_json_is_told_by_line_and_column() {
        let found = check(&[text("a.json", "{\n  \"questions\": [,]\n}")]).expect_err("it is no JSON");
        finds(&found, "a.json", "line 2, column 17", "no JSON");
    }

    #[test]
    fn a_file_must_be_logic_or_words() {
        finds(&check(&[text("a.json", "{}")]).expect_err("it is neither"), "a.json", "$", "neither");
    }

    #[test]
    fn words_need_their_logic() {
        let found = check(&[file(WORDS, &json(WORDS))]).expect_err("there is no logic");
        finds(&found, WORDS, "$", "no file of logic");
    }

    #[test]
    fn one_questionnaire_is_checked_at_a_time() {
        let logic = json(LOGIC);
        finds(&check(&[file("a.json", &logic), file("b.json", &logic)]).expect_err("two"), "b.json", "$", "second");
    }

    #[test]
    fn all_findings_of_all_files_come_in_one_go() {
        let found = findings(|logic, words| {
            logic["start"] = json!("nowhere");
            logic["blocks"][0]["sources"] = json!(["999"]);
            words["title"] = json!(" ");
        });
        finds(&found, LOGIC, "$.start", "nowhere");
        finds(&found, LOGIC, "$.blocks[0].sources[0]", "999");
        finds(&found, WORDS, "$.title", "empty");
    }
}

mod shape {
    use super::*;

    #[test]
    fn unknown_fields_are_errors_and_all_are_told() {
        let found = findings(|logic, words| {
            logic["colour"] = json!("red");
            logic["questions"][1]["opinion"] = json!(1);
            words["questions"]["site"]["tone"] = json!("calm");
        });
        finds(&found, LOGIC, "$", "colour");
        finds(&found, LOGIC, "$.questions[1]", "opinion");
        finds(&found, WORDS, "$.questions.site", "tone");
    }

    #[test]
    fn missing_fields_are_named() {
        logic_finds("$.questions[0]", "otherwise", |logic| {
            logic["questions"][0].as_object_mut().expect("an object").remove("otherwise");
        });
        words_find("$.questions.bike", "missing", |words| {
            words["questions"]["bike"].as_object_mut().expect("an object").remove("missing");
        });
    }

    #[test]
    fn unknown_kinds_levels_and_regions_are_named() {
        logic_finds("$.questions[0].kind", "dropdown", |logic| logic["questions"][0]["kind"] = json!("dropdown"));
        logic_finds("$.outcomes[0].level", "panic", |logic| logic["outcomes"][0]["level"] = json!("panic"));
        logic_finds("$.questions[2].options[0].region", "elbow", |logic| {
            logic["questions"][2]["options"][0]["region"] = json!("elbow");
        });
    }

    #[test]
    fn a_condition_of_no_known_form_is_told_how_to_be_written() {
        logic_finds("$.redFlags[0].when", "This is no condition", |logic| {
            logic["redFlags"][0]["when"] = json!("safety-now != none");
        });
    }

    #[test]
    fn a_review_date_is_a_day() {
        logic_finds("$.reviewed", "yesterday", |logic| logic["reviewed"] = json!("yesterday"));
    }
}

mod ids {
    use super::*;

    #[test]
    fn ids_are_plain() {
        logic_finds("$.questions[0].options[0].id", "lower-case", |logic| {
            logic["questions"][0]["options"][0]["id"] = json!("Can't walk");
        });
    }

    #[test]
    fn ids_are_unique() {
        logic_finds("$.questions[9].id", "taken", |logic| {
            let first = logic["questions"][0].clone();
            list(&mut logic["questions"]).push(first);
        });
        logic_finds("$.questions[7].options[2].id", "taken", |logic| {
            list(&mut logic["questions"][7]["options"]).push(json!({"id": "yes"}));
        });
        logic_finds("$.blocks[1].id", "taken", |logic| {
            let id = logic["blocks"][0]["id"].clone();
            logic["blocks"][1]["id"] = id;
        });
        logic_finds("$.sources[1].id", "taken", |logic| {
            let id = logic["sources"][0]["id"].clone();
            logic["sources"][1]["id"] = id;
        });
    }

    #[test]
    fn an_outcome_is_not_named_like_a_question() {
        logic_finds("$.outcomes[0].id", "also the id of a question", |logic| {
            logic["outcomes"][0]["id"] = json!("site");
        });
    }

    #[test]
    fn what_is_named_exists() {
        logic_finds("$.questions[0].otherwise.question", "no question \"x\"", |logic| {
            logic["questions"][0]["otherwise"] = json!({"question": "x"});
        });
        logic_finds("$.questions[0].otherwise.outcome", "no outcome \"x\"", |logic| {
            logic["questions"][0]["otherwise"] = json!({"outcome": "x"});
        });
        logic_finds("$.redFlags[0].outcome", "no outcome \"x\"", |logic| {
            logic["redFlags"][0]["outcome"] = json!("x");
        });
        logic_finds("$.outcomes[0].blocks[0]", "no block \"x\"", |logic| {
            logic["outcomes"][0]["blocks"][0] = json!("x");
        });
    }

    #[test]
    fn what_exists_is_used() {
        logic_finds("$.blocks[0].id", "No outcome lists", |logic| {
            let id = logic["blocks"][0]["id"].clone();
            for outcome in list(&mut logic["outcomes"]) {
                list(&mut outcome["blocks"]).retain(|block| *block != id);
            }
        });
        logic_finds("$.sources[0].id", "No block cites", |logic| {
            let id = logic["sources"][0]["id"].clone();
            for block in list(&mut logic["blocks"]) {
                if let Some(sources) = block.get_mut("sources") {
                    list(sources).retain(|source| *source != id);
                }
            }
        });
        logic_finds("$.outcomes[0].blocks[1]", "listed twice", |logic| {
            let first = logic["outcomes"][0]["blocks"][0].clone();
            list(&mut logic["outcomes"][0]["blocks"]).insert(1, first);
        });
    }
}

mod questions {
    use super::*;

    #[test]
    fn a_scale_has_numbers_and_no_options() {
        let pain = question(&json(LOGIC), "pain");
        let path = |name: &str| format!("$.questions[{pain}]{name}");
        logic_finds(&path(""), "needs \"min\" and \"max\"", |logic| {
            logic["questions"][pain].as_object_mut().expect("an object").remove("max");
        });
        logic_finds(&path(".max"), "not above", |logic| logic["questions"][pain]["max"] = json!(0));
        logic_finds(&path(".max"), "more than 32", |logic| logic["questions"][pain]["max"] = json!(100));
        logic_finds(&path(".options"), "no options", |logic| {
            logic["questions"][pain]["options"] = json!([{"id": "a"}]);
        });
        logic_finds("$.questions[0]", "Only a scale", |logic| logic["questions"][0]["min"] = json!(1));
    }

    #[test]
    fn a_question_has_2_to_32_options() {
        logic_finds("$.questions[7].options", "this one has 1", |logic| {
            list(&mut logic["questions"][7]["options"]).pop();
        });
        logic_finds("$.questions[7].options", "this one has 33", |logic| {
            let many = (0..31).map(|number| json!({"id": format!("o{number}")}));
            list(&mut logic["questions"][7]["options"]).extend(many);
        });
    }

    #[test]
    fn an_exclusive_option_is_one_of_several_and_last() {
        logic_finds("$.questions[0].options[0].exclusive", "must come last", |logic| {
            logic["questions"][0]["options"][0]["exclusive"] = json!(true);
        });
        logic_finds("$.questions[7].options[1].exclusive", "Only one option can be chosen", |logic| {
            logic["questions"][7]["options"][1]["exclusive"] = json!(true);
        });
    }

    #[test]
    fn a_red_flag_is_as_urgent_as_its_outcome() {
        logic_finds("$.redFlags[0].level", "differs", |logic| logic["redFlags"][0]["level"] = json!("soon"));
        logic_finds("$.redFlags[0].level", "never self-care", |logic| {
            logic["redFlags"][0]["level"] = json!("self-care");
        });
    }

    #[test]
    fn a_self_care_outcome_says_when_to_be_seen() {
        let mild = position(&json(LOGIC)["outcomes"], "mild");
        logic_finds(&format!("$.outcomes[{mild}].blocks"), "does not say when to be seen", |logic| {
            list(&mut logic["outcomes"][mild]["blocks"]).retain(|block| block != "worsening");
        });
    }
}

mod conditions {
    use super::*;

    fn flag(when: Value) -> impl FnOnce(&mut Value) {
        |logic| logic["redFlags"][0]["when"] = when
    }

    #[test]
    fn they_ask_about_what_exists() {
        let test = |question: &str, operator: &str, answer: Value| {
            flag(json!({"any": [{"question": question, "operator": operator, "answer": answer}]}))
        };
        logic_finds("$.redFlags[0].when.any[0].question", "no question", test("knee", "=", json!("x")));
        logic_finds("$.redFlags[0].when.any[0].answer", "no option", test("site", "=", json!("elbow")));
        logic_finds("$.redFlags[0].when.any[0].answer", "not on the scale", test("pain", "=", json!(11)));
        logic_finds("$.redFlags[0].when.any[0].answer", "Compare it with a number", test("pain", "=", json!("bad")));
        logic_finds("$.redFlags[0].when.any[0].answer", "Name one of its options", test("site", "=", json!(3)));
        logic_finds("$.redFlags[0].when.any[0].operator", "no scale", test("site", ">", json!("shin")));
    }

    #[test]
    fn the_operator_and_the_answer_go_together() {
        logic_finds("$.redFlags[0].when", "needs an \"answer\"", flag(json!({"question": "site", "operator": "="})));
        logic_finds(
            "$.redFlags[0].when.answer",
            "compares with nothing",
            flag(json!({"question": "site", "operator": "exists", "answer": "shin"})),
        );
    }

    #[test]
    fn an_empty_list_says_nothing() {
        logic_finds("$.redFlags[0].when.not.all", "list is empty", flag(json!({"not": {"all": []}})));
    }

    #[test]
    fn a_red_flag_asks_for_an_answer() {
        logic_finds(
            "$.redFlags[0].when",
            "before anything is answered",
            flag(json!({"not": {"question": "site", "operator": "exists"}})),
        );
    }
}

mod graph {
    use super::*;

    #[test]
    fn every_question_and_outcome_is_reached() {
        logic_finds("$.questions[7].id", "No path comes to", |logic| {
            let hard = question(logic, "hard-sessions");
            logic["questions"][hard]["next"] = json!([]);
        });
        let not_it_band = position(&json(LOGIC)["outcomes"], "not-it-band");
        logic_finds(&format!("$.outcomes[{not_it_band}].id"), "No path ends in", |logic| {
            let site = question(logic, "site");
            let pattern = question(logic, "pattern");
            list(&mut logic["questions"][site]["next"]).retain(|rule| rule["goto"]["outcome"] != "not-it-band");
            logic["questions"][pattern]["otherwise"] = json!({"outcome": "niggle"});
        });
    }

    #[test]
    fn a_path_never_goes_round() {
        let found = findings(|logic, _| {
            let care = question(logic, "care");
            logic["questions"][care]["otherwise"] = json!({"question": "pain"});
        });
        let cycle = found.iter().find(|one| one.sentence.contains("for ever")).expect("a cycle is found");
        assert!(cycle.sentence.contains("pain → shins → hard-sessions"), "{cycle}");
    }

    #[test]
    fn a_path_stays_within_the_limit() {
        logic_finds("$.limit", "9 questions, and the limit is 8", |logic| logic["limit"] = json!(8));
    }

    #[test]
    fn no_path_to_self_care_slips_past_a_red_flag_question() {
        logic_finds("$.redFlags[1].when", "without asking \"safety-soon\"", |logic| {
            logic["questions"][0]["next"] = json!([{
                "when": {"question": "safety-now", "operator": "=", "answer": "none"},
                "goto": {"question": "site"}
            }]);
        });
    }
}

mod proof {
    use super::*;

    #[test]
    fn a_rule_that_can_never_fire_is_refused() {
        logic_finds("$.questions[0].next[0].when", "can never fire", |logic| {
            logic["questions"][0]["next"] = json!([{
                "when": {"question": "bike", "operator": "=", "answer": "yes"},
                "goto": {"question": "safety-soon"}
            }]);
        });
        logic_finds("$.redFlags[2].when", "can never fire", |logic| {
            list(&mut logic["redFlags"]).push(json!({
                "when": {"all": [
                    {"question": "safety-soon", "operator": "=", "answer": "limp"},
                    {"question": "safety-soon", "operator": "=", "answer": "none"}
                ]},
                "level": "urgent",
                "outcome": "see-today"
            }));
        });
    }

    #[test]
    fn a_way_that_is_never_taken_is_refused() {
        logic_finds("$.questions[0].otherwise", "never used", |logic| {
            logic["questions"][0]["next"] = json!([{
                "when": {"question": "safety-now", "operator": "exists"},
                "goto": {"question": "safety-soon"}
            }]);
        });
    }

    #[test]
    fn a_coach_item_must_reach_someone() {
        let massage = position(&json(LOGIC)["blocks"], "massage");
        logic_finds(&format!("$.blocks[{massage}].id"), "the coach's item \"massage\"", |logic| {
            logic["blocks"][massage]["when"] = json!({"question": "site", "operator": "=", "answer": "shin"});
        });
    }

    #[test]
    fn a_worsening_block_must_be_on_every_self_care_path() {
        let worsening = position(&json(LOGIC)["blocks"], "worsening");
        let mild = position(&json(LOGIC)["outcomes"], "mild");
        logic_finds(&format!("$.outcomes[{mild}].blocks"), "does not say when to be seen", |logic| {
            logic["blocks"][worsening]["when"] = json!({"question": "pain", "operator": "=", "answer": 2});
        });
    }

    #[test]
    fn a_caution_must_have_an_answer_for_a_reason() {
        let massage = position(&json(LOGIC)["blocks"], "massage");
        logic_finds(&format!("$.blocks[{massage}].unless[0].when"), "without an answer that is the reason", |logic| {
            logic["blocks"][massage]["unless"][0]["when"] =
                json!({"not": {"question": "care", "operator": "=", "answer": "none"}});
        });
    }

    #[test]
    fn a_warning_never_makes_it_milder() {
        let found = findings(|logic, _| {
            let shins = question(logic, "shins");
            // Painful shins are sent to be seen; the one sore spot, which alone would be too, then is not.
            logic["questions"][shins]["next"] = json!([
                {
                    "when": {"question": "shins", "operator": "=", "answer": "spot"},
                    "goto": {"outcome": "check-soon"}
                },
                {
                    "when": {"question": "pain", "operator": ">=", "answer": 9},
                    "goto": {"outcome": "see-today"}
                }
            ]);
        });
        let milder = "Adding the warning \"spot\" to \"shins\" makes the outcome milder";
        assert!(found.iter().any(|one| one.sentence.contains(milder)), "{found:#?}");
    }

    #[test]
    fn a_condition_that_always_holds_is_refused() {
        let worsening = position(&json(LOGIC)["blocks"], "worsening");
        logic_finds(&format!("$.blocks[{worsening}].when"), "always holds", |logic| {
            logic["blocks"][worsening]["when"] = json!({"question": "safety-now", "operator": "exists"});
        });
    }
}

mod words {
    use super::*;

    #[test]
    fn missing_words_are_named() {
        for path in ["questions.bike", "outcomes.mild", "blocks.massage", "sources.6", "questions.bike.options.yes"] {
            let (parent, name) = path.rsplit_once('.').expect("a path has a parent");
            let pointer = format!("/{}", parent.replace('.', "/"));
            words_find(&format!("$.{path}"), "are missing", |words| {
                let parent = words.pointer_mut(&pointer).expect("it exists");
                parent.as_object_mut().expect("an object").remove(name);
            });
        }
    }

    #[test]
    fn words_that_are_never_shown_are_named() {
        words_find("$.questions.bike.options.maybe", "never shown", |words| {
            words["questions"]["bike"]["options"]["maybe"] = json!("Maybe");
        });
        words_find("$.questions.bike.hints.maybe", "never shown", |words| {
            words["questions"]["bike"]["hints"] = json!({"maybe": "Maybe"});
        });
        words_find("$.blocks.massage.items.sing", "never shown", |words| {
            words["blocks"]["massage"]["items"]["sing"] = json!("Sing.");
        });
        words_find("$.blocks.massage.withheld.mood", "never shown", |words| {
            words["blocks"]["massage"]["withheld"]["mood"] = json!("Not today.");
        });
    }

    #[test]
    fn a_scale_has_words_at_both_ends_and_nothing_else_has() {
        words_find("$.questions.pain.low", "both ends", |words| {
            words["questions"]["pain"].as_object_mut().expect("an object").remove("low");
        });
        words_find("$.questions.bike.high", "Only a scale", |words| {
            words["questions"]["bike"]["high"] = json!("High");
        });
    }

    #[test]
    fn cited_sources_need_the_line_on_the_evidence() {
        words_find("$.blocks.massage.evidence", "cites sources", |words| {
            words["blocks"]["massage"].as_object_mut().expect("an object").remove("evidence");
        });
    }

    #[test]
    fn places_that_are_filled_in_are_there() {
        words_find("$.interface.progress", "{m}", |words| words["interface"]["progress"] = json!("Question {n}"));
        words_find("$.interface.call", "{tel}", |words| words["interface"]["call"] = json!("Call"));
        words_find("$.interface.version", "{date}", |words| words["interface"]["version"] = json!("{version}"));
    }
}

mod schedule {
    use super::*;

    fn place(logic: &Value) -> usize {
        position(&logic["blocks"], "schedule")
    }

    #[test]
    fn only_a_schedule_has_days() {
        logic_finds("$.blocks[0].items[1].days", "Only a schedule", |logic| {
            logic["blocks"][0]["items"][1]["days"] = json!([1]);
        });
    }

    #[test]
    fn a_schedule_has_days() {
        let block = place(&json(LOGIC));
        logic_finds(&format!("$.blocks[{block}].items"), "nothing to show", |logic| {
            for item in list(&mut logic["blocks"][block]["items"]) {
                item.as_object_mut().expect("an object").remove("days");
            }
        });
    }

    #[test]
    fn days_count_from_1_to_31() {
        let block = place(&json(LOGIC));
        for (day, place) in [(json!([0, 1]), 0), (json!([1, 32]), 1)] {
            logic_finds(&format!("$.blocks[{block}].items[0].days[{place}]"), "no day", |logic| {
                logic["blocks"][block]["items"][0]["days"] = day;
            });
        }
        logic_finds(&format!("$.blocks[{block}].items[0].days[0]"), "300", |logic| {
            logic["blocks"][block]["items"][0]["days"] = json!([300]);
        });
    }

    #[test]
    fn days_stand_in_order_and_once() {
        let block = place(&json(LOGIC));
        logic_finds(&format!("$.blocks[{block}].items[0].days[1]"), "in order", |logic| {
            logic["blocks"][block]["items"][0]["days"] = json!([3, 1]);
        });
        logic_finds(&format!("$.blocks[{block}].items[0].days[2]"), "twice", |logic| {
            logic["blocks"][block]["items"][0]["days"] = json!([1, 3, 3]);
        });
    }

    #[test]
    fn its_words_hold_what_is_filled_in() {
        words_find("$.interface.schedule.event", "{todo}", |words| {
            words["interface"]["schedule"]["event"] = json!("Day {n}");
        });
        words_find("$.interface.pace.numberRange", "{to}", |words| {
            words["interface"]["pace"]["numberRange"] = json!("From {from}");
        });
    }
}
