//! The check in a frame of another origin, as hosts want it that allow nothing but frames.

mod links;
mod sandbox;

use std::{env, fs, process, time::Duration};

use anyhow::{Context, Result};
use browser_tests::{
    Ability, Browser, Checks, Engine, Fault, Key, Page, Reader, Scene, Site, norwegian, scenario, word,
};
use personas::LUKE;
use serde::Deserialize;
use serde_json::{Value, json};

/// What authors read, with the tag to copy.
pub(crate) const GUIDE: &str = include_str!("../../../docs/frame.md");

/// What the page around says beside its frames: its strict policy, and a record of all that frames tell it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'nonce-scenario'; frame-src http://localhost:* \
    http://127.0.0.1:*; require-trusted-types-for 'script'; trusted-types 'none'";
const RECORD: &str = "<script>window.__messages = [];
    addEventListener('message', ({ data, origin }) => __messages.push({ ...data, origin }))</script>";

/// The script for the page around, as that page's own.
const HOST_SCRIPT: &str = "<script src=/embed-host.js></script>";

/// Where the files of the check are, and the page that shows them in a frame.
struct Framed<'a> {
    scene: &'a Scene,
    files: Site,
}

/// What a frame tells the page around it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    #[serde(rename = "type")]
    kind: String,
    height: Option<f64>,
    top: Option<f64>,
    origin: String,
}

/// The value of an attribute in the tag of the guide.
pub(crate) fn documented(attribute: &str) -> &'static str {
    let (_, value) = GUIDE.split_once(&format!(" {attribute}=\"")).expect("the guide shows the attribute");
    value.split_once('"').expect("a value ends").0
}

impl<'a> Framed<'a> {
    async fn new(scene: &'a Scene) -> Result<Self> {
        let files = Site::start().await?;
        // The recorder, so that a scenario sees what goes wrong in the frame.
        let page = files.read("embed.html")?.replace("<head>", "<head><script src=/__recorder.js></script>");
        files.add("/embed.html", page);
        Ok(Self { scene, files })
    }

    /// The address of the page in the frame: to a browser, `localhost` is another site.
    fn address(&self, query: &str) -> String {
        self.files.url("/embed.html").replace("127.0.0.1", "localhost") + query
    }

    fn iframe(&self, query: &str, sandbox: &str) -> String {
        let allow = "clipboard-write; screen-wake-lock";
        let (source, sandbox) = (self.address(query).replace('&', "&amp;"), format!("sandbox=\"{sandbox}\""));
        format!(
            "<iframe id=frame title=Check src=\"{source}\" width=100% height=300 frameborder=0 {sandbox} allow=\"{allow}\">\
             </iframe>"
        )
    }

