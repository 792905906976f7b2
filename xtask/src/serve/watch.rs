//! Noticing that a file changed.

use std::{
    path::Path,
    sync::mpsc::{self, Receiver},
    time::Duration,
};

use anyhow::{Context, Result};
use notify_debouncer_full::{
    DebounceEventResult, Debouncer, RecommendedCache, new_debouncer,
    notify::{RecommendedWatcher, RecursiveMode},
};

use crate::project;

/// Folders whose every file counts: what a site is made of, and what makes it.
const FOLDERS: [&str; 5] = ["src", "content", "guide", "www", "xtask/src/build"];
/// Files at the top that count. Editors replace a file when they save it, so their folder is watched, not they.
const FILES: [&str; 2] = ["index.html", "Cargo.toml"];
/// Long enough for an editor to finish saving, short enough not to be felt.
const DEBOUNCE: Duration = Duration::from_millis(200);

/// The changes to what a site is made of.
pub struct Changes {
    seen: Receiver<()>,
    _watcher: Debouncer<RecommendedWatcher, RecommendedCache>,
}

/// Starts watching.
pub fn changes() -> Result<Changes> {
    let (sender, seen) = mpsc::channel();
    let mut watcher = new_debouncer(DEBOUNCE, None, move |events: DebounceEventResult| {
        if events.is_ok_and(|events| events.iter().any(|event| counts(event))) {
            let _ = sender.send(());
        }
    })?;
    let root = project::root();
    for folder in FOLDERS {
        watcher
            .watch(root.join(folder), RecursiveMode::Recursive)
            .with_context(|| format!("{folder} cannot be watched"))?;
    }
    watcher.watch(root, RecursiveMode::NonRecursive).context("The project cannot be watched")?;
    Ok(Changes { seen, _watcher: watcher })
}

impl Changes {
    /// Waits for a change; everything that changed meanwhile is one change.
    pub fn next(&self) -> bool {
        let changed = self.seen.recv().is_ok();
        while self.seen.try_recv().is_ok() {}
        changed
    }
}

fn counts(event: &notify_debouncer_full::notify::Event) -> bool {
    !event.kind.is_access() && event.paths.iter().any(|path| is_watched(path))
}

fn is_watched(path: &Path) -> bool {
    path.strip_prefix(project::root()).is_ok_and(|path| {
        FOLDERS.iter().any(|folder| path.starts_with(folder)) || FILES.iter().any(|file| path == Path::new(file))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_site_is_made_of_is_watched() {
        let watched = |path: &str| is_watched(&project::root().join(path));
        assert!(watched("content/it-band.json"));
        assert!(watched("src/view/plan.rs"));
        assert!(watched("index.html"));
        assert!(watched("guide/src/guide.css"));
        assert!(!watched("xtask/src/serve/watch.rs"));
        assert!(!watched("Cargo.lock"));
        assert!(!watched("dist/index.html"));
    }

    #[test]
    fn every_folder_can_be_watched() {
        changes().unwrap();
    }
}
