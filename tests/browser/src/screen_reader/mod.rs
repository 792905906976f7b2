//! A reader who cannot see the page: who presses real keys and hears what a real screen reader says.

mod speech;
mod transcript;

use std::{cell::RefCell, process::Command, time::Duration};

use anyhow::{Context, Result, bail, ensure};
use tokio::time::{Instant, sleep};

use crate::Reader;
use speech::Speech;
use transcript::{Step, Transcript};

/// How often the file with what is spoken is read.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// How long nothing more may be said for a step to be over: where all was said that was said in the reviewed walk, and
/// where something else was.
const PAUSE: Duration = Duration::from_millis(300);
const LONG_PAUSE: Duration = Duration::from_millis(1500);

/// How long to wait for what was said in the reviewed walk.
const PATIENCE: Duration = Duration::from_secs(15);

/// How often a key is pressed to get somewhere.
const MOST_PRESSES: usize = 40;

/// Someone who listens to the page that a scenario has opened.
pub struct Listener {
    speech: RefCell<Speech>,
    transcript: RefCell<Transcript>,
}

impl Listener {
    /// Someone who listens from now on. What they hear is compared with the golden file of this name.
    pub fn new(name: &'static str) -> Result<Self> {
        Ok(Listener { speech: RefCell::new(Speech::from_now()?), transcript: RefCell::new(Transcript::new(name)) })
    }

    /// Waits until the screen reader has nothing more to say about the page that came up, and passes over it.
    pub async fn waits_for_silence(&self) -> Result<()> {
        self.heard(None).await.map(drop)
    }

    /// Presses a key, such as `Tab` or `ctrl+Home`, and listens to the end.
    pub async fn press(&self, key: &str) -> Result<()> {
        self.hears(key, async || xdotool(&["key", "--clearmodifiers", key])).await
    }

    /// Presses a key several times, and listens to the end each time.
    pub async fn press_times(&self, key: &str, times: usize) -> Result<()> {
        for _ in 0..times {
            self.press(key).await?;
        }
        Ok(())
    }

    /// Presses a key, and listens to the end each time, until a reader's app has the focus on this; see
    /// [`Reader::focused`].
    pub async fn press_until_on(&self, key: &str, reader: Reader<'_>, wanted: &str) -> Result<()> {
        self.press_until(key, wanted, async |_| Ok(reader.focused().await? == wanted)).await
    }

    /// Presses a key, and listens to the end each time, until these words are heard.
    pub async fn press_until_heard(&self, key: &str, words: &str) -> Result<()> {
        self.press_until(key, words, async |heard: &[String]| Ok(heard.iter().any(|one| one.contains(words)))).await
    }

    async fn press_until(
        &self,
        key: &str,
        what: &str,
        is_there: impl AsyncFn(&[String]) -> Result<bool>,
    ) -> Result<()> {
        for _ in 0..MOST_PRESSES {
            self.press(key).await?;
            if is_there(&self.last()).await? {
                return Ok(());
            }
        }
        bail!("{key} was pressed {MOST_PRESSES} times and never came to {what}")
    }

    /// Types a text, and listens to the end.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.hears(&format!("types {text}"), async || xdotool(&["type", text])).await
    }

    /// Listens to the end of what follows from something else than a key.
    pub async fn hears(&self, cause: &str, act: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
        self.speech.borrow_mut().forget()?;
        act().await.with_context(|| cause.to_owned())?;
        let expected = self.transcript.borrow().expected(cause).map(<[String]>::to_vec);
        let heard = self.heard(expected.as_deref()).await?;
        self.transcript.borrow_mut().push(Step { cause: cause.to_owned(), heard });
        Ok(())
    }

    /// What was heard last.
    pub fn last(&self) -> Vec<String> {
        self.transcript.borrow().last()
    }

    /// Compares what was heard with what was reviewed.
    pub fn compare(&self) -> Result<()> {
        self.transcript.borrow().compare()
    }

    /// What is spoken to its end, once nothing more is: there is no event for silence.
    async fn heard(&self, expected: Option<&[String]>) -> Result<Vec<String>> {
        let mut said = Vec::new();
        let mut changed = Instant::now();
        let end = changed + PATIENCE;
        loop {
            let now = self.speech.borrow().utterances()?;
            if now != said {
                changed = Instant::now();
                said = now;
            }
            let heard: Vec<String> = said.iter().filter(|one| one.is_complete).map(|one| one.words.clone()).collect();
            let is_expected = expected == Some(&heard[..]);
            let pause = match said.last().filter(|last| !last.is_complete) {
                Some(last) => last.longest(),
                None if is_expected => PAUSE,
                None => LONG_PAUSE,
            };
            let is_silent = changed.elapsed() >= pause;
            if is_silent && (is_expected || expected.is_none() || Instant::now() >= end) {
                return Ok(heard);
            }
            sleep(POLL_INTERVAL).await;
        }
    }
}

/// Presses real keys: Orca takes its own from the X server, and a driver's never get there.
fn xdotool(arguments: &[&str]) -> Result<()> {
    let status = Command::new("xdotool").args(arguments).status().context("xdotool could not be started")?;
    ensure!(status.success(), "xdotool failed");
    Ok(())
}
