//! What the guide promises: all that the document says, links that lead somewhere, headings in order, nothing that runs.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use it_band_author::{Pack, SourceFile, check};
use it_band_check::questionnaire::Questionnaire;
use it_band_guide::{Guide, pages};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

/// The text of a file of the project's content.
fn content(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

/// The JSON files in a folder of the content, in order.
fn files(of: &str) -> Vec<SourceFile> {
    let names = fs::read_dir(folder().join(of)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.filter(|name| name.ends_with(".json") && !name.starts_with("guide.")).collect();
    names.sort();
    names.into_iter().map(|name| SourceFile { text: content(&format!("{of}/{name}")), name }).collect()
}

/// The project's own questionnaires, each with its page.
fn own() -> Vec<(Questionnaire, Html)> {
    let packs = check(&[files("."), files("translated")].concat()).unwrap().packs;
    assert!(packs.len() > 1, "there is a translation");
    let guide = |pack: &Pack| {
        let words = serde_json::from_str(&content(&format!("guide.{}.json", pack.language))).unwrap();
        Guide::new(pack, words).unwrap()
    };
    let pages = pages(&packs.iter().map(guide).collect::<Vec<_>>());
    let questionnaires = packs.iter().map(|pack| Questionnaire::unpack(pack.bytes.clone().leak()).unwrap());
    questionnaires.zip(pages.iter().map(|page| Html::parse_document(&page.html))).collect()
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts in a part of a file of words, but for what is said if an answer is missing.
fn texts(words: &serde_json::Value) -> Vec<&str> {
    let inside = words.as_object().into_iter().flatten().filter(|(key, _)| *key != "missing");
    inside.flat_map(|(_, inside)| texts(inside)).chain(words.as_str()).collect()
}

#[test]
fn every_text_of_the_document_is_on_the_page_and_every_block_once_but_not_what_speaks_of_ticked_answers() {
    for (content, page) in own() {
        assert_eq!(select(&page, ".block h4").len(), content.blocks.len() - 2, "two have a part of the page");
        let page = text(select(&page, "body")[0]);
        let words: serde_json::Value =
            serde_json::from_str(&self::content(&format!("it-band.{}.json", content.language))).unwrap();
        let mut wanted = vec![content.title, content.version, content.reviewed, content.interface.disclaimer()];
        wanted.extend(content.awaits_review);
        wanted.extend(["questions", "outcomes", "blocks", "sources"].iter().flat_map(|part| texts(&words[part])));
        let of_answers = ["partly", "none"].map(|item| words["blocks"]["other-areas"]["items"][item].as_str().unwrap());
        for text in wanted {
            assert_eq!(page.contains(text), !of_answers.contains(&text), "{}: {text}", content.language);
        }
        assert!(!page.contains(['{', '}']), "{}: a place was not filled", content.language);
    }
}

#[test]
fn what_to_do_about_a_sign_stands_with_it_a_level_has_its_own_advice_and_labels_say_whom_an_item_is_for() {
    let (_, page) = own().remove(0);
    let levels: Vec<_> = select(&page, "#warning-signs .card").iter().map(|card| card.attr("class").unwrap()).collect();
    assert_eq!(levels, ["card urgent", "card soon"]);
    for (advice, signs) in [("shin-spot", 2), ("pause-running", 8), ("keep-easy", 3), ("emergency", 1)] {
        assert_eq!(select(&page, &format!(".signs:has(+ #advice-{advice}) > li")).len(), signs, "{advice}");
    }
    assert_eq!(select(&page, "ul:not(:has(li))").len(), 0, "a list is empty");
    let rows = select(&page, "tr:has(a[href='#advice-smart-strides']) > .mark");
    assert_eq!(rows.into_iter().map(text).collect::<Vec<_>>(), ["✓", "✓ at 2", "not yet"]);
    let block = |id: &str| text(select(&page, &format!("#advice-{id}"))[0]);
    let any = "Worst pain: 4–10 or Your shins: Yes, they hurt when I run or Riding a bike: Yes";
    assert!(block("return-to-run").contains(any));
    assert!(block("return-to-run").contains("Riding a bike: No, or I have no bike Start once"));
    assert!(block("two-roads").contains("Worst pain: 0–2 Hard sessions a week: One / Two or more Option one"));
    assert!(select(&page, "#advice-massage-stop .tag").is_empty(), "a caution is for everyone");
    let links = select(&page, "#advice .tag > a, #days .tag > a");
    let links: Vec<_> = links.into_iter().map(|link| link.attr("href").unwrap()).collect();
    assert_eq!(links, ["#advice-massage", "#advice-cold-bath", "#advice-cold-bath", "#advice-massage"]);
}

#[test]
fn it_is_sound_html_with_links_that_lead_somewhere_headings_in_order_and_nothing_that_runs() {
    for (content, page) in own() {
        assert_eq!(page.errors, Vec::<String>::new());
        let ids: Vec<_> = select(&page, "[id]").iter().map(|one| one.attr("id").unwrap()).collect();
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len());
        for link in select(&page, "a[href]").iter().map(|link| link.attr("href").unwrap()) {
            let leads = link.strip_prefix('#').map_or(link.starts_with("https://"), |id| unique.contains(id));
            assert!(leads || ["advice.html", "advice.nb.html"].contains(&link), "{link} leads nowhere");
        }
        let root = select(&page, "html")[0];
        assert_eq!((root.attr("lang"), root.attr("dir")), (Some(content.language), Some("ltr")));
        let headings = select(&page, "h1, h2, h3, h4");
        let levels: Vec<u8> = headings.iter().map(|heading| heading.value().name().as_bytes()[1]).collect();
        assert!(levels[0] == b'1' && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        assert_eq!(select(&page, "script, [style], link, img, iframe, form, h1 ~ h1").len(), 0);
        let hash = BASE64_STANDARD.encode(Sha256::digest(select(&page, "style")[0].text().collect::<String>()));
        let policy = select(&page, "meta[http-equiv='Content-Security-Policy']")[0].attr("content");
        assert_eq!(policy, Some(&*format!("default-src 'none'; style-src 'sha256-{hash}'")));
    }
}
