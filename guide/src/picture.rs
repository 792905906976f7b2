//! The picture: how the questions lead to the outcomes.
//!
//! Questions stand below each other. Outcomes that cannot wait are on their right and those that the plan is not for on
//! their left, each as tall as the questions that lead to it, so that every edge to one is a straight line. The plans are
//! at the bottom, where the path goes that nothing holds.

use crate::*;

const ROW: usize = 66;
const BOX: usize = 48;
/// Where each column starts, and how wide it is.
const LEFT: (usize, usize) = (0, 92);
const MIDDLE: (usize, usize) = (140, 200);
const RIGHT: (usize, usize) = (400, 96);

impl Guide {
    /// The picture, and beside it the questions in full.
    pub(crate) fn picture(&self) -> Markup {
        html! {
            p { (self.word("pictureLead")) }
            div.columns {
                (self.drawing())
                ol.long {
                    @for question in &self.content.questions {
                        @let options = question.options.iter().flat_map(|option| [Some(option.label), option.hint]);
                        @let options = options.flatten().collect::<Vec<_>>().join(" / ");
                        li { strong { (question.title) } " " (question.hint.unwrap_or_default()) " " span.hint { (options) } }
                    }
                }
            }
        }
    }

    fn drawing(&self) -> Markup {
        let (width, bottom) = (RIGHT.0 + RIGHT.1, self.content.questions.len() * ROW + 10);
        let (start, middle, end) = (MIDDLE.0, MIDDLE.0 + MIDDLE.1 / 2, MIDDLE.0 + MIDDLE.1);
        let step = width / self.plans.len().max(1);
        let leads = |question: &Question, to| gotos(question).any(|goto| goto == to);
        let rows = |outcome: u16| {
            let is_flag = |flag: &u16| self.content.red_flags[usize::from(*flag)].outcome == outcome;
            let comes = |one: &Question| leads(one, Goto::Outcome(outcome)) || one.red_flags.iter().any(is_flag);
            let questions = self.content.questions.iter().enumerate().filter(|(_, question)| comes(question));
            questions.map(|(row, _)| row).collect::<Vec<_>>()
        };
        let numbers = |outcome| rows(outcome).iter().map(|row| (row + 1).to_string()).collect::<Vec<_>>().join(", ");
        html! {
            svg viewBox={ "0 -2 " (width) " " (bottom + BOX + 4) } role="img" aria-labelledby="drawn" aria-describedby="told" {
                title #drawn { (self.word("picture")) }
                desc #told {
                    @for (index, outcome) in (0..).zip(&self.content.outcomes) { (self.name(outcome)) ": " (numbers(index)) ". " }
                }
                marker #arrow viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" {
                    path.head d="M0 0L8 4L0 8Z" {}
                }
                @for (row, question) in self.content.questions.iter().enumerate() {
                    (boxed(MIDDLE, row * ROW, BOX, "question", &format!("{}. {}", row + 1, question.name)))
                    @for to in (0..self.content.questions.len()).filter(|to| leads(question, Goto::Question(*to as u16))) {
                        @if to == row + 1 { path.edge.question d={ "M" (middle) " " (row * ROW + BOX) "V" (to * ROW) } {} }
                        @else { path.edge.question d={ "M" (start) " " (row * ROW + 24) "h-24V" (to * ROW + 24) "h24" } {} }
                    }
                }
                @for (index, outcome) in (0..).zip(&self.content.outcomes) {
                    @let rows = rows(index);
                    @let (first, last) = (rows.first().unwrap_or(&0) * ROW, rows.last().unwrap_or(&0) * ROW);
                    @let class = outcome.level.id();
                    @if let Some(place) = self.plans.iter().position(|plan| *plan == index) {
                        @let x = place * step;
                        @let line = format!("M{middle} {}V{}H{}V{bottom}", last + BOX, bottom - 14, x + step / 2);
                        @let words = format!("{} {}", self.name(outcome), self.pain(index));
                        path.edge.(class) d=(line) {}
                        (boxed((x + 4, step - 8), bottom, BOX, class, &words))
                    } @else {
                        @let is_left = outcome.level == Level::SelfCare;
                        @let (from, to, column) = if is_left { (start, LEFT.1, LEFT) } else { (end, RIGHT.0, RIGHT) };
                        (boxed(column, first, last - first + BOX, class, self.name(outcome)))
                        @for row in rows { path.edge.(class) d={ "M" (from) " " (row * ROW + 24) "H" (to) } {} }
                    }
                }
            }
        }
    }
}

/// Words in a box, broken by the browser where they are too long for a line.
fn boxed((x, width): (usize, usize), y: usize, height: usize, class: &str, words: &str) -> Markup {
    html! { foreignObject x=(x) y=(y) width=(width) height=(height) { div.box.(class) { (words) } } }
}
