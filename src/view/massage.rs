//! The massage guide: the way up the thigh, and a timer that says where on it to be.

use super::choices::marker;
use super::thigh::thigh;
use super::{Markup, Props, Response};
use crate::questionnaire::Text;
use crate::tools::timer::{Moment, Phase, Reading, Timer, clock};

/// How long a phone buzzes at the end, in milliseconds.
const BUZZ: u32 = 600;

/// Does what a button asks for: Start, Pause and Go on are one button, so that it keeps the focus.
pub fn act(timer: &mut Timer, props: &Props, action: &str, response: &mut Response) {
    let now = props.options.clocks();
    response.say("");
    let moment = match action {
        "timer-start" => timer.start(now),
        "timer-pause" => timer.pause(now),
        "timer-reset" => {
            timer.reset();
            None
        }
        _ => None,
    };
    follow(timer, props, moment, response);
}

/// Looks at the clocks.
pub fn look(timer: &mut Timer, props: &Props, now: Reading, response: &mut Response) {
    let moment = timer.read(now);
    follow(timer, props, moment, response);
}

fn follow(timer: &Timer, props: &Props, moment: Option<Moment>, response: &mut Response) {
    if let Some(moment) = moment {
        response.say(announcement(props, moment));
        if moment == Moment::End {
            props.options.vibrate(BUZZ);
        }
    }
    // A timer that does not run needs no next look.
    props.options.wake(if timer.phase() == Phase::Running { timer.next_change() } else { 0 });
}

/// The guide.
pub fn massage(m: &mut Markup, timer: &Timer) {
    let words = &m.content.all().interface;
    let zone = timer.zone();
    m.element("div class=massage part=massage", |m| {
        m.line("p class=mark part=origin", words.ours);
        m.line("p", words.leg.guide);
        m.element("div class=way-up", |m| {
            thigh(m, zone);
            m.element("ol role=list", |m| {
                let zones = [words.leg.knee, words.leg.lower, words.leg.middle, words.leg.upper, words.leg.hip];
                for (index, words) in zones.into_iter().enumerate() {
                    m.element("li", |m| {
                        if zone == Some(index) {
                            m.attribute("aria-current", "step");
                        }
                        marker(m, index);
                        m.text(words);
                    });
                }
            });
        });
        controls(m, timer);
    });
}

/// The time left, and what the reader can do.
fn controls(m: &mut Markup, timer: &Timer) {
    let words = &m.content.all().interface.leg;
    let phase = timer.phase();
    let (action, toggle) = match phase {
        Phase::Running => ("timer-pause", words.pause),
        Phase::Paused => ("timer-start", words.resume),
        Phase::Ready | Phase::Over => ("timer-start", words.start),
    };
    m.element("div class=controls", |m| {
        m.element("p class=time", |m| {
            m.text(words.left);
            m.element("span role=timer aria-live=off", |m| m.string(clock(timer.seconds_left())));
        });
        m.element("label class=time", |m| {
            m.text(words.minutes);
            m.element("select name=minutes", |m| {
                // WebKit counts what is chosen as a part of the label around it.
                m.attribute("aria-label", words.minutes);
                if phase == Phase::Running {
                    m.attribute("disabled", "");
                }
                for minutes in timer.choices() {
                    m.element("option", |m| {
                        if minutes == timer.minutes() {
                            m.attribute("selected", "");
                        }
                        m.number(u32::from(minutes));
                    });
                }
            });
        });
        m.button("primary", action, toggle);
        m.button("secondary", "timer-reset", words.reset);
        m.maybe(phase == Phase::Over, |m| m.line("p class=over", words.over));
    });
}

/// What to say to those who do not look.
fn announcement(props: &Props, moment: Moment) -> Text {
    let words = &props.content.all().interface.leg;
    match moment {
        Moment::Start => words.started,
        Moment::Quarter => words.quarter,
        Moment::Half => words.half,
        Moment::ThreeQuarters => words.three_quarters,
        Moment::End => words.over,
    }
}
