//! Links that were made with another version of the check.

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use browser_tests::{Page, Reader, Scene, scenario, word};
use personas::LUKE;
use serde_json::json;

const NAME: &str = "#it-band-check-";

/// Where the code of a link holds its format, and the fingerprint of the advice.
const FORMAT: usize = 0;
const FINGERPRINT: usize = 1;

/// Bytes of the checksum at its end.
const CHECKSUM: usize = 4;

/// A link with another byte in one place and the checksum that fits.
fn with_another(place: usize, link: &str) -> Result<String> {
    let (page, code) = link.split_once(NAME).context("a link of ours")?;
    let mut bytes = URL_SAFE_NO_PAD.decode(code)?;
    bytes.truncate(bytes.len() - CHECKSUM);
    bytes[place] = bytes[place].wrapping_add(1);
    bytes.extend(crc32fast::hash(&bytes).to_be_bytes());
    Ok(format!("{page}{NAME}{}", URL_SAFE_NO_PAD.encode(bytes)))
}

/// Opens an address as a new page, even where only its fragment differs.
async fn open_anew(scene: &Scene, url: &str) -> Result<()> {
    scene.browser.go("about:blank").await?;
    scene.browser.go(url).await
}

async fn starts_with_a_sentence(scene: &Scene, reader: Reader<'_>) -> Result<()> {
    reader.sees("safety-now").await?;
    let note = "return root.querySelector('[data-note=older]')?.textContent ?? ''";
    assert_eq!(reader.ask::<String>(note, &[]).await?, word("/interface/keep/older"));
    let address: String = scene.browser.script("return location.pathname + location.search + location.hash").await?;
    assert_eq!(address, "/post?from=mail");
    Ok(())
}

#[test]
fn a_link_from_another_version_starts_the_questionnaire_with_a_sentence() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let link = reader.link_by_hand().await?.replace("/post#", "/post?from=mail#");
        scene.browser.new_tab().await?;
        open_anew(scene, &link).await?;
        reader.sees("mild").await?;
        for place in [FINGERPRINT, FORMAT] {
            open_anew(scene, &with_another(place, &link)?).await?;
            starts_with_a_sentence(scene, reader).await?;
            assert_eq!(reader.focused().await?, "heading");
            assert_eq!(reader.chosen("safety-now").await?, [""; 0]);
        }
        reader.answer("safety-now", &["none"]).await?;
        reader.sees("safety-soon").await?;
        let note = "return !!root.querySelector('[data-note]')";
        assert!(!reader.ask::<bool>(note, &[]).await?, "the sentence goes with the first answer");
        Ok(())
    });
}

#[test]
fn a_link_from_another_version_in_a_page_that_is_already_there_takes_the_reader_to_the_first_question() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let link = reader.link_by_hand().await?.replace("/post#", "/post?from=mail#");
        open_anew(scene, &link).await?;
        reader.sees("mild").await?;
        let older = with_another(FINGERPRINT, &link)?;
        reader.ask::<()>("location.hash = args[0].split('#')[1]", &[json!(older)]).await?;
        starts_with_a_sentence(scene, reader).await?;
        assert_eq!(reader.focused().await?, "heading");
        Ok(())
    });
}

#[test]
fn answers_of_ones_own_outlast_a_link_from_another_version() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk(LUKE).await?;
        let link = reader.link_by_hand().await?;
        open_anew(scene, &with_another(FINGERPRINT, &link)?).await?;
        reader.sees("safety-now").await?;
        scene.browser.reload().await?;
        reader.sees("mild").await?;
        Ok(())
    });
}
