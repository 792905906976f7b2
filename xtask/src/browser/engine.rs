//! The browser engines that the widget is tested in.

use clap::ValueEnum;

/// A browser engine, by the name that the browser tests know it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Chromium, as in Chrome, Edge and Android
    Chromium,
    /// Firefox, as its releases with extended support
    Firefox,
    /// WebKitGTK, the nearest on Linux to Safari and iOS
    Webkit,
}

impl Engine {
    /// Its name on the command line and in the report.
    pub const fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }

    /// How many drivers are needed to run so many scenarios at a time: only Chromium's holds more than one session.
    pub const fn drivers_for(self, scenarios: usize) -> usize {
        match self {
            Engine::Chromium => 1,
            Engine::Firefox | Engine::Webkit => scenarios,
        }
    }

    /// The arguments of its driver beside the port.
    pub const fn driver_arguments(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &[],
            // Firefox lets only privileged scripts change settings such as reduced motion.
            Engine::Firefox => &["--allow-system-access"],
            Engine::Webkit => &["--replace-on-new-session"],
        }
    }

    /// Whether each of its drivers needs a screen of its own: two windows on one would take the focus from each other.
    pub const fn needs_screen(self) -> bool {
        matches!(self, Engine::Webkit)
    }
}
