//! A page that a browser translates: the text inside the element is rewritten under the app, once or whenever it changes.

use anyhow::{Context, Result, ensure};
use browser_tests::{Fault, Page, Reader, Scene, scenario};
use personas::{Answer, LUKE, luke_but};
use serde_json::json;

const TRANSLATOR: &str = concat!("<script>", include_str!("translation.js"), "</script>");

/// The second element shows what the first, which is translated, has to say.
const TWINS: &str = "<it-band-check loading=eager remember=device emergency-tel=112></it-band-check>\
    <it-band-check loading=eager remember=device emergency-tel=112></it-band-check>";

/// One minute in milliseconds.
const MINUTE: u32 = 60_000;

/// Of each outcome, how answers that lead there differ from Luke's.
const OUTCOMES: [(&str, &[Answer]); 7] = [
    ("see-today", &[("safety-now", &["chest"])]),
    ("check-soon", &[("safety-soon", &["limp"])]),
    ("not-it-band", &[("site", &["front-knee"])]),
    ("irritable", &[("pain", &["6"]), ("shins", &["painful"])]),
    ("mild-with-care", &[("care", &["skin", "pregnant", "heart"])]),
    ("niggle", &[("pain", &["1"])]),
    ("mild", &[]),
];

/// How the translator goes about it.
#[derive(Clone, Copy)]
struct Manner {
    /// Its name in `translation.js`.
    name: &'static str,
    /// Whether it rewrites again what changes.
    follows: bool,
}

/// Two elements of one page, of which the first is translated.
struct Twins<'a> {
    scene: &'a Scene,
    manner: Manner,
}

impl<'a> Twins<'a> {
    /// Opens both and begins to translate the first.
    async fn open(scene: &'a Scene, manner: Manner) -> Result<Self> {
        scene.open(Page::embedding(TWINS).with_head(TRANSLATOR)).await?;
        scene.reader(1).screen().await?;
        let twins = Twins { scene, manner };
        if manner.follows {
            scene.browser.script::<()>(&format!("__translator.follow('{}')", manner.name)).await?;
        }
        twins.are_alike("the first question").await?;
        Ok(twins)
    }

