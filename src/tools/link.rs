//! A plan as a code that fits a link: the answers on its path, and nothing else.
//!
//! The code follows the path: the answers before a question determine which one it is, so only the selected options are
//! written, behind the fingerprint of the advice and before a checksum. A code that differs by a single bit from what
//! [`encode`] would write is refused, because it could stand for a milder plan.

use crate::questionnaire::{Answers, Goto, Question, QuestionKind, Questionnaire, Selection};

/// What the fragment of an address starts with when it holds a plan, before a hyphen; in older links before `=`.
const NAME: &str = "it-band-check";

/// The format of the code.
const FORMAT: u8 = 1;

/// Bytes of the fingerprint, and of the checksum.
const WORD: usize = 4;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How a code may end behind its last letter or digit. Only those of older links end in marks, which may have been cut off.
const ENDS: [&[u8]; 7] = [b"", b"-", b"_", b"--", b"-_", b"_-", b"__"];

/// Why a fragment holds no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is the page's own.
    NotOurs,
    /// It was made with other advice: another version, or rules that have changed since.
    Older,
    /// It was changed or cut short on its way.
    Damaged,
}

/// The fragment that holds a plan, without its `#`; none where the answers end in no outcome.
///
/// It can be the id of an element, so that scripts of the page may look for one, and ends in a letter or a digit, since
/// whatever makes links of addresses cuts other characters off.
pub fn encode(questionnaire: &Questionnaire, answers: &Answers) -> Option<String> {
    let mut bytes = body(questionnaire, answers)?;
    // Where the last character of the code holds six bits it can be any. One byte more, and it holds two.
    if (bytes.len() + WORD).is_multiple_of(3) {
        bytes.push(0);
    }
    bytes.extend(checksum(&bytes).to_be_bytes());
    Some([NAME, "-", &base64(&bytes)].concat())
}

/// What a code holds before its checksum.
fn body(questionnaire: &Questionnaire, answers: &Answers) -> Option<Vec<u8>> {
    let path = questionnaire.walk(answers);
    let Goto::Outcome(_) = path.end else {
        return None;
    };
    let mut bits = Bits { bytes: vec![FORMAT], free: 0 };
    bits.bytes.extend(questionnaire.fingerprint.to_be_bytes());
    for index in path.questions {
        let question = &questionnaire.questions[usize::from(index)];
        bits.push(number(question, path.given.get(index)), width(question));
    }
    Some(bits.bytes)
}

/// Reads what [`encode`] wrote, with or without a `#` before it. What a mail program, a chat or a shortener has put behind
/// it is ignored, and so is what it has escaped.
///
/// # Errors
/// Anything that [`encode`] did not write for the same advice.
pub fn decode(questionnaire: &Questionnaire, fragment: &str) -> Result<Answers, LinkError> {
    let fragment = unescaped(fragment.strip_prefix('#').unwrap_or(fragment).as_bytes());
    let code = match fragment.split_at_checked(NAME.len()) {
        Some((name, [b'-' | b'=', code @ ..])) if name.eq_ignore_ascii_case(NAME.as_bytes()) => code,
        _ => return Err(LinkError::NotOurs),
    };
    let length = code.iter().take_while(|char| ALPHABET.contains(char)).count();
    let plain = code[..length].iter().rposition(u8::is_ascii_alphanumeric).map_or(0, |last| last + 1);
    for end in ENDS {
        let mut code = code[..plain].to_vec();
        code.extend_from_slice(end);
        match read(questionnaire, &code) {
            Err(LinkError::Damaged) => {}
            read => return read,
        }
    }
    Err(LinkError::Damaged)
}

