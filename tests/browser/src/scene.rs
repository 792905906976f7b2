//! A scenario: one site, one browser, and a look at the console in the end.

use std::{
    any::Any,
    cell::Cell,
    io::{self, Write},
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::LazyLock,
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;
use tokio::runtime::Runtime;

use crate::{Ability, Browser, DoesNotApply, Page, Reader, Site, quarantine};

/// What every scenario runs on. A site stays up to the end, so that no other gets its address and with it what a browser
/// remembers of it.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));

/// How long a page may take to come.
const ARRIVAL: Duration = Duration::from_secs(20);

/// What a scenario has for itself.
pub struct Scene {
    /// The blog.
    pub site: Site,
    /// The reader's browser.
    pub browser: Browser,
    expects_problems: Cell<bool>,
}

/// Plays a scenario once, in a browser that no other scenario uses meanwhile.
///
/// # Panics
/// When the scenario fails, unless it is in [`crate::quarantine`]. It fails too if it leaves an error or a warning in the
/// console that it did not expect.
pub fn scenario(story: impl AsyncFn(&Scene) -> Result<()>) {
    play(Site::start(), Browser::take(), story);
}

/// Plays a scenario as [`scenario`] does, in a browser whose window is on the screen, so that a screen reader reads it out.
///
/// # Panics
/// As [`scenario`] does.
pub fn heard_scenario(story: impl AsyncFn(&Scene) -> Result<()>) {
    play(Site::start(), Browser::start_on_screen(), story);
}

/// Plays a scenario as [`scenario`] does, on a site that has the language for tests.
///
/// # Panics
/// As [`scenario`] does.
pub fn scenario_with_pseudo_language(story: impl AsyncFn(&Scene) -> Result<()>) {
    play(Site::start_with_pseudo_language(), Browser::take(), story);
}

fn play(
    site: impl Future<Output = Result<Site>>,
    browser: impl Future<Output = Result<Browser>>,
    story: impl AsyncFn(&Scene) -> Result<()>,
) {
    let played = catch_unwind(AssertUnwindSafe(|| play_to_the_end(site, browser, story)));
    match (played, quarantine::reason(&scenario_name())) {
        (Ok(Ending::DoesNotApply(reason)), _) => report(&format!("does not apply: {reason}")),
        (Ok(Ending::Passed), Some(reason)) => report(&format!("is quarantined and passed: {reason}")),
        (Err(panic), Some(reason)) => {
            report(&format!("is quarantined and failed: {reason}; this time: {}", message(&panic)));
        }
        (Ok(Ending::Passed), None) => {}
        (Err(panic), None) => resume_unwind(panic),
    }
}

/// What a panic says.
fn message(panic: &Box<dyn Any + Send>) -> &str {
    let message = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    message.unwrap_or("it panicked without a message")
}

/// How a scenario ends that does not fail.
enum Ending {
    Passed,
    DoesNotApply(DoesNotApply),
}

fn play_to_the_end(
    site: impl Future<Output = Result<Site>>,
    browser: impl Future<Output = Result<Browser>>,
    story: impl AsyncFn(&Scene) -> Result<()>,
) -> Ending {
    let scene = RUNTIME.block_on(Scene::set(site, browser)).unwrap_or_else(|error| panic!("{error:#}"));
    let played = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async {
            story(&scene).await?;
            scene.check_problems().await
        })
    }));
    let ended = RUNTIME.block_on(async {
        match played {
            Ok(Ok(())) => scene.browser.leave().await,
            _ => scene.browser.close().await,
        }
    });
    match played {
        Ok(Ok(())) => {
            ended.expect("the browser can be left");
            Ending::Passed
        }
        Ok(Err(error)) => match error.downcast() {
            Ok(reason) => Ending::DoesNotApply(reason),
            Err(error) => panic!("{error:#}"),
        },
        Err(panic) => resume_unwind(panic),
    }
}

/// The name of the scenario that runs on this thread, with its module.
fn scenario_name() -> String {
    thread::current().name().unwrap_or("without a name").to_owned()
}

/// Writes a line about this scenario to the output that `cargo xtask test` reads. It goes past the test harness, which
/// drops the output of tests that pass.
pub(crate) fn report(what: &str) {
    let line = what.split_whitespace().collect::<Vec<_>>().join(" ");
    writeln!(io::stdout(), "test {} {line}", scenario_name()).expect("standard output can be written to");
}

impl Scene {
    async fn set(
        site: impl Future<Output = Result<Site>>,
        browser: impl Future<Output = Result<Browser>>,
    ) -> Result<Self> {
        let (site, browser) = (site.await?, browser.await?);
        Ok(Scene { site, browser, expects_problems: Cell::new(false) })
    }

    /// Publishes a page, opens it, and waits until its first questionnaire can be answered.
    pub async fn open(&self, page: Page) -> Result<Reader<'_>> {
        self.visit(page).await?;
        let reader = self.reader(0);
        reader.screen().await?;
        Ok(reader)
    }

    /// Publishes a page and opens it.
    pub async fn visit(&self, page: Page) -> Result<()> {
        self.site.publish("/post", page);
        self.go("/post").await
    }

    /// Opens a path of the site.
    pub async fn go(&self, path: &str) -> Result<()> {
        self.browser.go(&self.site.url(path)).await?;
        // A browser that has just started can say that it is there while it still shows its first, empty page.
        let end = Instant::now() + ARRIVAL;
        while !matches!(
            self.browser.script("return !!window.__record && document.readyState !== 'loading'").await,
            Ok(true)
        ) {
            anyhow::ensure!(Instant::now() < end, "the page does not come");
        }
        Ok(())
    }

    /// The reader of the nth questionnaire of the page, from 0.
    pub fn reader(&self, nth: usize) -> Reader<'_> {
        Reader::new(&self.browser, nth)
    }

    /// Says that errors in the console belong to this scenario.
    pub fn expect_problems(&self) {
        self.expects_problems.set(true);
    }

    /// Cuts the reader's connection, or brings it back.
    pub async fn set_offline(&self, offline: bool) -> Result<()> {
        if self.browser.engine.has(Ability::DevTools) {
            return self.browser.set_offline(offline).await;
        }
        // No other browser can be told that it has no connection: the server hangs up, and the page hears of it.
        self.site.hang_up(offline);
        let heard = if offline { "offline" } else { "online" };
        self.browser.script(&format!("dispatchEvent(new Event('{heard}'))")).await
    }

    async fn check_problems(&self) -> Result<()> {
        let problems = self.browser.problems().await?;
        assert!(self.expects_problems.get() || problems.is_empty(), "the console holds:\n{}", problems.join("\n"));
        let violations = self.browser.violations().await?;
        assert!(self.expects_problems.get() || violations.is_empty(), "forbidden was: {}", violations.join(", "));
        Ok(())
    }
}
