//! Short names between the glue and the wasm. wasm-bindgen ends them in fingerprints, which no compressor can shorten:
//! they are a kilobyte and a half of what a reader downloads.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use regex::{Captures, Regex};
use walrus::Module;

/// The glue and the wasm with short names for what they alone call each other.
pub fn shorten(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut module = Module::from_buffer(wasm).context("The compiled widget cannot be read")?;
    let names =
        short_names(module.imports.iter().map(|one| &one.name).chain(module.exports.iter().map(|one| &one.name)));
    let mut seen = 0;
    let glue = Regex::new(r"[\w$]+")?.replace_all(glue, |word: &Captures<'_>| match names.get(&word[0]) {
        Some(short) => {
            seen += 1;
            short.clone()
        }
        None => word[0].to_owned(),
    });
    if seen < names.len() {
        bail!("The glue of wasm-bindgen does not hold every name that the wasm does: mend what shortens them.");
    }
    for import in module.imports.iter_mut() {
        if let Some(short) = names.get(&import.name) {
            import.name.clone_from(short);
        }
    }
    for export in module.exports.iter_mut() {
        if let Some(short) = names.get(&export.name) {
            export.name.clone_from(short);
        }
    }
    Ok((glue.into_owned(), module.emit_wasm()))
}

/// A short name for each that ends in a fingerprint, or starts as only wasm-bindgen's own names do.
fn short_names<'a>(names: impl Iterator<Item = &'a String>) -> BTreeMap<String, String> {
    let made = |name: &str| name.contains('_') && name.rsplit('_').any(is_fingerprint) || name.starts_with("__");
    let mut long: Vec<&String> = names.filter(|name| made(name)).collect();
    long.sort();
    long.dedup();
    long.into_iter().enumerate().map(|(index, name)| (name.clone(), format!("${index:x}"))).collect()
}

fn is_fingerprint(word: &str) -> bool {
    word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_names_become_short_and_others_stay() {
        let names =
            ["__wbg_now_0123456789abcdef", "mount", "words_new_fedcba9876543210", "memory", "__externref_table"];
        let short = short_names(names.map(str::to_owned).iter());
        let pairs: Vec<_> = short.iter().map(|(long, short)| (long.as_str(), short.as_str())).collect();
        assert_eq!(
            pairs,
            [("__externref_table", "$0"), ("__wbg_now_0123456789abcdef", "$1"), ("words_new_fedcba9876543210", "$2")]
        );
    }

    #[test]
    fn glue_and_wasm_change_together() {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        let (now, _) = module.add_import_func("./engine_bg.js", "__wbg_now_0123456789abcdef", kind);
        module.exports.add("mount", now);
        let glue = "imports = { __wbg_now_0123456789abcdef() {} }; wasm.mount();";
        let (glue, wasm) = shorten(glue, &module.emit_wasm()).unwrap();
        assert_eq!(glue, "imports = { $0() {} }; wasm.mount();");
        let short = Module::from_buffer(&wasm).unwrap();
        assert_eq!(short.imports.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["$0"]);
    }

    #[test]
    fn a_name_that_only_one_side_knows_is_a_fault() {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        module.add_import_func("./engine_bg.js", "__wbg_now_0123456789abcdef", kind);
        assert!(shorten("", &module.emit_wasm()).is_err());
    }
}
