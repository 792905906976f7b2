//! The massage guide: the way up the thigh, and a timer that says where on it to be.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Content;
use super::thigh::thigh;
use crate::browser::{on_visibility_change, read_clocks, vibrate};
use crate::questionnaire::Text;
use crate::tools::timer::{MINUTES, Moment, Phase, Reading, Timer, clock};

/// How long a phone buzzes at the end, in milliseconds.
const BUZZ: u32 = 600;

/// What the guide needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The questionnaire.
    pub content: Content,
    /// Takes what a screen reader should say.
    pub on_status: Callback<AttrValue>,
}

/// What happens to the timer.
#[derive(Clone, Copy, Debug)]
pub enum Message {
    /// Start, Pause or Go on was pressed: one button, so that it keeps the focus.
    Toggle,
    /// Reset was pressed.
    Reset,
    /// Another number of minutes was picked.
    Minutes(u8),
    /// The clocks were read: a tick came, or the page was hidden or came back.
    Look(Reading),
}

/// The massage guide. Holds the timer.
pub struct Massage {
    timer: Timer,
    /// The next look, while the timer runs.
    next: Option<Timeout>,
    /// Looks at once when the page comes back, while the timer runs.
    on_return: Option<EventListener>,
}

impl Component for Massage {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Massage { timer: Timer::default(), next: None, on_return: None }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let moment = match message {
            Message::Toggle if self.timer.phase() == Phase::Running => self.timer.pause(read_clocks()),
            Message::Toggle => self.timer.start(read_clocks()),
            Message::Look(now) => self.timer.read(now),
            Message::Minutes(minutes) => {
                self.timer.set_minutes(minutes);
                None
            }
            Message::Reset => {
                self.timer.reset();
                ctx.props().on_status.emit(AttrValue::default());
                None
            }
        };
        if let Some(moment) = moment {
            self.tell(ctx, moment);
        }
        self.wait(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().content.interface;
        let zone = self.timer.zone();
        let zones = [words.leg.knee, words.leg.lower, words.leg.middle, words.leg.upper, words.leg.hip];
        let zones = zones.iter().enumerate().map(|(index, words)| {
            html! {
                <li aria-current={(zone == Some(index)).then_some("step")}>
                    <span class="marker" aria-hidden="true">{ index + 1 }</span>
                    { *words }
                </li>
            }
        });
        html! {
            <div class="massage" part="massage">
                <p class="mark" part="origin">{ words.ours }</p>
                <p>{ words.leg.guide }</p>
                <div class="way-up">
                    { thigh(zone) }
                    <ol role="list">{ for zones }</ol>
                </div>
                { self.controls(ctx) }
            </div>
        }
    }
}

impl Massage {
    /// The time left, and what the reader can do.
    fn controls(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().content.interface.leg;
        let phase = self.timer.phase();
        let (action, toggle) = match phase {
            Phase::Running => ("timer-pause", words.pause),
            Phase::Paused => ("timer-start", words.resume),
            Phase::Ready | Phase::Over => ("timer-start", words.start),
        };
        let choices = MINUTES.map(|choice| {
            html! { <option selected={choice == self.timer.minutes()}>{ choice }</option> }
        });
        let onchange = ctx.link().callback(|event: Event| {
            let index = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            Message::Minutes(MINUTES.start + index as u8)
        });
        html! {
            <div class="controls">
                <p class="time">
                    { words.left }
                    <span role="timer" aria-live="off" aria-label={words.left}>
                        { clock(self.timer.seconds_left()) }
                    </span>
                </p>
                <label class="time">
                    { words.minutes }
                    <select name="minutes" disabled={phase == Phase::Running} {onchange}>{ for choices }</select>
                </label>
                { button("primary", action, toggle, ctx.link().callback(|_| Message::Toggle)) }
                { button("secondary", "timer-reset", words.reset, ctx.link().callback(|_| Message::Reset)) }
                if phase == Phase::Over {
                    <p class="over">{ words.over }</p>
                }
            </div>
        }
    }

    /// Says what has come, to those who do not look.
    fn tell(&self, ctx: &Context<Self>, moment: Moment) {
        let words = &ctx.props().content.interface.leg;
        ctx.props().on_status.emit(AttrValue::Static(match moment {
            Moment::Start => words.started,
            Moment::Quarter => words.quarter,
            Moment::Half => words.half,
            Moment::ThreeQuarters => words.three_quarters,
            Moment::End => words.over,
        }));
        if moment == Moment::End {
            vibrate(BUZZ);
        }
    }

    /// Sees to the next look at the clocks. A timer that does not run needs none.
    fn wait(&mut self, ctx: &Context<Self>) {
        if self.timer.phase() != Phase::Running {
            self.next = None;
            self.on_return = None;
            return;
        }
        let look = ctx.link().callback(Message::Look);
        if self.on_return.is_none() {
            let look = look.clone();
            self.on_return = on_visibility_change(move || look.emit(read_clocks()));
        }
        self.next = Some(Timeout::new(self.timer.next_change(), move || look.emit(read_clocks())));
    }
}

fn button(class: Text, action: Text, words: Text, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} data-action={action} {onclick}>{ words }</button> }
}
