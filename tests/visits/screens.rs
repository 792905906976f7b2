//! What holds on every screen: controls name actions that the app knows, and words are replaced whole.

use it_band_check::app::{Action, Field};
use it_band_check::browser::Host;
use it_band_check::view::{Ui, screen};
use yew::virtual_dom::VNode;

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
    let environment = visit.host.environment();
    let date = |day, style| visit.host.date(day, style);
    let ui = Ui { content: visit.state.content, state: &visit.state, environment: &environment, date: &date };
    check_words(&screen(ui), false);
}

/// A translator of the page may rewrite any text, so Yew must not change one: an element around it is replaced when the
/// words change, since they are in its key. What can have the focus is never replaced.
fn check_words(node: &VNode, is_replaced: bool) {
    match node {
        VNode::VText(text) => assert!(is_replaced, "Nothing around it has its words in its key: {:?}", text.text),
        VNode::VList(list) => list.iter().for_each(|child| check_words(child, is_replaced)),
        VNode::VTag(element) => {
            let has_words = element.key.as_ref().is_some_and(|key| key.contains(' '));
            let can_have_focus = ["a", "button", "summary", "input", "select"].contains(&element.tag())
                || element.attributes.iter().any(|(name, _)| name == "tabindex");
            assert!(!has_words || !can_have_focus, "<{}> loses the focus when its words change", element.tag());
            if let Some(child) = element.children() {
                check_words(child, is_replaced && !can_have_focus || has_words);
            }
        }
        _ => {}
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
