//! The content files: they pass every check, keep their fixed ids, and read easily.

#[path = "../../tests/documents/mod.rs"]
mod documents;

use documents::{LOGIC, WORDS, json, questionnaire, text, words};
use it_band_author::document::{BlockWords, OutcomeWords, QuestionWords};
use it_band_author::{SourceFile, check, schemas};

fn own_files() -> [SourceFile; 2] {
    [LOGIC, WORDS].map(|name| SourceFile { name: name.to_owned(), text: text(name) })
}

#[test]
fn the_content_passes_every_check() {
    let checked = check(&own_files()).unwrap_or_else(|findings| panic!("{findings:#?}"));
    assert_eq!(checked.packs.len(), 1);
    assert_eq!(checked.report.outcomes, 6);
    assert_eq!(checked.report.coach_blocks, 8);
    assert!(checked.report.longest <= 9);
}

#[test]
fn the_schemas_beside_the_content_are_those_of_the_types() {
    for (name, schema) in schemas() {
        let kept = text(&format!("schema/{name}"));
        assert!(kept == schema, "{name} is out of date: run `cargo xtask check --write-schemas`");
    }
}

#[test]
fn ids_of_questions_and_options_are_those_of_the_public_contract() {
    let wanted = [
        ("safety-now", "cant-bear-weight out-of-shape badly-swollen locked hot-joint calf numb-weak injury chest none"),
        ("safety-soon", "rest-pain shin-spot hop some-swelling limp six-weeks weight-loss under-18 none"),
        ("site", "outer-knee outer-thigh side-hip front-knee inner-knee back-knee shin not-sure"),
        ("pattern", "partway downhill-stairs press eases none"),
        ("pain", "0 1 2 3 4 5 6 7 8 9 10"),
        ("shins", "no sore painful spot"),
        ("hard-sessions", "none one two-plus"),
        ("bike", "yes no"),
        ("care", "blood-thinners skin bones pregnant numb-skin heart circulation cold-allergy none"),
    ];
    let questionnaire = questionnaire();
    let found: Vec<_> = questionnaire
        .questions
        .iter()
        .map(|question| (question.id, question.options.iter().map(|option| option.id).collect::<Vec<_>>().join(" ")))
        .collect();
    let wanted: Vec<_> = wanted.map(|(id, options)| (id, options.to_owned())).into();
    assert_eq!(found, wanted);
}

/// Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word − 15.59.
fn grade(text: &str) -> f64 {
    let sentences = text.split(['.', '?', ':']).filter(|sentence| sentence.chars().any(char::is_alphabetic)).count();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphabetic() && c != '’' && c != '\'').filter(|word| !word.is_empty()).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (sentences, count) = (sentences.max(1) as f64, words.len().max(1) as f64);
    0.39 * count / sentences + 11.8 * syllables as f64 / count - 15.59
}

/// Groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut after_vowel = false;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !after_vowel);
        after_vowel = is_vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") || word.ends_with("es") || word.ends_with("ed");
    (groups - usize::from(silent && groups > 1)).max(1)
}

/// Several texts as sentences, one after the other.
fn sentences<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    texts.into_iter().map(|text| format!("{}. ", text.trim_end_matches(['.', '?']))).collect()
}

#[test]
fn the_grade_is_that_of_known_texts() {
    assert!(grade("The cat sat on the mat.") < 1.0);
    let hard = "Patellofemoral rehabilitation necessitates multidisciplinary biomechanical evaluation procedures.";
    assert!(grade(hard) > 12.0);
}

#[test]
fn every_text_reads_at_grade_7_or_lower() {
    let words = words();
    let question = |words: &QuestionWords| {
        let own = [&words.title, &words.missing];
        let ends = [&words.hint, &words.low, &words.high].into_iter().flatten();
        sentences(own.into_iter().chain(ends).chain(words.options.values()).chain(words.hints.values()))
    };
    let block = |words: &BlockWords| {
        let own = [Some(&words.title), Some(&words.gist), words.lead.as_ref(), words.evidence.as_ref()];
        let own = own.into_iter().flatten();
        sentences(own.chain(words.items.values()).chain(words.withheld.values()))
    };
    let questions = words.questions.iter().map(|(id, words)| (id, question(words)));
    let outcome =
        |words: &OutcomeWords| sentences([&words.title, &words.lead].into_iter().chain(words.titles.values()));
    let outcomes = words.outcomes.iter().map(|(id, words)| (id, outcome(words)));
    let blocks = words.blocks.iter().map(|(id, words)| (id, block(words)));
    let hard: Vec<_> = questions
        .chain(outcomes)
        .chain(blocks)
        .map(|(id, text)| (id, grade(&text)))
        .filter(|(_, grade)| *grade > 7.0)
        .collect();
    assert!(hard.is_empty(), "too hard to read: {hard:?}");
    assert!(grade(&words.interface.disclaimer) <= 7.0);
    let interface = json(WORDS)["interface"].clone();
    for group in ["diary", "keep", "leg", "pace", "schedule"] {
        for (name, text) in interface[group].as_object().expect("a group of words") {
            let text = text.as_str().unwrap_or_default();
            // The formula is made for sentences: a label of three words has no grade.
            assert!(text.split(' ').count() < 5 || grade(text) <= 7.0, "{group}.{name} is too hard to read: {text}");
        }
    }
}

#[test]
fn no_text_tells_the_reader_what_they_have() {
    let all = text(WORDS).to_lowercase();
    for claim in ["you have it band", "you have itb", "your diagnosis", "you suffer"] {
        assert!(!all.contains(claim), "\"{claim}\" is a diagnosis");
    }
}
