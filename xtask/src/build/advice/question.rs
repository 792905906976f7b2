//! A question with its options, and where to go from it.

use maud::{Markup, html};

use super::routes::{Route, When, routes};
use super::{Page, anchor, filled};
use crate::content::{Question, QuestionKind};

impl Page<'_> {
    /// The question with this index.
    pub fn question(&self, index: u16) -> Markup {
        let question = &self.content.questions[usize::from(index)];
        let number = self.words.number.replace("{n}", &(index + 1).to_string());
        let how = match question.kind {
            QuestionKind::Single => self.words.choose_one,
            QuestionKind::Multiple => self.content.interface.select_all,
            QuestionKind::Scale => self.words.choose_number,
        };
        html! {
            section.question id=(anchor::question(self.content, index)) {
                h3 { span.number { (number) } " " (question.title) }
                @if let Some(hint) = question.hint { p.hint { (hint) } }
                p.how { (how) }
                @if question.kind == QuestionKind::Scale { (self.scale(question)) } @else { (self.options(question)) }
                div.onwards {
                    p.label { (self.words.onwards) }
                    @let routes = routes(self.content, index);
                    @if let [route] = routes.as_slice() { p { (self.route(index, route)) } }
                    @else { ol { @for route in &routes { li { (self.route(index, route)) } } } }
                }
            }
        }
    }

    fn options(&self, question: &Question) -> Markup {
        let class = if question.kind == QuestionKind::Multiple { "options several" } else { "options" };
        html! {
            ul class=(class) {
                @for option in &question.options {
                    li {
                        @if option.exclusive { span.or { (self.content.interface.or) } " " }
                        span.option { (option.label) }
                        @if let Some(hint) = option.hint { " " span.hint { (hint) } }
                    }
                }
            }
        }
    }

    fn scale(&self, question: &Question) -> Markup {
        let end = |number: &str, meaning| self.words.end.replace("{n}", number).replace("{meaning}", meaning);
        html! {
            ul.scale { @for option in &question.options { li { (option.label) } } }
            @if let (Some((low, high)), [first, .., last]) = (question.ends, question.options.as_slice()) {
                p.hint { (end(first.label, low)) br; (end(last.label, high)) }
            }
        }
    }

    fn route(&self, index: u16, route: &Route) -> Markup {
        let target = self.link(route.goto);
        let target = ("{target}", &target);
        match &route.when {
            When::If(said) => {
                let mut speaker = self.speaker();
                speaker.here = Some(index);
                let condition = speaker.words(&speaker.sentence(said));
                filled(self.words.route, &[("{condition}", &condition), target])
            }
            When::Otherwise => filled(self.words.otherwise, &[target]),
            When::Whatever => filled(self.words.whatever, &[target]),
        }
    }
}
