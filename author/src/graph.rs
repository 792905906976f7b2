//! A document's questions and outcomes as a graph.

use petgraph::graphmap::DiGraphMap;
use petgraph::visit::DfsPostOrder;

use crate::document::{Goto, Logic};

/// What a path can come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Node<'a> {
    /// The question with this id.
    Question(&'a str),
    /// The outcome with this id.
    Outcome(&'a str),
}

impl<'a> From<&'a Goto> for Node<'a> {
    fn from(goto: &'a Goto) -> Self {
        match goto {
            Goto::Question(id) => Node::Question(id),
            Goto::Outcome(id) => Node::Outcome(id),
        }
    }
}

/// Every question and outcome, and an edge for each place that a question's rules lead to. Rules that lead nowhere are
/// left out: another check finds them. Red flags are no edges, because they can fire at any question.
pub(crate) fn graph(logic: &Logic) -> DiGraphMap<Node<'_>, ()> {
    let mut graph = DiGraphMap::new();
    for question in &logic.questions {
        graph.add_node(Node::Question(&question.id));
    }
    for outcome in &logic.outcomes {
        graph.add_node(Node::Outcome(&outcome.id));
    }
    for question in &logic.questions {
        // A depth-first search visits the neighbour that was added last first: so it follows the rules in their order.
        for goto in std::iter::once(&question.otherwise).chain(question.next.iter().rev().map(|rule| &rule.goto)) {
            if graph.contains_node(goto.into()) {
                graph.add_edge(Node::Question(&question.id), goto.into(), ());
            }
        }
    }
    graph
}

/// The ids of the questions that paths come to, the first one first, each before those that its rules lead to. Where
/// paths go round, no order does that.
pub(crate) fn question_order(logic: &Logic) -> Vec<&str> {
    let graph = graph(logic);
    let mut search = DfsPostOrder::new(&graph, Node::Question(&logic.start));
    let mut order: Vec<&str> = std::iter::from_fn(|| search.next(&graph))
        .filter_map(|node| match node {
            Node::Question(id) => Some(id),
            Node::Outcome(_) => None,
        })
        .collect();
    order.reverse();
    order
}
