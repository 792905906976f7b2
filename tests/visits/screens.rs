//! Every control on every screen names an action that the app knows.

use it_band_check::app::{Action, Field};

use crate::visit::Visit;
use personas::LUKE;

/// The values of an attribute in HTML.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect::<Vec<_>>().into_iter()
}

fn check(visit: &Visit) {
    let html = visit.html();
    for id in values(&html, "data-action").filter(|id| !["go", "choose"].contains(id)) {
        let question = (id == "change").then(|| "pain".to_owned());
        let action = Action::parse(id, question).unwrap_or_else(|| panic!("{}: {id}", visit.screen()));
        assert_eq!(action.id(), Some(id));
    }
    for name in values(&html, "name") {
        let is_question = visit.state.content.questions.iter().any(|question| question.id == name);
        assert!(Field::from_id(name).is_some() != is_question, "{}: {name}", visit.screen());
    }
}

#[test]
fn every_control_is_known() {
    let mut visit = Visit::on_device();
    check(&visit);
    visit.act(Action::Continue);
    check(&visit);
    for (question, options) in LUKE {
        visit.answer(question, options);
        check(&visit);
    }
    for action in [Action::StartTimer, Action::KeepDiary, Action::SaveDiary, Action::WorkOutSet, Action::Share] {
        visit.act(action);
        check(&visit);
    }
    visit.act(Action::Forget);
    check(&visit);
}

#[test]
fn an_id_that_no_control_has_is_no_action() {
    for id in ["", "go", "choose", "retry", "continue", "Back", "change"] {
        assert_eq!(Action::parse(id, None), None, "{id}");
    }
    assert_eq!(Action::parse("back", Some("pain".to_owned())), None);
}

#[test]
fn headings_ids_and_the_call_follow_the_author() {
    let mut visit = Visit::new();
    let settings = it_band_check::app::Settings {
        heading_level: 5,
        emergency_tel: Some("112 00".to_owned()),
        id_prefix: "other".to_owned(),
        keeps_on_device: false,
    };
    visit.act(Action::ApplySettings(settings));
    visit.answer("safety-now", &["chest"]);
    let html = visit.html();
    assert!(html.contains("<h5") && html.contains("<h6") && !html.contains("<h2"), "{html}");
    assert!(html.contains("href=\"tel:11200\""), "{html}");
    assert!(values(&html, "id").all(|id| id.starts_with("other-")), "{html}");
}