/// Reads a code.
fn read(questionnaire: &Questionnaire, code: &[u8]) -> Result<Answers, LinkError> {
    let bytes = from_base64(code).ok_or(LinkError::Damaged)?;
    let (body, sum) = bytes.split_last_chunk::<WORD>().ok_or(LinkError::Damaged)?;
    if checksum(body) != u32::from_be_bytes(*sum) || base64(&bytes).as_bytes() != code {
        return Err(LinkError::Damaged);
    }
    let (format, rest) = body.split_first().ok_or(LinkError::Damaged)?;
    if *format != FORMAT {
        return Err(LinkError::Older);
    }
    let (print, bits) = rest.split_first_chunk::<WORD>().ok_or(LinkError::Damaged)?;
    if u32::from_be_bytes(*print) != questionnaire.fingerprint {
        return Err(LinkError::Older);
    }
    let answers = answers(questionnaire, bits).ok_or(LinkError::Damaged)?;
    let written = self::body(questionnaire, &answers).ok_or(LinkError::Damaged)?;
    if body == written || body.strip_suffix(&[0]) == Some(&written) { Ok(answers) } else { Err(LinkError::Damaged) }
}

/// A fragment with the characters that its `%` sequences stand for, also where they were escaped twice.
fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    for byte in text {
        plain.push(*byte);
        while let [.., b'%', high, low] = plain[..]
            && let (Some(high), Some(low)) = (hex(high), hex(low))
        {
            plain.truncate(plain.len() - 3);
            plain.push(high << 4 | low);
        }
    }
    plain
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|digit| digit as u8)
}

/// Reads the answers from bits, question by question along their path.
fn answers(questionnaire: &Questionnaire, bits: &[u8]) -> Option<Answers> {
    let mut answers = Answers::default();
    let mut place = 0;
    while let Goto::Question(index) = questionnaire.walk(&answers).end {
        let question = &questionnaire.questions[usize::from(index)];
        let mut number = 0;
        for bit in 0..width(question) {
            let byte = bits.get(place / 8)?;
            number |= u32::from(byte >> (place % 8) & 1) << bit;
            place += 1;
        }
        let selection = question.sanitize(selection(question, number));
        if selection.is_empty() {
            return None;
        }
        answers.set(index, selection);
    }
    Some(answers)
}

/// How many bits an answer takes: one for each option where several can be selected, else those of the option's index.
fn width(question: &Question) -> u32 {
    let options = question.options.len() as u32;
    match question.kind {
        QuestionKind::Multiple => options,
        QuestionKind::Single | QuestionKind::Scale => u32::BITS - (options - 1).leading_zeros(),
    }
}

fn number(question: &Question, selection: Selection) -> u32 {
    match question.kind {
        QuestionKind::Multiple => selection.iter().fold(0, |bits, option| bits | 1 << option),
        QuestionKind::Single | QuestionKind::Scale => selection.iter().next().unwrap_or_default() as u32,
    }
}

fn selection(question: &Question, number: u32) -> Selection {
    match question.kind {
        QuestionKind::Multiple => (0..Selection::LIMIT).filter(|option| number >> option & 1 == 1).collect(),
        QuestionKind::Single | QuestionKind::Scale => Selection::one(number as usize),
    }
}

/// CRC-32, which notices every change of up to five bits in a text as short as a code.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum: u32, _| sum >> 1 ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
    })
}

/// Bytes that are filled bit by bit, lowest first.
struct Bits {
    bytes: Vec<u8>,
    /// Bits of the last byte that are not used yet.
    free: u32,
}

impl Bits {
    fn push(&mut self, number: u32, width: u32) {
        for bit in 0..width {
            if self.free == 0 {
                self.bytes.push(0);
                self.free = 8;
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((number >> bit & 1) as u8) << (8 - self.free);
            }
            self.free -= 1;
        }
    }
}

/// Base64 for addresses, without padding.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = (0..3).fold(0, |number, place| number << 8 | u32::from(three.get(place).copied().unwrap_or(0)));
        for place in 0..=three.len() {
            let digit = number >> (18 - 6 * place) & 63;
            text.push(char::from(ALPHABET[digit as usize]));
        }
    }
    text
}

fn from_base64(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for four in text.chunks(4) {
        let mut number = 0;
        for place in 0..4 {
            let digit = match four.get(place) {
                Some(char) => ALPHABET.iter().position(|known| known == char)?,
                None => 0,
            };
            number = number << 6 | digit as u32;
        }
        bytes.extend(&number.to_be_bytes()[1..four.len()]);
    }
    Some(bytes)
}
