//! Every tool on a narrow page, in dark, in forced colours, without motion, and under a finger.

use anyhow::{Context, Result};
use browser_tests::{Page, Reader, Scene, scenario};
use personas::{LUKE, luke_but};
use serde_json::{Value, json};

/// What is lit is lit at once.
const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

/// A page that keeps everything, with the widget in some HTML of the page's own.
fn post(before: &str, attributes: &str) -> Page {
    Page::embedding(&format!("{before}<it-band-check loading=eager remember=device {attributes}></it-band-check>"))
}

/// Luke's plan with every tool at work and all that is folded open.
async fn every_tool<'a>(scene: &'a Scene, page: Page) -> Result<Reader<'a>> {
    let reader = scene.open(page).await?;
    reader.walk(LUKE).await?;
    reader.use_every_tool().await?;
    reader.ask::<()>("for (const one of root.querySelectorAll('details')) one.open = true", &[]).await?;
    Ok(reader)
}

/// The question with a chosen answer.
async fn chosen_at<'a>(scene: &'a Scene, question: &str, option: &str) -> Result<Reader<'a>> {
    let reader = scene.open(post("", "")).await?;
    reader.walk_until(question, LUKE).await?;
    reader.choose(question, &[option]).await?;
    Ok(reader)
}

async fn fits(reader: Reader<'_>, what: &str) -> Result<()> {
    let (seen, out) = reader.too_wide().await?;
    assert!(seen > 20, "{what}: {seen} elements");
    assert_eq!(out, [""; 0], "{what}");
    Ok(())
}

#[test]
fn nothing_is_too_wide_for_a_cell_of_280_pixels() {
    scenario(async |scene| {
        scene.browser.resize(320).await?;
        let page = "<table style='border-spacing: 0; table-layout: fixed; width: 280px'><tr><td style='padding: 0'>";
        let reader = every_tool(scene, post(page, "")).await?;
        let width = "return host.getBoundingClientRect().width";
        assert_eq!(reader.ask::<u32>(width, &[]).await?, 280);
        fits(reader, "every tool").await?;
        reader.change("site").await?;
        fits(reader, "the picture of the leg").await
    });
}

/// How many numbers of a scale stand in each of its rows.
const ROWS: &str = "const rows = new Map();
    for (const label of root.querySelectorAll('.number input:not([name=day]) + label')) {
        const { top, width, height } = label.getBoundingClientRect();
        if (width < 44 || height < 44) return 'too small for a finger';
        rows.set(top, (rows.get(top) ?? 0) + 1);
    }
    return [...rows.values()].join(' + ')";

#[test]
fn no_number_of_a_scale_stands_alone_in_its_row() {
    scenario(async |scene| {
        let reader = scene.open(post("", "")).await?;
        reader.walk_until("pain", LUKE).await?;
        for (width, rows) in [(290, "4 + 4 + 3"), (320, "4 + 4 + 3"), (360, "6 + 5"), (560, "6 + 5"), (700, "11")] {
            scene.browser.resize(width).await?;
            assert_eq!(reader.ask::<String>(ROWS, &[]).await?, rows, "the question at {width} pixels");
        }
        reader.walk(LUKE).await?;
        reader.use_every_tool().await?;
        for (width, rows) in [(320, "4 + 4 + 3"), (360, "4 + 4 + 3"), (440, "6 + 5"), (1000, "11")] {
            scene.browser.resize(width).await?;
            assert_eq!(reader.ask::<String>(ROWS, &[]).await?, rows, "the diary at {width} pixels");
        }
        Ok(())
    });
}

/// Two pairs of an element and a property of its style, which have to differ: of the same thing on and off, or of
/// what is drawn and what it is drawn on.
type Difference<'a> = [(&'a str, &'a str); 2];

async fn differ(reader: Reader<'_>, differences: &[Difference<'_>]) -> Result<()> {
    let body = "return args[0].map(([one, property]) => getComputedStyle(root.querySelector(one))[property])";
    for difference in differences {
        let [one, other]: [String; 2] = reader.ask(body, &[json!(difference)]).await?;
        assert_ne!(one, other, "{difference:?}");
    }
    Ok(())
}

