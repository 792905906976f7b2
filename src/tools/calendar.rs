//! Writes a calendar file (iCalendar, RFC 5545) of all-day events.

use super::days::{Day, padded};
use super::digits;

/// The longest line in octets, without its end.
const LINE: usize = 75;

/// Seconds from 1970 to 2026: a SEQUENCE counts from there, so that it fits 31 bits until 2094.
const SEQUENCE_START: u64 = 1_767_225_600;

/// An event that lasts one whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What makes it the same event when it is imported again: everything before the `@`.
    pub id: String,
    /// Its day.
    pub day: Day,
    /// Its title.
    pub summary: String,
    /// What else there is to say.
    pub description: String,
}

/// A calendar file with these events, written at a moment given in seconds since 1970.
///
/// A later file with the same ids updates the events of an earlier one: its SEQUENCE is higher.
pub fn calendar(events: &[Event], now: u64) -> String {
    let stamp = stamp(now);
    let sequence = digits::write(now.saturating_sub(SEQUENCE_START).min(i32::MAX as u64) as u32);
    let mut lines = String::from("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//it-band-check//it-band-check//EN\n");
    for event in events {
        let parts = [
            "BEGIN:VEVENT\nUID:",
            &event.id,
            "@it-band-check\nDTSTAMP:",
            &stamp,
            "\nSEQUENCE:",
            &sequence,
            "\nDTSTART;VALUE=DATE:",
            &event.day.compact(),
            "\nDTEND;VALUE=DATE:",
            &event.day.plus(1).compact(),
            "\nSUMMARY:",
            &escaped(&event.summary),
            "\nDESCRIPTION:",
            &escaped(&event.description),
            "\nTRANSP:TRANSPARENT\nEND:VEVENT\n",
        ];
        lines.push_str(&parts.concat());
    }
    lines.push_str("END:VCALENDAR\n");
    folded(&lines)
}

/// The first sentence of a text, without its full stop: what fits a title.
pub fn first_sentence(text: &str) -> &str {
    let text = text.trim_ascii();
    let end = text.as_bytes().windows(2).position(|two| two == b". ");
    text[..end.unwrap_or(text.len())].trim_end_matches('.')
}

/// A moment as YYYYMMDDTHHMMSSZ.
fn stamp(now: u64) -> String {
    let day = Day::since_epoch((now / 86_400) as i32);
    let second = (now % 86_400) as u32;
    [&day.compact(), "T", &padded(second / 3600), &padded(second / 60 % 60), &padded(second % 60), "Z"].concat()
}

/// A text value: what would end it, or part it, is escaped, and control characters are left out.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\n' => written.push_str("\\n"),
            '\\' | ';' | ',' => {
                written.push('\\');
                written.push(char);
            }
            '\t' => written.push(char),
            _ if char.is_control() => {}
            _ => written.push(char),
        }
    }
    written
}

/// Lines with the ends that the format asks for, parted where they are longer than [`LINE`] octets, never inside a
/// character.
fn folded(lines: &str) -> String {
    let mut file = String::with_capacity(lines.len() * 2);
    let mut length = 0;
    for char in lines.chars() {
        if char == '\n' {
            file.push_str("\r\n");
            length = 0;
            continue;
        }
        if length + char.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(char);
        length += char.len_utf8();
    }
    file
}
