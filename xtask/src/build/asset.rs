//! A file of the site: its name, its bytes, its integrity hash.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256, Sha384};

/// Enough of a hash that no two builds ever share a name.
const HASH_BYTES: usize = 8;

/// A file of the site.
pub struct Asset {
    /// Its path inside the site, with `/` between folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Asset {
    /// A file whose name follows its content, so that it may be cached for ever.
    pub fn hashed(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        let hash: String = Sha256::digest(&bytes)[..HASH_BYTES].iter().map(|byte| format!("{byte:02x}")).collect();
        Self { name: format!("{stem}-{hash}.{extension}"), bytes }
    }

    /// What the loader asks of a file that it fetches: shorter than [`Self::integrity`], since no compressor can shorten it.
    pub fn short_integrity(&self) -> String {
        format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&self.bytes)))
    }

    /// The value of an `integrity` attribute for this file.
    pub fn integrity(&self) -> String {
        format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&self.bytes)))
    }
}

/// A name without what follows the content: the same in every build.
pub fn plain_name(name: &str) -> String {
    let is_hash = |text: &str| text.len() == 2 * HASH_BYTES && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    match stem.rsplit_once('-') {
        Some((plain, hash)) if is_hash(hash) => format!("{plain}.{extension}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_the_content() {
        let one = Asset::hashed("it-band.en", "bin", b"one".to_vec());
        let two = Asset::hashed("it-band.en", "bin", b"two".to_vec());
        assert_eq!(one.name, "it-band.en-7692c3ad3540bb80.bin");
        assert_ne!(one.name, two.name);
        assert_eq!(plain_name(&one.name), "it-band.en.bin");
    }

    #[test]
    fn a_version_is_no_hash() {
        for name in ["it-band-check-0.1.0.js", "it-band-check.js", "advice.html", "plain"] {
            assert_eq!(plain_name(name), name);
        }
    }

    #[test]
    fn integrity_is_what_a_browser_computes() {
        let nothing = Asset { name: "nothing".into(), bytes: Vec::new() };
        assert_eq!(nothing.integrity(), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
        assert_eq!(nothing.short_integrity(), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