    /// Opens a page with the check in a frame, and goes into the frame.
    async fn open(&self, query: &str, sandbox: &str, around: impl Fn(&str) -> String) -> Result<Reader<'a>> {
        let page = Page::embedding(&around(&self.iframe(query, sandbox)));
        let page = page.with_head(RECORD).with_policy(POLICY).without_script();
        self.scene.site.publish("/post", page);
        self.scene.browser.go("about:blank").await?;
        self.scene.go("/post").await?;
        self.go_inside().await?;
        Ok(self.scene.reader(0))
    }

    /// Opens it with the documented sandbox and the script for the page around.
    async fn open_as_documented(&self, query: &str) -> Result<Reader<'a>> {
        self.open(query, documented("sandbox"), |frame| format!("{frame}{HOST_SCRIPT}")).await
    }

    async fn go_inside(&self) -> Result<()> {
        self.go_outside().await?;
        Ok(self.scene.browser.driver().enter_frame(0).await?)
    }

    async fn go_outside(&self) -> Result<()> {
        Ok(self.scene.browser.driver().enter_default_frame().await?)
    }

    /// What the frame has told so far. A mark behind it tells that all of it has arrived.
    async fn messages(&self) -> Result<Vec<Message>> {
        self.go_inside().await?;
        self.scene.browser.script::<()>("parent.postMessage({ type: 'mark' }, '*')").await?;
        self.go_outside().await?;
        self.scene.browser.wait("the mark", "return __messages.some(({ type }) => type === 'mark')").await?;
        let take = "return __messages.splice(0).filter(({ type }) => type !== 'mark')";
        let messages = self.scene.browser.script(take).await?;
        self.go_inside().await?;
        Ok(messages)
    }

    /// Waits until the frame is as high as what is in it.
    async fn fits(&self) -> Result<()> {
        let fits = "const { scrollHeight, clientWidth } = document.documentElement;
            const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
            return innerHeight === height && scrollHeight === height && clientWidth === innerWidth";
        self.scene.browser.wait("a frame as high as its content", fits).await
    }

    /// Nothing was forbidden and nothing went wrong, inside the frame and around it.
    async fn is_clean(&self) -> Result<()> {
        self.go_inside().await?;
        assert_eq!(self.scene.browser.violations().await?, [""; 0], "in the frame");
        assert_eq!(self.scene.browser.problems().await?, [""; 0], "in the frame");
        self.go_outside().await?;
        assert_eq!(self.scene.browser.violations().await?, [""; 0], "around the frame");
        Ok(())
    }
}

#[test]
fn a_walk_by_mouse_never_needs_a_scroll_bar_and_no_answer_is_told() {
    scenario(async |scene| {
        Engine::asked_for()?.needs(Ability::MouseInFrames)?;
        let framed = Framed::new(scene).await?;
        let reader = framed.open_as_documented("").await?;
        let mut told = Vec::new();
        for (question, options) in LUKE {
            reader.sees(question).await?;
            framed.fits().await.with_context(|| format!("at {question}"))?;
            told.extend(framed.messages().await?);
            reader.choose(question, options).await?;
            let ticked = framed.messages().await?;
            assert!(ticked.is_empty(), "a tick of {question} is nobody's business: {ticked:?}");
            reader.proceed().await?;
        }
        reader.sees("mild").await?;
        framed.fits().await?;
        reader.open("massage").await?;
        framed.fits().await?;
        told.extend(framed.messages().await?);
        let origin = framed.address("").replace("/embed.html", "");
        for message in &told {
            let is_height = message.kind == "it-band-check:height" && message.height.is_some() && message.top.is_none();
            let is_focus = message.kind == "it-band-check:focus" && message.top.is_some() && message.height.is_none();
            assert!((is_height || is_focus) && message.origin == origin, "{message:?}");
        }
        let heights = told.iter().filter(|message| message.height.is_some()).count();
        assert!(heights > LUKE.len(), "{told:?}");
        assert_eq!(told.len() - heights, LUKE.len(), "the focus went to each heading but the first: {told:?}");
        framed.is_clean().await
    });
}

#[test]
fn the_address_sets_the_attributes() {
    scenario(async |scene| {
        let framed = Framed::new(scene).await?;
        let query =
            "?lang=nb&theme=dark&heading-level=3&remember=none&emergency-tel=%2B(47) 113&page=https://blog.example/@me";
        let reader = framed.open_as_documented(query).await?;
        assert_eq!(reader.heading().await?.tag, "h3");
        assert_eq!(reader.heading().await?.text, norwegian("/questions/safety-now/title"));
        let set = "return Object.fromEntries([...host.attributes].map(({ name, value }) => [name, value]))";
        let expected = json!({ "lang": "nb", "theme": "dark", "heading-level": "3", "remember": "none",
            "emergency-tel": "+(47) 113", "page": "https://blog.example/@me", "loading": "eager" });
        assert_eq!(reader.ask::<Value>(set, &[]).await?, expected);
        let looks = "const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
            return [document.documentElement.lang, colorScheme, backgroundColor]";
        assert_eq!(reader.ask::<Vec<String>>(looks, &[]).await?, ["nb", "dark", "rgba(0, 0, 0, 0)"]);
        framed.is_clean().await
    });
}

