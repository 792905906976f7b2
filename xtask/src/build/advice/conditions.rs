//! Conditions in the form in which a page says them: nothing negated but answers, and as few parts as will do.

use crate::content::{Answers, Condition, Question, QuestionKind, Selection};

/// The most options of one question that are tried out in every combination.
const MOST_OPTIONS: usize = 12;

/// A condition as it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Every one holds; without any, it always holds.
    All(Vec<Said>),
    /// At least one holds; without any, it never holds.
    Any(Vec<Said>),
    /// What one answer must be.
    Answer(Answer),
}

/// What the answer to one question must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Index of the question.
    pub question: u16,
    /// The options that count.
    pub options: Selection,
    /// How many of them must be given.
    pub least: usize,
    /// Whether it must be fewer instead. Then a question that was not answered will do.
    pub not: bool,
}

impl Said {
    /// What always holds.
    pub const ALWAYS: Said = Said::All(Vec::new());
    /// What never holds.
    pub const NEVER: Said = Said::Any(Vec::new());

    /// The condition, said as shortly as it can be.
    pub fn of(condition: &Condition, questions: &[Question]) -> Self {
        literal(condition, false).shortened(questions)
    }

    /// Whether it holds for the answers given.
    pub fn holds(&self, given: &Answers) -> bool {
        match self {
            Said::All(parts) => parts.iter().all(|part| part.holds(given)),
            Said::Any(parts) => parts.iter().any(|part| part.holds(given)),
            Said::Answer(answer) => {
                let matching = given.get(answer.question).and(answer.options).iter().count();
                (matching >= answer.least) != answer.not
            }
        }
    }

    /// The question it looks at, where that is only one.
    pub fn only_question(&self) -> Option<u16> {
        match self {
            Said::Answer(answer) => Some(answer.question),
            Said::All(parts) | Said::Any(parts) => {
                let first = parts.first()?.only_question()?;
                parts.iter().all(|part| part.only_question() == Some(first)).then_some(first)
            }
        }
    }

    /// Without the parts that all of these answers fulfil or fail alike: for them it means the same.
    ///
    /// Answers that stand for others must stand for them in every part that looks at one question alone. Such a part
    /// is kept or dropped as a whole.
    pub fn among(self, cases: &[&Answers]) -> Self {
        let holding = cases.iter().filter(|given| self.holds(given)).count();
        match self {
            _ if holding == 0 => Said::NEVER,
            _ if holding == cases.len() => Said::ALWAYS,
            said if said.only_question().is_some() => said,
            Said::All(parts) => joined(true, parts.into_iter().map(|part| part.among(cases))),
            Said::Any(parts) => joined(false, parts.into_iter().map(|part| part.among(cases))),
            Said::Answer(_) => self,
        }
    }

    fn shortened(self, questions: &[Question]) -> Self {
        if let Some(short) = self.as_one_answer(questions) {
            return short;
        }
        let (all, parts) = match self {
            Said::All(parts) => (true, parts),
            Said::Any(parts) => (false, parts),
            Said::Answer(_) => return self,
        };
        let (all, parts) = match joined(all, parts.into_iter().map(|part| part.shortened(questions))) {
            Said::All(parts) => (true, parts),
            Said::Any(parts) => (false, parts),
            Said::Answer(answer) => return Said::Answer(answer),
        };
        // Parts about the same question may be one answer together.
        let mut groups: Vec<(Option<u16>, Vec<Said>)> = Vec::new();
        for part in parts {
            let question = part.only_question();
            match groups.iter_mut().find(|(other, _)| question.is_some() && *other == question) {
                Some((_, group)) => group.push(part),
                None => groups.push((question, vec![part])),
            }
        }
        let groups = groups.into_iter().map(|(_, group)| {
            let group = joined(all, group);
            group.as_one_answer(questions).unwrap_or(group)
        });
        joined(all, groups)
    }

    /// The same as what one answer must be, where it can be said so.
    fn as_one_answer(&self, questions: &[Question]) -> Option<Self> {
        let index = self.only_question()?;
        let question = &questions[usize::from(index)];
        let holds = |selection| {
            let mut given = Answers::default();
            given.set(index, selection);
            self.holds(&given)
        };
        let unanswered = holds(Selection::EMPTY);
        let differs = |selection| holds(selection) != unanswered;
        let (options, least) = match question.kind {
            QuestionKind::Single | QuestionKind::Scale => {
                ((0..question.options.len()).filter(|option| differs(Selection::one(*option))).collect(), 1)
            }
            QuestionKind::Multiple => at_least(&differs, self.mentioned())?,
        };
        Some(match (options.is_empty(), unanswered) {
            (true, true) => Said::ALWAYS,
            (true, false) => Said::NEVER,
            (false, not) => Said::Answer(Answer { question: index, options, least, not }),
        })
    }

