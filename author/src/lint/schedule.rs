//! Schedules have days, and only they do.

use crate::document::{Item, Logic, Tool};
use crate::finding::Findings;

/// The last day a schedule may have: a month fits a table.
const LAST: u8 = 31;

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    for (b, block) in logic.blocks.iter().enumerate() {
        let path = format!("$.blocks[{b}]");
        let timeless = block.items.iter().enumerate().filter(|(_, item)| item.days.is_empty());
        for (i, _) in timeless.filter(|(_, item)| item.activity.is_some()) {
            findings.add(
                format!("{path}.items[{i}].activity"),
                "An activity says what days are for, and this item has none. Add \"days\", or delete it.",
            );
        }
        let dated = block.items.iter().enumerate().filter(|(_, item)| !item.days.is_empty());
        if block.tool == Some(Tool::Schedule) {
            if dated.clone().next().is_none() {
                findings.add(
                    format!("{path}.items"),
                    "A schedule without days has nothing to show. Give at least one item \"days\".",
                );
            }
            dated.for_each(|(i, item)| days(item, &format!("{path}.items[{i}].days"), findings));
        } else {
            for (i, _) in dated {
                findings.add(
                    format!("{path}.items[{i}].days"),
                    "Only a schedule shows days. Delete them, or make the block’s tool \"schedule\".",
                );
            }
        }
    }
}

fn days(item: &Item, path: &str, findings: &mut Findings) {
    for (d, day) in item.days.iter().enumerate() {
        if !(1..=LAST).contains(day) {
            findings.add(format!("{path}[{d}]"), format!("{day} is no day of a schedule. Count from 1 to {LAST}."));
        }
    }
    for (d, pair) in item.days.windows(2).enumerate().filter(|(_, pair)| pair[0] >= pair[1]) {
        let place = format!("{path}[{}]", d + 1);
        if pair[0] == pair[1] {
            findings.add(place, format!("The day {} is listed twice. Delete one of the two.", pair[1]));
        } else {
            findings.add(place, format!("The day {} is listed after {}. Put days in order.", pair[1], pair[0]));
        }
    }
}
