//! The blog's server: the release build, pages of the tests' own, and what may go wrong on the way.

use std::{
    collections::HashMap,
    env, fs,
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use anyhow::{Context, Result};
use axum::{
    Router,
    extract::{Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    response::{Html, IntoResponse, Response},
};
use serde::Deserialize;
use tokio::{
    net::TcpListener,
    sync::Semaphore,
    time::{Duration, timeout},
};

use crate::{
    Fault, Page, examples,
    fault::hung_up,
    gallery,
    login::{LOGIN, Login, has_pass, log_in},
};

const RECORDER: &str = "/__recorder.js";
const LOADER: &str = "/it-band-check.js";
const PATIENCE: Duration = Duration::from_secs(10);

/// One server on a free port. It logs what is asked for.
pub struct Site {
    address: SocketAddr,
    wasm: String,
    words: String,
    norwegian: String,
    norwegian_first: String,
    styles: String,
    blog: Arc<Blog>,
}

/// What the server answers from.
struct Blog {
    dist: PathBuf,
    integrity: HashMap<String, String>,
    pages: Mutex<HashMap<String, Page>>,
    files: Mutex<HashMap<String, String>>,
    faults: Mutex<HashMap<String, Fault>>,
    /// What goes wrong the next time only.
    slips: Mutex<HashMap<String, Fault>>,
    holds: Mutex<HashMap<String, Arc<Gate>>>,
    requests: Mutex<Vec<String>>,
    with_cookies: Mutex<Vec<String>>,
    login: Mutex<Option<Login>>,
    cached: Mutex<Vec<String>>,
    hangs_up: Mutex<bool>,
    head: Mutex<String>,
}

/// Where a request waits.
struct Gate {
    arrived: Semaphore,
    open: Semaphore,
}

/// A file that the server holds back.
pub struct Hold {
    path: String,
    gate: Arc<Gate>,
}

#[derive(Deserialize)]
struct Integrity {
    files: HashMap<String, String>,
}

impl Site {
    /// Starts a server for the release build.
    pub async fn start() -> Result<Self> {
        Self::serve("DIST_DIR").await
    }

    /// Starts a server for the same build with a language for tests: `qps`, which has long words and runs from right to
    /// left.
    pub async fn start_with_pseudo_language() -> Result<Self> {
        Self::serve("PSEUDO_DIR").await
    }

    async fn serve(variable: &str) -> Result<Self> {
        let dist = env::var_os(variable).map(PathBuf::from);
        let dist = dist.with_context(|| format!("Run these through `cargo xtask test`: no {variable}."))?;
        let integrity = fs::read(dist.join("embed/integrity.json"))
            .with_context(|| format!("{} holds no release build", dist.display()))?;
        let integrity = serde_json::from_slice::<Integrity>(&integrity).context("integrity.json")?.files;
        let named = |start: &str, end: &str| {
            let name = integrity.keys().find(|name| name.starts_with(start) && name.ends_with(end));
            name.map(|name| format!("/{name}")).with_context(|| format!("integrity.json names no {start}…{end}"))
        };
        let (wasm, words) = (named("it-band-check-", ".wasm")?, named("it-band.en-", ".bin")?);
        let styles = named("it-band-check-", ".txt")?;
        let (norwegian, norwegian_first) = (named("it-band.nb-", ".bin")?, named("it-band.nb-", ".txt")?);

        let blog = Arc::new(Blog {
            dist,
            integrity,
            pages: Mutex::default(),
            files: Mutex::default(),
            faults: Mutex::default(),
            slips: Mutex::default(),
            holds: Mutex::default(),
            requests: Mutex::default(),
            with_cookies: Mutex::default(),
            login: Mutex::default(),
            cached: Mutex::default(),
            hangs_up: Mutex::default(),
            head: Mutex::default(),
        });
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let router = Router::new().fallback(answer).with_state(Arc::clone(&blog));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Site { address, wasm, words, norwegian, norwegian_first, styles, blog })
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Path of the loader.
    pub fn loader(&self) -> &'static str {
        LOADER
    }

    /// Path of the engine.
    pub fn wasm(&self) -> &str {
        &self.wasm
    }

    /// Path of the English questionnaire.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Path of the questionnaire in Norwegian.
    pub fn norwegian(&self) -> &str {
        &self.norwegian
    }

    /// Path of the first screen in Norwegian.
    pub fn norwegian_first(&self) -> &str {
        &self.norwegian_first
    }

    /// Path of the style sheets for what comes after the first question.
    pub fn styles(&self) -> &str {
        &self.styles
    }

    /// Puts a page at a path.
    pub fn publish(&self, path: &str, page: Page) {
        self.blog.pages.lock().unwrap().insert(path.to_owned(), page);
    }

    /// Adds HTML to the head of every page that is published.
    pub fn add_to_every_head(&self, html: &str) {
        self.blog.head.lock().unwrap().push_str(html);
    }

    /// Puts a file at a path that the release build does not hold.
    pub fn add(&self, path: &str, text: String) {
        self.blog.files.lock().unwrap().insert(path.to_owned(), text);
    }

    /// A text of the release build.
    pub fn read(&self, path: &str) -> Result<String> {
        String::from_utf8(self.blog.built(path)?).context(path.to_owned())
    }

    /// Lets something go wrong with a file from now on.
    pub fn spoil(&self, path: &str, fault: Fault) {
        self.blog.faults.lock().unwrap().insert(path.to_owned(), fault);
    }

    /// Lets something go wrong with a file the next time that it is asked for, and no more.
    pub fn spoil_once(&self, path: &str, fault: Fault) {
        self.blog.slips.lock().unwrap().insert(path.to_owned(), fault);
    }

    /// Lets nothing go wrong any more.
    pub fn repair(&self) {
        self.blog.faults.lock().unwrap().clear();
        self.blog.slips.lock().unwrap().clear();
    }

    /// Hangs up on whoever asks for anything, or no more.
    pub fn hang_up(&self, hangs_up: bool) {
        *self.blog.hangs_up.lock().unwrap() = hangs_up;
    }

    /// Shows everything only to who has logged in, or again to everybody.
    pub fn require_login(&self, login: Option<Login>) {
        *self.blog.login.lock().unwrap() = login;
    }

    /// Lets browsers keep a file for a day; all others they ask for each time.
    pub fn let_browsers_keep(&self, path: &str) {
        self.blog.cached.lock().unwrap().push(path.to_owned());
    }

    /// The paths asked for with a cookie so far.
    pub fn requests_with_cookies(&self) -> Vec<String> {
        self.blog.with_cookies.lock().unwrap().clone()
    }

    /// Holds a file back until it is released.
    pub fn hold(&self, path: &str) -> Hold {
        let gate = Arc::new(Gate { arrived: Semaphore::new(0), open: Semaphore::new(0) });
        self.blog.holds.lock().unwrap().insert(path.to_owned(), Arc::clone(&gate));
        Hold { path: path.to_owned(), gate }
    }

    /// The paths asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.blog.requests.lock().unwrap().clone()
    }

    /// How often a path was asked for.
    pub fn count(&self, path: &str) -> usize {
        self.requests().iter().filter(|asked| *asked == path).count()
    }
}

