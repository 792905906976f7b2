//! The numbers of the advice: there where tools need them, sensible, and the same in the words.

use it_band_check::questionnaire::Numbers;

use crate::document::{BlockWords, Logic, QuestionKind, Tool, Words};
use crate::finding::Findings;

/// Checks the numbers by themselves, and against the blocks with tools.
pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    let mut tools = (0..).zip(&logic.blocks).filter(|(_, block)| block.tool.is_some_and(uses_numbers)).peekable();
    let Some(numbers) = logic.numbers else {
        for (b, _) in tools {
            findings.add(
                format!("$.blocks[{b}].tool"),
                "This tool needs the numbers of the advice. Add \"numbers\" at the top of the document.",
            );
        }
        return;
    };
    if tools.peek().is_none() {
        findings.add("$.numbers", "No tool uses these numbers. Delete them.");
    }
    sensible(numbers, findings);
    for (b, _) in tools.filter(|(_, block)| block.tool == Some(Tool::Schedule)) {
        schedule(logic, b, numbers, findings);
    }
}

const fn uses_numbers(tool: Tool) -> bool {
    match tool {
        Tool::Timer | Tool::Schedule | Tool::Intervals => true,
        Tool::Call => false,
    }
}

fn sensible(numbers: Numbers, findings: &mut Findings) {
    let ranges = [
        ("massageMinutesFrom", numbers.massage_minutes_from, 60),
        ("massageMinutesTo", numbers.massage_minutes_to, 60),
        ("planDays", numbers.plan_days, 30),
        ("notesAboveLimit", numbers.notes_above_limit, 30),
        ("slowerStartSeconds", numbers.slower_start_seconds, 120),
    ];
    for (name, number, most) in ranges {
        if !(1..=most).contains(&number) {
            findings.add(format!("$.numbers.{name}"), format!("{number} makes no sense here. Take 1 to {most}."));
        }
    }
    if numbers.massage_minutes_to < numbers.massage_minutes_from {
        findings.add("$.numbers.massageMinutesTo", "The longest massage is shorter than the shortest. Swap them.");
    }
}

/// A schedule and the diary that goes with it count the same days, and the diary has a scale to take numbers from.
fn schedule(logic: &Logic, b: usize, numbers: Numbers, findings: &mut Findings) {
    let test = numbers.plan_days.saturating_add(1);
    let last = logic.blocks[b].items.iter().flat_map(|item| &item.days).max();
    if last.is_some_and(|last| *last != test) {
        findings.add(
            format!("$.blocks[{b}].items"),
            format!(
                "The diary asks about the test run on day {test}, the day after the plan. Let the schedule end on that \
                 day, or change \"planDays\"."
            ),
        );
    }
    let scale = logic.questions.iter().find(|question| question.kind == QuestionKind::Scale);
    match scale.and_then(|scale| scale.max.map(|max| (&scale.id, max))) {
        Some((id, max)) if numbers.pain_limit >= max => findings.add(
            "$.numbers.painLimit",
            format!("The limit has to be below {max}, the highest number of \"{id}\": nobody could go above it."),
        ),
        Some(_) => {}
        None => findings.add(
            format!("$.blocks[{b}].tool"),
            "The pain diary of a schedule takes the numbers of a scale. Ask for the pain with a scale.",
        ),
    }
}

/// Checks that the words of one language state the numbers.
pub(super) fn check_words(logic: &Logic, words: &Words, findings: &mut Findings) {
    let Some(numbers) = logic.numbers else {
        return;
    };
    let (diary, pace) = (&words.interface.diary, &words.interface.pace);
    let texts = [
        ("diary.offer", &diary.offer, numbers.plan_days),
        ("diary.day", &diary.day, numbers.plan_days),
        ("diary.early", &diary.early, numbers.plan_days),
        ("diary.over", &diary.over, numbers.plan_days),
        ("diary.carryOn", &diary.carry_on, numbers.pain_limit),
        ("diary.walk", &diary.walk, numbers.pain_limit),
        ("diary.repeated", &diary.repeated, numbers.pain_limit),
        ("diary.next", &diary.next, numbers.pain_limit),
        ("diary.checked", &diary.checked, numbers.pain_limit),
        ("pace.stop", &pace.stop, numbers.pain_limit),
    ];
    for (name, text, number) in texts {
        if !states(text, number) {
            findings.add(format!("$.interface.{name}"), format!("The advice is {number}. State it here in digits."));
        }
    }
    for block in &logic.blocks {
        let stated: &[u8] = match block.tool {
            Some(Tool::Timer) => &[numbers.massage_minutes_from, numbers.massage_minutes_to],
            Some(Tool::Schedule) => &[numbers.plan_days],
            Some(Tool::Intervals) => &[numbers.slower_start_seconds],
            Some(Tool::Call) | None => continue,
        };
        let Some(words) = words.blocks.get(&block.id) else {
            continue;
        };
        for number in stated.iter().filter(|number| !texts_of(words).any(|text| states(text, **number))) {
            findings.add(
                format!("$.blocks.{}", block.id),
                format!(
                    "The tool of this block goes by the number {number}. State it in a text of the block in digits."
                ),
            );
        }
    }
}

fn texts_of(words: &BlockWords) -> impl Iterator<Item = &String> {
    [&words.title, &words.gist].into_iter().chain(&words.lead).chain(words.items.values())
}

/// Whether a text holds the number, as a whole one and in digits.
fn states(text: &str, number: u8) -> bool {
    numbers_in(text).any(|digits| digits == number.to_string())
}

/// The numbers that a text states in digits.
pub(super) fn numbers_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_ascii_digit()).filter(|digits| !digits.is_empty())
}
