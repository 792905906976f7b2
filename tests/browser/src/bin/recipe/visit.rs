//! What a runner does in the site: answers, goes elsewhere, comes back, answers again, and reads the advice page.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Reader};
use personas::LUKE;
use serde_json::json;

use crate::Task;

/// Where Luke's answers lead.
const OUTCOME: &str = "mild";

/// Visits the site. Anything in the console is a mistake, and so is anything that is fetched from elsewhere: the server's
/// policy forbids it.
pub async fn visit(browser: &Browser, address: &str, task: &Task) -> Result<()> {
    let post = format!("{address}{}{}", task.base, task.page);
    browser.go(&post).await?;
    let status: u16 = browser.script("return performance.getEntriesByType('navigation')[0].responseStatus").await?;
    ensure!(status == 200, "{post} answers {status}");
    let reader = Reader::new(browser, 0);
    reach_the_plan(reader).await.context("In the post")?;
    has_one_check(reader, task).await?;
    follow(reader, &task.away).await?;
    browser.wait("a page without the check", "return !document.querySelector('it-band-check')").await?;
    follow(reader, &task.back).await?;
    start_again(reader).await.context("Back in the post")?;
    reach_the_plan(reader).await.context("Back in the post")?;
    has_one_check(reader, task).await?;
    read_the_advice_page(reader, browser, address, task).await?;
    let problems = browser.problems().await?;
    ensure!(problems.is_empty(), "the console holds:\n{}", problems.join("\n"));
    Ok(())
}

async fn reach_the_plan(reader: Reader<'_>) -> Result<()> {
    let first = reader.screen().await?;
    ensure!(first == LUKE[0].0, "the check begins with {first}");
    let outcome = reader.walk_with_mouse(LUKE).await?;
    ensure!(outcome == OUTCOME, "the answers lead to {outcome}");
    Ok(())
}

/// The plan is still there for who comes back in the same tab.
async fn start_again(reader: Reader<'_>) -> Result<()> {
    let kept = reader.screen().await?;
    ensure!(kept == OUTCOME, "the check shows {kept} and not the plan");
    reader.press_button("restart").await?;
    reader.sees(LUKE[0].0).await
}

/// One element, one script, one program: a tool that renders the post twice must not start the check twice.
async fn has_one_check(reader: Reader<'_>, task: &Task) -> Result<()> {
    let body = "const programs = performance.getEntriesByType('resource').filter(({ name }) => /\\.wasm$/.test(name));
        const all = (selector) => document.querySelectorAll(selector).length;
        return [all('it-band-check'), all('script[src*=it-band-check]'), programs.length]";
    let (elements, tags, programs): (usize, usize, usize) = reader.ask(body, &[]).await?;
    ensure!(elements == 1, "the post has {elements} elements");
    ensure!(programs == 1, "the program was fetched {programs} times");
    ensure!(!task.has_tag || tags == 1, "the post has {tags} script tags");
    Ok(())
}

/// Clicks a link of the site.
async fn follow(reader: Reader<'_>, selector: &str) -> Result<()> {
    reader.click(selector, "return document.querySelector(args[0])", &[json!(selector)]).await
}

/// The link in the fallback leads to the advice page as it was built. The fallback is not shown now, so the page clicks it:
/// a router of the site hears that as it hears the reader.
async fn read_the_advice_page(reader: Reader<'_>, browser: &Browser, address: &str, task: &Task) -> Result<()> {
    let dist = env::var_os("DIST_DIR").map(PathBuf::from).context("There is no DIST_DIR")?;
    let built = fs::read_to_string(dist.join("embed/advice.html"))?;
    let link = "const { href } = host.querySelector('a');
        return fetch(href).then(async (answer) => [href, answer.status, await answer.text()])";
    let (href, status, text): (String, u16, String) = reader.ask(link, &[]).await?;
    ensure!(href.starts_with(&format!("{address}{}", task.base)), "the fallback leads out of the site, to {href}");
    ensure!(status == 200, "the fallback leads to {href}, which answers {status}");
    ensure!(text == built, "{href} is not the advice page as it was built");
    let (_, title) = built.split_once("<title>").context("The advice page has no title")?;
    let (title, _) = title.split_once("</title>").context("Its title does not end")?;
    reader.ask::<()>("host.querySelector('a').click()", &[]).await?;
    browser.wait("the advice page", &format!("return document.title === {}", json!(title))).await
}
