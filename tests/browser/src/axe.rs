//! What axe finds: the rules of accessibility that a program can check.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use crate::{Reader, Scene, gallery::root};

/// axe as the page loads it. In a script of Firefox's driver it would take three times as long over each element.
const SCRIPT: &str = "<script src=/node_modules/axe-core/axe.min.js></script>";

/// Everything up to WCAG 2.2 AA, and what is known to work.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules whose result depends on colours.
const COLOUR_RULES: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// What axe looks at.
#[derive(Clone, Copy, Debug)]
pub enum Checks<'a> {
    /// All rules, on the whole page.
    Everything,
    /// Only the rules that other colours can break, in all that a selector finds inside the questionnaire.
    ColoursIn(&'a str),
}

impl Scene {
    /// Loads axe with every page of this scenario.
    pub fn load_axe(&self) {
        self.site.add_to_every_head(SCRIPT);
    }
}

impl Reader<'_> {
    /// The rules that the page breaks as it is now, and how many it keeps. [`Scene::load_axe`] makes it faster.
    pub async fn axe(&self, checks: Checks<'_>) -> Result<(Vec<String>, usize)> {
        if !self.browser.script::<bool>("return 'axe' in window").await? {
            let file = root().join("node_modules/axe-core/axe.min.js");
            let axe = fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
            self.browser.driver().execute(axe, vec![]).await.context("axe")?;
        }
        let (scope, run_only) = match checks {
            Checks::Everything => (None, json!({ "type": "tag", "values": TAGS })),
            Checks::ColoursIn(scope) => (Some(scope), json!({ "type": "rule", "values": COLOUR_RULES })),
        };
        // Of the rules that are kept, the number is enough: without `resultTypes` axe would describe each element.
        let body = "const [scope, runOnly] = args;
            return axe.run(scope ? [...root.querySelectorAll(scope)] : document, { runOnly, resultTypes: ['violations'] })
                .then(({ violations, passes }) => [
                    violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) =>
                        `${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary}`)),
                    passes.length])";
        self.ask(body, &[json!(scope), run_only]).await
    }
}
