//! What pages of a blog hold: one script, and only where there is a check.

use anyhow::ensure;

use crate::blog::{Writer::Author, in_both_themes};

/// The block as the editor writes it.
const BLOCK: &str = "<!-- wp:it-band-check/check /-->";

const PARAGRAPH: &str = "<!-- wp:paragraph --><p>Only words.</p><!-- /wp:paragraph -->";

/// The link of the fallback: its address and its words.
const FALLBACK: &str =
    "const { href, textContent } = host.querySelector('a'); return [href.split('/').pop(), textContent]";

#[test]
fn two_checks_have_one_script() {
    in_both_themes(async |blog| {
        blog.log_in(Author).await?;
        let text = format!("{BLOCK}{PARAGRAPH}<!-- wp:shortcode -->[it_band_check]<!-- /wp:shortcode -->");
        let path = blog.publish(&text).await?;
        blog.walk_to_a_plan(&path).await?;
        ensure!(blog.reader(1).screen().await? == "safety-now", "The second check is no other than the first");
        let checks: usize = blog.ask("return document.querySelectorAll('it-band-check').length", &[]).await?;
        ensure!(checks == 2, "There are {checks} checks");
        Ok(())
    });
}

#[test]
fn a_post_without_a_check_has_no_script() {
    in_both_themes(async |blog| {
        blog.log_in(Author).await?;
        let path = blog.publish(PARAGRAPH).await?;
        blog.visit(&path).await?;
        let page: String = blog.ask("return document.documentElement.outerHTML", &[]).await?;
        ensure!(page.contains("Only words."), "This is another page: {page}");
        ensure!(!page.contains("it-band-check"), "The page holds something of the plugin");
        Ok(())
    });
}

#[test]
fn the_words_follow_the_page_or_the_setting() {
    in_both_themes(async |blog| {
        blog.log_in(Author).await?;
        let path = blog.publish(&format!("{BLOCK}[it_band_check lang=\"nb-NO\"]")).await?;
        blog.visit(&path).await?;
        let english: (String, String) = blog.reader(0).ask(FALLBACK, &[]).await?;
        ensure!(english == owned("advice.html", "Read the questions and the advice as one page"), "{english:?}");
        let norwegian: (String, String) = blog.reader(1).ask(FALLBACK, &[]).await?;
        ensure!(norwegian == owned("advice.nb.html", "Les spørsmålene og rådene på én side"), "{norwegian:?}");
        blog.reader(0).screen().await?;
        blog.reader(1).screen().await?;
        let shown = [blog.reader(0).heading().await?.text, blog.reader(1).heading().await?.text];
        ensure!(shown[0].contains("warning signs") && shown[1].contains("varseltegn"), "{shown:?}");
        Ok(())
    });
}

#[test]
fn the_page_behind_the_fallback_is_there() {
    in_both_themes(async |blog| {
        blog.log_in(Author).await?;
        let path = blog.publish(BLOCK).await?;
        blog.visit(&path).await?;
        let link: String = blog.reader(0).ask("return host.querySelector('a').href", &[]).await?;
        blog.scene.browser.go(&link).await?;
        let heading: String = blog.ask("return document.querySelector('h1').innerText", &[]).await?;
        ensure!(heading.contains("IT band"), "The page is {heading}");
        Ok(())
    });
}

#[test]
fn a_feed_has_the_link_and_no_script() {
    in_both_themes(async |blog| {
        blog.log_in(Author).await?;
        let marked = format!("{PARAGRAPH}{BLOCK}").replace("Only words", "A feed has this");
        let path = blog.publish(&marked).await?;
        blog.visit(&path).await?;
        let body = "return fetch('/feed/').then((feed) => feed.text()).then((feed) => {
            const items = [...new DOMParser().parseFromString(feed, 'text/xml').querySelectorAll('item')];
            return items.map(({ textContent }) => textContent).find((text) => text.includes('A feed has this'));
        })";
        let item: String = blog.ask(body, &[]).await?;
        ensure!(item.contains("/embed/advice.html"), "The feed holds {item}");
        ensure!(!item.contains("<it-band-check") && !item.contains("<script"), "The feed holds {item}");
        Ok(())
    });
}

#[test]
fn a_list_of_posts_has_one_script() {
    in_both_themes(async |blog| {
        blog.log_in(Author).await?;
        for _ in 0..2 {
            blog.publish(BLOCK).await?;
        }
        blog.visit("/author/author/").await?;
        let checks: usize = blog.ask("return document.querySelectorAll('it-band-check').length", &[]).await?;
        // A block theme lists excerpts, which leave the check out.
        let scripts = blog.scripts().await?;
        ensure!(scripts.len() == checks.min(1), "{checks} checks have {scripts:?}");
        Ok(())
    });
}

fn owned(address: &str, words: &str) -> (String, String) {
    (address.to_owned(), words.to_owned())
}
