//! The plan on paper, read from real PDFs.

use std::collections::BTreeSet;

use anyhow::Result;
use browser_tests::{Key, Page, Pdf, Reader, Scene, WindowHandle, scenario, word, word_if_any};
use personas::{Answer, luke_but};
use serde::Deserialize;
use serde_json::Value;

/// A dark widget in a page whose links are as black as paper wants them, so that every colour found is the widget's.
const DARK: &str = "<it-band-check theme=dark loading=eager></it-band-check>";
const BLACK_LINKS: &str = "<style>a { color: #000 }</style>";

/// Of each self-care outcome, how answers that lead there differ from Luke's. One plan leaves out much.
const OUTCOMES: [(&str, &[Answer]); 4] = [
    ("not-it-band", &[("site", &["front-knee"])]),
    ("irritable", &[("pain", &["6"]), ("shins", &["painful"]), ("care", &["pregnant", "skin"])]),
    ("mild", &[]),
    ("niggle", &[("pain", &["1"])]),
];

/// What no paper can be used for.
const CONTROLS: [&str; 16] = [
    "/interface/restart",
    "/interface/keep/title",
    "/interface/keep/titleAdvice",
    "/interface/keep/print",
    "/interface/keep/printAdvice",
    "/interface/keep/share",
    "/interface/keep/shareHint",
    "/interface/leg/left",
    "/interface/leg/minutes",
    "/interface/leg/reset",
    "/interface/schedule/start",
    "/interface/schedule/save",
    "/interface/schedule/saveHint",
    "/interface/pace/title",
    "/interface/pace/usualHint",
    "/interface/pace/work",
];

/// Takes the page that is printed alone out of the widget, where the browser would print it.
const TAKE: &str = "const found = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const view = found.get.call(this);
        if (view) view.print = () => {
            const { documentElement, adoptedStyleSheets } = view.document;
            window.__alone = { page: documentElement.outerHTML,
                rules: adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)) };
            view.dispatchEvent(new view.Event('afterprint'));
        };
        return view;
    } });";

/// Puts it into an empty page, as it was put into the frame.
const PUT: &str = "const { page, rules } = args[0];
    document.documentElement.replaceWith(new DOMParser().parseFromString(page, 'text/html').documentElement);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join('\\n'));
    document.adoptedStyleSheets = [sheet]";

/// What a plan on the screen says, that has to be on paper.
#[derive(Deserialize)]
struct Plan {
    /// Paragraphs, items and cells.
    lines: Vec<String>,
    /// The names of the questions and the answers, with nothing between them.
    answers: String,
    /// Where its links lead.
    addresses: Vec<String>,
}

async fn plan(reader: Reader<'_>) -> Result<Plan> {
    let body = "const said = (element) => {
            const copy = element.cloneNode(true);
            copy.querySelectorAll('.hidden, .address').forEach((one) => one.remove());
            return copy.textContent;
        };
        const all = (selector) => [...root.querySelectorAll(selector)];
        const leaves = all(':is(.card, .plan, .about) :is(h2, h3, p, li, summary, thead th, time):not(.title)');
        return {
            lines: leaves.filter((one) => !one.closest('.first, .days, .controls, .builder, .field')).map(said),
            answers: all('dl :is(dt, dd:nth-of-type(1))').map(said).join(''),
            addresses: all('.plan a[href^=http]').map(({ href }) => href),
        }";
    reader.ask(body, &[]).await
}

