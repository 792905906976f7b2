//! What conditions sound like, in each language.

use std::collections::HashMap;

use super::super::sample::{MANY, ONE, SCALE, given, questionnaire};
use super::super::words;
use super::*;
use crate::content::{Answers, Condition};

/// A phrase as plain text: a list stands in square brackets.
fn plain(speaker: &Speaker, phrase: &Phrase) -> String {
    let mut text = String::new();
    for piece in &phrase.pieces {
        match piece {
            Piece::Text(piece) => text.push_str(piece),
            Piece::Hint(hint) => text.push_str(&format!(" ({hint})")),
            Piece::Question(index) => text.push_str(&speaker.number(*index)),
        }
    }
    if phrase.has_list() {
        let parts: Vec<String> = phrase.list.iter().map(|part| plain(speaker, part)).collect();
        text.push_str(&format!(": [{}]", parts.join("; ")));
    }
    text
}

fn in_words(language: &str, condition: &Condition, here: Option<u16>, listed: bool) -> String {
    let content = questionnaire();
    let words = &words::of(language).expect("there are words in this language").conditions;
    let speaker = Speaker { content: &content, words, here, linked: true };
    let said = Said::of(condition, &content.questions);
    plain(&speaker, &if listed { speaker.listed(&said) } else { speaker.sentence(&said) })
}

fn sentence(condition: Condition) -> String {
    in_words("en", &condition, None, false)
}

