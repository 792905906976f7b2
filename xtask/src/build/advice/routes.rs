//! Where the answer to a question leads, in the order in which it is tried.

use std::cmp::Reverse;

use super::conditions::{Answer, Said};
use crate::content::{Answers, Goto, QuestionKind, Questionnaire, Selection};

/// The most options whose every combination is tried out to say what the last route is for.
const MOST_OPTIONS: usize = 12;

/// A way on from a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// What it is for.
    pub when: When,
    /// Where it leads.
    pub goto: Goto,
}

/// What a route is for.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// For what this says, where no route before it was for that.
    If(Said),
    /// For all that no route before it was for.
    Otherwise,
    /// For every answer.
    Whatever,
}

impl Route {
    /// Whether it is for these answers, where no route before it was.
    pub fn is_for(&self, given: &Answers) -> bool {
        match &self.when {
            When::If(said) => said.holds(given),
            When::Otherwise | When::Whatever => true,
        }
    }
}

/// The routes from the question with this index: warning signs first, the most urgent of them foremost.
pub fn routes(content: &Questionnaire, index: u16) -> Vec<Route> {
    let question = &content.questions[usize::from(index)];
    let mut flags: Vec<_> = question.red_flags.iter().map(|flag| &content.red_flags[usize::from(*flag)]).collect();
    // Of two that are equally urgent, the later one in the document wins.
    flags.reverse();
    flags.sort_by_key(|flag| Reverse(flag.level));
    let flags = flags.into_iter().map(|flag| (&flag.when, Goto::Outcome(flag.outcome)));
    let rules = question.next.iter().map(|rule| (&rule.when, rule.goto));
    let mut routes: Vec<Route> = flags
        .chain(rules)
        .map(|(when, goto)| Route { when: When::If(Said::of(when, &content.questions)), goto })
        .collect();
    let when = match rest(content, index, &routes) {
        _ if routes.is_empty() => When::Whatever,
        Some(options) => When::If(Said::Answer(Answer { question: index, options, least: 1, not: false })),
        None => When::Otherwise,
    };
    routes.push(Route { when, goto: question.otherwise });
    routes
}

/// The options that the last route is for: every answer with one of them, and no other.
fn rest(content: &Questionnaire, index: u16, routes: &[Route]) -> Option<Selection> {
    let question = &content.questions[usize::from(index)];
    let options = question.options.len();
    let about_this_one = |route: &Route| matches!(&route.when, When::If(said) if said.only_question() == Some(index));
    if !routes.iter().all(about_this_one) || (question.kind == QuestionKind::Multiple && options > MOST_OPTIONS) {
        return None;
    }
    let left_over = |selection: Selection| {
        let mut given = Answers::default();
        given.set(index, selection);
        !routes.iter().any(|route| route.is_for(&given))
    };
    let left: Selection = (0..options).filter(|option| left_over(Selection::one(*option))).collect();
    let several = |bits: usize| (0..options).filter(|option| bits & (1 << option) != 0).collect::<Selection>();
    let exact = question.kind != QuestionKind::Multiple
        || (1..1usize << options)
            .map(several)
            .filter(|selection| question.sanitize(*selection) == *selection)
            .all(|selection| left_over(selection) == selection.meets(left));
    (exact && !left.is_empty()).then_some(left)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, MANY, ONE, SCALE, given};
    use super::*;
    use crate::content::{self, Level, RedFlag, Rule, every_path};

    /// The routes of every question.
    fn all_routes(content: &Questionnaire) -> Vec<Vec<Route>> {
        (0..content.questions.len()).map(|index| routes(content, index as u16)).collect()
    }

    /// Where the routes lead from the first question on.
    fn followed(routes: &[Vec<Route>], answers: &Answers) -> Goto {
        let mut noted = Answers::default();
        let mut place = Goto::Question(0);
        while let Goto::Question(index) = place {
            if answers.get(index).is_empty() {
                break;
            }
            noted.set(index, answers.get(index));
            let mut routes = routes[usize::from(index)].iter();
            place = routes.find(|route| route.is_for(&noted)).expect("the last route is for the rest").goto;
        }
        place
    }

    fn sample_with(next: Vec<Rule>) -> Questionnaire {
        let mut content = sample::questionnaire();
        content.questions[usize::from(MANY)].next = next;
        content
    }

    #[test]
    fn the_most_urgent_warning_sign_comes_first() {
        let mut content = sample_with(vec![Rule { when: given(SCALE, &[1]), goto: Goto::Question(SCALE) }]);
        let flag = |level, outcome| RedFlag { when: given(MANY, &[outcome as usize]), level, outcome };
        content.red_flags = vec![flag(Level::Soon, 0), flag(Level::Urgent, 1), flag(Level::Soon, 2)];
        content.questions[usize::from(MANY)].red_flags = vec![0, 1, 2];
        let gotos: Vec<Goto> = routes(&content, MANY).iter().map(|route| route.goto).collect();
        let outcome = Goto::Outcome;
        assert_eq!(gotos, [outcome(1), outcome(2), outcome(0), Goto::Question(SCALE), outcome(0)]);
    }

    #[test]
    fn a_question_without_rules_has_one_route() {
        assert_eq!(routes(&sample_with(vec![]), MANY), [Route { when: When::Whatever, goto: Goto::Outcome(0) }]);
    }

    #[test]
    fn the_last_route_names_its_options_where_it_can() {
        let last = |when| {
            let content = sample_with(vec![Rule { when, goto: Goto::Question(SCALE) }]);
            routes(&content, MANY).pop().expect("there is a last route").when
        };
        let none = Answer { question: MANY, options: Selection::one(3), least: 1, not: false };
        assert_eq!(last(given(MANY, &[0, 1, 2])), When::If(Said::Answer(none)));
        // Someone may tick P and Q: then the first route is the one, although Q is left over.
        assert_eq!(last(given(MANY, &[0])), When::Otherwise);
        assert_eq!(last(given(ONE, &[0])), When::Otherwise);
    }

    #[test]
    fn every_option_of_every_question_leads_where_the_widget_goes() {
        for content in content::own_questionnaires() {
            let routes = all_routes(content);
            every_path(content, &mut |class| {
                for index in &class.path.questions {
                    for option in 0..content.questions[usize::from(*index)].options.len() {
                        let mut answers = class.path.given.clone();
                        answers.set(*index, Selection::one(option));
                        let read = followed(&routes, &answers);
                        assert_eq!(read, content.walk(&answers).end, "{}", answers.write(content));
                    }
                }
            });
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn any_answers_lead_where_the_widget_goes(bits in prop::collection::vec(any::<u32>(), 16), safe in 0..3u16) {
            for content in content::own_questionnaires() {
                let mut answers = sample::answers(content, &bits);
                // Few answers at random get past the warning signs.
                for index in 0..safe {
                    answers.set(index, content.questions[usize::from(index)].exclusive());
                }
                prop_assert_eq!(followed(&all_routes(content), &answers), content.walk(&answers).end);
            }
        }
    }
}
