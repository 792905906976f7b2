//! The colours of the style sheets, worked out as a browser works them out.

use std::collections::BTreeMap;

/// A theme of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark words on white.
    Light,
    /// Light words on dark blue.
    Dark,
}

/// Red, green and blue, from 0 to 1.
pub type Colour = [f64; 3];

/// The part of a mixture that is luminance, for red, green and blue.
const LUMINANCE: Colour = [0.2126, 0.7152, 0.0722];

/// The custom properties of the widget in a theme, for an author's accent.
pub struct Palette {
    accent: Option<Colour>,
    declared: BTreeMap<String, String>,
}

impl Palette {
    /// The properties that a sheet gives the frame in a theme, the last of each name.
    pub fn new(sheet: &str, theme: Theme, accent: Option<Colour>) -> Self {
        let is_wanted = |selector: &str| selector == ".frame" || (theme == Theme::Dark && selector == ".dark");
        let rules = sheet.split('}').filter_map(|rule| rule.rsplit_once('{'));
        let rules = rules.filter(|(before, _)| is_wanted(before.lines().last().unwrap_or_default().trim()));
        let declared = rules
            .flat_map(|(_, declarations)| declarations.split(';'))
            .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect();
        Palette { accent, declared }
    }

    /// The colour of a property, or one that is written out.
    pub fn colour(&self, written: &str) -> Colour {
        let written = written.trim();
        if let Some(hex) = written.strip_prefix('#') {
            return from_hex(hex);
        }
        if let Some(name) = call("var", written) {
            return self.property(name);
        }
        if let Some(mixture) = call("color-mix", written) {
            let parts: Vec<_> = arguments(mixture);
            let (one, share) = parts[1].rsplit_once(' ').expect("a share");
            let share = share.trim_end_matches('%').parse::<f64>().expect("percent") / 100.0;
            let (one, other) = (self.colour(one), self.colour(parts[2]));
            return std::array::from_fn(|at| one[at] * share + other[at] * (1.0 - share));
        }
        if let Some(changed) = call("color", written) {
            return self.changed(changed);
        }
        panic!("{written} is no colour that this test knows")
    }

    fn property(&self, name: &str) -> Colour {
        match (name.split(',').next().unwrap_or_default().trim(), self.accent) {
            ("--it-band-accent", Some(accent)) => accent,
            (author, _) if author.starts_with("--it-band-") => self.colour(name.split_once(',').expect("a default").1),
            (own, _) => self.colour(&self.declared[own.trim_start_matches("--")]),
        }
    }

    /// `from COLOUR xyz X Y Z`, where the luminance `y` and the others are kept in part, and white is added; or there is
    /// nothing but white.
    fn changed(&self, written: &str) -> Colour {
        let rest = written.trim().strip_prefix("from").expect("another colour").trim();
        let (from, channels) = rest.split_once("xyz").expect("CIE XYZ");
        let from = self.colour(from).map(to_linear);
        let y = luminance_of(from);
        let channels: String = channels.split_whitespace().collect();
        if channels == "calc(0.9505*var(--pale))calc(var(--pale))calc(1.089*var(--pale))/1" {
            return [from_linear(self.number("pale", y)); 3];
        }
        let kept = self.number("kept", y);
        let white = self.number("white", y);
        let expected = "calc(x*var(--kept)+0.9505*var(--white))calc(y*var(--kept)+var(--white))\
                        calc(z*var(--kept)+1.089*var(--white))/1";
        assert_eq!(channels, expected, "a share of the colour and a share of white, which is 0.9505 1 1.089");
        from.map(|part| from_linear(part * kept + white))
    }

    fn number(&self, name: &str, y: f64) -> f64 {
        let text = self.declared[name]
            .replace("var(--kept)", &if name == "kept" { String::new() } else { self.number("kept", y).to_string() });
        Sum { text: &text, y }.all()
    }
}

/// What is in the parentheses of a function, if the text is a call of it and no more.
fn call<'a>(function: &str, text: &'a str) -> Option<&'a str> {
    text.strip_prefix(function)?.strip_prefix('(')?.strip_suffix(')')
}

/// The parts between commas that are in no parentheses.
fn arguments(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts
}

/// A sum as a sheet writes it: numbers, `y`, `min`, `max`, `-`, `/` and parentheses.
struct Sum<'a> {
    text: &'a str,
    y: f64,
}

impl Sum<'_> {
    fn all(mut self) -> f64 {
        let value = self.difference();
        assert!(self.text.trim().is_empty(), "{} is left over", self.text);
        value
    }

    fn difference(&mut self) -> f64 {
        let mut value = self.quotient();
        while self.takes("-") {
            value -= self.quotient();
        }
        value
    }

    fn quotient(&mut self) -> f64 {
        let mut value = self.term();
        while self.takes("/") {
            value /= self.term();
        }
        value
    }

    fn term(&mut self) -> f64 {
        if self.takes("y") {
            return self.y;
        }
        for (name, chosen) in [("min(", f64::min as fn(f64, f64) -> f64), ("max(", f64::max)] {
            if self.takes(name) {
                let first = self.difference();
                assert!(self.takes(","), "a comma before {}", self.text);
                let second = self.difference();
                assert!(self.takes(")"), "an end before {}", self.text);
                return chosen(first, second);
            }
        }
        if self.takes("(") {
            let value = self.difference();
            assert!(self.takes(")"), "an end before {}", self.text);
            return value;
        }
        let end = self.text.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(self.text.len());
        let (number, rest) = self.text.split_at(end);
        self.text = rest;
        number.parse().unwrap_or_else(|_| panic!("a number before {rest}"))
    }

    fn takes(&mut self, token: &str) -> bool {
        let rest = self.text.trim_start().strip_prefix(token);
        self.text = rest.unwrap_or(self.text).trim_start();
        rest.is_some()
    }
}

fn from_hex(hex: &str) -> Colour {
    let wide: String =
        if hex.len() == 3 { hex.chars().flat_map(|digit| [digit, digit]).collect() } else { hex.to_owned() };
    std::array::from_fn(|at| {
        f64::from(u8::from_str_radix(&wide[at * 2..at * 2 + 2], 16).expect("a hexadecimal colour")) / 255.0
    })
}

fn to_linear(part: f64) -> f64 {
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

fn from_linear(part: f64) -> f64 {
    if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 }
}

fn luminance_of(linear: Colour) -> f64 {
    linear.iter().zip(LUMINANCE).map(|(part, share)| part * share).sum()
}

/// How well one colour stands out from another, from 1 to 21, as WCAG counts.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let [one, other] = [one, other].map(|colour| luminance_of(colour.map(to_linear)) + 0.05);
    one.max(other) / one.min(other)
}