/// Has the reader's system force its colours, light ones and dark ones, and looks each time.
async fn differ_in_forced_colours(scene: &Scene, reader: Reader<'_>, differences: &[Difference<'_>]) -> Result<()> {
    for scheme in ["light", "dark"] {
        let settings = [("forced-colors", "active"), STILL, ("prefers-color-scheme", scheme)];
        scene.browser.emulate("screen", &settings).await?;
        differ(reader, differences).await?;
    }
    Ok(())
}

#[test]
fn forced_colours_tell_what_is_chosen_in_a_question() {
    scenario(async |scene| {
        let reader = chosen_at(scene, "site", "outer-knee").await?;
        let (on, off) = ("input:checked + label", "input:not(:checked) + label");
        let picture = [
            [("[data-lit] .spot", "fill"), (".region:not([data-lit]) .spot", "fill")],
            [("[data-lit] text", "fill"), ("[data-lit] .spot", "fill")],
            [(".region:not([data-lit]) text", "fill"), (".region:not([data-lit]) .spot", "fill")],
            [(".skin", "stroke"), (".skin", "fill")],
            [(on, "borderTopWidth"), (off, "borderTopWidth")],
        ];
        differ_in_forced_colours(scene, reader, &picture).await?;
        reader.walk_until("pain", LUKE).await?;
        reader.choose("pain", &["3"]).await?;
        let scale = [
            [(on, "backgroundColor"), (off, "backgroundColor")],
            [(on, "color"), (on, "backgroundColor")],
            [(off, "color"), (off, "backgroundColor")],
        ];
        differ_in_forced_colours(scene, reader, &scale).await
    });
}

#[test]
fn forced_colours_tell_what_is_on_in_every_tool() {
    scenario(async |scene| {
        let reader = every_tool(scene, post("", "")).await?;
        let (zone, others) = (".zone[data-lit]", ".zone:not([data-lit])");
        let [spot, spots, number, numbers] = [(zone, ".spot"), (others, ".spot"), (zone, "text"), (others, "text")]
            .map(|(zone, part)| format!("{zone} {part}"));
        let step = [".way-up [aria-current]", ".way-up li:not([aria-current])"];
        let today = ["[data-day][aria-current] th", "[data-day]:not([aria-current]) th"];
        let unit = [".units input:checked + label", ".units input:not(:checked) + label"];
        let pain = [".diary input:checked + label", ".diary input:not(:checked) + label"];
        let words_on = |one| [(one, "color"), (one, "backgroundColor")];
        let tools = [
            [(&*spot, "fill"), (&*spots, "fill")],
            [(&*spot, "fill"), (&*number, "fill")],
            [(&*spots, "fill"), (&*numbers, "fill")],
            step.map(|one| (one, "borderTopColor")),
            step.map(|one| (one, "fontWeight")),
            today.map(|one| (one, "borderInlineStartWidth")),
            unit.map(|one| (one, "borderTopWidth")),
            pain.map(|one| (one, "backgroundColor")),
            words_on(pain[0]),
            words_on(".today"),
        ];
        differ_in_forced_colours(scene, reader, &tools).await?;
        let marks = "return ['coach', 'evidence', 'ours'].map((one) => {
                const style = getComputedStyle(root.querySelector(`.legend .${one}`), '::before');
                return `${style.backgroundColor} ${style.borderTopLeftRadius}`;
            })";
        let [coach, evidence, ours]: [String; 3] = reader.ask(marks, &[]).await?;
        assert!(coach != evidence && evidence != ours && coach != ours, "{coach}, {evidence}, {ours}");
        let edges = "return [...root.querySelectorAll('.primary, .secondary, .input, select, .folds, .worsening, .card, .diary')]
            .filter((one) => getComputedStyle(one).borderTopWidth === '0px').map((one) => one.outerHTML)";
        assert_eq!(reader.ask::<Vec<String>>(edges, &[]).await?, [""; 0], "everything has an edge");
        Ok(())
    });
}

