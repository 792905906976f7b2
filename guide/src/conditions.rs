//! Conditions as short labels, in the words of the options they name. Nothing here makes a sentence of a condition.

use crate::*;

/// More options than this are told by the short name of their question.
const MOST_OPTIONS: usize = 2;

/// Options by the index of their question.
pub(crate) type Options = BTreeMap<u16, Selection>;

impl Guide {
    /// Options in words.
    pub(crate) fn options(&self, of: u16, options: Selection) -> String {
        let question = self.question(of);
        let labels: Vec<_> = options.iter().map(|option| question.options[option].label).collect();
        match question.kind {
            QuestionKind::Scale => format!("{}: {}", question.name, self.range(options)),
            QuestionKind::Single => format!("{}: {}", question.name, labels.join(" / ")),
            QuestionKind::Multiple => labels.join(" / "),
        }
    }

    /// Numbers of the scale, from the first to the last.
    pub(crate) fn range(&self, numbers: Selection) -> String {
        let label = |number: usize| self.question(self.scale).options[number].label;
        let ends = BTreeSet::from_iter([numbers.iter().min(), numbers.iter().max()]);
        ends.into_iter().flatten().map(label).collect::<Vec<_>>().join("–")
    }

    /// Whom a block or an item is for. If it is against all answers to a question but a few, those few are named. Words for
    /// options that can be ticked name them by themselves.
    pub(crate) fn tag(&self, when: Option<&Condition>) -> Markup {
        let are_few = |of, options: Selection| of == self.scale || options.iter().count() <= MOST_OPTIONS;
        let mut is_for = named(when, false);
        for (of, not) in named(when, true) {
            let others = (0..self.question(of).options.len()).filter(|option| !not.contains(*option)).collect();
            if are_few(of, others) {
                is_for.entry(of).or_insert(others);
            }
        }
        is_for.retain(|of, _| !self.is_ticked(*of));
        let between = if matches!(when, Some(Condition::Any(_))) { self.content.interface.or() } else { "" };
        html! {
            @for (index, (of, options)) in is_for.into_iter().enumerate() {
                @if index > 0 { (between) " " }
                span.tag { @if are_few(of, options) { (self.options(of, options)) } @else { (self.question(of).name) } } " "
            }
        }
    }

    /// Whom an item is for; and if it is not for everyone, a link to the block whose cautions say for whom it is not.
    pub(crate) fn item_tag(&self, item: &Item) -> Markup {
        let mut not = named(item.when.as_ref(), true);
        not.retain(|of, _| self.is_ticked(*of));
        let block = self.content.blocks.iter().find(|block| !not.is_empty() && cautions(block) == not);
        html! {
            (self.tag(item.when.as_ref()))
            @if let Some(block) = block { span.tag { a href={ "#" (self.place(block)) } { (self.word("notForEveryone")) } } " " }
        }
    }

    pub(crate) fn is_ticked(&self, of: u16) -> bool {
        self.question(of).kind == QuestionKind::Multiple
    }

    /// The numbers of the scale that lead to an outcome if nothing else holds the reader.
    pub(crate) fn numbers(&self, outcome: u16) -> Selection {
        let (scale, last) = (self.question(self.scale), self.content.questions.last().expect("there is a scale"));
        let leads = |number: &usize| {
            let given = given(self.scale, Selection::one(*number));
            scale.goto(&given) == scale.otherwise && last.goto(&given) == Goto::Outcome(outcome)
        };
        (0..scale.options.len()).filter(leads).collect()
    }

    /// Whether a block belongs to a plan, as far as the number of the scale decides it.
    pub(crate) fn mark(&self, plan: u16, index: u16) -> Markup {
        let block = &self.content.blocks[usize::from(index)];
        let evaluate = |when: &Condition, number| when.evaluate_partial(&given(self.scale, Selection::one(number)), 0);
        let fits = |number| block.when.as_ref().is_none_or(|when| evaluate(when, number) != Some(false));
        let held = |number| block.unless.iter().any(|one| evaluate(&one.when, number) == Some(true));
        let numbers = self.numbers(plan);
        let shown: Selection = numbers.iter().filter(|number| fits(*number) && !held(*number)).collect();
        html! {
            @if !self.outcome(plan).blocks.contains(&index) || !numbers.iter().any(fits) { "–" }
            @else if shown.is_empty() { (self.word("notYet")) }
            @else { "✓ " @if shown != numbers { (self.word("at").replace("{range}", &self.range(shown))) } }
        }
    }
}

/// The options that conditions name as reasons; or `against`, those that they want not to be answered. Where one wants
/// several at once each is named.
pub(crate) fn named<'a>(conditions: impl IntoIterator<Item = &'a Condition>, against: bool) -> Options {
    let mut options = Options::new();
    conditions.into_iter().for_each(|when| collect(when, against, &mut options));
    options
}

/// The options with which a block is not for the reader.
pub(crate) fn cautions(block: &Block) -> Options {
    named(block.unless.iter().map(|caution| &caution.when), false)
}

fn collect(condition: &Condition, against: bool, found: &mut Options) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| collect(part, against, found)),
        Condition::Not(part) => collect(part, !against, found),
        Condition::Answer { question, options } if !against => {
            let known = found.entry(*question).or_default();
            *known = known.or(*options);
        }
        Condition::Answer { .. } => {}
    }
}

/// The answer to one question.
pub(crate) fn given(of: u16, options: Selection) -> Answers {
    let mut given = Answers::default();
    given.set(of, options);
    given
}