#[test]
fn what_an_address_cannot_mean_is_named_once_and_ignored() {
    scenario(async |scene| {
        scene.expect_problems();
        let framed = Framed::new(scene).await?;
        let bad = [
            "lang=no_such",
            "theme=pink",
            "heading-level=1",
            "remember=always",
            "emergency-tel=javascript:x",
            "colour=red",
            "onclick=x",
            "loading=lazy",
        ];
        let reader = framed.open_as_documented(&format!("?{}", bad.join("&"))).await?;
        reader.sees("safety-now").await?;
        assert_eq!(reader.ask::<Vec<String>>("return host.getAttributeNames()", &[]).await?, ["loading"]);
        let warnings: Vec<String> = scene.browser.script("return __record.problems").await?;
        assert_eq!(warnings.len(), 1, "{warnings:?}");
        for one in bad {
            assert!(warnings[0].contains(one), "{one} is named: {warnings:?}");
        }
        let refused = [
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "//blog.example/",
            "/post",
            "blog.example",
            "https://reader:secret@blog.example/",
            "https://reader@blog.example",
            "https://",
            "https:\\\\reader:x@blog.example",
        ];
        for page in refused {
            let query: String = page.bytes().map(|byte| format!("%{byte:02x}")).collect();
            let reader = framed.open_as_documented(&format!("?remember=none&page={query}")).await?;
            reader.sees("safety-now").await?;
            assert!(!reader.ask::<bool>("return host.hasAttribute('page')", &[]).await?, "{page}");
            let warnings: Vec<String> = scene.browser.script("return __record.problems").await?;
            assert!(warnings.len() == 1 && warnings[0].contains(page), "{page}: {warnings:?}");
        }
        Ok(())
    });
}

#[test]
fn without_a_theme_the_frame_has_a_ground_of_the_readers_own() {
    scenario(async |scene| {
        Engine::asked_for()?.needs(Ability::Settings)?;
        let framed = Framed::new(scene).await?;
        let looks = "const { backgroundColor, color } = getComputedStyle(document.documentElement);
            return [backgroundColor, color, root.querySelector('.frame').classList.contains('dark')]";
        let mut seen = Vec::new();
        for (query, scheme) in [("?remember=none", "light"), ("?remember=none&theme=auto", "dark")] {
            scene.browser.emulate("screen", &[("prefers-color-scheme", scheme)]).await?;
            let reader = framed.open_as_documented(query).await?;
            reader.sees("safety-now").await?;
            let (ground, ink, is_dark) = reader.ask::<(String, String, bool)>(looks, &[]).await?;
            assert_eq!(is_dark, scheme == "dark");
            assert!(!ground.starts_with("rgba"), "{ground} covers what is behind the frame");
            seen.push((ground, ink));
        }
        assert_ne!(seen[0], seen[1]);
        Ok(())
    });
}

#[test]
fn axe_finds_nothing_in_a_frame() {
    scenario(async |scene| {
        let framed = Framed::new(scene).await?;
        for theme in ["light", "dark"] {
            let query = format!("?remember=none&theme={theme}&emergency-tel=112");
            let reader = framed.open(&query, documented("sandbox"), |frame| format!("{frame}{HOST_SCRIPT}")).await?;
            reader.sees("safety-now").await?;
            for outcome in [false, true] {
                if outcome {
                    assert_eq!(reader.walk(LUKE).await?, "mild");
                    framed.fits().await?;
                }
                let (mut found, kept) = reader.axe(Checks::Everything).await?;
                // The page around has it.
                found.retain(|one| !one.starts_with("page-has-heading-one"));
                assert!(kept > 20, "{kept} rules were looked at");
                assert!(found.is_empty(), "{theme}:\n{}", found.join("\n"));
            }
        }
        Ok(())
    });
}

