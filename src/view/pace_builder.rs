//! The pace builder: from the usual pace to a pace for each repetition.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::{Field, field};
use super::pace_table::pace_table;
use super::{Content, Settings};
use crate::browser::bring_into_view;
use crate::questionnaire::Text;
use crate::tools::intervals::{LENGTHS, REPETITIONS, Unit, Workout, clock, read_clock, read_number};

/// The name under which the unit is kept.
const UNITS: &str = "units";

/// What goes into the pace builder.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The questionnaire.
    pub content: Content,
    /// How the page wants it shown.
    pub settings: Settings,
    /// Takes what a screen reader should say.
    pub on_status: Callback<AttrValue>,
}

/// What the reader does in the pace builder.
#[derive(Clone, Copy, Debug)]
pub enum Message {
    /// Another unit was chosen.
    Count(Unit),
    /// The set is to be worked out.
    Work,
}

/// A small form and the set that was worked out from it.
pub struct PaceBuilder {
    unit: Unit,
    /// Pace, repetitions and length, in the order shown.
    inputs: [NodeRef; 3],
    problems: [Option<AttrValue>; 3],
    /// Whether the first field with a problem is to take the focus after the next rendering.
    tell_problem: bool,
    workout: Option<Workout>,
}

impl Component for PaceBuilder {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let kept = ctx.props().settings.storage.read(UNITS);
        PaceBuilder {
            unit: kept.and_then(|id| Unit::from_id(&id)).unwrap_or_default(),
            inputs: Default::default(),
            problems: Default::default(),
            tell_problem: false,
            workout: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let Props { content, settings, on_status } = ctx.props();
        match message {
            Message::Count(unit) => {
                self.unit = unit;
                settings.storage.write(UNITS, Some(unit.id()));
            }
            Message::Work => {
                self.work(*content);
                self.tell_problem = self.workout.is_none();
                on_status.emit(self.workout.map_or(AttrValue::default(), |workout| {
                    let last = workout.pace * 1000;
                    let first = workout.paces().next().unwrap_or(last);
                    let ready = content.interface.pace.ready.replace("{from}", &clock(first));
                    ready.replace("{to}", &clock(last)).into()
                }));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { content, settings, .. } = ctx.props();
        let words = &content.interface.pace;
        let fields = [
            ("pace", "text", words.usual, words.usual_hint),
            ("repetitions", "numeric", words.repetitions, words.repetitions_hint),
            ("length", "numeric", words.length, words.length_hint),
        ];
        let mut fields = fields.into_iter().zip(&self.inputs).zip(&self.problems).map(|((texts, node), problem)| {
            let (name, keyboard, label, hint) = texts;
            field(*content, settings, &Field { name, keyboard, label, hint, problem: problem.as_ref(), node })
        });
        let title: AttrValue = [&settings.prefix, "-pace-title"].concat().into();
        let onkeydown = ctx.link().batch_callback(|event: KeyboardEvent| {
            let typed = event.key() == "Enter" && event.target_dyn_into::<HtmlInputElement>().is_some();
            typed.then_some(Message::Work)
        });
        html! {
            <div class="builder" part="pace-builder" role="group" aria-labelledby={&title} {onkeydown}>
                <p class="label" id={title}>{ words.title }</p>
                { for fields.next() }
                { self.units(ctx) }
                { for fields }
                <button
                    type="button"
                    class="secondary"
                    data-action="intervals"
                    onclick={ctx.link().callback(|_| Message::Work)}
                >
                    { words.work }
                </button>
                if let Some(workout) = self.workout {
                    <div class="sets">
                        { pace_table(*content, "full", words.set, workout) }
                        { pace_table(*content, "trimmed", words.trimmed, workout.trimmed()) }
                    </div>
                    <p>{ words.stop }</p>
                }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.tell_problem) {
            let first = self.problems.iter().position(Option::is_some);
            first.into_iter().for_each(|first| bring_into_view(&self.inputs[first]));
        }
    }
}

impl PaceBuilder {
    /// Takes what is in the fields, or says what is wrong with each.
    fn work(&mut self, content: Content) {
        let words = &content.interface.pace;
        let [pace, repetitions, length] = self
            .inputs
            .each_ref()
            .map(|input| input.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default());
        let (fastest, slowest) = self.unit.paces();
        let pace = read_clock(&pace).ok_or_else(|| words.pace_pattern.into()).and_then(|pace| {
            let sensible = (fastest..=slowest).contains(&pace);
            sensible
                .then_some(pace)
                .ok_or_else(|| between(words.pace_range, &clock(fastest * 1000), &clock(slowest * 1000)))
        });
        let number = |text: &str, limits: (u32, u32)| {
            let problem = || between(words.number_range, &limits.0.to_string(), &limits.1.to_string());
            read_number(text, limits).ok_or_else(problem)
        };
        let (repetitions, length) = (number(&repetitions, REPETITIONS), number(&length, LENGTHS));
        self.workout = None;
        if let (Ok(pace), Ok(repetitions), Ok(length)) = (&pace, &repetitions, &length) {
            let (pace, repetitions, length) = (*pace, *repetitions, *length);
            self.workout = Some(Workout { unit: self.unit, pace, repetitions, length });
        }
        self.problems = [pace.err(), repetitions.err(), length.err()];
    }

    /// The choice between kilometre and mile.
    fn units(&self, ctx: &Context<Self>) -> Html {
        let Props { content, settings, .. } = ctx.props();
        let words = &content.interface.pace;
        let options = Unit::ALL.into_iter().map(|unit| {
            let id = [&settings.prefix, "-units-", unit.id()].concat();
            let label = if unit == Unit::Mile { words.mile } else { words.kilometre };
            html! {
                <div class="option" key={unit.id()}>
                    <input
                        type="radio"
                        name="units"
                        value={unit.id()}
                        id={id.clone()}
                        checked={self.unit == unit}
                        onchange={ctx.link().callback(move |_| Message::Count(unit))}
                    />
                    <label for={id}>{ label }</label>
                </div>
            }
        });
        html! {
            <fieldset class="units">
                <legend class="label">{ words.unit }</legend>
                <div class="options">{ for options }</div>
            </fieldset>
        }
    }
}

fn between(text: Text, from: &str, to: &str) -> AttrValue {
    text.replace("{from}", from).replace("{to}", to).into()
}
