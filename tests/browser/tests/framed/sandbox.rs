//! What each word of the sandbox and of `allow` is for: what is lost without it.

use super::*;

/// The tokens of the documented sandbox without one of them.
fn sandbox_without(token: &str) -> String {
    let tokens: Vec<_> = documented("sandbox").split(' ').collect();
    assert!(tokens.contains(&token), "{token} is documented");
    tokens.into_iter().filter(|one| *one != token).collect::<Vec<_>>().join(" ")
}

/// Goes to Luke's plan in a frame without one token of the sandbox, and looks at what is lost; then with all of them, where it
/// is not.
fn without(token: &str, look: impl AsyncFn(&Framed<'_>, Reader<'_>, bool) -> Result<()>) {
    scenario(async |scene| {
        Engine::asked_for()?.needs(Ability::DevTools)?;
        scene.expect_problems();
        let framed = Framed::new(scene).await?;
        for (sandbox, is_lost) in [(sandbox_without(token).as_str(), true), (documented("sandbox"), false)] {
            let query = "?emergency-tel=112";
            let reader = framed.open(query, sandbox, |frame| format!("{frame}{HOST_SCRIPT}")).await?;
            assert_eq!(reader.walk(LUKE).await?, "mild");
            look(&framed, reader, is_lost).await?;
        }
        Ok(())
    });
}

#[test]
fn without_allow_scripts_there_is_the_link_to_the_advice() {
    scenario(async |scene| {
        scene.expect_problems();
        let framed = Framed::new(scene).await?;
        let reader = framed.open("", &sandbox_without("allow-scripts"), str::to_owned).await?;
        let shown = "return !root && host.querySelector('a').checkVisibility()";
        assert!(reader.ask::<bool>(shown, &[]).await?);
        Ok(())
    });
}

/// Notes what a page that is printed alone hears, around the browser's own `print`.
const PRINTED: &str = "window.__printed = [];
    const found = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const view = found.get.call(this);
        try {
            const { print } = view;
            view.addEventListener('beforeprint', () => __printed.push('beforeprint'));
            view.print = () => { print.call(view); __printed.push('asked'); };
        } catch (error) {
            __printed.push(error.name);
        }
        return view;
    } });";

/// Prints the plan, and tells what the page heard of it.
async fn printed(reader: Reader<'_>) -> Result<Vec<String>> {
    reader.ask::<()>(PRINTED, &[]).await?;
    reader.press_button("print").await?;
    reader.wait_for("the end", "return __printed.some((one) => one !== 'beforeprint')", &[]).await?;
    reader.ask("return __printed", &[]).await
}

#[test]
fn without_allow_modals_nothing_is_printed() {
    without("allow-modals", async |_, reader, is_lost| {
        let expected: &[&str] = if is_lost { &["asked"] } else { &["beforeprint", "asked"] };
        assert_eq!(printed(reader).await?, expected);
        Ok(())
    });
}

#[test]
fn without_allow_same_origin_nothing_is_kept_printed_or_told_the_height_of() {
    without("allow-same-origin", async |framed, reader, is_lost| {
        let stored = "try { return Object.keys(sessionStorage).length > 0 } catch { return false }";
        assert_eq!(reader.ask::<bool>(stored, &[]).await?, !is_lost);
        assert_eq!(printed(reader).await?.contains(&"SecurityError".to_owned()), is_lost);
        let told = framed.messages().await?;
        assert!(told.iter().all(|message| (message.origin == "null") == is_lost), "{told:?}");
        framed.go_outside().await?;
        let height: String =
            framed.scene.browser.script("return document.querySelector('#frame').style.height").await?;
        assert_eq!(height.is_empty(), is_lost);
        Ok(())
    });
}