    fn twin(&self) -> Reader<'a> {
        self.scene.reader(1)
    }

    /// Does the same in both, waits until the one that is not translated shows what follows, and compares them.
    async fn does(&self, what: &str, act: &str, until: &str) -> Result<()> {
        self.is_translated(what).await?;
        self.scene
            .browser
            .script::<()>(&format!("__translator.act(({{ root, host, click, fill, $ }}) => {{ {act} }})"))
            .await?;
        let until = format!("const $ = (one) => root.querySelector(one); return {until}");
        self.twin().wait_for(what, &until, &[]).await.with_context(|| format!("without a translator: {what}"))?;
        self.are_alike(what).await
    }

    async fn is_translated(&self, what: &str) -> Result<()> {
        if !self.manner.follows {
            self.scene.browser.script::<()>(&format!("__translator.once('{}')", self.manner.name)).await?;
        }
        let done = "return __translator.isDone()";
        self.scene.browser.wait("the translator", done).await.with_context(|| format!("before: {what}"))
    }

    async fn are_alike(&self, what: &str) -> Result<()> {
        let ask = format!("return __translator.difference('{}')", self.manner.name);
        let alike = self.scene.browser.wait("both to be alike", &ask.replace("return", "return !")).await;
        if alike.is_err() {
            let difference: Option<String> = self.scene.browser.script(&ask).await?;
            ensure!(difference.is_none(), "after {what} they differ in {}", difference.unwrap_or_default());
        }
        alike
    }

    async fn presses(&self, action: &str, until: &str) -> Result<()> {
        self.does(action, &format!("click($(`[data-action='{action}']`))"), until).await
    }

    async fn chooses(&self, question: &str, options: &[&str]) -> Result<()> {
        let wanted = json!(options);
        let act = format!(
            "for (const input of root.querySelectorAll(`input[name='{question}']`))
                if ({wanted}.includes(input.value) !== input.checked && (input.type === 'checkbox' || !input.checked))
                    click(input.labels[0])"
        );
        let until = format!("{wanted}.every((one) => $(`input[name='{question}'][value='${{one}}']`).checked)");
        self.does(&format!("{question}: {wanted}"), &act, &until).await
    }

    async fn proceeds(&self, until: &str) -> Result<()> {
        self.does("Continue", "click($('[type=submit]'))", until).await
    }

    /// Answers what is asked until the outcome; each kind of mistake is made on the way.
    async fn walks(&self, answers: &[Answer<'_>], with_mistakes: bool) -> Result<()> {
        while !self.twin().at_outcome().await? {
            let question = self.twin().screen().await?;
            let (_, options) = answers.iter().find(|(one, _)| *one == question).context("an answer")?;
            if with_mistakes {
                self.proceeds("$('.summary')").await?;
            }
            if with_mistakes && question == "safety-now" {
                self.chooses(&question, &["calf"]).await?;
            }
            self.chooses(&question, options).await?;
            let next = format!("$('.app [data-screen]')?.dataset.screen !== '{question}'");
            self.proceeds(&next).await?;
            if with_mistakes && question != "safety-now" && !self.twin().at_outcome().await? {
                self.presses("back", &format!("$(`[data-screen='{question}']`)")).await?;
                self.proceeds(&next).await?;
            }
        }
        Ok(())
    }

    async fn restarts(&self) -> Result<()> {
        self.presses("restart", "$('[data-screen=safety-now]')").await
    }

    async fn speaks(&self, language: &str) -> Result<()> {
        let until =
            format!("$('.app').lang === '{language}' && $('.app .name').textContent === {}", self.name(language));
        self.does(language, &format!("host.lang = '{language}'"), &until).await
    }

    fn name(&self, language: &str) -> serde_json::Value {
        json!(if language == "nb" { browser_tests::norwegian("/title") } else { browser_tests::word("/title") })
    }

    async fn passes(&self, milliseconds: u32, until: &str) -> Result<()> {
        let act = format!("if (root === document.querySelector('it-band-check').shadowRoot) __pass({milliseconds})");
        self.does(&format!("{milliseconds} ms"), &act, until).await
    }
}

async fn every_question(twins: &Twins<'_>) -> Result<()> {
    twins.walks(LUKE, true).await?;
    for question in ["safety-now", "site", "pain"] {
        let change = format!("click($(`[data-action=change][data-question='{question}']`))");
        twins.does("Change", &change, &format!("$(`[data-screen='{question}']`)")).await?;
        twins.speaks("nb").await?;
        twins.chooses(question, &[]).await?;
        twins.proceeds("$('.app [data-screen=mild], .summary')").await?;
        twins.speaks("en").await?;
        if !twins.twin().at_outcome().await? {
            let (_, options) = LUKE.iter().find(|(one, _)| *one == question).context("an answer")?;
            twins.chooses(question, options).await?;
            twins.proceeds("$('.app [data-screen=mild]')").await?;
        }
    }
    Ok(())
}

async fn every_outcome(twins: &Twins<'_>) -> Result<()> {
    for (outcome, changes) in OUTCOMES {
        twins.walks(&luke_but(changes), false).await?;
        assert!(outcome.starts_with(&twins.twin().screen().await?), "{outcome}");
        let unfold = "for (const one of root.querySelectorAll('details')) one.open = true";
        twins.does("unfolding", unfold, "!$('details:not([open])') && $('[data-action=close-all]')").await?;
        twins.speaks("nb").await?;
        twins.speaks("en").await?;
        twins.restarts().await?;
    }
    Ok(())
}

