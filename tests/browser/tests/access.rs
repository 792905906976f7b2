//! Sites behind a login: the questionnaire's own files are asked for with the rights that the page has, and no others.

use anyhow::Result;
use browser_tests::{LOGIN, Login, Page, Reader, Scene, Site, scenario};
use personas::LUKE;

use crate::faults::says_why;

/// A policy that lets in the files of another site.
fn letting_in(site: &Site) -> String {
    let origin = site.url("");
    format!("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {origin}; connect-src 'self' {origin}")
}

async fn logs_in(scene: &Scene) -> Result<()> {
    scene.browser.go(&scene.site.url(LOGIN)).await
}

async fn comes_up(reader: Reader<'_>) -> Result<()> {
    assert_eq!(reader.walk(LUKE).await?, "mild");
    assert_eq!(reader.event_details("error").await?.len(), 0);
    Ok(())
}

fn comes_up_behind(login: Login) {
    scenario(async |scene| {
        logs_in(scene).await?;
        scene.site.require_login(Some(login));
        comes_up(scene.open(Page::post()).await?).await
    });
}

#[test]
fn it_comes_up_for_who_has_logged_in_by_a_cookie() {
    comes_up_behind(Login::Cookie);
}

#[test]
fn it_comes_up_where_others_are_sent_a_page_to_log_in_at() {
    comes_up_behind(Login::Page);
}

/// Opens the post with name and password in its address, as a reader types it.
async fn opens_with_password(scene: &Scene) -> Result<()> {
    scene.site.publish("/post", Page::post());
    let url = scene.site.url("/post").replace("http://", "http://reader:secret@");
    scene.browser.go(&url).await
}

#[test]
fn it_comes_up_behind_a_name_and_a_password() {
    scenario(async |scene| {
        scene.site.require_login(Some(Login::Basic));
        opens_with_password(scene).await?;
        comes_up(scene.reader(0)).await
    });
}

#[test]
fn a_password_in_an_address_that_needs_none_is_left_out() {
    scenario(async |scene| {
        opens_with_password(scene).await?;
        comes_up(scene.reader(0)).await
    });
}

#[test]
fn a_password_in_the_address_of_the_script_is_left_out() {
    scenario(async |scene| {
        scene.site.require_login(Some(Login::Basic));
        opens_with_password(scene).await?;
        let script = scene.site.url("/it-band-check.js").replace("http://", "http://reader:secret@");
        let page = Page::post().without_script().with_policy("default-src 'self' 'unsafe-eval' 'unsafe-inline'");
        scene.site.publish("/post", page.with_head(&format!("<script type=module src={script}></script>")));
        scene.browser.reload().await?;
        comes_up(scene.reader(0)).await
    });
}

#[test]
fn no_cookie_goes_to_another_site() {
    scenario(async |scene| {
        // A cookie is for every port of a host: the browser has one for the other site too.
        let other = Site::start().await?;
        logs_in(scene).await?;
        let element = format!("<it-band-check loading=eager base={}></it-band-check>", other.url("/"));
        let reader = scene.open(Page::embedding(&element).with_policy(&letting_in(&other))).await?;
        comes_up(reader).await?;
        assert_eq!(other.count(other.wasm()), 1);
        assert_eq!(other.requests_with_cookies(), [""; 0]);
        assert!(scene.site.requests_with_cookies().contains(&"/post".to_owned()));
        Ok(())
    });
}

#[test]
fn a_page_in_place_of_a_file_is_no_changed_file_and_retry_helps_after_the_login() {
    scenario(async |scene| {
        scene.expect_problems();
        logs_in(scene).await?;
        let far = "<div style='height: 9000px'></div><it-band-check><p id=fallback>Words.</p></it-band-check>";
        scene.site.require_login(Some(Login::Page));
        scene.visit(Page::embedding(far)).await?;
        let reader = scene.reader(0);
        reader.wait_for("the first question", "return root?.querySelector('[data-screen]')", &[]).await?;
        // The session ends before the reader comes near.
        scene.browser.driver().delete_all_cookies().await?;
        reader.ask::<()>("host.scrollIntoView()", &[]).await?;
        reader.wait_for_event("error", 1).await?;
        assert_eq!(reader.event_details("error").await?, [serde_json::json!({ "code": "network" })]);
        says_why(reader).await?;
        scene.browser.script::<()>(&format!("return fetch('{LOGIN}').then(() => {{}})")).await?;
        reader.press_button("retry").await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        Ok(())
    });
}
