//! An element without an end tag, or with one written as in XML: the browser puts the rest of the post into it. The reader
//! sees the rest all the same.

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Scene, scenario};
use serde_json::json;

use crate::prerender::UNSEEN;

/// Pages, and what of them is to be seen and what is not, by id.
const LOST: [(&str, &[&str], &[&str]); 8] = [
    (
        "<it-band-check loading=eager><p id=one><a href=/advice.html>Words.</a></it-band-check><p id=two>The rest.</p>",
        &["two"],
        &["one"],
    ),
    ("<it-band-check loading=\"eager\" /><p id=two>The rest.</p>\n", &["two"], &[]),
    ("<it-band-check loading=eager />\n<p id=two>The rest.</p>\n<h2 id=three>More</h2>\n", &["two", "three"], &[]),
    (
        "<article><it-band-check loading=eager /><p id=two>The rest.</p><p id=three>More.</p></article>\n",
        &["two", "three"],
        &[],
    ),
    (
        "<div><it-band-check loading=eager><a id=one href=/advice.html>Words</a><p id=two>The rest.</p><ul id=three><li>More</ul>\n",
        &["two", "three"],
        &["one"],
    ),
    (
        "<section><p>Before.</p><it-band-check loading=eager>\n<p id=two>The rest.</p>\n<p id=three>More.</p>\n</section><p id=four>After.</p>",
        &["two", "three", "four"],
        &[],
    ),
    ("<p><it-band-check loading=eager /></p><p id=two>The rest.</p>", &["two"], &[]),
    (
        "<it-band-check loading=eager><p id=one><a href=/advice.html>Words.</a></p><p id=two>The rest.</p><footer id=three>Footer</footer>\n",
        &["two", "three"],
        &["one"],
    ),
];

/// Pages as they should be, with all of the fallback in one element or in more.
const CLOSED: [&str; 6] = [
    "<it-band-check loading=eager><p id=one>Words.</p></it-band-check>",
    "<div><it-band-check loading=eager><a id=one href=/advice.html>Words</a></it-band-check></div>",
    "<it-band-check loading=eager>\n  <p id=one>Words.</p>\n  <p id=two>More words.</p>\n</it-band-check>\n<p id=after>The rest.</p>\n",
    "<it-band-check loading=eager><p id=one>Words.</p><p id=two>More words.</p></it-band-check><p id=after>The rest.</p>",
    "<it-band-check loading=eager></it-band-check>\n<p id=after>The rest.</p>",
    "<div>\n  <it-band-check loading=eager>\n    <p id=one>Words.</p>\n  </it-band-check>\n</div>",
];

const WARNED: &str = "return (window.__record.problems ?? []).filter((one) => one.includes('no end tag')).length";

async fn is_shown(scene: &Scene, id: &str) -> Result<bool> {
    scene.browser.ask(0, "return document.getElementById(args[0]).checkVisibility()", &[json!(id)]).await
}

/// Of what is in a body these are to be seen, and those are not.
async fn shows_of(scene: &Scene, body: &str, shown: &[&str], hidden: &[&str]) -> Result<()> {
    for id in shown {
        ensure!(is_shown(scene, id).await?, "{id} is hidden in {body}");
    }
    for id in hidden {
        ensure!(!is_shown(scene, id).await?, "{id} is shown in {body}");
    }
    Ok(())
}

/// Has the parser read a body into the page, whose script is there already.
async fn write(scene: &Scene, body: &str) -> Result<()> {
    let write = "document.open(); document.write(args[0]); document.close()";
    scene.browser.ask(0, write, &[json!(format!("<!doctype html><body>{body}"))]).await
}

/// Opens a page whose body is this and nothing else, and waits for the questionnaire.
async fn open(scene: &Scene, body: &str) -> Result<()> {
    let html = format!(
        "<!doctype html><html lang=en><head><script src=/__recorder.js></script><title>A post</title>
        <script type=module src=/it-band-check.js></script></head><body>{body}"
    );
    scene.site.add("/raw.html", html);
    scene.go("/raw.html").await?;
    scene.reader(0).screen().await.map(drop)
}

#[test]
fn the_rest_of_the_post_is_seen_and_the_author_is_told() {
    scenario(async |scene| {
        scene.expect_problems();
        for (body, shown, hidden) in LOST {
            open(scene, body).await.context(body)?;
            shows_of(scene, body, shown, hidden).await?;
            let warned: u32 = scene.browser.script(WARNED).await?;
            assert_eq!(warned, u32::from(!body.starts_with("<p><it-band-check")), "{body}");
        }
        Ok(())
    });
}

#[test]
fn a_fallback_is_hidden_where_the_element_is_closed() {
    scenario(async |scene| {
        for body in CLOSED {
            open(scene, body).await.context(body)?;
            for id in ["one", "two"] {
                if body.contains(&format!("id={id}")) {
                    ensure!(!is_shown(scene, id).await?, "{id} is shown in {body}");
                }
            }
            assert_eq!(scene.browser.script::<u32>(WARNED).await?, 0, "{body}");
        }
        Ok(())
    });
}

#[test]
fn a_fallback_that_a_script_puts_in_is_never_the_rest_of_a_post() {
    scenario(async |scene| {
        let made = "<script>customElements.whenDefined('it-band-check').then(() => {
            const element = document.createElement('it-band-check');
            for (const id of ['one', 'two']) element.append(Object.assign(document.createElement('p'), { id }));
            document.querySelector('#place').append(element);
        })</script>";
        scene.open(Page::embedding("<div id=place></div>").with_head(made)).await?;
        ensure!(!is_shown(scene, "one").await? && !is_shown(scene, "two").await?, "both are hidden");
        Ok(())
    });
}

#[test]
fn the_rest_of_the_post_is_seen_too_where_the_script_came_before_the_element() {
    scenario(async |scene| {
        scene.expect_problems();
        // With the element defined, the parser makes it before it comes to what is in it.
        for (body, shown, hidden) in LOST {
            open(scene, CLOSED[0]).await?;
            write(scene, body).await?;
            scene.reader(0).screen().await.context(body)?;
            shows_of(scene, body, shown, hidden).await?;
        }
        for body in CLOSED {
            open(scene, CLOSED[0]).await?;
            write(scene, body).await?;
            scene.reader(0).screen().await.context(body)?;
            assert_eq!(scene.browser.script::<u32>(WARNED).await?, 0, "{body}");
        }
        Ok(())
    });
}

#[test]
fn the_rest_of_the_post_is_seen_too_in_a_page_that_was_made_ready() {
    scenario(async |scene| {
        scene.expect_problems();
        let (body, shown, hidden) = LOST[0];
        scene.visit(Page::embedding("").with_head(UNSEEN).with_policy("")).await?;
        scene.browser.wait("the element", "return customElements.get('it-band-check')").await?;
        write(scene, body).await?;
        scene.browser.script::<()>("__appear()").await?;
        scene.reader(0).screen().await?;
        shows_of(scene, body, shown, hidden).await
    });
}
