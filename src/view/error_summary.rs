//! What went wrong when Continue was pressed.

use super::Markup;
use crate::questionnaire::Question;

/// "There is a problem", with a link to the first option. It takes the focus when it comes up.
pub fn error_summary(m: &mut Markup, question: &Question) {
    m.element("div class=summary part=error-summary role=alert tabindex=-1", |m| {
        m.attribute_id("aria-labelledby", &[question.id, "problem"]);
        m.element("div", |m| {
            m.attribute_id("id", &[question.id, "problem"]);
            m.line("h1 class=subtitle", m.content.interface.problem);
        });
        m.element("p", |m| {
            m.element("a data-action=go", |m| {
                m.attribute_string("href", ["#", &m.settings.id(&[question.id, question.options[0].id])].concat());
                m.text(question.missing);
            });
        });
    });
}