#[test]
fn nobody_else_tells_how_high_the_frame_is() {
    scenario(async |scene| {
        let framed = Framed::new(scene).await?;
        let rogue = "<script>parent.postMessage({ type: 'it-band-check:height', height: 5 }, '*')</script>";
        framed.files.publish("/rogue", Page::embedding(rogue).without_script());
        // A frame beside it, from the same place as the check.
        let beside = framed.files.url("/rogue").replace("127.0.0.1", "localhost");
        let reader =
            framed.open("", documented("sandbox"), |frame| format!("{frame}<div id=more></div>{HOST_SCRIPT}")).await?;
        reader.sees("safety-now").await?;
        framed.fits().await?;
        framed.go_outside().await?;
        let heard = "return __messages.filter(({ height }) => height === 5).length === args[0]";
        let height = "return document.querySelector('#frame').style.height";
        let before: String = scene.browser.script(height).await?;
        let embed = "const frame = document.createElement('iframe');
            frame.src = args[0];
            document.querySelector('#more').append(frame)";
        scene.browser.ask::<()>(0, embed, &[json!(beside)]).await?;
        scene.browser.wait_for(0, "a message from another frame", heard, &[json!(1)]).await?;
        // The page itself.
        scene.browser.script::<()>("postMessage({ type: 'it-band-check:height', height: 5 }, '*')").await?;
        scene.browser.wait_for(0, "a message from the page", heard, &[json!(2)]).await?;
        assert_eq!(scene.browser.script::<String>(height).await?, before);
        // What the frame of the check has come to hold instead, from elsewhere.
        let replace = "document.querySelector('#frame').contentWindow.location.replace(args[0])";
        scene.browser.ask::<()>(0, replace, &[json!(framed.files.url("/rogue"))]).await?;
        scene.browser.wait_for(0, "a message from another page in the frame", heard, &[json!(3)]).await?;
        assert_eq!(scene.browser.script::<String>(height).await?, before);
        Ok(())
    });
}

#[test]
fn a_script_that_comes_after_the_frame_still_learns_its_height() {
    scenario(async |scene| {
        let framed = Framed::new(scene).await?;
        let reader = framed.open("", documented("sandbox"), str::to_owned).await?;
        reader.sees("safety-now").await?;
        assert!(!framed.messages().await?.is_empty());
        framed.go_outside().await?;
        let height = "return document.querySelector('#frame').style.height";
        assert_eq!(scene.browser.script::<String>(height).await?, "");
        let add = "const script = document.createElement('script');
            Object.assign(script, { src: args[0], nonce: 'scenario' });
            document.body.append(script)";
        let policy = POLICY.split("require-trusted").next().unwrap_or_default();
        let page = Page::embedding(&framed.iframe("", documented("sandbox"))).with_head(RECORD).with_policy(policy);
        scene.visit(page.without_script()).await?;
        framed.go_inside().await?;
        reader.sees("safety-now").await?;
        framed.go_outside().await?;
        scene.browser.ask::<()>(0, add, &[json!("/embed-host.js")]).await?;
        scene.browser.wait("the height", height).await?;
        framed.go_inside().await?;
        framed.fits().await?;
        framed.is_clean().await
    });
}

