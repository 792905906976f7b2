//! What the guide promises: all that the document says, links that lead somewhere, headings in order, nothing that runs.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::*;

/// The project's own questionnaires, each with its page.
fn own() -> Vec<(Questionnaire, String)> {
    let packs = content::check(&content::own_files().unwrap()).unwrap().packs;
    let texts = pages(&packs).unwrap().into_iter().map(|page| String::from_utf8(page.bytes).unwrap());
    packs.iter().map(|pack| content::unpack(pack).unwrap()).zip(texts).collect()
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef) -> String {
    squeezed(&element.text().collect::<String>())
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_text_of_the_document_is_on_the_page() {
    for (content, html) in own() {
        let page = text(select(&Html::parse_document(&html), "body")[0]);
        let mut texts = vec![content.title, content.version, content.reviewed, content.interface.disclaimer()];
        texts.extend(content.awaits_review);
        for question in &content.questions {
            texts.extend([question.title].into_iter().chain(question.hint));
            texts.extend(question.options.iter().flat_map(|option| [Some(option.label), option.hint]).flatten());
            texts.extend(question.ends.iter().flat_map(|(low, high)| [*low, *high]));
        }
        texts.extend(content.outcomes.iter().flat_map(|outcome| [outcome.title, outcome.lead]));
        for block in &content.blocks {
            texts.extend([Some(block.title), block.lead, block.evidence].into_iter().flatten());
            texts.extend(block.items.iter().map(|item| item.words));
            texts.extend(block.unless.iter().map(|caution| caution.words));
        }
        texts.extend(content.sources.iter().map(|source| source.citation));
        for text in texts {
            assert!(page.contains(&squeezed(text)), "{}: the page lacks: {text}", content.language);
        }
        assert!(!page.contains(['{', '}']), "{}: a place was not filled", content.language);
    }
}

#[test]
fn every_block_is_there_once_and_can_be_reached_from_each_outcome_that_has_it() {
    for (content, html) in own() {
        let page = Html::parse_document(&html);
        assert_eq!(select(&page, ".block").len(), content.blocks.len());
        for outcome in &content.outcomes {
            let id = format!("#result-{}", outcome.id);
            for block in outcome.blocks.iter().map(|index| content.blocks[usize::from(*index)].id) {
                let reached = format!("{id} #advice-{block}, {id} a[href='#advice-{block}']");
                assert!(!select(&page, &reached).is_empty(), "{}: {block}", outcome.id);
            }
        }
    }
}

#[test]
fn the_warning_signs_come_first_and_name_every_option_that_leads_to_help() {
    for (content, html) in own() {
        let page = Html::parse_document(&html);
        assert!(html.find("id=\"warning-signs\"").unwrap() < html.find("id=\"questions\"").unwrap());
        let cards = select(&page, "#warning-signs .card");
        let levels: Vec<_> = cards.iter().map(|card| card.attr("class").unwrap()).collect();
        assert_eq!(levels, ["card urgent", "card soon"]);
        for flag in &content.red_flags {
            let outcome = content.outcomes[usize::from(flag.outcome)].id;
            let card = cards.iter().find(|card| card.html().contains(&format!("#result-{outcome}"))).unwrap();
            flag.when.visit(&mut |question, options| {
                let question = &content.questions[usize::from(question)];
                for option in options.iter().map(|option| question.options[option].label) {
                    assert!(text(*card).contains(option), "{outcome}: {option}");
                }
            });
        }
        // A rule alone can lead to help too.
        assert!(["not-sure", "spot"].iter().all(|id| {
            let option =
                content.questions.iter().flat_map(|question| &question.options).find(|option| option.id == *id);
            text(cards[1]).contains(option.unwrap().label)
        }));
    }
}

#[test]
fn links_have_a_target_and_ids_are_unique() {
    let own = own();
    let names = ["advice.html", "advice.nb.html"];
    for (content, html) in &own {
        let page = Html::parse_document(html);
        let ids: Vec<_> = select(&page, "[id]").iter().map(|one| one.attr("id").unwrap()).collect();
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len());
        let links: Vec<_> = select(&page, "a").iter().map(|link| link.attr("href").unwrap()).collect();
        for link in &links {
            match link.strip_prefix('#') {
                Some(id) => assert!(unique.contains(id), "{link} leads nowhere"),
                None => assert!(link.starts_with("https://") || names.contains(link), "{link}"),
            }
        }
        let sources = content.sources.iter().filter_map(|source| source.link);
        let others = names.into_iter().filter(|name| (*name == "advice.html") != (content.language == "en"));
        assert!(sources.chain(others).all(|link| links.contains(&link)));
    }
}

#[test]
fn it_is_sound_html_with_headings_in_order_and_nothing_that_runs() {
    for (content, html) in own() {
        let page = Html::parse_document(&html);
        assert_eq!(page.errors, Vec::<String>::new());
        let root = select(&page, "html")[0];
        assert_eq!((root.attr("lang"), root.attr("dir")), (Some(content.language), Some("ltr")));
        let levels: Vec<u8> =
            select(&page, "h1, h2, h3, h4").iter().map(|heading| heading.value().name().as_bytes()[1]).collect();
        assert_eq!(levels.iter().filter(|level| **level == b'1').count(), 1);
        assert!(levels[0] == b'1' && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        assert_eq!(select(&page, "script, [style], link, img, iframe, form").len(), 0);
        let hash = BASE64_STANDARD.encode(Sha256::digest(text_of_style(&page)));
        let policy = select(&page, "meta[http-equiv='Content-Security-Policy']")[0].attr("content");
        assert_eq!(policy, Some(&*format!("default-src 'none'; style-src 'sha256-{hash}'")));
    }
}

fn text_of_style(page: &Html) -> String {
    select(page, "style")[0].text().collect()
}

#[test]
fn a_language_without_words_is_refused() {
    let mut pack = content::check(&content::own_files().unwrap()).unwrap().packs.remove(0);
    pack.language = "fi".into();
    let message = pages(&[pack]).err().unwrap().to_string();
    assert_eq!(message, "The words of the guide are missing: add content/guide.fi.json");
}
