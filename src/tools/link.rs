//! A plan as a code that fits a link: the answers on its path, and nothing else.
//!
//! The code follows the path: the answers before a question determine which one it is, so only the selected options are
//! written, behind the fingerprint of the advice and before a checksum. A code that differs by a single bit from what
//! [`encode`] would write is refused, because it could stand for a milder plan.

use crate::questionnaire::{Answers, Goto, Question, QuestionKind, Questionnaire, Selection};

/// What the fragment of an address starts with when it holds a plan.
const NAME: &str = "it-band-check=";

/// The format of the code.
const FORMAT: u8 = 1;

/// Bytes of the fingerprint, and of the checksum.
const WORD: usize = 4;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

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
pub fn encode(questionnaire: &Questionnaire, answers: &Answers) -> Option<String> {
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
    let mut bytes = bits.bytes;
    bytes.extend(checksum(&bytes).to_be_bytes());
    Some([NAME, &base64(&bytes)].concat())
}

/// Reads what [`encode`] wrote, with or without a `#` before it.
///
/// # Errors
/// Anything that [`encode`] did not write for the same advice.
pub fn decode(questionnaire: &Questionnaire, fragment: &str) -> Result<Answers, LinkError> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let code = fragment.strip_prefix(NAME).ok_or(LinkError::NotOurs)?;
    let bytes = from_base64(code).ok_or(LinkError::Damaged)?;
    let (body, sum) = bytes.split_last_chunk::<WORD>().ok_or(LinkError::Damaged)?;
    if checksum(body) != u32::from_be_bytes(*sum) {
        return Err(LinkError::Damaged);
    }
    let (format, body) = body.split_first().ok_or(LinkError::Damaged)?;
    if *format != FORMAT {
        return Err(LinkError::Older);
    }
    let (print, body) = body.split_first_chunk::<WORD>().ok_or(LinkError::Damaged)?;
    if u32::from_be_bytes(*print) != questionnaire.fingerprint {
        return Err(LinkError::Older);
    }
    let answers = answers(questionnaire, body).ok_or(LinkError::Damaged)?;
    match encode(questionnaire, &answers) {
        Some(written) if written == fragment => Ok(answers),
        _ => Err(LinkError::Damaged),
    }
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

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for four in text.as_bytes().chunks(4) {
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
