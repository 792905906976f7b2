//! One visit: a reader who answers at once, with a real mouse.

use anyhow::{Context, Result};
use browser_tests::Browser;
use personas::LUKE;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// What a visit showed, in milliseconds, bytes and nodes.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// When the first question could be seen.
    pub first_question: f64,
    /// When the second could be seen, because the first had been answered.
    pub first_answer: f64,
    /// When the widget said that it is ready.
    pub ready: f64,
    /// From Continue to the next question, each, once the widget is ready. Before that, the reader waits for it to
    /// load: `first_answer` tells how long.
    pub steps: Vec<f64>,
    /// From the last Continue to the outcome.
    pub outcome: f64,
    /// How long long tasks held the page up, beyond 50 ms each.
    pub blocked: f64,
    /// Those that began after the widget was ready.
    pub long_tasks_after: Vec<LongTask>,
    /// What scripts hold at the end, after a garbage collection.
    pub heap: f64,
    /// Nodes of the whole page at the end.
    pub nodes: f64,
}

/// A task of more than 50 ms, in which the page answers nothing.
#[derive(Clone, Debug)]
pub struct LongTask {
    /// What the reader was waiting for, or looking at.
    pub during: String,
    /// In milliseconds.
    pub duration: f64,
}

#[derive(Deserialize)]
struct Probe {
    first: f64,
    ready: f64,
    steps: Vec<Step>,
    long: Vec<(f64, f64)>,
}

#[derive(Deserialize)]
struct Step {
    screen: String,
    from: f64,
    at: f64,
}

#[derive(Deserialize)]
struct Metric {
    name: String,
    value: f64,
}

/// What is clicked for an answer: its label.
pub const LABEL: &str = "[...root.querySelectorAll(`input[name='${args[0]}'][value='${args[1]}']`)]
    .map((input) => input.labels[0] ?? input).find((one) => one.checkVisibility())";
/// What is clicked to go on.
pub const CONTINUE: &str = "[...root.querySelectorAll('[type=submit]')].find((one) => one.checkVisibility())";

/// Visits a page and answers everything.
pub async fn visit(browser: &Browser, url: &str) -> Result<Visit> {
    open(browser, url).await?;
    for (step, (question, options)) in LUKE.iter().enumerate() {
        for option in *options {
            click(browser, LABEL, &[json!(question), json!(option)]).await?;
        }
        click(browser, CONTINUE, &[]).await?;
        let what = format!("what follows {question}");
        wait(browser, &what, "return __probe.steps.length > args[0]", &[json!(step)]).await?;
    }
    wait(browser, "being ready", "return __probe.ready", &[]).await?;
    seen(browser).await
}

/// Opens a page anew and waits for the first question.
pub async fn open(browser: &Browser, url: &str) -> Result<()> {
    browser.go("about:blank").await?;
    wait(browser, "an empty page", "return location.href === 'about:blank'", &[]).await?;
    browser.go(url).await?;
    wait(browser, "the first question", "return location.href === args[0] && window.__probe?.first", &[json!(url)])
        .await?;
    Ok(())
}

async fn seen(browser: &Browser) -> Result<Visit> {
    let probe: Probe = browser.script("return __probe").await?;
    let cdp = browser.driver().cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    let metrics: Vec<Metric> = get(cdp.send_raw("Performance.getMetrics", json!({})).await?, "metrics")?;
    let metric = |name: &str| metrics.iter().find(|metric| metric.name == name).map_or(f64::NAN, |metric| metric.value);
    let duration = |step: &Step| step.at - step.from;
    // The last step leads to the outcome, which is much more than a question.
    let (outcome, questions) = probe.steps.split_last().context("No step was seen")?;
    Ok(Visit {
        first_question: probe.first,
        first_answer: probe.steps.first().map_or(f64::NAN, |step| step.at),
        ready: probe.ready,
        steps: questions.iter().filter(|step| step.from >= probe.ready).map(duration).collect(),
        outcome: duration(outcome),
        blocked: probe.long.iter().fold(0.0, |sum, (_, duration)| sum + duration - 50.0),
        long_tasks_after: long_tasks_after(&probe),
        heap: metric("JSHeapUsedSize"),
        nodes: metric("Nodes"),
    })
}

fn long_tasks_after(probe: &Probe) -> Vec<LongTask> {
    let tasks = probe.long.iter().filter(|(start, _)| *start > probe.ready);
    tasks
        .map(|(start, duration)| LongTask { during: during(&probe.steps, *start, *duration), duration: *duration })
        .collect()
}

/// The step in which a task ran, else the screen on which it did.
fn during(steps: &[Step], start: f64, duration: f64) -> String {
    if let Some(step) = steps.iter().find(|step| start < step.at && start + duration > step.from) {
        return format!("the step to {}", step.screen);
    }
    match steps.iter().rfind(|step| step.at <= start) {
        Some(step) => format!("{}, once it was shown", step.screen),
        None => "the first question".to_owned(),
    }
}

fn get<T: DeserializeOwned>(mut answer: Value, field: &str) -> Result<T> {
    serde_json::from_value(answer[field].take()).with_context(|| format!("The browser told no {field}"))
}

/// Waits in the page, frame by frame. While a page gives way to the next one, it is asked again.
pub async fn wait(browser: &Browser, what: &str, body: &str, args: &[Value]) -> Result<Value> {
    let mut found = browser.wait_for(0, what, body, args).await;
    for _ in 0..2 {
        if found.is_ok() {
            break;
        }
        found = browser.wait_for(0, what, body, args).await;
    }
    found
}

/// Presses and releases the mouse in the middle of an element, as a hand would.
pub async fn click(browser: &Browser, element: &str, args: &[Value]) -> Result<()> {
    let body = format!(
        "const element = {element};
         if (!element) return;
         element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
         const {{ x, y, width, height }} = element.getBoundingClientRect();
         return [x + Math.min(width / 2, 40), y + height / 2]"
    );
    let place = wait(browser, "something to click", &body, args).await?;
    let cdp = browser.driver().cdp();
    for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        let event = json!({
            "type": kind, "x": place[0], "y": place[1], "button": button, "buttons": buttons, "clickCount": 1,
        });
        cdp.send_raw("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}
