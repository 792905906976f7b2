//! The blog's server: it sends files as they are.

use std::path::Path;

use anyhow::Result;
use axum::{
    Router,
    http::{HeaderValue, StatusCode, header::CONTENT_SECURITY_POLICY},
    routing::get,
};
use tokio::net::TcpListener;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

/// Forbids what comes from other sites, so that it ends in the console. Blog tools write inline scripts and styles.
const ONLY_THIS_SITE: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data:";

/// Starts serving a folder; tells where.
pub async fn start(folder: &Path) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let policy = HeaderValue::from_static(ONLY_THIS_SITE);
    let router = Router::new()
        // Browsers ask for an icon by themselves.
        .route("/favicon.ico", get(async || StatusCode::NO_CONTENT))
        .fallback_service(ServeDir::new(folder))
        .layer(SetResponseHeaderLayer::overriding(CONTENT_SECURITY_POLICY, policy));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}