/// Goes to an outcome from wherever the reader is.
async fn arrives<'a>(scene: &'a Scene, outcome: &str, changes: &[Answer<'_>]) -> Result<Reader<'a>> {
    scene.visit(Page::embedding(DARK).with_head(BLACK_LINKS)).await?;
    scene.browser.script::<()>("sessionStorage.clear()").await?;
    scene.browser.reload().await?;
    let reader = scene.reader(0);
    assert_eq!(reader.walk(&luke_but(changes)).await?, outcome, "{changes:?}");
    Ok(reader)
}

/// Opens what the button prints in a tab of its own, and tells which tab the reader was in.
async fn opened_alone(scene: &Scene, reader: Reader<'_>) -> Result<WindowHandle> {
    scene.browser.script::<()>(TAKE).await?;
    reader.press_button("print").await?;
    let alone = reader.wait_for("what is printed", "return window.__alone", &[]).await?;
    let post = scene.browser.driver().window().await?;
    scene.browser.new_tab().await?;
    scene.browser.ask::<()>(0, PUT, &[alone]).await?;
    Ok(post)
}

/// Prints what the button prints.
async fn printed_alone(scene: &Scene, reader: Reader<'_>) -> Result<Pdf> {
    let post = opened_alone(scene, reader).await?;
    let pdf = scene.browser.print().await?;
    scene.browser.close_tab(post).await?;
    Ok(pdf)
}

/// All of the plan is there, and nothing to press.
async fn holds_the_plan(pdf: &Pdf, reader: Reader<'_>, outcome: &str) -> Result<()> {
    let Plan { lines, answers, addresses } = plan(reader).await?;
    assert!(!addresses.is_empty() || outcome == "not-it-band", "{outcome} has links");
    let blocks = reader.blocks().await?;
    let titles = blocks.iter().map(|block| word(&format!("/blocks/{}/title", block.id)));
    let shown = blocks.iter().filter(|block| !block.withheld);
    let notes = shown.filter_map(|block| word_if_any(&format!("/blocks/{}/evidence", block.id)));
    // The first letter is a capital wherever it is shown.
    let title = word(&format!("/outcomes/{outcome}/title")).split_at(1).1;
    let told = [title, word("/interface/selfCare"), word("/interface/disclaimer")];
    for words in lines.iter().chain(&addresses).map(String::as_str).chain(titles).chain(notes).chain(told) {
        assert!(pdf.holds(words), "{outcome}: this is printed: {words}");
    }
    // What the buttons beside the answers say would stand between them.
    assert!(answers.contains(word("/questions/safety-now/options/none")), "{answers}");
    assert!(pdf.holds(&answers), "{outcome}: the answers are printed, and nothing else: {answers}");
    for control in CONTROLS.map(word) {
        assert!(!pdf.holds(control), "{outcome}: this is not printed: {control}");
    }
    Ok(())
}

/// Every colour is a grey.
fn is_for_paper(pdf: &Pdf, outcome: &str) {
    let colours = pdf.colours();
    assert!(colours.contains(&[0, 0, 0]), "{outcome}: {colours:?}");
    let bright = colours.iter().filter(|[red, green, blue]| red != green || green != blue).collect::<Vec<_>>();
    assert!(bright.is_empty(), "{outcome} is printed in {bright:?}");
}

#[test]
fn each_self_care_outcome_is_here() {
    let logic: Value = serde_json::from_str(include_str!("../../../content/it-band.json")).expect("logic");
    let outcomes = logic["outcomes"].as_array().expect("outcomes").iter();
    let self_care = outcomes.filter(|one| one["level"] == "self-care").filter_map(|one| one["id"].as_str());
    assert_eq!(self_care.collect::<BTreeSet<_>>(), BTreeSet::from(OUTCOMES.map(|(outcome, _)| outcome)));
}

#[test]
fn each_self_care_outcome_is_whole_on_paper_alone_or_with_its_page() {
    scenario(async |scene| {
        for (outcome, changes) in OUTCOMES {
            let reader = arrives(scene, outcome, changes).await?;
            let alone = printed_alone(scene, reader).await?;
            let page = scene.browser.print().await?;
            // Print itself is in a part that has to be opened.
            let open = "return root.querySelectorAll('details[open]:not(.keep)').length";
            assert_eq!(reader.ask::<u32>(open, &[]).await?, 0, "{outcome}: what was folded is folded again");
            for pdf in [&alone, &page] {
                holds_the_plan(pdf, reader, outcome).await?;
                is_for_paper(pdf, outcome);
            }
            for of_the_page in ["A post", "A link before the questionnaire", "A link after it"] {
                assert!(!alone.holds(of_the_page), "{outcome}: {of_the_page} is not printed");
                assert!(page.holds(of_the_page), "{outcome}: {of_the_page} is printed too");
            }
        }
        Ok(())
    });
}

/// The colours of words and of what they stand on.
const COLOURS: &str =
    "const all = [host, ...root.querySelectorAll('*')].filter((one) => one.checkVisibility() && !one.closest('svg'));
    const styles = all.map((one) => getComputedStyle(one));
    return ['color', 'backgroundColor'].map((property) => [...new Set(styles.map((style) => style[property]))].sort())";

#[test]
fn on_paper_a_dark_widget_is_black_on_white() {
    scenario(async |scene| {
        let reader = arrives(scene, "mild", &[]).await?;
        reader.start_on(&reader.day_from_today(0).await?).await?;
        reader.work_out_a_set().await?;
        let dark = [("prefers-color-scheme", "dark")];
        scene.browser.emulate("screen", &dark).await?;
        let (words, _): (Vec<String>, Vec<String>) = reader.ask(COLOURS, &[]).await?;
        assert!(words.len() > 2, "the screen has colours: {words:?}");
        scene.browser.emulate("print", &dark).await?;
        let (words, grounds): (Vec<String>, Vec<String>) = reader.ask(COLOURS, &[]).await?;
        assert_eq!(words, ["rgb(0, 0, 0)"]);
        assert_eq!(grounds, ["rgba(0, 0, 0, 0)"]);
        Ok(())
    });
}

#[test]
fn on_paper_the_number_of_a_lit_zone_can_be_read() {
    scenario(async |scene| {
        let reader = arrives(scene, "mild", &[]).await?;
        reader.press_button("timer-start").await?;
        reader.wait_for("a zone", "return root.querySelector('.zone[data-lit]')", &[]).await?;
        scene.browser.emulate("print", &[("prefers-reduced-motion", "reduce")]).await?;
        // Colours that fade are not there yet: the one setting may come before the other.
        let body = "for (const fading of root.getAnimations()) fading.cancel();
            const style = (one) => getComputedStyle(root.querySelector(one));
            const { color, backgroundColor } = style('.way-up [aria-current] .marker');
            return [[color, backgroundColor], [style('.zone[data-lit] text').fill, style('.zone[data-lit] .spot').fill]]";
        let pairs: Vec<[String; 2]> = reader.ask(body, &[]).await?;
        let paper = ["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"];
        for [number, ground] in &pairs {
            assert!(paper.contains(&&**number) && paper.contains(&&**ground) && number != ground, "{pairs:?}");
        }
        Ok(())
    });
}

#[test]
fn the_controls_that_no_paper_holds_are_on_the_screen() {
    scenario(async |scene| {
        let mut screens = String::new();
        for (outcome, changes) in OUTCOMES {
            screens += &arrives(scene, outcome, changes).await?.text().await?;
        }
        for control in CONTROLS.map(word) {
            assert!(screens.contains(control), "{control} is on a screen: {screens}");
        }
        Ok(())
    });
}

#[test]
fn a_set_that_was_worked_out_is_printed_without_its_fields() {
    scenario(async |scene| {
        let reader = arrives(scene, "mild", &[]).await?;
        reader.work_out_a_set().await?;
        for pdf in [printed_alone(scene, reader).await?, scene.browser.print().await?] {
            assert!(pdf.holds("1 4:20 4:20 2 4:15 4:15 3 4:10 4:10 4 4:05 4:05 5 4:00 4:00"));
            for words in ["title", "stop", "trimmed", "total"] {
                assert!(pdf.holds(word(&format!("/interface/pace/{words}"))), "{words} is printed");
            }
            for words in ["usual", "usualHint", "unit", "repetitions", "length", "work"] {
                assert!(!pdf.holds(word(&format!("/interface/pace/{words}"))), "{words} is not printed");
            }
        }
        Ok(())
    });
}

#[test]
fn a_table_is_printed_alone_in_the_size_of_the_words_around_it() {
    scenario(async |scene| {
        let reader = arrives(scene, "mild", &[]).await?;
        opened_alone(scene, reader).await?;
        let sizes = "return ['.outcome', '[data-day] td'].map((one) =>
            getComputedStyle(document.querySelector(one)).fontSize)";
        let [words, cell]: [String; 2] = scene.browser.script(sizes).await?;
        assert_eq!(cell, words);
        Ok(())
    });
}

