//! The finished site: every file, written all at once. `embed/` is what an author copies to a blog, `demo/` a blog to look at.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs, io,
    path::Path,
    sync::LazyLock,
};

use anyhow::{Context, Result, bail};
use regex::Regex;
use serde_json::json;

use super::{
    Asset,
    bundle::{LOADER, VERSIONED_LOADER},
    embed,
};
use crate::{
    files::{self, Files, remove},
    project,
};

/// The folder of what an author copies.
pub const EMBED: &str = "embed/";

/// The folder of the demo post, and of what else only shows the widget.
pub const DEMO: &str = "demo/";

/// What is copied from `www/` into the demo: pages, their pictures and their style sheets.
const COPIED: [&str; 4] = ["html", "png", "svg", "css"];

/// What of `www/` goes to authors too: the check as a page for a frame. Pages of authors name these files, or may have kept
/// them, so they keep their names.
const FRAMED: [&str; 4] = ["embed.css", "embed-frame.js", "embed-host.js", "embed.html"];

/// The widget's own style sheets: they are inside the loader.
const OWN_STYLE_SHEETS: &str = "styles/";

/// The folders of `www/` whose scripts are those of a page and copied with it. All other scripts are inside the loader.
const PAGE_SCRIPTS: [&str; 1] = ["get/"];

/// Tells git that no file is a text whose line ends it may change: a changed file fits no integrity hash.
const GIT_ATTRIBUTES: &str = "# The files are sealed by hashes: git must not change their line ends.\n* -text\n";

/// Where git looks for a zero byte, which no text holds.
const GIT_LOOKS_AT: usize = 8000;

/// A relative address in a page, without a query or fragment.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r##"<[^>]*\s(?:src|href)="([^"#?:/][^"#?:]*)["#?]"##).expect("the pattern is a regular expression")
});

/// Every file of the site by its path.
#[derive(Default)]
pub struct Site {
    files: Files,
    /// The files that `integrity.json` lists.
    sealed: BTreeSet<String>,
}

/// Puts together the loader under both its names, what it fetches, what else the build made for authors, the pages of the demo
/// and the list of integrity hashes.
pub fn assemble(loader: Asset, fetched: impl Iterator<Item = Asset>, others: Vec<Asset>) -> Result<Site> {
    let integrity = loader.integrity();
    let versioned = Asset { name: VERSIONED_LOADER.into(), bytes: loader.bytes.clone() };
    let widget: Vec<Asset> = [loader, versioned].into_iter().chain(fetched).collect();
    let sealed = widget.iter().map(|asset| format!("{EMBED}{}", asset.name)).collect();
    let mut site = Site { files: Files::new(), sealed };
    site.add(format!("{EMBED}integrity.json"), integrity_list(&widget).into_bytes())?;
    site.add(format!("{EMBED}.gitattributes"), GIT_ATTRIBUTES.into())?;
    for asset in widget.into_iter().chain(others) {
        site.add(format!("{EMBED}{}", asset.name), asset.bytes)?;
    }
    let packages = project::root().join("packages/embed");
    for path in files::below(&packages)? {
        site.add_file(format!("{EMBED}{}", files::name_in(&packages, &path)?), &path, &integrity)?;
    }
    for license in project::LICENSES {
        site.add_file(format!("{EMBED}{license}"), &project::root().join(license), &integrity)?;
    }
    site.add_file(format!("{DEMO}index.html"), &project::root().join("index.html"), &integrity)?;
    let www = project::root().join("www");
    for path in files::below(&www)? {
        let name = files::name_in(&www, &path)?;
        if FRAMED.contains(&name.as_str()) {
            site.add_file(format!("{EMBED}{name}"), &path, &integrity)?;
        } else if is_copied(&name) {
            site.add_file(format!("{DEMO}{name}"), &path, &integrity)?;
        }
    }
    Ok(site)
}

/// Whether a file of `www/` is part of the site as it is; pages get their integrity hashes.
fn is_copied(name: &str) -> bool {
    match Path::new(name).extension().and_then(OsStr::to_str) {
        Some("js") => PAGE_SCRIPTS.iter().any(|folder| name.starts_with(folder)),
        Some(extension) => COPIED.contains(&extension) && !name.starts_with(OWN_STYLE_SHEETS),
        None => false,
    }
}