fn listed(condition: Condition) -> String {
    in_words("en", &condition, None, true)
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

fn all(conditions: &[Condition]) -> Condition {
    Condition::All(conditions.to_vec())
}

fn any(conditions: &[Condition]) -> Condition {
    Condition::Any(conditions.to_vec())
}

#[test]
fn one_choice() {
    assert_eq!(sentence(given(ONE, &[1])), "you chose “B” at question 1");
    assert_eq!(sentence(given(ONE, &[1, 3])), "you chose “B” or “D” at question 1");
    assert_eq!(sentence(given(ONE, &[1, 2, 3])), "you chose “B”, “C” or “D” at question 1");
    assert_eq!(sentence(not(given(ONE, &[1]))), "you did not choose “B” at question 1");
    assert_eq!(sentence(not(given(ONE, &[1, 3]))), "you did not choose “B” or “D” at question 1");
}

#[test]
fn all_but_a_few_are_said_by_those() {
    assert_eq!(sentence(given(ONE, &[0, 1, 2, 4])), "you chose anything other than “D” at question 1");
    assert_eq!(sentence(given(MANY, &[0, 1, 2])), "you ticked anything other than “None” at question 2");
    assert_eq!(sentence(not(given(MANY, &[0, 1, 2]))), "you did not tick any of “P”, “Q” or “R” at question 2");
}

#[test]
fn any_answer_and_none() {
    assert_eq!(sentence(given(ONE, &[0, 1, 2, 3, 4])), "you answered question 1");
    assert_eq!(sentence(not(given(MANY, &[0, 1, 2, 3]))), "you did not answer question 2");
}

#[test]
fn ticks() {
    assert_eq!(sentence(given(MANY, &[0])), "you ticked “P” at question 2");
    assert_eq!(sentence(given(MANY, &[0, 2])), "you ticked “P” or “R” at question 2");
    assert_eq!(sentence(not(given(MANY, &[0]))), "you did not tick “P” at question 2");
    assert_eq!(sentence(not(given(MANY, &[0, 2]))), "you did not tick “P” or “R” at question 2");
}

#[test]
fn several_ticks() {
    let pair = |a, b| all(&[given(MANY, &[a]), given(MANY, &[b])]);
    assert_eq!(sentence(pair(0, 2)), "you ticked both “P” and “R” at question 2");
    assert_eq!(sentence(not(pair(0, 2))), "you ticked fewer than 2 of “P” and “R” at question 2");
    let two = any(&[pair(0, 1), pair(0, 2), pair(1, 2)]);
    assert_eq!(sentence(two.clone()), "you ticked 2 or more lines at question 2");
    assert_eq!(sentence(not(two)), "you ticked fewer than 2 lines at question 2");
}

#[test]
fn numbers() {
    let numbers = |options: &[usize]| sentence(given(SCALE, options));
    assert_eq!(numbers(&[8, 9, 10]), "you chose 8 or more at question 3");
    assert_eq!(numbers(&[0, 1]), "you chose 1 or less at question 3");
    assert_eq!(numbers(&[4]), "you chose 4 at question 3");
    assert_eq!(numbers(&[4, 5]), "you chose 4 or 5 at question 3");
    assert_eq!(numbers(&[4, 5, 6]), "you chose 4 to 6 at question 3");
    assert_eq!(numbers(&[0, 4, 5, 6, 10]), "you chose 0, 4 to 6 or 10 at question 3");
    assert_eq!(sentence(not(given(SCALE, &[9, 10]))), "you did not choose 9 or more at question 3");
}

#[test]
fn conditions_together() {
    let (a, b) = (given(ONE, &[0]), given(SCALE, &[10]));
    let (a_words, b_words) = ("you chose “A” at question 1", "you chose 10 at question 3");
    assert_eq!(sentence(all(&[a.clone(), b.clone()])), format!("{a_words}, and {b_words}"));
    assert_eq!(sentence(any(&[a.clone(), b.clone()])), format!("{a_words}, or {b_words}"));
    let c = given(MANY, &[0]);
    assert_eq!(
        sentence(any(&[c, all(&[a, b])])),
        format!("you ticked “P” at question 2, or ({a_words}, and {b_words})")
    );
}

#[test]
fn many_options_stand_in_a_list() {
    assert_eq!(listed(given(ONE, &[1, 2])), sentence(given(ONE, &[1, 2])));
    assert_eq!(listed(given(ONE, &[1, 2, 3])), "you chose any of these at question 1: [B; C; D]");
    assert_eq!(listed(not(given(MANY, &[0, 1, 2]))), "you did not tick any of these at question 2: [P; Q (New.); R]");
    let mixed = all(&[given(SCALE, &[3]), not(given(ONE, &[0, 1, 2]))]);
    assert_eq!(
        listed(mixed),
        "all of these are true: [you chose 3 at question 3; you did not choose any of these at question 1: \
         [A; B; C]]"
    );
}

#[test]
fn every_option_can_be_in_its_own_words() {
    let content = questionnaire();
    let words = &words::of("en").expect("there are English words").beforehand;
    let speaker = Speaker { content: &content, words, here: None, linked: false };
    let in_full = |condition| plain(&speaker, &speaker.every_option_listed(&Said::of(&condition, &content.questions)));
    let many = given(MANY, &[0, 1, 2]);
    assert_eq!(in_full(many), "you tick any of these at question 2: [P; Q (New.); R]");
    assert_eq!(in_full(given(MANY, &[1])), "you tick “Q” at question 2");
}

#[test]
fn the_question_at_hand_is_not_named() {
    assert_eq!(in_words("en", &given(ONE, &[0]), Some(ONE), false), "you chose “A”");
    assert_eq!(in_words("en", &given(ONE, &[0]), Some(MANY), false), "you chose “A” at question 1");
}

#[test]
fn always_and_never() {
    assert_eq!(sentence(all(&[])), "this is so for everyone");
    assert_eq!(sentence(any(&[])), "this is so for nobody");
}

#[test]
fn two_that_are_listed_are_not_taken_for_both() {
    let content = questionnaire();
    let words = &words::of("en").expect("there are English words").beforehand;
    let speaker = Speaker { content: &content, words, here: None, linked: false };
    let in_full = |condition| plain(&speaker, &speaker.every_option_listed(&Said::of(&condition, &content.questions)));
    assert_eq!(in_full(given(MANY, &[0, 2])), "you tick any of these at question 2: [P; R]");
    let both = all(&[given(MANY, &[0]), given(MANY, &[2])]);
    assert_eq!(in_full(both), "you tick both of these at question 2: [P; R]");
}

#[test]
fn norwegian_after_hvis() {
    let sentence = |condition| in_words("nb", &condition, None, false);
    assert_eq!(sentence(given(ONE, &[1, 3])), "du valgte «B» eller «D» i spørsmål 1");
    assert_eq!(sentence(given(ONE, &[1, 2, 3])), "du valgte «B», «C» eller «D» i spørsmål 1");
    assert_eq!(sentence(given(ONE, &[0, 1, 2, 4])), "du valgte noe annet enn «D» i spørsmål 1");
    assert_eq!(sentence(given(SCALE, &[0, 4, 5, 6, 10])), "du valgte 0, 4–6 eller 10 i spørsmål 3");
    assert_eq!(sentence(given(SCALE, &[0, 1])), "du valgte 1 eller mindre i spørsmål 3");
    assert_eq!(sentence(not(given(SCALE, &[9, 10]))), "du ikke valgte 9 eller mer i spørsmål 3");
    assert_eq!(sentence(not(given(MANY, &[0, 1]))), "du ikke krysset av for «P» eller «Q» i spørsmål 2");
    assert_eq!(sentence(given(MANY, &[0, 1, 2, 3])), "du svarte på spørsmål 2");
    assert_eq!(sentence(not(given(MANY, &[0, 1, 2, 3]))), "du ikke svarte på spørsmål 2");
    let pair = |a, b| all(&[given(MANY, &[a]), given(MANY, &[b])]);
    assert_eq!(sentence(pair(0, 2)), "du krysset av for både «P» og «R» i spørsmål 2");
    let two = any(&[pair(0, 1), pair(0, 2), pair(1, 2)]);
    assert_eq!(sentence(two.clone()), "du krysset av for 2 eller flere svar i spørsmål 2");
    assert_eq!(sentence(not(two)), "du krysset av for færre enn 2 svar i spørsmål 2");
    let mixed = any(&[given(MANY, &[0]), all(&[given(ONE, &[0]), not(given(SCALE, &[10]))])]);
    assert_eq!(
        sentence(mixed),
        "du krysset av for «P» i spørsmål 2 eller hvis (du valgte «A» i spørsmål 1 og du ikke valgte 10 i spørsmål 3)"
    );
}

#[test]
fn norwegian_in_a_list() {
    let listed = |condition| in_words("nb", &condition, None, true);
    assert_eq!(
        listed(not(given(MANY, &[0, 1, 2]))),
        "du ikke krysset av for noe av dette i spørsmål 2: [P; Q (New.); R]"
    );
    let mixed = |parts: &[Condition]| listed(all(&[not(given(MANY, &[0, 1, 2])), any(parts)]));
    assert_eq!(
        mixed(&[not(given(ONE, &[0])), not(given(SCALE, &[3]))]),
        "alt dette stemmer: [du krysset ikke av for noe av dette i spørsmål 2: [P; Q (New.); R]; \
         du valgte ikke «A» i spørsmål 1, eller du valgte ikke 3 i spørsmål 3]"
    );
}

#[test]
fn what_differs_in_meaning_differs_in_words() {
    let content = questionnaire();
    let answers: Vec<_> = (0..content.questions.len() as u16).flat_map(|index| every_answer(&content, index)).collect();
    let times = words::ALL.into_iter().flat_map(|words| [&words.conditions, &words.beforehand]);
    for (words, clauses) in times.flat_map(|words| [(words, &words.after_if), (words, &words.in_a_list)]) {
        let speaker = Speaker { content: &content, words, here: None, linked: true };
        for stand in [Options::Inside, Options::Shortly, Options::Listed] {
            let mut said = HashMap::new();
            for (answer, meaning) in &answers {
                let text = plain(&speaker, &speaker.answer(answer, stand, clauses));
                let other = said.insert(text.clone(), (answer.question, meaning));
                assert!(other.is_none_or(|other| other == (answer.question, meaning)), "said of two things: {text}");
            }
        }
    }
}

/// Every condition on the answer to a question, and which of all answers fulfil it.
fn every_answer(content: &Questionnaire, index: u16) -> Vec<(Answer, Vec<bool>)> {
    let question = &content.questions[usize::from(index)];
    let count = question.options.len();
    let selection = |bits: usize| (0..count).filter(|option| bits & (1 << option) != 0).collect::<Selection>();
    let selections: Vec<Selection> = (0..1 << count).map(selection).collect();
    let possible = selections.iter().filter(|selection| question.sanitize(**selection) == **selection);
    let possible: Vec<Answers> = possible.map(|selection| answered(index, *selection)).collect();
    let mut answers = Vec::new();
    for options in selections.into_iter().filter(|options| !options.is_empty()) {
        let most = if question.kind == QuestionKind::Multiple { options.iter().count() } else { 1 };
        for (least, not) in (1..=most).flat_map(|least| [(least, false), (least, true)]) {
            let answer = Answer { question: index, options, least, not };
            answers.push((answer, possible.iter().map(|given| Said::Answer(answer).holds(given)).collect()));
        }
    }
    answers
}

fn answered(question: u16, selection: Selection) -> Answers {
    let mut answers = Answers::default();
    answers.set(question, selection);
    answers
}
