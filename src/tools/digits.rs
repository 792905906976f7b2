//! Whole numbers as digits. The standard library's ways also pad, sign and round: on a phone they weigh 2 KB.

/// A number in digits.
pub fn write(number: u32) -> String {
    let mut digits = match number / 10 {
        0 => String::new(),
        tens => write(tens),
    };
    digits.push(char::from(b'0' + (number % 10) as u8));
    digits
}

/// The number that one to nine digits stand for; nothing where there is anything else.
pub fn read(text: &str) -> Option<u32> {
    let plain = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.bytes().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}
