//! Reads a packed questionnaire: the bytes that postcard wrote, field by field.
//!
//! A reader's phone downloads this code, so it is small before all else: postcard's own reader is 11 KB larger.
//! A failure is noted in the [`Reader`], which then holds no more bytes: what is left to read stays empty, lists end,
//! and no field has to pass an error on. Values are read in place, which saves copying them there.

use std::{fmt, mem};

use super::{
    Block, BlockKind, Caution, Choice, Condition, Goto, Item, Level, Origin, Outcome, Question, QuestionKind,
    Questionnaire, RedFlag, Region, Rule, Selection, Source, Text, Tool,
};

/// How many conditions may stand in each other, so that forged bytes cannot exhaust the stack. The document's JSON is
/// not read any deeper, so no sound pack comes near.
const DEPTH: u8 = 128;

/// Bytes that hold no questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("these bytes hold no questionnaire")
    }
}

impl std::error::Error for Unreadable {}

impl Questionnaire {
    /// Reads packed bytes, which the texts go on borrowing from.
    ///
    /// # Errors
    /// Bytes that are cut short or go on after the end, or that another version of the format wrote.
    pub fn unpack(bytes: &'static [u8]) -> Result<Self, Unreadable> {
        let mut reader = Reader { bytes, depth: 0, failed: false };
        let mut questionnaire = Questionnaire::EMPTY;
        questionnaire.read(&mut reader);
        if reader.failed || !reader.bytes.is_empty() {
            // Nothing else drops a questionnaire on a phone, so none has to download how to.
            if cfg!(target_family = "wasm") {
                mem::forget(questionnaire);
            }
            return Err(Unreadable);
        }
        Ok(questionnaire)
    }
}

/// What is still to be read.
pub(super) struct Reader {
    bytes: &'static [u8],
    /// How many conditions stand around the next one.
    depth: u8,
    failed: bool,
}

/// What every type is made of. The compiler would copy these functions into their callers, which is larger.
impl Reader {
    #[cold]
    #[inline(never)]
    fn fail(&mut self) {
        self.bytes = &[];
        self.failed = true;
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        match self.bytes.split_first() {
            Some((byte, rest)) => {
                self.bytes = rest;
                *byte
            }
            None => {
                self.fail();
                0
            }
        }
    }

    /// A number of at most so many bits: seven a byte, the lowest first, the top bit set where another byte follows.
    #[inline(never)]
    fn number(&mut self, bits: u32) -> usize {
        let mut number = 0;
        let mut shift = 0;
        while shift < bits {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                let left = bits - shift;
                if left < 7 && byte >> left != 0 {
                    break;
                }
                return number;
            }
            shift += 7;
        }
        self.fail();
        0
    }

    /// Which of so many variants of an enum follows.
    #[inline(never)]
    fn variant(&mut self, count: usize) -> usize {
        let variant = self.number(u32::BITS);
        if variant < count {
            return variant;
        }
        self.fail();
        0
    }

    #[inline(never)]
    fn flag(&mut self) -> bool {
        let byte = self.byte();
        if byte > 1 {
            self.fail();
        }
        byte == 1
    }

    /// Has every element of a list read. A forged length cannot keep it going: each element takes a byte at least.
    #[inline(never)]
    fn list(&mut self, element: &mut dyn FnMut(&mut Self)) {
        for _ in 0..self.number(usize::BITS) {
            if self.failed {
                break;
            }
            element(self);
        }
    }
}

/// A type that postcard packs.
pub(super) trait Packed {
    /// What stands in the place of a value that is to be read.
    const EMPTY: Self;

    /// Reads a value into the place of an empty one.
    fn read(&mut self, reader: &mut Reader);
}

/// Puts a value into the place of an empty one, which does not need the code that drops.
fn fill<T>(place: &mut T, value: T) {
    mem::forget(mem::replace(place, value));
}

impl Packed for bool {
    const EMPTY: Self = false;

    #[inline(never)]
    fn read(&mut self, reader: &mut Reader) {
        *self = reader.flag();
    }
}

impl Packed for u8 {
    const EMPTY: Self = 0;

    fn read(&mut self, reader: &mut Reader) {
        *self = reader.byte();
    }
}

impl Packed for u16 {
    const EMPTY: Self = 0;

    #[inline(never)]
    fn read(&mut self, reader: &mut Reader) {
        *self = reader.number(u16::BITS) as u16;
    }
}

impl Packed for Selection {
    const EMPTY: Self = Selection::EMPTY;

    fn read(&mut self, reader: &mut Reader) {
        *self = Selection::of_bits(reader.number(u32::BITS) as u32);
    }
}

