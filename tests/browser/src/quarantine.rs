//! Scenarios that fail now and then for a reason that is known and not yet mended.
//!
//! They are run and named in the report with the reason, and counted apart: neither as passed nor as failed.

/// The name of a scenario with its module, such as `focus::an_answer_keeps_the_focus`, and why it is here.
type Entry = (&'static str, &'static str);

/// All of them. It should be empty.
const QUARANTINE: &[Entry] = &[];

/// Why a scenario is quarantined; none where it is not.
pub(crate) fn reason(scenario: &str) -> Option<&'static str> {
    QUARANTINE.iter().find(|(name, _)| *name == scenario).map(|(_, reason)| *reason)
}