impl Hold {
    /// Waits until the file is asked for.
    pub async fn arrived(&self) -> Result<()> {
        let arrived = timeout(PATIENCE, self.gate.arrived.acquire()).await;
        arrived.with_context(|| format!("Nobody asked for {}", self.path))??.forget();
        Ok(())
    }

    /// Sends the file, now and whenever it is asked for.
    pub fn release(&self) {
        self.gate.open.add_permits(Semaphore::MAX_PERMITS / 2);
    }
}

async fn answer(State(blog): State<Arc<Blog>>, request: Request) -> Response {
    let path = request.uri().path();
    if has_pass(request.headers()) {
        blog.with_cookies.lock().unwrap().push(path.to_owned());
    }
    let refusal = blog.login.lock().unwrap().and_then(|login| login.refusal(request.headers()));
    let mut response = match (path, refusal) {
        _ if *blog.hangs_up.lock().unwrap() => hung_up(),
        (LOGIN, _) => log_in(),
        (_, Some(refusal)) => refusal,
        (RECORDER, _) => ([(CONTENT_TYPE, "text/javascript")], include_str!("recorder.js")).into_response(),
        ("/favicon.ico", _) => StatusCode::NO_CONTENT.into_response(),
        _ => {
            blog.requests.lock().unwrap().push(path.to_owned());
            blog.file(path).await
        }
    };
    let is_kept = blog.cached.lock().unwrap().iter().any(|kept| kept == path);
    let keep = if is_kept { "max-age=86400" } else { "no-store" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    // A sandboxed frame is of no site: to it, every file is another's.
    response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

impl Blog {
    async fn file(&self, path: &str) -> Response {
        let hold = self.holds.lock().unwrap().get(path).cloned();
        if let Some(gate) = hold {
            gate.arrived.add_permits(1);
            gate.open.acquire().await.expect("no gate is ever closed").forget();
        }
        if let Some(page) = self.pages.lock().unwrap().get(path) {
            return self.page(page);
        }
        if let Some(text) = self.files.lock().unwrap().get(path) {
            return ([(CONTENT_TYPE, content_type(path))], text.clone()).into_response();
        }
        if let Some(page) = gallery::page(path, RECORDER, self.integrity()) {
            return page;
        }
        if let Some(page) = examples::page(path, RECORDER) {
            return page;
        }
        if let Some(file) = gallery::package_file(path).or_else(|| examples::file(path)) {
            return fs::read(file).map_or_else(
                |_| StatusCode::NOT_FOUND.into_response(),
                |bytes| ([(CONTENT_TYPE, content_type(path))], bytes).into_response(),
            );
        }
        let path = if path == "/" { "/index.html" } else { path };
        let slip = self.slips.lock().unwrap().remove(path);
        let fault = slip.or_else(|| self.faults.lock().unwrap().get(path).copied());
        match (self.built(path), fault) {
            (Ok(bytes), Some(fault)) => fault.response(bytes, content_type(path)),
            (Ok(bytes), None) => ([(CONTENT_TYPE, content_type(path))], bytes).into_response(),
            (Err(_), _) => StatusCode::NOT_FOUND.into_response(),
        }
    }

    /// A file of the release build. The folder for authors is at the top of the site and, as `serve` has it, under its own
    /// name; the demo is at the top.
    fn built(&self, path: &str) -> Result<Vec<u8>> {
        let name = path.trim_start_matches('/');
        let places = ["", "embed", "demo"].map(|folder| self.dist.join(folder).join(name));
        let place = places.iter().find(|place| place.is_file()).with_context(|| format!("the build has no {path}"))?;
        fs::read(place).context(path.to_owned())
    }

    /// The fingerprint of the loader.
    fn integrity(&self) -> &str {
        self.integrity.get(LOADER.trim_start_matches('/')).map_or("", String::as_str)
    }

    fn page(&self, page: &Page) -> Response {
        let page = page.clone().with_head(&self.head.lock().unwrap());
        let mut response = Html(page.html(RECORDER, LOADER, self.integrity())).into_response();
        let policy = HeaderValue::from_str(&page.policy()).expect("a policy that fits a header");
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        response
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js" | "cjs" | "mjs") => "text/javascript",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
