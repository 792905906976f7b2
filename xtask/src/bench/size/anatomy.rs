//! What a WebAssembly file consists of.

use std::collections::HashMap;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// The functions of a WebAssembly file that keeps their names.
pub struct Anatomy {
    functions: Vec<(String, usize)>,
    /// Bytes of its data.
    pub data: usize,
}

/// Some of the functions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Part {
    /// How many bytes of code they have.
    pub bytes: usize,
    /// How many they are.
    pub functions: usize,
}

impl Anatomy {
    /// Takes a file apart.
    pub fn of(wasm: &[u8]) -> Result<Self> {
        let (mut imported, mut bodies, mut data) = (0, Vec::new(), 0);
        let mut names = HashMap::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.context("The engine is no WebAssembly")? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
                Payload::DataSection(section) => data = section.range().len(),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        names.extend(function_names(section)?);
                    }
                }
                _ => {}
            }
        }
        let named = |(index, bytes)| {
            let name = names.remove(&(imported + index)).unwrap_or_else(|| "(without a name)".to_owned());
            (name, bytes)
        };
        Ok(Self { functions: bodies.into_iter().enumerate().map(named).collect(), data })
    }

    /// The functions by name, the largest first. One that is generic stands for all that were made of it.
    pub fn functions(&self) -> Vec<(String, Part)> {
        largest_first(self.functions.iter().map(|(name, bytes)| (name.as_str(), *bytes)))
    }

    /// The functions by the crate that wrote them, the largest first.
    pub fn crates(&self) -> Vec<(String, Part)> {
        largest_first(self.functions.iter().map(|(name, bytes)| (crate_of(name), *bytes)))
    }

    /// Per cent of all code and data.
    pub fn share(&self, bytes: usize) -> String {
        let all: usize = self.functions.iter().map(|(_, bytes)| bytes).sum::<usize>() + self.data;
        format!("{:.1}", 100.0 * bytes as f64 / all.max(1) as f64)
    }
}

fn function_names(section: wasmparser::NameSectionReader) -> Result<HashMap<usize, String>> {
    let mut names = HashMap::new();
    for subsection in section {
        if let Name::Function(functions) = subsection? {
            for function in functions {
                let function = function?;
                names.insert(function.index as usize, format!("{:#}", rustc_demangle::demangle(function.name)));
            }
        }
    }
    Ok(names)
}

fn largest_first<'a>(functions: impl Iterator<Item = (&'a str, usize)>) -> Vec<(String, Part)> {
    let mut parts: HashMap<&str, Part> = HashMap::new();
    for (name, bytes) in functions {
        let part = parts.entry(name).or_default();
        part.bytes += bytes;
        part.functions += 1;
    }
    let mut parts: Vec<_> = parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect();
    parts.sort_by(|(one, a), (other, b)| b.bytes.cmp(&a.bytes).then_with(|| one.cmp(other)));
    parts
}

/// The crate of the first path in a name: of the type where it is a method, of the trait where the type is built in.
fn crate_of(name: &str) -> &str {
    let words = name.split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'));
    let path = words.map(|word| word.trim_start_matches(':')).find(|word| word.contains("::"));
    path.and_then(|path| path.split("::").next()).unwrap_or("(glue and names without a crate)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_of_its_type_or_trait() {
        for (name, owner) in [
            ("it_band_check::view::app::view", "it_band_check"),
            ("<yew::html::Scope<it_band_check::App> as core::ops::Drop>::drop", "yew"),
            ("<&mut [u8] as postcard::Read>::read", "postcard"),
            ("<dyn core::any::Any>::is", "core"),
            ("core::ptr::drop_in_place<yew::Html>", "core"),
            ("__wbindgen_malloc", "(glue and names without a crate)"),
        ] {
            assert_eq!(crate_of(name), owner, "{name}");
        }
    }

    #[test]
    fn functions_of_one_name_count_together() {
        let functions =
            [("a::b", 5), ("a::c", 7), ("a::b", 3), ("d::e", 1)].map(|(name, bytes)| (name.to_owned(), bytes));
        let anatomy = Anatomy { functions: functions.into(), data: 4 };
        let part = |bytes, functions| Part { bytes, functions };
        assert_eq!(
            anatomy.functions(),
            [("a::b".to_owned(), part(8, 2)), ("a::c".to_owned(), part(7, 1)), ("d::e".to_owned(), part(1, 1))]
        );
        assert_eq!(anatomy.crates(), [("a".to_owned(), part(15, 3)), ("d".to_owned(), part(1, 1))]);
        assert_eq!(anatomy.share(5), "25.0");
    }

    #[test]
    fn a_file_is_taken_apart() {
        // (module (import "a" "b" (func)) (func $left nop) (data "xyz")), with the name section written out.
        let wasm = [
            &b"\0asm\x01\0\0\0"[..],
            b"\x01\x04\x01\x60\0\0",
            b"\x02\x07\x01\x01a\x01b\0\0",
            b"\x03\x02\x01\0",
            b"\x0a\x05\x01\x03\0\x01\x0b",
            b"\x0b\x06\x01\x01\x03xyz",
            b"\0\x0e\x04name\x01\x07\x01\x01\x04left",
        ]
        .concat();
        let anatomy = Anatomy::of(&wasm).unwrap();
        assert_eq!(anatomy.functions, [("left".to_owned(), 3)]);
        assert_eq!(anatomy.data, 6);
    }
}