    /// Every option it names.
    fn mentioned(&self) -> Selection {
        match self {
            Said::Answer(answer) => answer.options,
            Said::All(parts) | Said::Any(parts) => {
                parts.iter().map(Said::mentioned).fold(Selection::EMPTY, Selection::or)
            }
        }
    }
}

/// The condition word for word, with every "not" moved inwards to the answers.
fn literal(condition: &Condition, not: bool) -> Said {
    let parts = |conditions: &[Condition]| conditions.iter().map(|part| literal(part, not)).collect();
    match condition {
        Condition::All(conditions) if not => Said::Any(parts(conditions)),
        Condition::All(conditions) => Said::All(parts(conditions)),
        Condition::Any(conditions) if not => Said::All(parts(conditions)),
        Condition::Any(conditions) => Said::Any(parts(conditions)),
        Condition::Not(condition) => literal(condition, !not),
        Condition::Answer { question, options } => {
            Said::Answer(Answer { question: *question, options: *options, least: 1, not })
        }
    }
}

/// All or any of the parts, without parts in parts of the same kind and without what is always or never so.
fn joined(all: bool, parts: impl IntoIterator<Item = Said>) -> Said {
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Said::All(inner) if all => flat.extend(inner),
            Said::Any(inner) if !all => flat.extend(inner),
            // Its opposite decides alone: "never" among parts that must all hold, "always" among those of which one will do.
            Said::All(inner) | Said::Any(inner) if inner.is_empty() => {
                return if all { Said::NEVER } else { Said::ALWAYS };
            }
            part => flat.push(part),
        }
    }
    match (flat.len(), all) {
        (1, _) => flat.remove(0),
        (_, true) => Said::All(flat),
        (_, false) => Said::Any(flat),
    }
}