#[test]
fn the_ring_around_what_has_the_focus_is_not_printed() {
    scenario(async |scene| {
        scene.visit(Page::embedding(DARK).with_head(BLACK_LINKS)).await?;
        let reader = scene.reader(0);
        reader.walk_until("care", &luke_but(&[])).await?;
        reader.choose("care", &["none"]).await?;
        reader.press(Key::Enter).await?;
        reader.sees("mild").await?;
        assert_eq!(reader.focused().await?, "heading");
        is_for_paper(&scene.browser.print().await?, "mild");
        Ok(())
    });
}

#[test]
fn the_emergency_number_is_on_paper() {
    scenario(async |scene| {
        for number in ["112", "0118 999"] {
            let post = format!("<it-band-check remember=none emergency-tel='{number}'></it-band-check>");
            let reader = scene.open(Page::embedding(&post)).await?;
            assert_eq!(reader.walk(&luke_but(&[("safety-now", &["chest"])])).await?, "see-today");
            let words = reader.ask::<String>("return root.querySelector('[part~=call]').textContent", &[]).await?;
            assert!(words.contains(number), "{words}");
            let pdf = scene.browser.print().await?;
            assert!(pdf.holds(&words), "{words}");
            assert!(!pdf.holds("tel:"), "no address of a link");
        }
        Ok(())
    });
}
