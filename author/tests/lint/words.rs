//! Words against the logic.

use serde_json::json;

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
fn other_titles_have_words() {
    words_find("$.outcomes.not-it-band.titles.partly", "are missing", |words| {
        words["outcomes"]["not-it-band"].as_object_mut().expect("an object").remove("titles");
    });
    words_find("$.outcomes.mild.titles.wholly", "never shown", |words| {
        words["outcomes"]["mild"]["titles"] = json!({"wholly": "it fits"});
    });
}

#[test]
fn every_block_has_a_gist_of_one_line() {
    words_find("$.blocks.massage", "gist", |words| {
        words["blocks"]["massage"].as_object_mut().expect("an object").remove("gist");
    });
    words_find("$.blocks.massage.gist", "is empty", |words| words["blocks"]["massage"]["gist"] = json!(" "));
    let gist = |words: usize| json!(vec!["word"; words].join(" "));
    assert_eq!(findings(|_, words| words["blocks"]["shins"]["gist"] = gist(12)), []);
    words_find("$.blocks.shins.gist", "has 13 words", |words| words["blocks"]["shins"]["gist"] = gist(13));
    words_find("$.blocks.shins.gist", "line break", |words| words["blocks"]["shins"]["gist"] = json!("Two\nlines."));
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