async fn every_tool(twins: &Twins<'_>) -> Result<()> {
    twins.walks(LUKE, false).await?;
    for day in ["2027-03-15", "2027-06-01", "2027-03-14"] {
        let act = format!("fill($('[name=schedule-start]'), '{day}')");
        twins.does(day, &act, &format!("$('[data-day=\"1\"] time').dateTime === '{day}'")).await?;
    }
    twins.presses("calendar", "$('[role=status]').textContent").await?;

    twins.presses("intervals", "$('.builder [aria-invalid]')").await?;
    for (pace, repetitions) in [("4:00", "5"), ("99:00", "5"), ("4:30", "6")] {
        let act = format!(
            "fill($('[name=pace]'), '{pace}'); fill($('[name=repetitions]'), '{repetitions}'); fill($('[name=length]'), '1000');
            click($('[data-action=intervals]'))"
        );
        let until = if pace == "99:00" {
            "$('.builder [aria-invalid]')".to_owned()
        } else {
            format!("$('[data-set=full] tbody tr:last-child td')?.textContent === '{pace}'")
        };
        twins.does(pace, &act, &until).await?;
    }

    let left = |time: &str| format!("$('[role=timer]').textContent.startsWith('{time}')");
    let act = "const select = $('[name=minutes]'); select.selectedIndex = 2; fill(select, select.value)";
    twins.does("17 minutes", act, &left("17:00")).await?;
    twins.presses("timer-start", "$('[data-action=timer-pause]')").await?;
    twins.passes(4 * MINUTE, &left("12:")).await?;
    twins.presses("timer-pause", "$('[data-action=timer-start]')").await?;
    twins.presses("timer-start", "$('[data-action=timer-pause]')").await?;
    twins.speaks("nb").await?;
    // The app counts on its own, from second to second.
    twins
        .does("a second", "root.left = $('[role=timer]').textContent", "$('[role=timer]').textContent !== root.left")
        .await?;
    twins.speaks("en").await?;
    twins.passes(20 * MINUTE, "$('.massage .over')").await?;
    twins.presses("timer-start", "!$('.massage .over')").await?;
    twins.presses("timer-reset", "$('[data-action=timer-start]')").await?;

    twins.presses("diary-keep", "$('[data-diary]:not([data-diary=offer])')").await?;
    twins.presses("diary-save", "$('.diary .error')").await?;
    for (pain, advice) in [("1", "carry-on"), ("7", "walk")] {
        twins.chooses("diary", &[pain]).await?;
        twins.presses("diary-save", &format!("$('[data-advice={advice}]')")).await?;
    }
    twins.passes(24 * 60 * MINUTE, "$('[data-diary=\"3\"]')").await?;
    twins.chooses("diary", &["8"]).await?;
    twins.presses("diary-save", "$('[data-advice=repeated]')").await?;

    for (copies, until) in [(true, "$('.keep .said')"), (false, "$('[data-link]')")] {
        let write = if copies { "writeText: async () => {}" } else { "" };
        let clipboard =
            format!("Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {{ {write} }} }})");
        twins.scene.browser.script::<()>(&clipboard).await?;
        twins.presses("share", until).await?;
    }
    twins.presses("forget", "$('.note')").await?;
    twins.proceeds("$('.summary')").await?;
    twins.speaks("nb").await
}

/// The reader's place and what is ticked outlast a move in the page, which is in another language by now.
async fn moves(twins: &Twins<'_>) -> Result<()> {
    twins.chooses("safety-now", &["calf", "chest"]).await?;
    let act = "host.removeAttribute('lang'); document.documentElement.className = 'translated-ltr'; document.documentElement.lang = args.language;
        host.parentNode.append(host)";
    for (language, spoken) in [("de", "en"), ("no", "nb"), ("en", "en")] {
        let until = format!("$('.app').lang === '{spoken}' && $('.app .name').textContent === {}", twins.name(spoken));
        twins.does(language, &act.replace("args.language", &format!("'{language}'")), &until).await?;
        assert_eq!(twins.scene.reader(0).chosen("safety-now").await?, ["calf", "chest"]);
    }
    Ok(())
}

fn under(manner: Manner) {
    scenario(async |scene| {
        let twins = Twins::open(scene, manner).await?;
        every_question(&twins).await?;
        twins.restarts().await?;
        every_outcome(&twins).await?;
        every_tool(&twins).await?;
        moves(&twins).await
    });
}

