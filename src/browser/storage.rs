//! What is kept between visits.

use super::Options;

/// Where one element keeps its answers, as the author chose. A browser that refuses storage keeps nothing.
pub struct Storage {
    area: Option<web_sys::Storage>,
    key: String,
}

impl Storage {
    /// The storage that the options ask for.
    pub fn of(options: &Options) -> Self {
        let area = web_sys::window().and_then(|window| match options.remember().as_str() {
            "session" => window.session_storage().ok().flatten(),
            "device" => window.local_storage().ok().flatten(),
            _ => None,
        });
        Storage { area, key: options.key() }
    }

    /// What was kept.
    pub fn read(&self) -> Option<String> {
        self.area.as_ref()?.get_item(&self.key).ok().flatten()
    }

    /// Keeps a text, or forgets what was kept. Storage that is full or refused is no fault: the reader goes on.
    pub fn write(&self, text: Option<&str>) {
        let Some(area) = &self.area else {
            return;
        };
        let _ = match text {
            Some(text) => area.set_item(&self.key, text),
            None => area.remove_item(&self.key),
        };
    }
}
