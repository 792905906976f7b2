//! Every question and outcome is reached, every path ends within the limit, and none slips past a red flag.

use std::collections::{BTreeSet, HashMap};

use crate::questionnaire::document::{Condition, Goto, Level, Logic};
use crate::questionnaire::finding::Findings;

use super::gotos;

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    let graph = Graph::of(logic);
    let Some(start) = graph.question(&logic.start) else {
        return;
    };
    let reached = graph.reach(start, None);
    reachable(logic, &graph, &reached, findings);
    let order = graph.order(&reached);
    match &order {
        Ok(order) => limit(logic, &graph, start, order, findings),
        Err(cycle) => {
            let names: Vec<&str> = cycle.iter().map(|q| logic.questions[*q].id.as_str()).collect();
            findings.add(
                format!("$.questions[{}].next", cycle[0]),
                format!("A path can go round for ever: {}. Let rules lead onwards only.", names.join(" → ")),
            );
        }
    }
    red_flag_questions(logic, &graph, start, &reached, order.ok().as_deref(), findings);
}

/// Questions and the ways between them, by index. What a rule names but the document lacks is left out: that
/// is another check's finding.
#[cfg_attr(test, derive(Debug))]
struct Graph<'a> {
    indices: HashMap<&'a str, usize>,
    questions: Vec<Vec<usize>>,
    outcomes: Vec<Vec<&'a str>>,
}

impl<'a> Graph<'a> {
    fn of(logic: &'a Logic) -> Self {
        let indices: HashMap<_, _> = logic.questions.iter().enumerate().map(|(q, one)| (one.id.as_str(), q)).collect();
        let mut graph = Graph { indices, questions: Vec::new(), outcomes: Vec::new() };
        for q in 0..logic.questions.len() {
            let (mut questions, mut outcomes) = (Vec::new(), Vec::new());
            for (_, goto) in gotos(logic, q) {
                match goto {
                    Goto::Question(id) => questions.extend(graph.question(id)),
                    Goto::Outcome(id) => outcomes.push(id.as_str()),
                }
            }
            graph.questions.push(questions);
            graph.outcomes.push(outcomes);
        }
        graph
    }

    fn question(&self, id: &str) -> Option<usize> {
        self.indices.get(id).copied()
    }

    /// The questions that paths from one question can come to, without passing through another.
    fn reach(&self, from: usize, without: Option<usize>) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        let mut open = vec![from];
        while let Some(q) = open.pop() {
            if Some(q) != without && reached.insert(q) {
                open.extend(&self.questions[q]);
            }
        }
        reached
    }

    /// The questions in an order in which every way leads to a later one, or the questions of a cycle.
    fn order(&self, reached: &BTreeSet<usize>) -> Result<Vec<usize>, Vec<usize>> {
        let mut ways_in = vec![0usize; self.questions.len()];
        for target in reached.iter().flat_map(|q| &self.questions[*q]) {
            ways_in[*target] += 1;
        }
        let mut open: Vec<usize> = reached.iter().copied().filter(|q| ways_in[*q] == 0).collect();
        let mut order = Vec::new();
        while let Some(q) = open.pop() {
            order.push(q);
            for target in &self.questions[q] {
                ways_in[*target] -= 1;
                if ways_in[*target] == 0 {
                    open.push(*target);
                }
            }
        }
        let mut left: Vec<usize> = reached.iter().copied().filter(|q| ways_in[*q] > 0).collect();
        left.sort_unstable();
        match left.first() {
            None => Ok(order),
            Some(_) => Err(self.cycle(&left)),
        }
    }

    /// Which questions a path to one of the outcomes can do without, for all questions in one sweep.
    ///
    /// In an order in which every way leads to a later question, a path does without a question if and only if one of
    /// its ways jumps over the question's place.
    fn avoidable(&self, order: &[usize], outcomes: &BTreeSet<&str>) -> Vec<bool> {
        let mut place = vec![0; self.questions.len()];
        for (index, q) in order.iter().enumerate() {
            place[*q] = index;
        }
        let mut leads_there = vec![false; self.questions.len()];
        // How many more ways jump over a place than over the place before it.
        let mut change = vec![0isize; order.len() + 1];
        for q in order.iter().rev() {
            let ends = self.outcomes[*q].iter().any(|id| outcomes.contains(id)).then_some(order.len());
            let onwards = self.questions[*q].iter().filter(|target| leads_there[**target]).map(|target| place[*target]);
            for target in onwards.chain(ends).collect::<Vec<_>>() {
                leads_there[*q] = true;
                change[place[*q] + 1] += 1;
                change[target] -= 1;
            }
        }
        let mut avoidable = vec![false; self.questions.len()];
        let mut jumps = 0;
        for (index, q) in order.iter().enumerate() {
            jumps += change[index];
            avoidable[*q] = jumps > 0;
        }
        avoidable
    }

    /// A cycle among questions that all lie on or behind one: follow ways back until a question repeats.
    fn cycle(&self, left: &[usize]) -> Vec<usize> {
        let mut trail = vec![left[0]];
        loop {
            let last = trail[trail.len() - 1];
            let before = left.iter().copied().find(|q| self.questions[*q].contains(&last));
            let before = before.expect("a question that is left over has a way in from another one");
            if let Some(start) = trail.iter().position(|q| *q == before) {
                let mut cycle = trail.split_off(start);
                cycle.push(before);
                cycle.reverse();
                return cycle;
            }
            trail.push(before);
        }
    }
}

