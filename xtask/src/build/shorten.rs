//! Short names between the glue and the wasm. wasm-bindgen ends them in hashes, which no compressor can shorten:
//! they are three kilobytes of what a reader downloads.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use regex::{Captures, Regex};
use walrus::Module;

/// Every import names the module it comes from.
const MODULE: &str = "./engine_bg.js";
const SHORT_MODULE: &str = "$";

/// Gives the imports and exports of the wasm short names; returns the glue with the same names.
pub fn shorten(glue: &str, module: &mut Module) -> Result<String> {
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
    if seen < names.len() || !glue.contains(MODULE) {
        bail!("The glue of wasm-bindgen does not hold every name that the wasm does: adapt shorten.rs.");
    }
    let glue = glue.replace(MODULE, SHORT_MODULE);
    for import in module.imports.iter_mut() {
        if import.module == MODULE {
            SHORT_MODULE.clone_into(&mut import.module);
        }
        if let Some(short) = names.get(&import.name) {
            import.name.clone_from(short);
        }
    }
    for export in module.exports.iter_mut() {
        if let Some(short) = names.get(&export.name) {
            export.name.clone_from(short);
        }
    }
    Ok(glue)
}

/// A short name for each that ends in a hash, or starts as only the names of wasm-bindgen and the compiler do.
fn short_names<'a>(names: impl Iterator<Item = &'a String>) -> BTreeMap<String, String> {
    let made = |name: &str| {
        name.contains('_') && name.rsplit('_').any(is_hash) || name.starts_with("__") || name.starts_with("_R")
    };
    let mut long: Vec<&String> = names.filter(|name| made(name)).collect();
    long.sort();
    long.dedup();
    long.into_iter().enumerate().map(|(index, name)| (name.clone(), format!("${index:x}"))).collect()
}

fn is_hash(word: &str) -> bool {
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
        let glue = "imports = { './engine_bg.js': { __wbg_now_0123456789abcdef() {} } }; wasm.mount();";
        let glue = shorten(glue, &mut module).unwrap();
        assert_eq!(glue, "imports = { '$': { $0() {} } }; wasm.mount();");
        assert_eq!(module.imports.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["$0"]);
    }

    #[test]
    fn a_name_that_only_one_side_knows_is_an_error() {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        module.add_import_func("./engine_bg.js", "__wbg_now_0123456789abcdef", kind);
        assert!(shorten("", &mut module).is_err());
    }
}
