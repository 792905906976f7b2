//! Every question and outcome is reached, every path ends within the limit, and none reaches a self-care outcome without
//! the questions of the red flags.

use std::collections::{HashMap, HashSet};

use petgraph::algo::dominators::{Dominators, simple_fast};
use petgraph::algo::{astar, toposort};
use petgraph::graphmap::DiGraphMap;
use petgraph::visit::NodeFiltered;

use crate::document::{Condition, Level, Logic};
use crate::finding::Findings;
use crate::graph::{Node, graph};

pub(super) fn check(logic: &Logic, findings: &mut Findings) {
    let graph = graph(logic);
    let start = Node::Question(&logic.start);
    if !graph.contains_node(start) {
        return;
    }
    let ways = Ways { dominators: simple_fast(&graph, start), graph };
    reachable(logic, &ways, findings);
    limit(logic, &ways, findings);
    red_flag_questions(logic, &ways, findings);
}

/// The graph, and for each node those that every path to it passes: its dominators.
struct Ways<'a> {
    graph: DiGraphMap<Node<'a>, ()>,
    dominators: Dominators<Node<'a>>,
}

impl<'a> Ways<'a> {
    /// Whether a path comes to it.
    fn reach(&self, node: Node<'a>) -> bool {
        self.dominators.dominators(node).is_some()
    }
}

fn reachable<'a>(logic: &'a Logic, ways: &Ways<'a>, findings: &mut Findings) {
    for (q, question) in logic.questions.iter().enumerate() {
        if !ways.reach(Node::Question(&question.id)) {
            findings.add(
                format!("$.questions[{q}].id"),
                format!("No path comes to the question \"{}\". Lead to it, or delete it.", question.id),
            );
        }
    }
    let mut flagged = HashSet::new();
    for flag in &logic.red_flags {
        if questions_of(&flag.when).into_iter().any(|id| ways.reach(Node::Question(id))) {
            flagged.insert(&flag.outcome);
        }
    }
    for (o, outcome) in logic.outcomes.iter().enumerate() {
        if !ways.reach(Node::Outcome(&outcome.id)) && !flagged.contains(&outcome.id) {
            findings.add(
                format!("$.outcomes[{o}].id"),
                format!("No path ends in the outcome \"{}\". Lead to it, or delete it.", outcome.id),
            );
        }
    }
}

/// No path goes round, and the longest stays within the limit.
fn limit(logic: &Logic, ways: &Ways, findings: &mut Findings) {
    let reached = NodeFiltered::from_fn(&ways.graph, |node| ways.reach(node));
    let order = match toposort(&reached, None) {
        Ok(order) => order,
        Err(cycle) => return goes_round(logic, ways, cycle.node_id(), findings),
    };
    let mut longest: HashMap<Node, usize> = HashMap::new();
    for node in order.into_iter().rev() {
        let onwards = ways.graph.neighbors(node).map(|next| longest[&next]).max().unwrap_or(0);
        longest.insert(node, onwards + usize::from(matches!(node, Node::Question(_))));
    }
    let most = longest[&Node::Question(&logic.start)];
    if most > usize::from(logic.limit) {
        findings.add("$.limit", format!("A path can hold {most} questions, and the limit is {}.", logic.limit));
    }
}

/// Names the questions of the shortest cycle through a node.
fn goes_round<'a>(logic: &'a Logic, ways: &Ways<'a>, node: Node<'a>, findings: &mut Findings) {
    let leads_back = |last| ways.graph.contains_edge(last, node);
    let (_, cycle) = astar(&ways.graph, node, leads_back, |_| 1, |_| 0).expect("the node lies on a cycle");
    let mut ids: Vec<&str> = cycle
        .into_iter()
        .filter_map(|node| match node {
            Node::Question(id) => Some(id),
            Node::Outcome(_) => None,
        })
        .collect();
    // The cycle is written from the question that comes first in the document and back to it.
    let first = logic.questions.iter().position(|question| ids.contains(&question.id.as_str())).unwrap_or_default();
    let place = ids.iter().position(|id| *id == logic.questions[first].id).unwrap_or_default();
    ids.rotate_left(place);
    ids.push(ids[0]);
    findings.add(
        format!("$.questions[{first}].next"),
        format!("A path can go round for ever: {}. Let rules lead onwards only.", ids.join(" → ")),
    );
}

fn red_flag_questions<'a>(logic: &'a Logic, ways: &Ways<'a>, findings: &mut Findings) {
    let self_care = logic.outcomes.iter().filter(|outcome| outcome.level == Level::SelfCare);
    let asked_before: Vec<(&str, HashSet<Node>)> = self_care
        .filter_map(|outcome| {
            let dominators = ways.dominators.dominators(Node::Outcome(&outcome.id))?;
            Some((outcome.id.as_str(), dominators.collect()))
        })
        .collect();
    let mut checked = HashSet::new();
    for (r, flag) in logic.red_flags.iter().enumerate() {
        for id in questions_of(&flag.when) {
            let question = Node::Question(id);
            if !ways.reach(question) || !checked.insert(id) {
                continue;
            }
            if let Some((outcome, _)) = asked_before.iter().find(|(_, asked)| !asked.contains(&question)) {
                findings.add(
                    format!("$.redFlags[{r}].when"),
                    format!(
                        "A path ends in the self-care outcome \"{outcome}\" without asking \"{id}\". Ask it on every \
                         such path."
                    ),
                );
            }
        }
    }
}

/// The ids of the questions that a condition looks at.
fn questions_of(condition: &Condition) -> Vec<&str> {
    match condition {
        Condition::All(all) => all.all.iter().flat_map(questions_of).collect(),
        Condition::Any(any) => any.any.iter().flat_map(questions_of).collect(),
        Condition::Not(not) => questions_of(&not.not),
        Condition::Answer(test) => vec![&test.question],
    }
}
