//! The finished site: every file, written all at once.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::{
    Asset,
    bundle::{LOADER, VERSIONED_LOADER},
    embed,
};
use crate::project;

/// What is copied from `www/`: pages, their pictures and their style sheets.
const COPIED: [&str; 4] = ["html", "png", "svg", "css"];

/// The scripts that are copied too. Pages of authors load them, or may have kept them, so they keep their names.
const COPIED_SCRIPTS: [&str; 2] = ["embed-frame.js", "embed-host.js"];

/// The pages that are of no use without the widget.
const EMBEDDING: [&str; 2] = ["index.html", "embed.html"];

/// The widget's own style sheets: they are inside the loader.
const OWN_STYLE_SHEETS: &str = "styles/";

/// Tells git that no file is a text whose line ends it may change: a changed file fits no integrity hash.
const GIT_ATTRIBUTES: &str = "# The files are sealed by hashes: git must not change their line ends.\n* -text\n";

/// Where git looks for a zero byte, which no text holds.
const GIT_LOOKS_AT: usize = 8000;

/// Every file of the site by its path.
#[derive(Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
    /// The files that `integrity.json` lists.
    sealed: BTreeSet<String>,
}

/// Puts together the loader under both its names, what it fetches, what else the build made, the pages and the list of
/// integrity hashes.
pub fn assemble(loader: Asset, fetched: impl Iterator<Item = Asset>, others: Vec<Asset>) -> Result<Site> {
    let integrity = loader.integrity();
    let versioned = Asset { name: VERSIONED_LOADER.into(), bytes: loader.bytes.clone() };
    let widget: Vec<Asset> = [loader, versioned].into_iter().chain(fetched).collect();
    let sealed = widget.iter().map(|asset| asset.name.clone()).collect();
    let mut site = Site { files: BTreeMap::new(), sealed };
    site.add("integrity.json".into(), integrity_list(&widget).into_bytes())?;
    site.add(".gitattributes".into(), GIT_ATTRIBUTES.into())?;
    for asset in widget.into_iter().chain(others) {
        site.add(asset.name, asset.bytes)?;
    }
    site.add_file("index.html".into(), &project::root().join("index.html"), &integrity)?;
    let www = project::root().join("www");
    for path in files_below(&www).with_context(|| format!("{} cannot be read", www.display()))? {
        let name = path.strip_prefix(&www)?.to_string_lossy().replace('\\', "/");
        let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        let is_page_or_style = COPIED.contains(&extension) && !name.starts_with(OWN_STYLE_SHEETS);
        if is_page_or_style || COPIED_SCRIPTS.contains(&name.as_str()) {
            site.add_file(name, &path, &integrity)?;
        }
    }
    Ok(site)
}

impl Site {
    /// Whether `integrity.json` lists a file: whether it is part of the widget.
    pub fn is_sealed(&self, name: &str) -> bool {
        self.sealed.contains(name)
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

    /// Writes the files beside the folder, and puts them in its place once they are checked there.
    pub fn write<T>(&self, folder: &Path, check: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
        let (new, old) = (folder.with_extension("new"), folder.with_extension("old"));
        let write = || -> io::Result<()> {
            remove(&new)?;
            remove(&old)?;
            for (name, bytes) in &self.files {
                let path = new.join(name);
                fs::create_dir_all(path.parent().unwrap_or(&new))?;
                fs::write(path, bytes)?;
            }
            Ok(())
        };
        let replace = || -> io::Result<()> {
            if folder.exists() {
                fs::rename(folder, &old)?;
            }
            fs::rename(&new, folder)?;
            remove(&old)
        };
        let cannot_be_written = || format!("{} cannot be written", folder.display());
        write().with_context(cannot_be_written)?;
        let checked = check(&new).inspect_err(|_| drop(remove(&new)))?;
        replace().with_context(cannot_be_written)?;
        Ok(checked)
    }

    fn add_file(&mut self, name: String, path: &Path, integrity: &str) -> Result<()> {
        let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        if !name.ends_with(".html") {
            return self.add(name, bytes);
        }
        let text = String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", path.display()))?;
        let (text, tags) = embed::with_integrity(&text, integrity);
        if EMBEDDING.contains(&name.as_str()) && tags == 0 {
            bail!(
                "{name} has no `<script src=\"{LOADER}\" integrity=\"…\">`. \
                 Add the integrity attribute: the build fills in its value."
            );
        }
        self.add(name, text.into_bytes())
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) -> Result<()> {
        if self.files.contains_key(&name) {
            bail!("www/{name} would overwrite a file of the build. Give it another name.");
        }
        self.files.insert(name, bytes);
        Ok(())
    }
}

fn integrity_list(widget: &[Asset]) -> String {
    let files: BTreeMap<_, _> = widget.iter().map(|asset| (&asset.name, asset.integrity())).collect();
    format!("{:#}\n", json!({ "version": project::VERSION, "files": files }))
}

/// Every file in a folder and in those below it.
pub fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn remove(folder: &Path) -> io::Result<()> {
    if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) }
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
        assert_eq!(site.files[LOADER], site.files[VERSIONED_LOADER]);
        let list: serde_json::Value = serde_json::from_slice(&site.files["integrity.json"]).unwrap();
        assert_eq!(list["files"], json!({ LOADER: integrity, VERSIONED_LOADER: integrity }));
        assert!(site.is_sealed(LOADER) && !site.is_sealed("index.html"));
    }

    #[test]
    fn of_the_scripts_only_those_for_frames_are_copied() {
        let loader = Asset { name: LOADER.into(), bytes: b"loader".to_vec() };
        let integrity = loader.integrity();
        let site = assemble(loader, std::iter::empty(), Vec::new()).unwrap();
        let scripts: Vec<_> = site.files.keys().filter(|name| name.ends_with(".js")).collect();
        assert_eq!(scripts, ["embed-frame.js", "embed-host.js", VERSIONED_LOADER, LOADER]);
        let page = String::from_utf8_lossy(&site.files["embed.html"]);
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
    fn no_file_may_take_the_place_of_another() {
        let mut site = Site::default();
        site.add("index.html".into(), Vec::new()).unwrap();
        let message = site.add("index.html".into(), Vec::new()).unwrap_err().to_string();
        assert_eq!(message, "www/index.html would overwrite a file of the build. Give it another name.");
    }

    #[test]
    fn a_site_takes_the_place_of_the_one_before_unless_it_is_refused() {
        let folder = std::env::temp_dir().join(format!("it-band-site-{}", std::process::id()));
        let site =
            |name: &str| Site { files: BTreeMap::from([(name.to_owned(), b"text".to_vec())]), ..Site::default() };
        site("before.html").write(&folder, |_| Ok(())).unwrap();
        assert!(site("refused.html").write(&folder, |_| -> Result<()> { bail!("too large") }).is_err());
        let kept = files_below(&folder).unwrap();
        assert!(!folder.with_extension("new").exists());
        site("deep/after.html").write(&folder, |_| Ok(())).unwrap();
        let found = files_below(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!((kept, found), (vec![folder.join("before.html")], vec![folder.join("deep/after.html")]));
    }
}
