//! The widget's own words: labels of buttons, headings and notes that belong to no question or block.

use serde::{Deserialize, Serialize};

/// The widget's own words. `{…}` in a text is filled in when it is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_family = "wasm"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Interface<Text> {
    /// The button that takes the answer.
    pub proceed: Text,
    /// The button to the question before.
    pub back: Text,
    /// Where the reader is: `{n}` of at most `{m}`.
    pub progress: Text,
    /// Said under the heading of a question with several answers.
    pub select_all: Text,
    /// Stands before the option that unticks the others.
    pub or: Text,
    /// Announced when an exclusive option unticked others.
    pub unticked: Text,
    /// Heading of the error summary.
    pub problem: Text,
    /// Put before the heading of a question with an error.
    pub error: Text,
    /// First words of an urgent outcome's heading.
    pub urgent: Text,
    /// First words of a soon outcome's heading.
    pub soon: Text,
    /// First words of a self-care outcome's heading.
    pub self_care: Text,
    /// The emergency call link; `{tel}` is the author's number.
    pub call: Text,
    /// Heading of the plan.
    pub plan: Text,
    /// Mark of the coach's advice.
    pub coach: Text,
    /// Mark of advice from research.
    pub evidence: Text,
    /// Mark of this project's own advice.
    pub ours: Text,
    /// Summary of the note on the evidence.
    pub research: Text,
    /// Label of the sources under a note.
    pub sources: Text,
    /// Hidden text behind a link that opens a new tab.
    pub new_tab: Text,
    /// Mark of a block that is withheld.
    pub withheld: Text,
    /// Before the answers that withheld a block.
    pub because: Text,
    /// Heading of the list of answers.
    pub your_answers: Text,
    /// The link that changes an answer; the question's name follows, hidden.
    pub change: Text,
    /// The button that clears every answer.
    pub restart: Text,
    /// Heading of the note that ends every outcome.
    pub about: Text,
    /// The note that ends every outcome.
    pub disclaimer: Text,
    /// Document version and review date: `{version}`, `{date}`.
    pub version: Text,
}

#[cfg(not(target_family = "wasm"))]
impl<Text> Interface<Text> {
    /// The same words, each put through a function.
    pub fn map<'a, Other>(&'a self, each: impl Fn(&'a Text) -> Other) -> Interface<Other> {
        Interface {
            proceed: each(&self.proceed),
            back: each(&self.back),
            progress: each(&self.progress),
            select_all: each(&self.select_all),
            or: each(&self.or),
            unticked: each(&self.unticked),
            problem: each(&self.problem),
            error: each(&self.error),
            urgent: each(&self.urgent),
            soon: each(&self.soon),
            self_care: each(&self.self_care),
            call: each(&self.call),
            plan: each(&self.plan),
            coach: each(&self.coach),
            evidence: each(&self.evidence),
            ours: each(&self.ours),
            research: each(&self.research),
            sources: each(&self.sources),
            new_tab: each(&self.new_tab),
            withheld: each(&self.withheld),
            because: each(&self.because),
            your_answers: each(&self.your_answers),
            change: each(&self.change),
            restart: each(&self.restart),
            about: each(&self.about),
            disclaimer: each(&self.disclaimer),
            version: each(&self.version),
        }
    }
}