impl Site {
    /// Whether `integrity.json` lists a file of the folder for authors: whether it is part of the widget.
    pub fn is_sealed(&self, name: &str) -> bool {
        self.sealed.contains(&format!("{EMBED}{name}"))
    }

    /// Refuses a sealed file that git takes for a text and that has more than one line: with `core.autocrlf`, a checkout of a
    /// blog would hold other bytes than the hashes say. Not every copy of the files takes `.gitattributes` along.
    pub fn check_line_ends(&self) -> Result<()> {
        for name in &self.sealed {
            let bytes = &self.files[name];
            let is_text = !bytes.iter().take(GIT_LOOKS_AT).any(|byte| *byte == 0);
            if is_text && bytes.contains(&b'\n') {
                bail!("{name} has a line feed, which git may change. Let the build write it in one line.");
            }
        }
        Ok(())
    }

    /// Refuses a page that names a file beside it which is not there.
    pub fn check_addresses(&self) -> Result<()> {
        for (page, bytes) in self.files.iter().filter(|(name, _)| name.ends_with(".html")) {
            let text = String::from_utf8_lossy(bytes);
            for [address] in ADDRESS.captures_iter(&text).map(|found| found.extract().1) {
                let file = resolved(page, address);
                if !self.files.contains_key(&file) {
                    bail!("{page} names {address}, but the site has no {file}.");
                }
            }
        }
        Ok(())
    }

    /// Writes the files beside the folder, and puts them in its place once they are checked there.
    pub fn write<T>(&self, folder: &Path, check: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
        let (new, old) = (folder.with_extension("new"), folder.with_extension("old"));
        let replace = || -> io::Result<()> {
            if folder.exists() {
                fs::rename(folder, &old)?;
            }
            fs::rename(&new, folder)
        };
        remove(&new)?;
        remove(&old)?;
        files::write(&new, &self.files)?;
        let checked = check(&new).inspect_err(|_| drop(remove(&new)))?;
        replace().with_context(|| format!("{} cannot be written", folder.display()))?;
        remove(&old)?;
        Ok(checked)
    }

    fn add_file(&mut self, name: String, path: &Path, integrity: &str) -> Result<()> {
        let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        if !name.ends_with(".html") {
            return self.add(name, bytes);
        }
        let text = String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", path.display()))?;
        let (text, tags) = embed::with_integrity(&text, integrity);
        if tags == 0 && [format!("{DEMO}index.html"), format!("{EMBED}embed.html")].contains(&name) {
            bail!(
                "{name} has no `<script src=\"…{LOADER}\" integrity=\"…\">`. \
                 Add the integrity attribute: the build fills in its value."
            );
        }
        self.add(name, text.into_bytes())
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) -> Result<()> {
        if self.files.contains_key(&name) {
            bail!("Two files of the site would be {name}. Give one of them another name.");
        }
        self.files.insert(name, bytes);
        Ok(())
    }
}

/// What a relative address in a page means, as a path in the site.
fn resolved(page: &str, address: &str) -> String {
    let mut path: Vec<&str> = page.split('/').collect();
    path.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()),
            "" => path.push("index.html"),
            part => path.push(part),
        }
    }
    path.join("/")
}

