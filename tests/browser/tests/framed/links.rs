//! Links to a plan, and the page around that hands them on.

use super::*;

/// Walks to Luke's plan in a frame that knows the page around it, and copies the link to it.
async fn copied_link(framed: &Framed<'_>, query: &str) -> Result<String> {
    let reader = framed.open_as_documented(query).await?;
    assert_eq!(reader.walk(LUKE).await?, "mild");
    let copied = "window.__copied = [];
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { __copied.push(text); } } })";
    reader.ask::<()>(copied, &[]).await?;
    reader.press_button("share").await?;
    let link = reader.wait_for("the copied link", "return window.__copied[0]", &[]).await?;
    Ok(serde_json::from_value(link)?)
}

/// The plan has come up in the frame, and the page around has scrolled to it and no longer has the answers in its address.
async fn shows_the_plan(framed: &Framed<'_>) -> Result<()> {
    let Framed { scene, .. } = framed;
    let reader = scene.reader(0);
    // In a frame that is out of view nothing could be waited for: it paints no frames.
    let in_view = "const { top } = document.querySelector('#frame').getBoundingClientRect();
        return top > -150 && top < innerHeight / 2";
    framed.go_outside().await?;
    scene.browser.wait("the frame in view", in_view).await?;
    // A frame that is still empty would be another one a moment later.
    scene.browser.wait("word from the frame", "return __messages.length").await?;
    framed.go_inside().await?;
    reader.sees("mild").await?;
    let note = "return root.querySelector('[data-note]')?.dataset.note === 'opened'";
    reader.wait_for("the note that a link led here", note, &[]).await?;
    framed.fits().await?;
    assert_eq!(scene.browser.script::<String>("return location.hash").await?, "");
    framed.go_outside().await?;
    let address = "return location.pathname + location.search + location.hash";
    assert_eq!(scene.browser.script::<String>(address).await?, "/post");
    scene.browser.wait("the plan in view", in_view).await
}

#[test]
fn a_copied_link_leads_to_the_page_around_and_opens_the_plan_in_its_frame() {
    for attributes in ["", "loading=lazy "] {
        scenario(async |scene| {
            Engine::asked_for()?.needs(Ability::MouseInFrames)?;
            let framed = Framed::new(scene).await?;
            let page = scene.site.url("/post");
            let query = format!("?remember=none&page={page}");
            let link = copied_link(&framed, &query).await?;
            let (before, code) = link.split_once('#').context("a fragment")?;
            assert_eq!(before, page);
            assert!(code.starts_with("it-band-check-"), "{code}");

            let frame =
                framed.iframe(&query, documented("sandbox")).replace("id=frame", &format!("{attributes}id=frame"));
            let post = format!(
                "<style>div {{ height: 6000px }}</style><a id=mine href='#{code}'>My plan</a><div></div>{frame}<div></div>\
                 {HOST_SCRIPT}"
            );
            let policy = format!("{POLICY}; style-src 'unsafe-inline'");
            scene.site.publish("/post", Page::embedding(&post).with_head(RECORD).with_policy(&policy).without_script());
            scene.browser.go("about:blank").await?;
            scene.go(&format!("/post#{code}")).await?;
            shows_the_plan(&framed).await.with_context(|| format!("{attributes}by the address"))?;

            // A link on the page itself leads there too.
            framed.go_inside().await?;
            scene.reader(0).press_button("restart").await?;
            scene.reader(0).sees("safety-now").await?;
            framed.go_outside().await?;
            scene.browser.script::<()>("scrollTo(0, 0); document.querySelector('#mine').click()").await?;
            shows_the_plan(&framed).await.with_context(|| format!("{attributes}by a link on the page"))?;
            framed.is_clean().await
        });
    }
}

#[test]
fn without_a_page_the_link_leads_to_the_page_in_the_frame() {
    scenario(async |scene| {
        Engine::asked_for()?.needs(Ability::MouseInFrames)?;
        let framed = Framed::new(scene).await?;
        let link = copied_link(&framed, "?remember=none&lang=nb").await?;
        assert!(link.starts_with(&framed.address("?remember=none&lang=nb#it-band-check-")), "{link}");
        framed.go_outside().await?;
        scene.browser.go("about:blank").await?;
        scene.browser.go(&link).await?;
        let reader = scene.reader(0);
        reader.sees("mild").await?;
        assert_eq!(reader.ask::<String>("return host.lang", &[]).await?, "nb");
        Ok(())
    });
}

#[test]
fn what_the_page_has_an_element_for_is_not_handed_on() {
    scenario(async |scene| {
        let framed = Framed::new(scene).await?;
        let own = "<h2 id=it-band-check-results>Results</h2>";
        let page = Page::embedding(&format!("{own}{}{HOST_SCRIPT}", framed.iframe("", documented("sandbox"))));
        scene.site.publish("/post", page.with_head(RECORD).with_policy(POLICY).without_script());
        scene.go("/post#it-band-check-results").await?;
        assert_eq!(scene.browser.script::<String>("return location.hash").await?, "#it-band-check-results");
        framed.go_inside().await?;
        let reader = scene.reader(0);
        reader.sees("safety-now").await?;
        assert!(!reader.ask::<bool>("return !!root.querySelector('[data-note]')", &[]).await?);
        framed.is_clean().await
    });
}

#[test]
fn another_widget_in_a_frame_is_told_no_plan_and_of_two_checks_the_first_is() {
    scenario(async |scene| {
        Engine::asked_for()?.needs(Ability::MouseInFrames)?;
        let framed = Framed::new(scene).await?;
        let query = format!("?remember=none&page={}", scene.site.url("/post"));
        let link = copied_link(&framed, &query).await?;
        framed.go_outside().await?;

        let speaks = "<script>setInterval(() => parent.postMessage({ type: 'resize' }, '*'), 20)</script>";
        scene.site.add("/other/embed.html", format!("<!doctype html><title>Another widget</title>{speaks}"));
        let frame = framed.iframe(&query, documented("sandbox"));
        let second = frame.replace("id=frame", "id=second");
        let post = format!("<iframe id=other src=/other/embed.html></iframe>{frame}{second}{HOST_SCRIPT}");
        let page = Page::embedding(&post).with_head(RECORD);
        scene.site.publish("/post", page.with_policy(POLICY).without_script());
        scene.browser.go("about:blank").await?;
        scene.browser.go(&link).await?;
        scene.browser.wait("word from the other", "return __messages.some(({ type }) => type === 'resize')").await?;
        scene.browser.driver().enter_frame(1).await?;
        scene.reader(0).sees("mild").await?;
        framed.go_outside().await?;
        scene.browser.driver().enter_frame(2).await?;
        scene.reader(0).sees("safety-now").await?;
        framed.go_outside().await?;
        let told = "return document.querySelector('#other').contentWindow.location.hash";
        assert_eq!(scene.browser.script::<String>(told).await?, "");
        Ok(())
    });
}
