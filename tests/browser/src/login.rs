//! Sites that show nothing to who has not logged in.

use axum::{
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{AUTHORIZATION, COOKIE, SET_COOKIE, WWW_AUTHENTICATE},
    },
    response::{Html, IntoResponse, Response},
};

/// The path that logs a reader in, where a cookie says who is.
pub const LOGIN: &str = "/login";

const PASS: &str = "pass=1";

/// `reader:secret`, as HTTP Basic sends it.
const CREDENTIALS: &str = "Basic cmVhZGVyOnNlY3JldA==";

/// How a site tells its readers, and what it answers to others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Login {
    /// By a cookie; others get a status.
    Cookie,
    /// By a cookie; others get a page to log in at, as if it were what they asked for.
    Page,
    /// By HTTP Basic, with the name `reader` and the password `secret`.
    Basic,
}

impl Login {
    /// What who has not logged in gets; nothing to hold back from who has.
    pub fn refusal(self, headers: &HeaderMap) -> Option<Response> {
        let says = |name, text: &str| headers.get(name).is_some_and(|value| value.as_bytes() == text.as_bytes());
        match self {
            Login::Cookie if !has_pass(headers) => Some(StatusCode::UNAUTHORIZED.into_response()),
            Login::Page if !has_pass(headers) => Some(Html("<!doctype html><title>Log in</title>").into_response()),
            Login::Basic if !says(AUTHORIZATION, CREDENTIALS) => {
                let asks = HeaderValue::from_static("Basic realm=\"blog\"");
                Some((StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, asks)]).into_response())
            }
            Login::Cookie | Login::Page | Login::Basic => None,
        }
    }
}

/// Logs a reader in.
pub fn log_in() -> Response {
    ([(SET_COOKIE, format!("{PASS}; Path=/; HttpOnly"))], Html("<!doctype html><title>Logged in</title>"))
        .into_response()
}

/// Whether a request comes with the cookie.
pub fn has_pass(headers: &HeaderMap) -> bool {
    headers.get(COOKIE).is_some_and(|cookies| cookies.to_str().is_ok_and(|cookies| cookies.contains(PASS)))
}
