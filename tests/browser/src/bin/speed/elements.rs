//! Whether both widgets draw the same elements. The one that draws less would be measured at something easier.

use anyhow::{Result, bail};
use browser_tests::Browser;
use personas::LUKE;
use serde_json::json;

use crate::visit::{CONTINUE, LABEL, click, open, wait};

/// The elements of a screen in the order of the document, each as its tag with class, part and id.
struct Screen {
    name: String,
    elements: Vec<String>,
}

const ELEMENTS: &str =
    "const screen = [...root.querySelectorAll('[data-screen]')].find((one) => one.checkVisibility());
    const attributes = (one) => ['class', 'part', 'id'].map((name) => `${name}='${one.getAttribute(name) ?? ''}'`);
    return [screen, ...screen.querySelectorAll('*')].map((one) => [one.localName, ...attributes(one)].join(' '))";

/// Walks both pages through Luke's answers, and presses Continue on each question without an answer first. Returns how
/// many elements each screen has.
///
/// # Errors
/// When a screen of one page differs from that of the other: names the screens, and the first element that does.
pub async fn compare(browser: &Browser, widget: &str, other: &str) -> Result<Vec<(String, usize)>> {
    let (widget, other) = (walk(browser, widget).await?, walk(browser, other).await?);
    let both = || widget.iter().zip(&other);
    let different: Vec<_> = both().filter(|(ours, theirs)| ours.elements != theirs.elements).collect();
    if let Some((ours, theirs)) = different.first() {
        bail!(
            "The Preact widget does not draw what the real one draws, so nothing was measured.\n\
             {} of {} screens differ: {}.\n{}\n\
             Bring bench/preact/ up to date with src/view/.",
            different.len(),
            widget.len(),
            different.iter().map(|(ours, _)| ours.name.as_str()).collect::<Vec<_>>().join(", "),
            difference(ours, theirs),
        );
    }
    Ok(widget.into_iter().map(|screen| (screen.name, screen.elements.len())).collect())
}

/// Where two screens first differ, with the element before it.
fn difference(ours: &Screen, theirs: &Screen) -> String {
    let same = ours.elements.iter().zip(&theirs.elements).take_while(|(one, other)| one == other).count();
    let before =
        same.checked_sub(1).map_or_else(|| "nothing".to_owned(), |place| format!("<{}>", ours.elements[place]));
    let drawn = |screen: &Screen| match screen.elements.get(same) {
        Some(element) => format!("<{element}>, of {} elements", screen.elements.len()),
        None => format!("nothing more, after {} elements", screen.elements.len()),
    };
    let (name, ours, theirs) = (&ours.name, drawn(ours), drawn(theirs));
    format!("On {name}, element {same}, after {before}:\n  the widget draws {ours}\n  Preact draws     {theirs}")
}

async fn walk(browser: &Browser, url: &str) -> Result<Vec<Screen>> {
    let mut screens = Vec::new();
    open(browser, url).await?;
    wait(browser, "being ready", "return __probe.ready", &[]).await?;
    for (step, (question, options)) in LUKE.iter().enumerate() {
        screens.push(screen(browser, (*question).to_owned()).await?);
        click(browser, CONTINUE, &[]).await?;
        wait(browser, "the error summary", "return root.querySelector('[part=error-summary]')", &[]).await?;
        screens.push(screen(browser, format!("{question} without an answer")).await?);
        for option in *options {
            click(browser, LABEL, &[json!(question), json!(option)]).await?;
        }
        click(browser, CONTINUE, &[]).await?;
        let what = format!("what follows {question}");
        wait(browser, &what, "return __probe.steps.length > args[0]", &[json!(step)]).await?;
    }
    screens.push(screen(browser, "the outcome".to_owned()).await?);
    Ok(screens)
}

async fn screen(browser: &Browser, name: String) -> Result<Screen> {
    Ok(Screen { name, elements: browser.ask(0, ELEMENTS, &[]).await? })
}
