//! A frame for pages that have to be narrower than the window can be: WebKitGTK's is never narrower than 447 pixels.

use anyhow::{Context, Result, ensure};
use axum::{
    http::Uri,
    response::{Html, IntoResponse, Response},
};
use serde_json::json;

use crate::Browser;

/// Where pages with a frame begin.
pub const PATH: &str = "/__frame/";

/// The address of a page that shows the page of an address in a frame of so many CSS pixels.
pub fn around(url: &str, width: u32, height: u32) -> Result<String> {
    let (protocol, rest) = url.split_once("://").context("an address of the site")?;
    let (host, page) = rest.split_once('/').unwrap_or((rest, ""));
    Ok(format!("{protocol}://{host}{PATH}{width}/{height}/{page}"))
}

/// The page at such an address.
pub fn page(address: &Uri) -> Response {
    let mut parts = address.path().trim_start_matches(PATH).splitn(3, '/');
    let [width, height, page] = [(); 3].map(|()| parts.next().unwrap_or_default());
    let style = format!("border: 0; display: block; width: {width}px; height: {height}px");
    Html(format!("<!doctype html><body style='margin: 0'><iframe src='/{page}' style='{style}'></iframe>"))
        .into_response()
}

impl Browser {
    /// Opens pages in a frame of this size from now on. The page that is there takes it, when it is in a frame already.
    pub(crate) async fn frame_pages(&self, width: u32, height: u32) -> Result<()> {
        if self.frame.replace(Some((width, height))).is_some() {
            let body = "Object.assign(frameElement.style, { width: `${args[0]}px`, height: `${args[1]}px` })";
            return self.ask(0, body, &[json!(width), json!(height)]).await;
        }
        let address = self.driver().current_url().await?;
        ensure!(
            address.scheme() == "about",
            "The page at {address} is in no frame: make it narrow before it is opened"
        );
        Ok(())
    }

    /// Goes on in the frame, if pages are opened in one.
    pub(crate) async fn enter_frame(&self) -> Result<()> {
        if self.frame.get().is_some() {
            self.driver().enter_frame(0).await?;
        }
        Ok(())
    }
}
