//! "Your answers", each with a Change link.

use super::Markup;
use crate::questionnaire::Path;

/// The answers on the path that led to an outcome. Where something is kept on the device, there is a way to forget it.
pub fn your_answers(m: &mut Markup, path: &Path, can_forget: bool) {
    let content = m.content;
    let words = &content.all().interface;
    m.element("section class=answers part=answers", |m| {
        m.line("h2 class=section", words.your_answers);
        m.element("dl", |m| {
            for index in &path.questions {
                let question = content.question(*index);
                m.element("div", |m| {
                    m.attribute("data-answer", question.id);
                    m.line("dt", question.name);
                    m.element("dd", |m| {
                        for option in path.given.get(*index).iter() {
                            m.line("p", question.options[option].label);
                        }
                    });
                    m.element("dd", |m| {
                        m.element("button type=button class=link part=change data-action=change", |m| {
                            m.attribute("data-question", question.id);
                            m.text(words.change);
                            m.text(" ");
                            m.line("span class=hidden", question.name);
                        });
                    });
                });
            }
        });
        m.element("div class=row", |m| {
            m.button("secondary", "restart", words.restart);
            if can_forget {
                m.button("secondary", "forget", words.keep.forget);
            }
        });
        if can_forget {
            m.line("p class=hint", words.keep.forget_hint);
        }
    });
}
