//! A question: one form, one fieldset, Back and Continue.

use yew::prelude::*;

use super::choices::choices;
use super::error_summary::error_summary;
use super::heading::screen_heading;
use super::progress::progress;
use super::scale::scale;
use super::{Content, Settings};
use crate::browser::bring_into_view;
use crate::questionnaire::{Event, QuestionKind, Selection, Text};

/// A question on the reader's path.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The questionnaire.
    pub content: Content,
    /// How the page wants it shown.
    pub settings: Settings,
    /// Index of the question.
    pub question: u16,
    /// The answer given before.
    pub selection: Selection,
    /// Its place on the path, from 1.
    pub number: usize,
    /// The longest the path can become.
    pub at_most: usize,
    /// The heading, which takes the focus.
    pub heading: NodeRef,
    /// Takes the answer, or Back.
    pub on_event: Callback<Event>,
    /// Takes what a screen reader should say.
    pub on_status: Callback<Text>,
}

/// What the reader does in the form.
#[derive(Clone, Copy, Debug)]
pub enum Message {
    /// An option was chosen or unchosen.
    Choose(usize, bool),
    /// Continue was pressed.
    Submit,
}

/// The form of a question. Holds the choice until Continue takes it.
pub struct QuestionForm {
    choice: Selection,
    problem: bool,
    /// Whether the error summary is to take the focus after the next rendering.
    tell_problem: bool,
    summary: NodeRef,
}

impl Component for QuestionForm {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        QuestionForm { choice: ctx.props().selection, problem: false, tell_problem: false, summary: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        let question = props.content.question(props.question);
        match message {
            Message::Choose(option, chosen) => {
                let before = self.choice.without(Selection::one(option));
                self.choice = question.choose(self.choice, option, chosen);
                let unticked = question.kind == QuestionKind::Multiple && !before.without(self.choice).is_empty();
                props.on_status.emit(if unticked { props.content.interface.unticked } else { "" });
            }
            Message::Submit if self.choice.is_empty() => {
                self.problem = true;
                self.tell_problem = true;
            }
            Message::Submit => props.on_event.emit(Event::Answer(self.choice)),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { content, settings, number, at_most, heading, on_event, .. } = ctx.props();
        let question = content.question(ctx.props().question);
        let onsubmit = ctx.link().callback(|event: SubmitEvent| {
            event.prevent_default();
            Message::Submit
        });
        let on_choose = ctx.link().callback(|(option, chosen)| Message::Choose(option, chosen));
        let hint = settings.id(question, "hint");
        let error = settings.id(question, "error");
        let described_by = if self.problem { [&hint, " ", &error].concat() } else { hint.to_string() };
        let title = html! {
            <>
                if self.problem {
                    <span class="error">{ content.interface.error }{ " " }</span>
                }
                { question.title }
            </>
        };
        html! {
            <form novalidate=true class="screen" part="question" data-screen={question.id} {onsubmit}>
                <div class="top">
                    { progress(*content, *number, *at_most) }
                    if *number > 1 {
                        <button
                            type="button"
                            class="back"
                            part="back"
                            data-action="back"
                            onclick={on_event.reform(|_| Event::Back)}
                        >
                            { content.interface.back }
                        </button>
                    }
                </div>
                if self.problem {
                    { error_summary(*content, settings, question, &self.summary) }
                }
                <fieldset aria-describedby={described_by}>
                    <legend>{ screen_heading(settings.heading_level, heading, "heading", title) }</legend>
                    <div class="hint" id={hint}>
                        if let Some(hint) = question.hint {
                            <p>{ hint }</p>
                        }
                        if question.kind == QuestionKind::Multiple {
                            <p>{ content.interface.select_all }</p>
                        }
                    </div>
                    if self.problem {
                        <p class="error" part="error" id={error}>
                            <span class="hidden">{ content.interface.error }{ " " }</span>
                            { question.missing }
                        </p>
                    }
                    if question.kind == QuestionKind::Scale {
                        { scale(settings, question, question.id, self.choice, &on_choose) }
                    } else {
                        { choices(*content, settings, question, self.choice, &on_choose) }
                    }
                </fieldset>
                <button type="submit" class="primary" part="continue">{ content.interface.proceed }</button>
            </form>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.tell_problem) {
            bring_into_view(&self.summary);
        }
    }
}
