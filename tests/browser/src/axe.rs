//! What axe finds: the rules of accessibility that a program can check.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use crate::Reader;

/// Everything up to WCAG 2.2 AA, and what is known to work.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

impl Reader<'_> {
    /// The rules that the page breaks as it is now, and how many it keeps.
    pub async fn axe(&self) -> Result<(Vec<String>, usize)> {
        if !self.browser.script::<bool>("return 'axe' in window").await? {
            let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
            self.browser.driver().execute(axe, vec![]).await.context("axe")?;
        }
        let body = "return axe.run(document, {
                runOnly: { type: 'tag', values: args[0] },
                // Of what is kept, the number is enough.
                resultTypes: ['violations'],
            }).then(({ violations, passes }) => [
            violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) =>
                `${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary}`)),
            passes.length])";
        self.ask(body, &[json!(TAGS)]).await
    }
}
