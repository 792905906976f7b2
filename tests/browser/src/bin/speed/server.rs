//! The blog's server: files that are brotli-compressed already.

use std::{fs, path::PathBuf, sync::Arc};

use anyhow::Result;
use axum::{
    Router,
    extract::{Request, State},
    http::{
        StatusCode,
        header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use tokio::net::TcpListener;

/// Starts serving a folder; tells where.
pub async fn start(folder: PathBuf) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let router = Router::new().fallback(answer).with_state(Arc::new(folder));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn answer(State(folder): State<Arc<PathBuf>>, request: Request) -> Response {
    let name = request.uri().path().trim_start_matches('/');
    match fs::read(folder.join(name)) {
        Ok(bytes) => {
            let headers = [(CONTENT_TYPE, content_type(name)), (CONTENT_ENCODING, "br"), (CACHE_CONTROL, "no-store")];
            (headers, bytes).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