/// What comes up in the frame comes into view, in a browser that scrolls only inside the frame.
#[test]
fn the_page_around_scrolls_to_what_comes_up_where_the_browser_does_not() {
    scenario(async |scene| {
        let framed = Framed::new(scene).await?;
        let style = "<style>header { background: #ccc; height: 90px; position: sticky; top: 0 }
            html { scroll-padding-top: 90px } div { height: 4000px }</style>";
        let page = Page::embedding(&format!(
            "{style}<header>A bar</header>{}<div></div>{HOST_SCRIPT}",
            framed.iframe("?remember=none", documented("sandbox"))
        ));
        let policy = format!("{POLICY}; style-src 'unsafe-inline'");
        scene.site.publish("/post", page.with_head(RECORD).with_policy(&policy).without_script());
        scene.go("/post").await?;
        framed.go_inside().await?;
        let reader = scene.reader(0);
        reader.sees("safety-now").await?;
        framed.fits().await?;
        framed.go_outside().await?;
        assert_eq!(scene.browser.script::<f64>("return scrollY").await?, 0.0, "nothing scrolls at first");
        framed.go_inside().await?;
        reader.ask::<()>("Element.prototype.scrollIntoView = () => {}", &[]).await?;
        comes_into_view(&framed, "button[type=submit]", ".summary").await?;
        assert_eq!(reader.walk(LUKE).await?, "mild");
        framed.fits().await?;
        comes_into_view(&framed, ".first a[data-action=go]", "summary").await?;
        framed.is_clean().await
    });
}

/// Presses something while the top of the frame is above the window, and sees what the focus moves to.
async fn comes_into_view(framed: &Framed<'_>, pressed: &str, focused: &str) -> Result<()> {
    let (browser, reader) = (&framed.scene.browser, framed.scene.reader(0));
    // Firefox tells of the focus only in a frame that the reader is in.
    reader.click("the heading", "return root.querySelector('.app .title')", &[]).await?;
    framed.go_outside().await?;
    // By a key: Firefox takes back what a script scrolls after another script has, until the reader scrolls.
    browser.press(Key::PageDown).await?;
    let settled = "window.__still = scrollY === window.__at ? window.__still + 1 : 0;
        window.__at = scrollY;
        return scrollY > document.querySelector('#frame').offsetTop + 100 && window.__still === 10";
    browser.wait("a page that has scrolled", settled).await?;
    framed.go_inside().await?;
    reader.ask::<()>("root.querySelector(args[0]).click()", &[json!(pressed)]).await?;
    reader.wait_for("the focus", "return root.activeElement?.matches(args[0])", &[json!(focused)]).await?;
    let inside: f64 = reader.ask("return root.activeElement.getBoundingClientRect().top", &[]).await?;
    // All that the frame told has arrived then.
    framed.messages().await?;
    framed.go_outside().await?;
    let frame: f64 = browser.script("return document.querySelector('#frame').getBoundingClientRect().top").await?;
    assert!((90.0..640.0).contains(&(inside + frame)), "{focused} is at {}", inside + frame);
    framed.go_inside().await
}

#[test]
fn without_the_script_the_frame_scrolls_inside() {
    scenario(async |scene| {
        let framed = Framed::new(scene).await?;
        let reader = framed.open("", documented("sandbox"), str::to_owned).await?;
        assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
        assert!(reader.heading().await?.in_view);
        let height = "return [innerHeight, document.documentElement.scrollHeight]";
        let (height, content) = scene.browser.script::<(f64, f64)>(height).await?;
        assert!(height == 300.0 && content > height);
        framed.is_clean().await
    });
}

#[test]
fn a_frame_that_fails_leads_to_the_advice_in_a_tab_of_its_own() {
    scenario(async |scene| {
        Engine::asked_for()?.needs(Ability::MouseInFrames)?;
        scene.expect_problems();
        let framed = Framed::new(scene).await?;
        framed.files.spoil(framed.files.words(), Fault::Status(503));
        let reader = framed.open_as_documented("").await?;
        reader.wait_for_event("error", 1).await?;
        assert!(reader.ask::<bool>("return host.querySelector('a').checkVisibility()", &[]).await?);
        framed.fits().await?;
        reader.click("the link", "return host.querySelector('a')", &[]).await?;
        let post = scene.browser.go_to_opened_tab().await?;
        scene.browser.wait("the advice", "return location.pathname === '/advice.html' && document.title").await?;
        scene.browser.close_tab(post).await
    });
}