fn integrity_list(widget: &[Asset]) -> String {
    let files: BTreeMap<_, _> = widget.iter().map(|asset| (&asset.name, asset.integrity())).collect();
    format!("{:#}\n", json!({ "version": project::VERSION, "files": files }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_integrity_list_names_version_and_files() {
        let asset = Asset { name: "it-band-check.js".into(), bytes: b"loader".to_vec() };
        let integrity = asset.integrity();
        let list: serde_json::Value = serde_json::from_str(&integrity_list(&[asset])).unwrap();
        assert_eq!(list, json!({ "version": project::VERSION, "files": { "it-band-check.js": integrity } }));
    }

    #[test]
    fn the_loader_has_two_names() {
        let loader = Asset { name: LOADER.into(), bytes: b"loader".to_vec() };
        let integrity = loader.integrity();
        let site = assemble(loader, std::iter::empty(), Vec::new()).unwrap();
        let embedded = |name: &str| &site.files[&format!("{EMBED}{name}")];
        assert_eq!(embedded(LOADER), embedded(VERSIONED_LOADER));
        let list: serde_json::Value = serde_json::from_slice(embedded("integrity.json")).unwrap();
        assert_eq!(list["files"], json!({ LOADER: integrity, VERSIONED_LOADER: integrity }));
        assert!(site.is_sealed(LOADER) && !site.is_sealed("README.md"));
    }

    #[test]
    fn authors_get_the_page_for_frames_with_its_scripts() {
        let loader = Asset { name: LOADER.into(), bytes: b"loader".to_vec() };
        let integrity = loader.integrity();
        let site = assemble(loader, std::iter::empty(), Vec::new()).unwrap();
        let is_script = |name: &&String| name.starts_with(EMBED) && name.ends_with(".js");
        let scripts: Vec<_> = site.files.keys().filter(is_script).collect();
        let wanted = ["embed-frame.js", "embed-host.js", VERSIONED_LOADER, LOADER].map(|name| format!("{EMBED}{name}"));
        assert_eq!(scripts, wanted.iter().collect::<Vec<_>>());
        assert!(site.files.contains_key("embed/embed.css"));
        let page = String::from_utf8_lossy(&site.files["embed/embed.html"]);
        let tag = format!("src=\"{VERSIONED_LOADER}\" integrity=\"{integrity}\"");
        assert!(page.contains(&tag), "{page}");
    }

    #[test]
    fn a_sealed_text_has_one_line() {
        let site = |bytes: &[u8]| {
            let loader = Asset { name: LOADER.into(), bytes: bytes.to_vec() };
            assemble(loader, std::iter::empty(), Vec::new()).unwrap()
        };
        assert!(site(b"one line").check_line_ends().is_ok());
        assert!(site(b"two\nlines").check_line_ends().is_err());
        assert!(site(b"two\nlines, and no text\0").check_line_ends().is_ok());
    }

    #[test]
    fn a_page_brings_its_scripts_and_the_loader_keeps_its_own() {
        for name in ["themes.html", "themes/serif.css", "get/page.css", "get/page.js", "get/tools/hugo.js"] {
            assert!(is_copied(name), "{name}");
        }
        for name in ["mount.js", "styles/base.css", "globals.d.ts", "tsconfig.json", "LICENSE"] {
            assert!(!is_copied(name), "{name}");
        }
    }

    #[test]
    fn a_page_names_only_what_is_there() {
        let site = |page: &str| {
            let files = [("demo/get/page.html", page), ("demo/index.html", ""), ("embed/a.js", "")];
            let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
            Site { files: BTreeMap::from(files), ..Site::default() }
        };
        let good = "<a href=\"../\">A</a> <script src=\"../../embed/a.js\"></script> <a href=\"#b\">B</a>
            <a href=\"mailto:a@example.org\">C</a> <link href=\"data:,\"> src=\"none\" <a href=\"../index.html#top\">D</a>";
        assert!(site(good).check_addresses().is_ok());
        let message = site("<link rel=\"stylesheet\" href=\"page.css\">").check_addresses().unwrap_err().to_string();
        assert_eq!(message, "demo/get/page.html names page.css, but the site has no demo/get/page.css.");
    }

    #[test]
    fn no_file_may_take_the_place_of_another() {
        let mut site = Site::default();
        site.add("index.html".into(), Vec::new()).unwrap();
        let message = site.add("index.html".into(), Vec::new()).unwrap_err().to_string();
        assert_eq!(message, "Two files of the site would be index.html. Give one of them another name.");
    }

    #[test]
    fn a_site_takes_the_place_of_the_one_before_unless_it_is_refused() {
        let folder = std::env::temp_dir().join(format!("it-band-site-{}", std::process::id()));
        let site =
            |name: &str| Site { files: BTreeMap::from([(name.to_owned(), b"text".to_vec())]), ..Site::default() };
        site("before.html").write(&folder, |_| Ok(())).unwrap();
        assert!(site("refused.html").write(&folder, |_| -> Result<()> { bail!("too large") }).is_err());
        let kept = files::below(&folder).unwrap();
        assert!(!folder.with_extension("new").exists());
        site("deep/after.html").write(&folder, |_| Ok(())).unwrap();
        let found = files::below(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!((kept, found), (vec![folder.join("before.html")], vec![folder.join("deep/after.html")]));
    }
}
