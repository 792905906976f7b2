//! Archives whose bytes follow from what is in them: sorted, of no time, of nobody.

use std::io::{Cursor, Write};

use anyhow::Result;
use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::files::Files;

/// Whoever unpacks it may read everything.
const MODE: u32 = 0o644;

/// A gzipped tar archive with everything in one folder, as npm reads it.
pub fn tar(contents: &Files, folder: &str) -> Result<Vec<u8>> {
    let mut archive = Builder::new(GzBuilder::new().mtime(0).write(Vec::new(), Compression::best()));
    for (name, bytes) in contents {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(MODE);
        header.set_mtime(0);
        header.set_size(bytes.len() as u64);
        archive.append_data(&mut header, format!("{folder}/{name}"), bytes.as_slice())?;
    }
    Ok(archive.into_inner()?.finish()?)
}

/// A zip archive with everything in one folder.
pub fn zip(contents: &Files, folder: &str) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(MODE);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in contents {
        archive.start_file(format!("{folder}/{name}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn contents() -> Files {
        Files::from([("b.js".to_owned(), b"two".to_vec()), ("a/a.js".to_owned(), b"one".to_vec())])
    }

    #[test]
    fn a_tar_archive_holds_every_file_in_its_folder_and_no_time() {
        let bytes = tar(&contents(), "package").unwrap();
        assert_eq!(bytes, tar(&contents(), "package").unwrap());
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice()));
        let mut found = Files::new();
        for entry in archive.entries().unwrap() {
            let mut entry = entry.unwrap();
            assert_eq!((entry.header().mtime().unwrap(), entry.header().mode().unwrap()), (0, MODE));
            let mut text = Vec::new();
            entry.read_to_end(&mut text).unwrap();
            found.insert(entry.path().unwrap().to_string_lossy().into_owned(), text);
        }
        let wanted = contents().into_iter().map(|(name, bytes)| (format!("package/{name}"), bytes)).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_zip_archive_holds_every_file_in_its_folder_and_no_time() {
        let bytes = zip(&contents(), "check").unwrap();
        assert_eq!(bytes, zip(&contents(), "check").unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        let mut file = archive.by_name("check/a/a.js").unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()));
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text, "one");
    }
}
