//! What a reader does and sees, through the public contract only.

use anyhow::{Context, Result, bail, ensure};
use personas::Answer;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{Browser, browser::Event};

/// Someone who reads one questionnaire of a page.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) browser: &'a Browser,
    nth: usize,
}

/// A block of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Block {
    /// Its id.
    pub id: String,
    /// Whether it is only named, with the reason why it is left out.
    pub withheld: bool,
}

/// Where a walk came to, or why it came to no end.
#[derive(Deserialize)]
struct Reached {
    screen: Option<String>,
    failed: Option<String>,
}

/// The heading of a screen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Heading {
    /// The element's name, such as `h2`.
    pub tag: String,
    /// Its words.
    pub text: String,
    /// Whether all of it is in the viewport.
    pub in_view: bool,
}

/// The screen of the app, not the first question that stands there before it.
const SCREEN: &str = "const screen = root?.querySelector('.app [data-screen]');
    if (screen?.checkVisibility()) return screen.dataset.screen;";

/// Brings something into view, also where a driver would not scroll it, and tells whether it is where it was a frame
/// before: some pages scroll smoothly, and what moves cannot be hit.
const RESTS: &str = "const rests = (one) => {
        unfold(one);
        one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y } = one.getBoundingClientRect();
        const place = `${x} ${y}`;
        const still = one.__place === place;
        one.__place = place;
        return still;
    };";

impl<'a> Reader<'a> {
    /// The reader of the nth questionnaire of a page.
    pub fn new(browser: &'a Browser, nth: usize) -> Self {
        Reader { browser, nth }
    }

    /// Id of the question or outcome on the screen.
    pub async fn screen(&self) -> Result<String> {
        let screen = self.wait_for("a screen", SCREEN, &[]).await?;
        Ok(serde_json::from_value(screen)?)
    }

    /// Waits for a question or an outcome.
    pub async fn sees(&self, screen: &str) -> Result<()> {
        let body = "return root?.querySelector(`.app [data-screen='${args[0]}']`)?.checkVisibility()";
        self.wait_for(&format!("the screen {screen}"), body, &[json!(screen)]).await.map(drop)
    }

    /// Clicks each of these options that is not yet chosen, where its label is.
    pub async fn choose(&self, question: &str, options: &[&str]) -> Result<()> {
        let body = "const input = root.querySelector(`input[name='${args[0]}'][value='${args[1]}']`);
            const label = input?.labels[0];
            if (!label) return;
            if (input.checked) return 'chosen';
            if (!rests(label)) return;
            const { x, y, width, height } = label.getBoundingClientRect();
            const hit = root.elementFromPoint(x + width / 2, y + height / 2);
            return hit === input ? input : label";
        for option in options {
            let what = format!("the option {option} of {question}");
            let body = format!("{RESTS} {body}");
            let found = self.wait_for(&what, &body, &[json!(question), json!(option)]).await?;
            if found != "chosen" {
                let element = self.browser.element(found)?;
                self.browser.click(&element).await.with_context(|| format!("Clicking {what}"))?;
            }
        }
        Ok(())
    }

    /// Clicks Continue.
    pub async fn proceed(&self) -> Result<()> {
        self.click("Continue", "return root.querySelector('button[type=submit]')", &[]).await
    }

    /// Answers the question on the screen and waits for the next screen.
    pub async fn answer(&self, question: &str, options: &[&str]) -> Result<()> {
        self.sees(question).await?;
        self.choose(question, options).await?;
        self.proceed().await?;
        self.leaves(question).await
    }

    /// Clicks Back and waits for the screen before.
    pub async fn back(&self) -> Result<()> {
        let screen = self.screen().await?;
        self.press_button("back").await?;
        self.leaves(&screen).await
    }

    /// Clicks the Change of a question in an outcome.
    pub async fn change(&self, question: &str) -> Result<()> {
        let body = "return root.querySelector(`[data-action=change][data-question='${args[0]}']`)";
        self.click(&format!("the Change of {question}"), body, &[json!(question)]).await?;
        self.sees(question).await
    }

    /// Clicks the button of an action, such as `retry`. Two clicks on one place in quick succession would be a double click:
    /// whoever means two presses leaves some time between them.
    pub async fn press_button(&self, action: &str) -> Result<()> {
        let apart = "return !(performance.now() - window.__pressed?.[args[0]] < 600)";
        self.wait_for("some time since the last press", apart, &[json!(action)]).await?;
        let body = "return root.querySelector(`[data-action='${args[0]}']`)";
        self.click(&format!("the button {action}"), body, &[json!(action)]).await?;
        self.ask("(window.__pressed ??= {})[args[0]] = performance.now()", &[json!(action)]).await
    }

