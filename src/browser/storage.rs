//! What is kept between visits.

use super::Options;

/// Where one element keeps things, as the author chose. A browser that refuses storage keeps nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Storage {
    area: Option<web_sys::Storage>,
    key: String,
    lasting: bool,
}

impl Storage {
    /// The storage that the options ask for.
    pub fn of(options: &Options) -> Self {
        let area = web_sys::window().and_then(|window| match options.remember().as_str() {
            "session" => window.session_storage().ok().flatten(),
            "device" => window.local_storage().ok().flatten(),
            _ => None,
        });
        Storage { lasting: area.is_some() && options.remember() == "device", area, key: options.key() }
    }

    /// Whether what is kept outlasts the visit.
    pub const fn lasts(&self) -> bool {
        self.lasting
    }

    /// What was kept under a name.
    pub fn read(&self, name: &str) -> Option<String> {
        self.area.as_ref()?.get_item(&self.place(name)).ok().flatten()
    }

    /// Keeps a text under a name, or forgets what was kept there. Storage that is full or refused is no fault: the reader goes on.
    pub fn write(&self, name: &str, text: Option<&str>) {
        let Some(area) = &self.area else {
            return;
        };
        let _ = match text {
            Some(text) => area.set_item(&self.place(name), text),
            None => area.remove_item(&self.place(name)),
        };
    }

    /// Forgets all that this element keeps, whatever its name.
    pub fn clear(&self) {
        let Some(area) = &self.area else {
            return;
        };
        let start = self.place("");
        let places = (0..area.length().unwrap_or_default()).filter_map(|index| area.key(index).ok().flatten());
        // Another element's id may start as this one's does; no name holds a colon.
        let own = places.filter(|place| place.strip_prefix(&start).is_some_and(|name| !name.contains(':')));
        for place in own.collect::<Vec<_>>() {
            let _ = area.remove_item(&place);
        }
    }

    fn place(&self, name: &str) -> String {
        [&self.key, ":", name].concat()
    }
}