fn reachable(logic: &Logic, graph: &Graph, reached: &BTreeSet<usize>, findings: &mut Findings) {
    for (q, question) in logic.questions.iter().enumerate().filter(|(q, _)| !reached.contains(q)) {
        findings.add(
            format!("$.questions[{q}].id"),
            format!("No path comes to the question \"{}\". Lead to it, or delete it.", question.id),
        );
    }
    let mut ends: BTreeSet<&str> = reached.iter().flat_map(|q| graph.outcomes[*q].iter().copied()).collect();
    for flag in &logic.red_flags {
        if questions_of(graph, &flag.when).iter().any(|q| reached.contains(q)) {
            ends.insert(&flag.outcome);
        }
    }
    for (o, outcome) in logic.outcomes.iter().enumerate().filter(|(_, one)| !ends.contains(one.id.as_str())) {
        findings.add(
            format!("$.outcomes[{o}].id"),
            format!("No path ends in the outcome \"{}\". Lead to it, or delete it.", outcome.id),
        );
    }
}

fn limit(logic: &Logic, graph: &Graph, start: usize, order: &[usize], findings: &mut Findings) {
    let mut longest = vec![0usize; logic.questions.len()];
    for q in order.iter().rev() {
        let onwards = graph.questions[*q].iter().map(|target| longest[*target]).max();
        longest[*q] = onwards.unwrap_or(0) + 1;
    }
    if longest[start] > usize::from(logic.limit) {
        findings
            .add("$.limit", format!("A path can hold {} questions, and the limit is {}.", longest[start], logic.limit));
    }
}

fn red_flag_questions(
    logic: &Logic,
    graph: &Graph,
    start: usize,
    reached: &BTreeSet<usize>,
    order: Option<&[usize]>,
    findings: &mut Findings,
) {
    let self_care: BTreeSet<&str> =
        logic.outcomes.iter().filter(|one| one.level == Level::SelfCare).map(|one| one.id.as_str()).collect();
    // Where paths go round there is no order, and each question is tried by itself.
    let avoidable = order.map(|order| graph.avoidable(order, &self_care));
    let mut checked = BTreeSet::new();
    for (r, flag) in logic.red_flags.iter().enumerate() {
        for q in questions_of(graph, &flag.when) {
            let asked_always = avoidable.as_ref().is_some_and(|avoidable| !avoidable[q]);
            if !reached.contains(&q) || !checked.insert(q) || asked_always {
                continue;
            }
            let around = graph.reach(start, Some(q));
            let slips = around.iter().flat_map(|q| &graph.outcomes[*q]).find(|id| self_care.contains(*id));
            if let Some(outcome) = slips {
                findings.add(
                    format!("$.redFlags[{r}].when"),
                    format!(
                        "A path ends in the self-care outcome \"{outcome}\" without asking \"{}\". Ask it on every \
                         such path.",
                        logic.questions[q].id
                    ),
                );
            }
        }
    }
}

fn questions_of(graph: &Graph, condition: &Condition) -> Vec<usize> {
    match condition {
        Condition::All(all) => all.all.iter().flat_map(|one| questions_of(graph, one)).collect(),
        Condition::Any(any) => any.any.iter().flat_map(|one| questions_of(graph, one)).collect(),
        Condition::Not(not) => questions_of(graph, &not.not),
        Condition::Answer(test) => graph.question(&test.question).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Ways lead to later questions only; some questions end in the outcome too.
    fn graphs() -> impl Strategy<Value = Graph<'static>> {
        (1usize..9).prop_flat_map(|length| {
            let way = (0..length, 1..=length);
            (prop::collection::vec(way, 0..16), prop::collection::vec(any::<bool>(), length)).prop_map(
                move |(ways, ends)| {
                    let mut questions = vec![Vec::new(); length];
                    for (from, on) in ways.into_iter().filter(|(from, on)| from + on < length) {
                        questions[from].push(from + on);
                    }
                    let outcomes = ends.into_iter().map(|ends| if ends { vec!["plan"] } else { vec![] }).collect();
                    Graph { indices: HashMap::new(), questions, outcomes }
                },
            )
        })
    }

    proptest! {
        #[test]
        fn the_sweep_finds_what_the_search_finds(graph in graphs()) {
            let reached = graph.reach(0, None);
            let order = graph.order(&reached).expect("ways lead on only");
            let avoidable = graph.avoidable(&order, &BTreeSet::from(["plan"]));
            for q in reached {
                let slips = graph.reach(0, Some(q)).iter().any(|other| !graph.outcomes[*other].is_empty());
                prop_assert_eq!(avoidable[q], slips, "question {}", q);
            }
        }
    }
}