#[test]
fn forced_colours_tell_what_is_left_out_and_what_has_the_focus() {
    scenario(async |scene| {
        scene.browser.emulate("screen", &[("forced-colors", "active")]).await?;
        let reader = scene.open(post("", "")).await?;
        reader.walk(&luke_but(&[("care", &["skin"])])).await?;
        let titles = [".withheld .subtitle", ".block:not(.withheld) .subtitle"];
        differ(reader, &[titles.map(|one| (one, "fontWeight"))]).await?;
        reader.open_everything().await?;
        for (wanted, ringed) in [
            ("input units=km", "return root.activeElement.labels[0]"),
            ("button intervals", "return root.activeElement"),
            ("button calendar", "return root.activeElement"),
        ] {
            reader.tab_to(wanted).await?;
            let body = format!(
                "const ringed = (() => {{ {ringed} }})();
                const {{ outlineStyle, outlineWidth }} = getComputedStyle(ringed);
                return `${{outlineStyle}} ${{outlineWidth}}`"
            );
            assert_eq!(reader.ask::<String>(&body, &[]).await?, "solid 3px", "{wanted}");
        }
        Ok(())
    });
}

/// How many elements move or would move, and how many do right now.
async fn motion(reader: Reader<'_>) -> Result<(usize, usize)> {
    let body = "const moves = ({ transitionDuration, animationName, scrollBehavior }) =>
            /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto';
        const all = [...root.querySelectorAll('*')];
        return [all.filter((one) => ['', '::before', '::after'].some((part) => moves(getComputedStyle(one, part || null)))).length,
            root.getAnimations().length]";
    reader.ask(body, &[]).await
}

#[test]
fn nothing_moves_for_readers_who_want_less_motion() {
    scenario(async |scene| {
        let reader = chosen_at(scene, "site", "outer-knee").await?;
        let wishes = [("no-preference", true), ("reduce", false)];
        for (wish, moves) in wishes {
            scene.browser.emulate("screen", &[("prefers-reduced-motion", wish)]).await?;
            assert_eq!(motion(reader).await?.0 > 0, moves, "{wish}: the picture of the leg");
        }
        reader.walk(LUKE).await?;
        reader.use_every_tool().await?;
        for (wish, moves) in wishes {
            scene.browser.emulate("screen", &[("prefers-reduced-motion", wish)]).await?;
            let (could, does) = motion(reader).await?;
            assert_eq!((could > 0, does > 0), (moves, moves), "{wish}: the strokes of the massage");
        }
        Ok(())
    });
}

/// Touches the middle of an element.
async fn touch(scene: &Scene, reader: Reader<'_>, selector: &str) -> Result<()> {
    // Two touches of one place in quick succession are a double tap, which no reader means here: so each is elsewhere, and
    // none is on a screen that has only just come up.
    let body = "if (window.__focused !== root.activeElement) {
            window.__focused = root.activeElement;
            window.__since = performance.now();
        }
        if (performance.now() - window.__since < 500) return;
        const found = root.querySelector(args[0]);
        unfold(found);
        window.__touches = (window.__touches ?? 0) + (found ? 1 : 0);
        found?.scrollIntoView({ block: window.__touches % 2 ? 'center' : 'start' });
        const { x, y, width, height } = found?.getBoundingClientRect() ?? {};
        return found && [x + width / 2, y + height / 2]";
    let middle = reader.wait_for(selector, body, &[json!(selector)]).await?;
    scene.browser.tap(serde_json::from_value(middle)?).await
}

#[test]
fn every_tool_works_by_touch() {
    scenario(async |scene| {
        scene.browser.resize(320).await?;
        scene.browser.emulate_touch_screen().await?;
        let reader = scene.open(post("", "")).await?;
        reader.walk_until("site", LUKE).await?;
        touch(scene, reader, "[data-region=side-hip] text").await?;
        reader.wait_for("a lit region", "return root.querySelector('[data-region=side-hip][data-lit]')", &[]).await?;
        assert_eq!(reader.chosen("site").await?, ["side-hip"]);
        reader.walk(LUKE).await?;

        touch(scene, reader, "[data-action=timer-start]").await?;
        reader.wait_for("a zone", "return root.querySelector('.zone[data-lit]')", &[]).await?;
        touch(scene, reader, "[data-action=timer-reset]").await?;
        reader.wait_for("no zone", "return !root.querySelector('.zone[data-lit]')", &[]).await?;

        for (field, text) in [("pace", "6:40"), ("repetitions", "2"), ("length", "1609")] {
            touch(scene, reader, &format!("[name={field}]")).await?;
            reader.wait_for(field, "return root.activeElement?.name === args[0]", &[json!(field)]).await?;
            scene.browser.type_text(text).await?;
        }
        touch(scene, reader, "input[value=mile] + label").await?;
        reader.wait_for("the unit", "return root.querySelector('input[value=mile]').checked", &[]).await?;
        touch(scene, reader, "[data-action=intervals]").await?;
        reader.wait_for("the set", "return root.querySelector('[data-set=full]')", &[]).await?;

        reader.start_on(&reader.day_from_today(0).await?).await?;
        scene
            .browser
            .script::<()>("HTMLAnchorElement.prototype.click = function () { window.__saved = this.download }")
            .await?;
        touch(scene, reader, "[data-action=calendar]").await?;
        scene.browser.wait("the calendar file", "return window.__saved").await?;

        touch(scene, reader, "[data-action=diary-keep]").await?;
        touch(scene, reader, ".diary input[value='2'] + label").await?;
        touch(scene, reader, "[data-action=diary-save]").await?;
        reader.wait_for("the advice", "return root.querySelector('[data-advice]')", &[]).await?;
        touch(scene, reader, "[data-action=forget]").await?;
        reader.sees("safety-now").await
    });
}