impl Packed for Text {
    const EMPTY: Self = "";

    #[inline(never)]
    fn read(&mut self, reader: &mut Reader) {
        let length = reader.number(usize::BITS);
        let Some((text, rest)) = reader.bytes.split_at_checked(length) else {
            return reader.fail();
        };
        reader.bytes = rest;
        // `str::from_utf8` is made for speed and is larger.
        if let Some(chunk) = text.utf8_chunks().next() {
            *self = chunk.valid();
        }
        if self.len() < length {
            reader.fail();
        }
    }
}

impl<T: Packed> Packed for Option<T> {
    const EMPTY: Self = None;

    #[inline(never)]
    fn read(&mut self, reader: &mut Reader) {
        if reader.flag() {
            fill(self, Some(T::EMPTY));
            if let Some(value) = self {
                value.read(reader);
            }
        }
    }
}

impl<T: Packed, U: Packed> Packed for (T, U) {
    const EMPTY: Self = (T::EMPTY, U::EMPTY);

    fn read(&mut self, reader: &mut Reader) {
        self.0.read(reader);
        self.1.read(reader);
    }
}

impl<T: Packed> Packed for Vec<T> {
    const EMPTY: Self = Vec::new();

    #[inline(never)]
    fn read(&mut self, reader: &mut Reader) {
        reader.list(&mut |reader| {
            self.push(T::EMPTY);
            if let Some(element) = self.last_mut() {
                element.read(reader);
            }
        });
    }
}

/// An enum without fields: its variants, in the order of the type.
macro_rules! variants {
    ($name:ident: $($variant:ident)*) => {
        impl Packed for $name {
            const EMPTY: Self = [$($name::$variant),*][0];

            #[inline(never)]
            fn read(&mut self, reader: &mut Reader) {
                const COUNT: usize = [$($name::$variant),*].len();
                *self = match reader.variant(COUNT) {
                    $(variant if variant == $name::$variant as usize => $name::$variant,)*
                    _ => Self::EMPTY,
                };
            }
        }
    };
}

/// A struct: its fields, in the order of the type.
macro_rules! fields {
    ($name:ident: $($field:ident)* $(; not $left_out:ident)?) => {
        impl Packed for $name {
            const EMPTY: Self = $name { $($field: Packed::EMPTY,)* $($left_out: Packed::EMPTY,)? };

            fn read(&mut self, reader: &mut Reader) {
                $(self.$field.read(reader);)*
            }
        }
    };
}

variants!(QuestionKind: Single Multiple Scale);
variants!(Level: SelfCare Soon Urgent);
variants!(BlockKind: Advice Steps Do Dont Worsening Tool);
variants!(Origin: Coach Evidence Ours);
variants!(Tool: Call Timer Schedule Intervals);
variants!(Region: OuterKnee OuterThigh SideHip FrontKnee InnerKnee BackKnee Shin);

fields!(Questionnaire: version reviewed language miles awaits_review title interface questions red_flags outcomes blocks sources);
fields!(Question: id kind title hint name missing options ends red_flags next otherwise);
fields!(Choice: id label hint exclusive region);
fields!(Rule: when goto);
fields!(RedFlag: when level outcome);
fields!(Outcome: id level title lead blocks);
fields!(Block: id kind origin when unless title lead items evidence sources tool);
fields!(Caution: when words; not id);
fields!(Item: days when words; not id);
fields!(Source: citation link; not id);

impl Packed for Goto {
    const EMPTY: Self = Goto::Question(0);

    #[inline(never)]
    fn read(&mut self, reader: &mut Reader) {
        if reader.variant(2) == 1 {
            *self = Goto::Outcome(0);
        }
        let (Goto::Question(index) | Goto::Outcome(index)) = self;
        index.read(reader);
    }
}

impl Packed for Condition {
    const EMPTY: Self = Condition::All(Vec::new());

    #[inline(never)]
    fn read(&mut self, reader: &mut Reader) {
        if reader.depth == DEPTH {
            reader.fail();
        }
        reader.depth += 1;
        let empty = match reader.variant(4) {
            0 => Condition::All(Vec::new()),
            1 => Condition::Any(Vec::new()),
            2 => Condition::Not(Box::new(Condition::EMPTY)),
            _ => Condition::Answer { question: 0, options: Selection::EMPTY },
        };
        fill(self, empty);
        match self {
            Condition::All(conditions) | Condition::Any(conditions) => conditions.read(reader),
            Condition::Not(condition) => condition.read(reader),
            Condition::Answer { question, options } => {
                question.read(reader);
                options.read(reader);
            }
        }
        reader.depth -= 1;
    }
}
