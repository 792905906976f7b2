//! The pace builder: from the usual pace to a pace for each repetition.

use super::pace_table::pace_table;
use super::{Markup, Props, Response};
use crate::questionnaire::{Text, fill};
use crate::tools::digits;
use crate::tools::intervals::{LENGTHS, REPETITIONS, Unit, Workout, clock, read_clock, read_number};

/// The name under which the unit is kept, and of the choice of it.
pub const UNITS: &str = "units";

/// The names of the fields, in the order shown.
const FIELDS: [Text; 3] = ["pace", "repetitions", "length"];

/// What is filled in, and the set that was worked out from it.
#[derive(Clone, Debug, Default)]
pub struct PaceBuilder {
    unit: Unit,
    inputs: [String; 3],
    problems: [Option<String>; 3],
    workout: Option<Workout>,
}

impl PaceBuilder {
    /// Nothing is filled in, but for the unit that was kept.
    pub fn new(props: &Props) -> Self {
        let kept = props.options.read(UNITS).filter(|_| props.content.miles);
        let unit = kept.and_then(|id| Unit::from_id(&id)).unwrap_or_default();
        PaceBuilder { unit, ..PaceBuilder::default() }
    }

    /// Takes what was filled in, where the field is one of these.
    pub fn take(&mut self, props: &Props, name: &str, value: String) {
        if let Some(unit) = Unit::from_id(&value)
            && name == UNITS
        {
            self.unit = unit;
            props.options.write(UNITS, Some(unit.id()));
        } else if let Some(field) = FIELDS.iter().position(|field| *field == name) {
            self.inputs[field] = value;
        }
    }

    /// Works out the set, or says what is wrong with each field and takes the reader to the first.
    pub fn work(&mut self, props: &Props, response: &mut Response) {
        let words = &props.content.all().interface.pace;
        let unit = self.unit;
        let (fastest, slowest) = unit.paces();
        let pace = read_clock(&self.inputs[0]);
        let sensible = pace.filter(|pace| (fastest..=slowest).contains(pace));
        let repetitions = read_number(&self.inputs[1], REPETITIONS);
        let length = read_number(&self.inputs[2], LENGTHS);
        let number = |(from, to): (u32, u32)| fill_range(words.number_range, from, to, digits::write);
        self.problems = [
            match (pace, sensible) {
                (None, _) => Some(words.pace_pattern.to_owned()),
                (_, None) => Some(fill_range(words.pace_range, fastest, slowest, |pace| clock(pace * 1000))),
                _ => None,
            },
            repetitions.is_none().then(|| number(REPETITIONS)),
            length.is_none().then(|| number(LENGTHS)),
        ];
        self.workout = match (sensible, repetitions, length) {
            (Some(pace), Some(repetitions), Some(length)) => {
                let slower = props.content.numbers.slower_start_seconds;
                Some(Workout { unit, pace, slower, repetitions, length })
            }
            _ => None,
        };
        match self.workout {
            Some(workout) => {
                let last = workout.pace * 1000;
                let first = workout.paces().next().unwrap_or(last);
                response.say(fill_range(words.ready, first, last, clock));
            }
            None => {
                response.say("");
                response.focus = Some(".builder [aria-invalid]");
            }
        }
    }

    /// A small form and the set.
    pub fn view(&self, m: &mut Markup) {
        let words = &m.content.all().interface.pace;
        m.element("div class=builder part=pace-builder role=group", |m| {
            m.attribute_id("aria-labelledby", &["pace-title"]);
            m.element("p class=label", |m| {
                m.attribute_id("id", &["pace-title"]);
                m.text(words.title);
            });
            self.field(m, 0, words.usual, words.usual_hint);
            m.maybe(m.content.miles, |m| self.units(m));
            self.field(m, 1, words.repetitions, words.repetitions_hint);
            self.field(m, 2, words.length, words.length_hint);
            m.button("secondary", "intervals", words.work);
            m.maybe(self.workout.is_some(), |m| {
                if let Some(workout) = self.workout {
                    m.element("div class=sets", |m| {
                        pace_table(m, "full", words.set, workout);
                        pace_table(m, "trimmed", words.trimmed, workout.trimmed());
                    });
                    m.line("p", words.stop);
                }
            });
        });
    }

    /// A field, which keeps what is typed by itself, with what is wrong with it.
    fn field(&self, m: &mut Markup, index: usize, label: Text, hint: Text) {
        let name = FIELDS[index];
        let problem = &self.problems[index];
        m.element("div class=field part=field", |m| {
            m.element("label class=label", |m| {
                m.attribute_id("for", &[name]);
                m.text(label);
            });
            m.element("p class=hint", |m| {
                m.attribute_id("id", &[name, "hint"]);
                m.text(hint);
            });
            m.maybe(problem.is_some(), |m| {
                m.element("p class=error part=error", |m| {
                    m.attribute_id("id", &[name, "error"]);
                    m.line("span class=hidden", m.content.interface.error);
                    m.string([" ", problem.as_deref().unwrap_or_default()].concat());
                });
            });
            m.element("input type=text class=input autocomplete=off", |m| {
                m.attribute("name", name);
                m.attribute("inputmode", if index == 0 { "text" } else { "numeric" });
                m.attribute_id("id", &[name]);
                let hint = m.settings.id(&[name, "hint"]);
                if problem.is_some() {
                    m.attribute("aria-invalid", "true");
                    m.attribute_string("aria-describedby", [&hint, " ", &m.settings.id(&[name, "error"])].concat());
                } else {
                    m.attribute_string("aria-describedby", hint);
                }
            });
        });
    }

    /// The choice between kilometre and mile.
    fn units(&self, m: &mut Markup) {
        let words = &m.content.all().interface.pace;
        m.element("fieldset class=units", |m| {
            m.line("legend class=label", words.unit);
            m.element("div class=options", |m| {
                for (unit, label) in Unit::ALL.into_iter().zip([words.kilometre, words.mile]) {
                    m.element("div class=option", |m| {
                        m.element("input type=radio", |m| {
                            m.attribute("name", UNITS);
                            m.attribute("value", unit.id());
                            m.attribute_id("id", &[UNITS, unit.id()]);
                            m.checked(self.unit == unit);
                        });
                        m.element("label", |m| {
                            m.attribute_id("for", &[UNITS, unit.id()]);
                            m.text(label);
                        });
                    });
                }
            });
        });
    }
}

fn fill_range(text: Text, from: u32, to: u32, write: fn(u32) -> String) -> String {
    fill(text, &[("from", &write(from)), ("to", &write(to))])
}
