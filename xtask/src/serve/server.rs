//! The local web server.

use std::path::{Path, PathBuf};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::State,
    http::{
        HeaderValue, Request, StatusCode,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE},
    },
    middleware::{self, Next},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

use super::reload::Builds;
use crate::{build, project};

const RELOAD_SCRIPT: &str = include_str!("reload.js");
const RELOAD_TAG: &str = "<script type=\"module\" src=\"/__reload.js\"></script>\n";
const WAITING_PAGE: &str = include_str!("waiting.html");

/// The demo, with the folder for authors under `/embed/` and, for short, at the top; beside them the examples and the
/// gallery of hard pages and its npm packages.
fn site(folder: &Path) -> Router {
    let embed = ServeDir::new(folder.join(build::EMBED));
    Router::new()
        .nest_service("/embed", embed.clone())
        .nest_service("/pages", ServeDir::new(project::root().join("tests/pages")))
        .nest_service("/examples", ServeDir::new(project::root().join("examples")))
        .nest_service("/node_modules", ServeDir::new(project::own_root().join("node_modules")))
        .fallback_service(ServeDir::new(folder.join(build::DEMO)).fallback(embed))
        // A sandboxed frame is of no site: to it, every file is another's.
        .layer(SetResponseHeaderLayer::overriding(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")))
        .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-cache")))
}

/// The files of a folder, whose pages reload themselves after a build.
pub fn reloading_site(folder: PathBuf, builds: Builds) -> Router {
    site(&folder)
        .layer(middleware::map_response(add_reload_script))
        .layer(middleware::from_fn_with_state(folder, wait_for_a_site))
        .route("/__reload", get(async move || builds.events()))
        .route("/__reload.js", get(async || ([(CONTENT_TYPE, "text/javascript")], RELOAD_SCRIPT)))
}

/// Serves a waiting page until there is a site.
async fn wait_for_a_site(State(folder): State<PathBuf>, request: Request<Body>, next: Next) -> Response {
    if folder.join(build::DEMO).join("index.html").exists() {
        return next.run(request).await;
    }
    let page = (StatusCode::SERVICE_UNAVAILABLE, Html(WAITING_PAGE)).into_response();
    add_reload_script(page).await
}

/// A script of its own file: the page may forbid scripts between its lines. One that forbids all does not reload itself.
async fn add_reload_script(response: Response) -> Response {
    let page = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !page {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from([&page, RELOAD_TAG.as_bytes()].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn served(response: impl IntoResponse) -> String {
        let body = add_reload_script(response.into_response()).await.into_body();
        String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap()
    }

    #[tokio::test]
    async fn a_page_gets_the_script() {
        assert_eq!(served(Html("<p>A</p>\n")).await, format!("<p>A</p>\n{RELOAD_TAG}"));
    }

    #[tokio::test]
    async fn other_files_stay_as_they_are() {
        let sheet = "p { color: red }";
        assert_eq!(served(([(CONTENT_TYPE, "text/css")], sheet)).await, sheet);
    }
}
