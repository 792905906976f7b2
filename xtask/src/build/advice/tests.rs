//! What the page promises: all that the document says, links that lead somewhere, headings in order, nothing that runs.

use std::collections::HashSet;

use base64::{Engine, prelude::BASE64_STANDARD};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

use super::{Page, Words, file_name, filled, in_every_language, sample, words};
use crate::content::{self, Level, QuestionKind, Questionnaire};

/// The project's own pages, each with what it is made from.
fn pages() -> Vec<(&'static Questionnaire, String)> {
    let contents = content::own_questionnaires();
    let pages = in_every_language(contents).expect("there are words in every language").into_iter();
    contents.iter().zip(pages.map(|page| String::from_utf8(page.bytes).expect("a page is UTF-8"))).collect()
}

fn words_of(language: &str) -> &'static Words {
    words::of(language).expect("there are words in this language")
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The text of an element as it is read, white space brought down to single spaces.
fn text(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn body(page: &Html) -> String {
    text(select(page, "body")[0])
}

/// Every element with an id.
fn ids(page: &Html) -> Vec<&str> {
    select(page, "[id]").iter().map(|element| element.attr("id").expect("it has one")).collect()
}

#[test]
fn every_language_of_the_content_has_a_page_and_the_words_for_it() {
    let contents = content::own_questionnaires();
    let pages = in_every_language(contents).unwrap();
    let names: Vec<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(names, ["advice.html", "advice.nb.html"]);
    let languages: HashSet<&str> = contents.iter().map(|content| content.language).collect();
    let spoken: Vec<&str> = words::ALL.iter().map(|words| words.language).collect();
    assert_eq!(spoken.iter().copied().collect::<HashSet<_>>(), languages);
    assert_eq!(spoken.len(), languages.len(), "{spoken:?}");
}

#[test]
fn a_language_without_words_is_refused() {
    let foreign = Questionnaire { language: "fi", ..sample::questionnaire() };
    assert_eq!(
        in_every_language(&[sample::questionnaire(), foreign]).err().expect("a mistake").to_string(),
        "advice.fi.html has no words of its own. Add them in xtask/src/build/advice/words/: a file like english.rs, \
         and its name in mod.rs."
    );
}

#[test]
fn each_page_leads_to_the_others() {
    for (content, html) in pages() {
        let page = Html::parse_document(&html);
        let links = select(&page, "body > header a").into_iter();
        let links = links.map(|link| (link.attr("href"), link.attr("hreflang"), link.attr("lang"), text(link)));
        let others = words::ALL.iter().filter(|words| words.language != content.language);
        let names: Vec<_> = others.map(|words| (file_name(words.language), words.language, words.link)).collect();
        let expected = names
            .iter()
            .map(|(name, language, link)| (Some(name.as_str()), Some(*language), Some(*language), (*link).to_owned()));
        assert_eq!(links.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }
}

#[test]
fn every_text_of_the_document_is_on_the_page() {
    for (content, html) in pages() {
        let page = body(&Html::parse_document(&html));
        let mut texts = vec![content.title, content.version, content.interface.disclaimer, content.interface.about];
        texts.extend(content.awaits_review);
        for question in &content.questions {
            texts.extend([question.title, question.name].into_iter().chain(question.hint));
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
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(!text.is_empty() && page.contains(&text), "the page lacks: {text}");
        }
        assert!(!page.contains(['{', '}']), "a place was not filled");
    }
}

#[test]
fn every_source_s_address_is_a_link() {
    for (content, html) in pages() {
        let page = Html::parse_document(&html);
        let links: HashSet<_> = select(&page, "a").iter().filter_map(|link| link.attr("href")).collect();
        for link in content.sources.iter().filter_map(|source| source.link) {
            assert!(links.contains(link), "nothing leads to {link}");
        }
    }
}

#[test]
fn every_result_holds_all_of_its_parts() {
    for (content, html) in pages() {
        let page = Html::parse_document(&html);
        for outcome in &content.outcomes {
            let result = select(&page, &format!("#result-{}", outcome.id))[0];
            let titles: Vec<String> = result.select(&Selector::parse("h4").expect("a selector")).map(text).collect();
            let blocks = outcome.blocks.iter().map(|block| &content.blocks[usize::from(*block)]);
            assert_eq!(titles, blocks.map(|block| block.title).collect::<Vec<_>>(), "{}", outcome.id);
            let level = match outcome.level {
                Level::SelfCare => content.interface.self_care,
                Level::Soon => content.interface.soon,
                Level::Urgent => content.interface.urgent,
            };
            let heading = text(result.select(&Selector::parse("h3").expect("a selector")).next().expect("a heading"));
            assert_eq!(heading, format!("{level}: {}", outcome.title));
        }
    }
}

#[test]
fn every_question_shows_its_options_and_a_way_on() {
    for (content, html) in pages() {
        let page = Html::parse_document(&html);
        for question in &content.questions {
            let labels: Vec<String> = match question.kind {
                QuestionKind::Scale => select(&page, &format!("#question-{} .scale li", question.id)),
                _ => select(&page, &format!("#question-{} .option", question.id)),
            }
            .into_iter()
            .map(text)
            .collect();
            assert_eq!(labels, question.options.iter().map(|option| option.label).collect::<Vec<_>>());
            let ways = select(&page, &format!("#question-{} .onwards a[href^='#']", question.id));
            assert!(!ways.is_empty(), "{} leads nowhere", question.id);
        }
    }
}

#[test]
fn links_within_the_page_have_a_target_and_ids_are_unique() {
    for (_, html) in pages() {
        let page = Html::parse_document(&html);
        let ids = ids(&page);
        let unique: HashSet<_> = ids.iter().copied().collect();
        let pages: Vec<String> = words::ALL.iter().map(|words| file_name(words.language)).collect();
        assert_eq!(unique.len(), ids.len());
        for link in select(&page, "a") {
            let address = link.attr("href").expect("a link has an address");
            match address.strip_prefix('#') {
                Some(id) => assert!(unique.contains(id), "{address} leads nowhere"),
                None => {
                    assert!(address.starts_with("https://") || pages.iter().any(|page| page == address), "{address}")
                }
            }
        }
        for labelled in select(&page, "[aria-labelledby]") {
            assert!(unique.contains(labelled.attr("aria-labelledby").expect("it has one")));
        }
    }
}

#[test]
fn nothing_leads_away_from_an_urgent_result() {
    for (_, html) in pages() {
        let page = Html::parse_document(&html);
        assert!(!select(&page, ".result.urgent").is_empty());
        assert_eq!(select(&page, ".result.urgent a").len(), 0);
    }
}

#[test]
fn the_most_urgent_warning_sign_stands_before_all_questions() {
    for (content, html) in pages() {
        let page = Html::parse_document(&html);
        let warnings = select(&page, "main .warning");
        assert_eq!(warnings.len(), content.red_flags.len());
        let levels: Vec<&str> = warnings.iter().map(|warning| warning.attr("class").expect("a class")).collect();
        assert_eq!(levels, ["warning urgent", "warning soon"]);
        assert!(html.find("class=\"warning").expect("a warning") < html.find("class=\"question").expect("a question"));
        for (flag, warning) in content.red_flags.iter().zip(warnings) {
            let signs = text(warning);
            flag.when.visit(&mut |question, options| {
                let question = &content.questions[usize::from(question)];
                for option in options.iter().map(|option| &question.options[option]) {
                    assert!(signs.contains(option.label), "{signs} lacks {}", option.label);
                    assert!(option.hint.is_none_or(|hint| signs.contains(hint)));
                }
            });
        }
    }
}

#[test]
fn nothing_runs_and_no_element_has_a_style_of_its_own() {
    for (_, html) in pages() {
        let page = Html::parse_document(&html);
        assert_eq!(select(&page, "script, [style], link, img, iframe, object, form, base").len(), 0);
        for element in select(&page, "*") {
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on"), "{name}={value}");
                assert!(!value.trim_start().to_ascii_lowercase().starts_with("javascript:"), "{value}");
            }
        }
    }
}

#[test]
fn the_policy_allows_the_one_style_sheet_and_nothing_else() {
    for (_, html) in pages() {
        let page = Html::parse_document(&html);
        let [style] = select(&page, "style")[..] else { panic!("there is one style sheet") };
        let hash = BASE64_STANDARD.encode(Sha256::digest(style.text().collect::<String>()));
        let policy = select(&page, "meta[http-equiv='Content-Security-Policy']")[0].attr("content");
        assert_eq!(policy, Some(&*format!("default-src 'none'; style-src 'sha256-{hash}'")));
    }
}

#[test]
fn it_is_sound_html_with_headings_in_order() {
    for (content, html) in pages() {
        let page = Html::parse_document(&html);
        assert_eq!(page.errors, Vec::<String>::new());
        assert_eq!(select(&page, "html")[0].attr("lang"), Some(content.language));
        for landmark in ["header", "nav", "main", "footer"] {
            assert_eq!(select(&page, &format!("body > {landmark}")).len(), 1, "{landmark}");
        }
        let levels: Vec<u8> = select(&page, "h1, h2, h3, h4, h5, h6")
            .iter()
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert_eq!(levels[0], 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn the_day_of_the_last_review_is_written_out() {
    let content = sample::questionnaire();
    let date = |language, day| Page { content: &content, words: words_of(language), languages: &[] }.date(day);
    assert_eq!(date("en", "2026-11-03"), "3 November 2026");
    assert_eq!(date("nb", "2026-11-03"), "3. november 2026");
    assert_eq!(date("en", "2026-13-03"), "2026-13-03");
    assert_eq!(date("en", "soon"), "soon");
}

#[test]
fn words_are_escaped() {
    let content = Questionnaire { title: "<script>&\"", ..content::own_questionnaires()[0].clone() };
    let html = Page { content: &content, words: words_of("en"), languages: &[] }.html().into_string();
    let page = Html::parse_document(&html);
    assert_eq!(select(&page, "script").len(), 0);
    assert_eq!(text(select(&page, "h1")[0]), "<script>&\"");
    let bold = maud::html! { b { "&" } };
    assert_eq!(filled("a < {x}, {y}!", &[("{y}", &bold), ("{x}", &bold)]).0, "a &lt; <b>&amp;</b>, <b>&amp;</b>!");
}

#[test]
fn only_english_needs_no_language_in_its_name() {
    assert_eq!(file_name("en"), "advice.html");
    assert_eq!(file_name("pt-BR"), "advice.pt-BR.html");
}