/// The options and the number for which `holds` means "at least so many of them", if there are such.
fn at_least(holds: &impl Fn(Selection) -> bool, mentioned: Selection) -> Option<(Selection, usize)> {
    let mentioned: Vec<usize> = mentioned.iter().collect();
    if mentioned.len() > MOST_OPTIONS {
        return None;
    }
    let combinations: Vec<(Selection, bool)> = (0..1usize << mentioned.len())
        .map(|bits| (0..mentioned.len()).filter(|n| bits & (1 << n) != 0).map(|n| mentioned[n]).collect())
        .map(|selection| (selection, holds(selection)))
        .collect();
    let matters = |option: usize| {
        let one = Selection::one(option);
        combinations.iter().any(|(selection, holding)| holds(selection.or(one)) != *holding)
    };
    let options: Selection = mentioned.iter().copied().filter(|option| matters(*option)).collect();
    let count = |selection: &Selection| selection.and(options).iter().count();
    let least = combinations.iter().filter(|(_, holding)| *holding).map(|(selection, _)| count(selection)).min();
    let least = least.unwrap_or_default();
    combinations
        .iter()
        .all(|(selection, holding)| *holding == (least > 0 && count(selection) >= least))
        .then_some((options, least))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, MANY, ONE, SCALE, given};
    use super::*;

    fn said(condition: Condition) -> Said {
        Said::of(&condition, &sample::questionnaire().questions)
    }

    fn answer(question: u16, options: &[usize], least: usize, not: bool) -> Said {
        Said::Answer(Answer { question, options: options.iter().copied().collect(), least, not })
    }

    #[test]
    fn an_answer_stays_as_it_is() {
        assert_eq!(said(given(ONE, &[1])), answer(ONE, &[1], 1, false));
        assert_eq!(said(given(MANY, &[0, 2])), answer(MANY, &[0, 2], 1, false));
    }

    #[test]
    fn not_moves_inwards() {
        let both = Condition::All(vec![given(ONE, &[0]), given(SCALE, &[3])]);
        let expected = Said::Any(vec![answer(ONE, &[0], 1, true), answer(SCALE, &[3], 1, true)]);
        assert_eq!(said(Condition::Not(Box::new(both.clone()))), expected);
        let twice = Condition::Not(Box::new(Condition::Not(Box::new(both.clone()))));
        assert_eq!(said(twice), said(both));
    }

    #[test]
    fn answers_to_one_question_become_one() {
        let any = Condition::Any(vec![given(ONE, &[0]), given(SCALE, &[3]), given(ONE, &[2])]);
        assert_eq!(said(any), Said::Any(vec![answer(ONE, &[0, 2], 1, false), answer(SCALE, &[3], 1, false)]));
        let all = Condition::All(vec![given(SCALE, &[2, 3, 4]), given(SCALE, &[3, 4, 5])]);
        assert_eq!(said(all), answer(SCALE, &[3, 4], 1, false));
    }

    #[test]
    fn several_ticks_are_counted() {
        let pair = |a, b| Condition::All(vec![given(MANY, &[a]), given(MANY, &[b])]);
        assert_eq!(said(pair(0, 2)), answer(MANY, &[0, 2], 2, false));
        let two_of_three = Condition::Any(vec![pair(0, 1), pair(0, 2), pair(1, 2)]);
        assert_eq!(said(two_of_three.clone()), answer(MANY, &[0, 1, 2], 2, false));
        assert_eq!(said(Condition::Not(Box::new(two_of_three))), answer(MANY, &[0, 1, 2], 2, true));
        let uneven = Condition::Any(vec![pair(0, 1), given(MANY, &[2])]);
        assert_eq!(said(uneven), Said::Any(vec![answer(MANY, &[0, 1], 2, false), answer(MANY, &[2], 1, false)]));
    }

    #[test]
    fn contradictions_and_truisms_are_found() {
        assert_eq!(said(given(ONE, &[])), Said::NEVER);
        assert_eq!(said(Condition::All(vec![given(ONE, &[0]), given(ONE, &[1])])), Said::NEVER);
        let either = Condition::Any(vec![given(MANY, &[0]), Condition::Not(Box::new(given(MANY, &[0])))]);
        assert_eq!(said(either), Said::ALWAYS);
        assert_eq!(said(Condition::All(vec![Condition::Any(vec![]), given(ONE, &[0])])), Said::NEVER);
        assert_eq!(said(Condition::Any(vec![Condition::All(vec![]), given(ONE, &[0])])), Said::ALWAYS);
    }

    #[test]
    fn what_the_cases_share_is_left_out() {
        let questionnaire = sample::questionnaire();
        let mut cases = vec![Answers::default(); 2];
        for (case, option) in cases.iter_mut().zip([0, 1]) {
            case.set(ONE, Selection::one(option));
            case.set(SCALE, Selection::one(7));
        }
        let cases: Vec<&Answers> = cases.iter().collect();
        let among = |condition| Said::of(&condition, &questionnaire.questions).among(&cases);
        let shared = given(SCALE, &[7]);
        assert_eq!(among(Condition::All(vec![given(ONE, &[0]), shared.clone()])), answer(ONE, &[0], 1, false));
        assert_eq!(among(Condition::Any(vec![given(ONE, &[0]), shared])), Said::ALWAYS);
        assert_eq!(among(Condition::Any(vec![given(ONE, &[0]), given(SCALE, &[1])])), answer(ONE, &[0], 1, false));
        assert_eq!(among(given(SCALE, &[1])), Said::NEVER);
    }

    fn conditions() -> impl Strategy<Value = Condition> {
        let leaf = (0..3u16, any::<u32>()).prop_map(|(question, bits)| {
            let count = sample::questionnaire().questions[usize::from(question)].options.len();
            given(question, &(0..count).filter(|option| bits & (1 << option) != 0).collect::<Vec<_>>())
        });
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Condition::All),
                prop::collection::vec(inner.clone(), 0..4).prop_map(Condition::Any),
                inner.prop_map(|condition| Condition::Not(Box::new(condition))),
            ]
        })
    }

    fn answers() -> impl Strategy<Value = Answers> {
        prop::array::uniform3(any::<u32>()).prop_map(|bits| sample::answers(&sample::questionnaire(), &bits))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn it_means_what_the_condition_means(condition in conditions(), given in answers()) {
            prop_assert_eq!(said(condition.clone()).holds(&given), condition.holds(&given));
        }

        #[test]
        fn among_cases_it_means_the_same(condition in conditions(), cases in prop::collection::vec(answers(), 1..6)) {
            let cases: Vec<&Answers> = cases.iter().collect();
            let among = said(condition.clone()).among(&cases);
            for given in cases {
                prop_assert_eq!(among.holds(given), condition.holds(given));
            }
        }
    }
}
