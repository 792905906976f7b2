//! The questionnaire of the project: its files, checked and compiled.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, bail};
pub use it_band_author::{
    Checked, Pack, SourceFile,
    document::{Direction, LoaderWords},
    schemas,
};

use crate::project;

/// Where the questionnaire lies.
pub fn folder() -> PathBuf {
    project::root().join("content")
}

/// The questionnaire of the project: its logic, its words in every language, and what those were translated from.
pub fn own_files() -> Result<Vec<PathBuf>> {
    let words = json_files(&folder())?.into_iter().filter(|path| is_words_file(path));
    let translated = json_files(&folder().join("translated"))?;
    Ok([folder().join("it-band.json")].into_iter().chain(words).chain(translated).collect())
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes down that the words of a language now say what the English says; tells in which file.
pub fn note_translated(language: &str) -> Result<PathBuf> {
    let words = folder().join(format!("it-band.{language}.json"));
    if !words.exists() {
        bail!("There is no content/it-band.{language}.json. Translate content/it-band.en.json into it first.");
    }
    let english = read(&folder().join("it-band.en.json"))?;
    let text = it_band_author::translation_note(&english, language).context("The English words have another shape")?;
    let path = folder().join("translated").join(format!("{language}.json"));
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(path)
}

/// Checks the files and compiles them; prints what is wrong with them, one finding a line.
pub fn check(files: &[PathBuf]) -> Result<Checked> {
    let sources = files.iter().map(|file| read(file)).collect::<Result<Vec<_>>>()?;
    it_band_author::check(&sources).or_else(|findings| {
        for finding in &findings {
            eprintln!("{finding}");
        }
        match findings.len() {
            1 => bail!("The content has 1 mistake: the line above says where."),
            count => bail!("The content has {count} mistakes: the lines above say where."),
        }
    })
}

fn is_words_file(path: &Path) -> bool {
    path.file_name()
        .and_then(|name| name.to_str())
        .and_then(|name| name.strip_prefix("it-band."))
        .and_then(|rest| rest.strip_suffix(".json"))
        .is_some_and(|language| !language.is_empty())
}

/// A file of the project's content.
pub fn own_file(name: &str) -> Result<serde_json::Value> {
    let file = read(&folder().join(name))?;
    serde_json::from_str(&file.text).with_context(|| format!("{} is no JSON", file.name))
}

/// What the guide says in a language beside the words of the questionnaire.
pub fn guide_words(language: &str) -> Result<it_band_guide::Words> {
    let file = format!("guide.{language}.json");
    let words = own_file(&file).and_then(|words| Ok(serde_json::from_value(words)?));
    words.with_context(|| format!("The words of the guide are missing: add content/{file}"))
}

/// Checks and compiles a questionnaire that is in no file.
pub fn check_pack(logic: &serde_json::Value, words: &serde_json::Value) -> Result<Pack> {
    let source = |name: &str, value: &serde_json::Value| SourceFile { name: name.to_owned(), text: value.to_string() };
    let checked = it_band_author::check(&[source("logic", logic), source("words", words)]);
    let checked = checked
        .map_err(|findings| anyhow!("{}", findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))?;
    checked.packs.into_iter().next().context("There is no pack of the words")
}

fn read(file: &Path) -> Result<SourceFile> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let name = file.strip_prefix(project::root()).unwrap_or(file);
    Ok(SourceFile { name: name.display().to_string(), text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_files_are_told_by_their_name() {
        assert!(is_words_file(Path::new("content/it-band.en.json")));
        assert!(is_words_file(Path::new("it-band.pt-BR.json")));
        assert!(!is_words_file(Path::new("content/it-band.json")));
        assert!(!is_words_file(Path::new("content/it-band.en.json~")));
    }
}
