//! Telling open pages about a new build.

use std::{
    convert::Infallible,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use tokio::sync::watch;

/// The newest build, by the time it was made: a page also notices that the server was started anew.
#[derive(Clone)]
pub struct Builds(Arc<watch::Sender<Duration>>);

impl Builds {
    /// As if a build was made now.
    pub fn new() -> Self {
        Self(Arc::new(watch::Sender::new(now())))
    }

    /// Tells every open page to reload.
    pub fn announce(&self) {
        self.0.send_replace(now());
    }

    /// The newest build at once, then each one that follows.
    pub fn events(&self) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
        let mut builds = self.0.subscribe();
        builds.mark_changed();
        let events = stream::unfold(builds, async |mut builds| {
            builds.changed().await.ok()?;
            let build = builds.borrow_and_update().as_micros().to_string();
            Some((Ok(Event::default().data(build)), builds))
        });
        Sse::new(events).keep_alive(KeepAlive::default())
    }
}

fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}