#[test]
fn all_is_said_under_a_translator_that_replaces_text() {
    under(Manner { name: "text", follows: false });
}

#[test]
fn all_is_said_under_a_translator_that_replaces_text_again_and_again() {
    under(Manner { name: "text", follows: true });
}

#[test]
fn all_is_said_under_a_translator_that_wraps_text() {
    under(Manner { name: "font", follows: false });
}

#[test]
fn all_is_said_under_a_translator_that_wraps_text_again_and_again() {
    under(Manner { name: "font", follows: true });
}

#[test]
fn all_is_said_under_a_translator_that_merges_text() {
    under(Manner { name: "merge", follows: true });
}

#[test]
fn all_is_said_under_a_translator_that_puts_sentences_together_anew() {
    under(Manner { name: "sentence", follows: true });
}

#[test]
fn the_first_question_hands_over_under_a_translator() {
    for manner in [Manner { name: "text", follows: true }, Manner { name: "font", follows: true }] {
        scenario(async |scene| {
            let hold = scene.site.hold(scene.site.wasm());
            scene.visit(Page::embedding(TWINS).with_head(TRANSLATOR)).await?;
            hold.arrived().await?;
            let twins = Twins { scene, manner };
            scene.browser.script::<()>(&format!("__translator.follow('{}')", manner.name)).await?;
            twins.are_alike("the first question").await?;
            twins.chooses("safety-now", &["chest"]).await?;
            twins.chooses("safety-now", &["none"]).await?;
            twins.proceeds("$('.notice').textContent").await?;
            hold.release();
            twins.does("nothing", "", "$('.app [data-screen=safety-soon]')").await?;
            assert_eq!(scene.reader(0).screen().await?, "safety-soon");
            Ok(())
        });
    }
}

#[test]
fn a_failure_is_told_and_retry_helps_under_a_translator() {
    scenario(async |scene| {
        scene.expect_problems();
        scene.site.spoil(scene.site.wasm(), Fault::Status(500));
        scene.visit(Page::embedding(TWINS).with_head(TRANSLATOR)).await?;
        for nth in [0, 1] {
            scene.reader(nth).wait_for_event("error", 1).await?;
        }
        let twins = Twins { scene, manner: Manner { name: "font", follows: true } };
        scene.browser.script::<()>("__translator.follow('font')").await?;
        twins.are_alike("the failure").await?;
        twins.presses("retry", "$('[role=status]').textContent").await?;
        for nth in [0, 1] {
            scene.reader(nth).wait_for_event("error", 2).await?;
        }
        twins.are_alike("the second failure").await?;
        scene.site.repair();
        twins.presses("retry", "$('.app [data-screen=safety-now]')").await
    });
}

/// What the note above the screen says.
async fn note(reader: Reader<'_>) -> Result<String> {
    let body = "const note = root.querySelector('.note');
        return note && __translator.isDone() && note.textContent.replaceAll(/[⟦⟧]/g, '')";
    Ok(serde_json::from_value(reader.wait_for("a note", body, &[]).await?)?)
}

#[test]
fn a_plan_from_a_link_says_so_under_a_translator() {
    scenario(async |scene| {
        let reader = scene.open(Page::embedding(TWINS).with_head(TRANSLATOR)).await?;
        reader.walk(LUKE).await?;
        let link = reader.link_by_hand().await?;
        let (_, code) = link.split_once('#').context("a fragment")?;
        scene.browser.script::<()>("__translator.follow('font')").await?;
        for (fragment, words) in [(code, "opened"), (&code[..code.len() - 4], "damaged"), (code, "opened")] {
            scene.browser.script::<()>(&format!("location.hash = '{fragment}'")).await?;
            let note = note(reader).await?;
            assert!(note.starts_with(browser_tests::word(&format!("/interface/keep/{words}"))), "{note}");
        }
        Ok(())
    });
}