    /// Whether there is a button for an action, folded or not.
    pub async fn has_button(&self, action: &str) -> Result<bool> {
        let body = "const button = root.querySelector(`[data-action='${args[0]}']`);
            return Boolean(button?.checkVisibility() || button?.closest('details:not([open])'))";
        self.ask(body, &[json!(action)]).await
    }

    /// Answers whatever is asked up to the outcome, whose id it returns. Nothing is clicked with the mouse, which takes as
    /// long as all the rest of most scenarios: it is for those that are about something else.
    pub async fn walk(&self, answers: &[Answer<'_>]) -> Result<String> {
        self.walk_to(None, answers).await
    }

    /// Answers whatever is asked until this question is on the screen, as [`Reader::walk`] does.
    pub async fn walk_until(&self, question: &str, answers: &[Answer<'_>]) -> Result<()> {
        let reached = self.walk_to(Some(question), answers).await?;
        ensure!(reached == question, "The walk never came to {question}, but to {reached}");
        Ok(())
    }

    async fn walk_to(&self, end: Option<&str>, answers: &[Answer<'_>]) -> Result<String> {
        let reached =
            self.browser.run(include_str!("walk.js"), vec![json!(self.nth), json!(answers), json!(end)]).await?;
        match reached {
            Reached { screen: Some(screen), .. } => Ok(screen),
            Reached { failed, .. } => bail!("On the walk {}", failed.unwrap_or_default()),
        }
    }

    /// Answers whatever is asked up to the outcome, whose id it returns, with the mouse.
    pub async fn walk_with_mouse(&self, answers: &[Answer<'_>]) -> Result<String> {
        loop {
            let screen = self.screen().await?;
            if self.at_outcome().await? {
                return Ok(screen);
            }
            let answer = answers.iter().find(|(question, _)| *question == screen);
            let (_, options) = answer.with_context(|| format!("There is no answer for {screen}"))?;
            self.answer(&screen, options).await?;
        }
    }

    /// Whether an outcome is on the screen.
    pub async fn at_outcome(&self) -> Result<bool> {
        self.ask("return !root.querySelector('button[type=submit]')", &[]).await
    }

    /// The blocks of the plan, in order.
    pub async fn blocks(&self) -> Result<Vec<Block>> {
        let body = "return [...root.querySelectorAll('[data-block]')].map(({ dataset }) =>
            ({ id: dataset.block, withheld: 'withheld' in dataset }))";
        self.ask(body, &[]).await
    }

    /// Ids of the blocks that are shown.
    pub async fn shown_blocks(&self) -> Result<Vec<String>> {
        Ok(self.blocks().await?.into_iter().filter(|block| !block.withheld).map(|block| block.id).collect())
    }

    /// Ids of the blocks that are withheld.
    pub async fn withheld_blocks(&self) -> Result<Vec<String>> {
        Ok(self.blocks().await?.into_iter().filter(|block| block.withheld).map(|block| block.id).collect())
    }

    /// The words of a block, which it opens.
    pub async fn block_text(&self, id: &str) -> Result<String> {
        self.open(id).await?;
        self.ask("return root.querySelector(`[data-block='${args[0]}']`).innerText", &[json!(id)]).await
    }

    /// Opens a block.
    pub async fn open(&self, block: &str) -> Result<()> {
        let body = "const block = root.querySelector(`[data-block='${args[0]}']`);
            if (block.localName === 'details') block.open = true;";
        self.ask(body, &[json!(block)]).await
    }

    /// Opens everything that is folded.
    pub async fn open_everything(&self) -> Result<()> {
        self.ask("for (const details of root.querySelectorAll('details')) details.open = true;", &[]).await
    }

    /// Everything the questionnaire has to say, once all that is folded is open.
    pub async fn text(&self) -> Result<String> {
        self.open_everything().await?;
        self.ask("return [...root.children].map((child) => child.innerText).join('\\n')", &[]).await
    }

    /// Whether the author's own words in the element can be seen.
    pub async fn sees_fallback(&self) -> Result<bool> {
        self.ask("return host.querySelector('#fallback').checkVisibility()", &[]).await
    }

    /// The heading of the screen.
    pub async fn heading(&self) -> Result<Heading> {
        let body = "const heading = root.querySelector('[data-screen] [part~=heading]');
            const { top, bottom } = heading.getBoundingClientRect();
            return {
                tag: heading.localName, text: heading.innerText, in_view: top >= 0 && bottom <= innerHeight,
            }";
        self.ask(body, &[]).await
    }

    /// The chosen options of a question on the screen.
    pub async fn chosen(&self, question: &str) -> Result<Vec<String>> {
        let body = "return [...root.querySelectorAll(`input[name='${args[0]}']:checked`)].map(({ value }) => value)";
        self.ask(body, &[json!(question)]).await
    }

    /// The numbers in "Question n of at most m".
    pub async fn progress(&self) -> Result<(u32, u32)> {
        let body = "return root.querySelector('[part~=progress]').innerText.match(/\\d+/g).map(Number)";
        self.ask(body, &[]).await
    }

    /// What a screen reader was last told without a move of the focus.
    pub async fn status(&self) -> Result<String> {
        let body = "return [...root.querySelectorAll('[role=status]')].filter((one) => one.checkVisibility())
            .map((one) => one.textContent).join(' ')";
        self.ask(body, &[]).await
    }

    /// What has the focus, in words: `heading`, `input site=shin`, `button submit`, `button back`, `link`, `#before` for
    /// an element of the page, `nothing`.
    pub async fn focused(&self) -> Result<String> {
        let body = "const active = document.activeElement;
            if (!active || active === document.body) return 'nothing';
            if (active !== host) return `#${active.id}`;
            const inner = root.activeElement;
            if (!inner) return 'nothing';
            if (inner.localName === 'input') return `input ${inner.name}=${inner.value}`;
            if (inner.localName === 'button') return `button ${inner.dataset.action ?? inner.type}`;
            if (inner.localName === 'a') return 'link';
            return inner.getAttribute('part') ?? inner.localName;";
        self.ask(body, &[]).await
    }

    /// Moves the pointer to where it changes the looks of nothing.
    pub async fn move_pointer_away(&self) -> Result<()> {
        Ok(self.browser.actions().move_to(0, 0).perform().await?)
    }

    /// Presses a key, on whatever has the focus.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.browser.press(key).await
    }

    /// Presses Tab backwards.
    pub async fn shift_tab(&self) -> Result<()> {
        self.browser.press_with_shift(Key::Tab).await
    }

    /// Presses Tab until this has the focus.
    pub async fn tab_to(&self, wanted: &str) -> Result<()> {
        let mut passed = Vec::new();
        for _ in 0..120 {
            self.press(Key::Tab).await?;
            let focused = self.focused().await?;
            if focused == wanted {
                return Ok(());
            }
            passed.push(focused);
        }
        bail!("Tab never came to {wanted}, but to {passed:?}")
    }

    /// What this questionnaire told the page, in order.
    pub async fn events(&self) -> Result<Vec<Event>> {
        let events = self.browser.events().await?;
        Ok(events.into_iter().filter(|event| usize::try_from(event.element) == Ok(self.nth)).collect())
    }

    /// What the events of one name hold, in order.
    pub async fn event_details(&self, name: &str) -> Result<Vec<Value>> {
        let events = self.events().await?.into_iter();
        Ok(events.filter(|event| event.name == name).map(|event| Value::Object(event.detail)).collect())
    }

    /// Waits until an event of this name has been told this often.
    pub async fn wait_for_event(&self, name: &str, times: usize) -> Result<()> {
        let body = "return window.__record.events.filter(({ name, element }) =>
            name === args[0] && element === args[1]).length >= args[2]";
        let args = [json!(name), json!(self.nth), json!(times)];
        self.wait_for(&format!("the event {name}, {times} times"), body, &args).await.map(drop)
    }

    /// What a function body returns, given the element as `host`, its shadow root as `root`, and `args`. It may call
    /// `unfold` with an element that is to be seen.
    pub async fn ask<T: DeserializeOwned>(&self, body: &str, args: &[Value]) -> Result<T> {
        self.browser.ask(self.nth, body, args).await
    }

    /// Waits until a function body, given the same, returns something true.
    pub async fn wait_for(&self, what: &str, body: &str, args: &[Value]) -> Result<Value> {
        self.browser.wait_for(self.nth, what, body, args).await
    }

    async fn leaves(&self, screen: &str) -> Result<()> {
        let body = "const screen = root.querySelector('[data-screen]');
            return screen && screen.dataset.screen !== args[0]";
        self.wait_for(&format!("what comes after {screen}"), body, &[json!(screen)]).await.map(drop)
    }

    /// Clicks what a function body returns, once it rests in view; what is folded around it is opened first.
    pub async fn click(&self, what: &str, body: &str, args: &[Value]) -> Result<()> {
        let body = format!(
            "{RESTS} const found = (() => {{ {body} }})();
            return found && rests(found) ? found : undefined"
        );
        let element = self.browser.element(self.wait_for(what, &body, args).await?)?;
        self.browser.click(&element).await.with_context(|| format!("Clicking {what}"))
    }
}