/// Every text of the widget that is harder to read than 4.5 to 1 allows, and how many texts there are. Colours are
/// mixed by drawing them.
const FAINT: &str = "const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const drawn = (...colours) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (colour) => colour.map((part) => part / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const grounds = (one) => {
        const above = [];
        for (let up = one; up; up = up.parentElement ?? up.getRootNode().host) above.unshift(getComputedStyle(up).backgroundColor);
        return ['white', ...above];
    };
    const texts = [...root.querySelectorAll('*')].filter((one) => !one.closest('svg, .hidden, :disabled')
        && one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    const faint = texts.map((one) => {
        const ground = grounds(one);
        const [low, high] = [light(drawn(...ground, getComputedStyle(one).color)), light(drawn(...ground))].sort((a, b) => a - b);
        return { what: `${one.localName}.${one.className}: ${one.textContent.slice(0, 40)}`, ratio: (high + 0.05) / (low + 0.05) };
    }).filter(({ ratio }) => ratio < 4.5);
    return [texts.length, getComputedStyle(root.querySelector('.frame')).backgroundColor, faint]";

/// Appearance at a screen of so many texts in each theme, on a light page and on a dark one.
async fn can_be_read(scene: &Scene, reader: Reader<'_>, least: usize) -> Result<()> {
    scene.browser.emulate("screen", &[STILL]).await?;
    let mut grounds = Vec::new();
    for (theme, page, dark) in
        [("auto", "#111", false), ("auto", "#eee", true), ("light", "#eee", false), ("dark", "#111", true)]
    {
        let body = "host.setAttribute('theme', args[0]); document.body.style.color = args[1]";
        reader.ask::<()>(body, &[json!(theme), json!(page)]).await?;
        let follows = "return root.querySelector('.frame').matches('.dark') === args[0]";
        reader.wait_for("the theme", follows, &[json!(dark)]).await?;
        let (texts, ground, faint): (usize, String, Vec<Value>) = reader.ask(FAINT, &[]).await?;
        assert!(texts > least, "{texts} texts");
        assert!(faint.is_empty(), "{theme} where text is {page}: {faint:?}");
        grounds.push(ground);
    }
    assert_eq!(grounds[..2], grounds[2..], "the author's theme wins");
    assert_ne!(grounds[0], grounds[1], "dark is not light");
    Ok(())
}

#[test]
fn every_text_can_be_read_in_light_and_in_dark() {
    scenario(async |scene| {
        let reader = chosen_at(scene, "site", "outer-knee").await?;
        can_be_read(scene, reader, 20).await?;
        let reader = every_tool(scene, post("", "")).await?;
        can_be_read(scene, reader, 200).await
    });
}

#[test]
fn every_text_can_be_read_with_any_accent_of_an_author() {
    scenario(async |scene| {
        let reader = every_tool(scene, post("", "")).await?;
        for accent in ["yellow", "black", "white", "deeppink", "rgb(120 120 120)"] {
            reader.ask::<()>("host.style.setProperty('--it-band-accent', args[0])", &[json!(accent)]).await?;
            can_be_read(scene, reader, 200).await.with_context(|| accent)?;
        }
        Ok(())
    });
}