#[test]
fn without_allow_downloads_no_calendar_is_saved() {
    let folder = env::temp_dir().join(format!("it-band-frame-{}", process::id()));
    without("allow-downloads", async |framed, reader, is_lost| {
        let browser = &framed.scene.browser;
        let saves = json!({ "behavior": "allow", "downloadPath": folder });
        browser.devtools("Browser.setDownloadBehavior", saves).await?;
        reader.press_button("calendar").await?;
        let said = word("/interface/schedule/saved");
        reader.wait_for(said, "return root.textContent.includes(args[0])", &[json!(said)]).await?;
        if is_lost {
            return Ok(());
        }
        // A file of the frame before would be there by now, and this one would have another name.
        let end = tokio::time::Instant::now() + Duration::from_secs(10);
        while !folder.join("bike-swap.ics").exists() {
            anyhow::ensure!(tokio::time::Instant::now() < end, "the calendar is not saved");
            browser.script::<Value>("return new Promise((done) => requestAnimationFrame(done))").await?;
        }
        let files: Vec<_> = fs::read_dir(&folder)?.collect();
        assert_eq!(files.len(), 1, "{files:?}");
        fs::remove_dir_all(&folder)?;
        browser.devtools("Browser.setDownloadBehavior", json!({ "behavior": "default" })).await.map(drop)
    });
}

/// Follows a link to a source, which leads to a page of the tests.
async fn follow_source(framed: &Framed<'_>, reader: Reader<'_>) -> Result<()> {
    framed.files.publish("/source", Page::embedding("<form></form>").without_script());
    reader.open_everything().await?;
    let link = "const link = root.querySelector('[data-block] a[target=_blank]'); link.href = '/source'; return link";
    reader.click("a source", link, &[]).await
}

/// Goes to the source in its tab, tells whether it may send a form, and comes back.
async fn may_send(browser: &Browser) -> Result<bool> {
    let post = browser.go_to_opened_tab().await?;
    browser.wait("the source", "return document.querySelector('form')").await?;
    let sends = "let sent = false;
        const form = document.querySelector('form');
        form.addEventListener('submit', (event) => { event.preventDefault(); sent = true; });
        form.requestSubmit();
        return sent";
    let sends = browser.script(sends).await?;
    browser.close_tab(post).await?;
    Ok(sends)
}

#[test]
fn without_allow_popups_no_source_opens() {
    without("allow-popups", async |framed, reader, is_lost| {
        let browser = &framed.scene.browser;
        follow_source(framed, reader).await?;
        if is_lost {
            // A tab of the link would have come before what a script opens now.
            assert!(browser.script::<bool>("return open('/source') === null").await?);
            assert_eq!(browser.driver().windows().await?.len(), 1);
        } else {
            assert!(may_send(browser).await?);
        }
        Ok(())
    });
}

#[test]
fn without_an_escape_a_source_that_opens_is_in_the_sandbox_too() {
    without("allow-popups-to-escape-sandbox", async |framed, reader, is_lost| {
        follow_source(framed, reader).await?;
        assert_eq!(may_send(&framed.scene.browser).await?, !is_lost);
        Ok(())
    });
}

#[test]
fn without_allow_clipboard_write_the_link_is_there_to_copy_by_hand() {
    scenario(async |scene| {
        Engine::asked_for()?.needs(Ability::DevTools)?;
        scene.expect_problems();
        let framed = Framed::new(scene).await?;
        for (allow, is_copied) in [("", false), ("clipboard-write", true)] {
            let around = |frame: &str| frame.replace("clipboard-write; screen-wake-lock", allow) + HOST_SCRIPT;
            let reader = framed.open("?remember=none", documented("sandbox"), around).await?;
            assert_eq!(reader.walk(LUKE).await?, "mild");
            reader.press_button("share").await?;
            let end =
                "return root.querySelector('[data-link]') ? 'by hand' : root.querySelector('.keep .said')?.innerText";
            let end = reader.wait_for("the end", end, &[]).await?;
            assert_eq!(end, if is_copied { word("/interface/keep/copied") } else { "by hand" });
        }
        Ok(())
    });
}

#[test]
fn the_guide_asks_for_what_is_tested() {
    for token in documented("sandbox").split(' ') {
        assert!(GUIDE.contains(&format!("| `{token}` |")), "{token} is explained");
    }
    for feature in documented("allow").split("; ") {
        assert!(GUIDE.contains(&format!("| `{feature}` |")), "{feature} is explained");
    }
}
