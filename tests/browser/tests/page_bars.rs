//! A page with bars that stay where they are: a header, a row of buttons at the bottom. They never cover what the reader is
//! to see.

use anyhow::{Context, Result};
use browser_tests::{Key, Page, Reader, Scene, scenario};
use personas::LUKE;

const PHONE: (u32, u32) = (390, 844);
const DESK: (u32, u32) = (1000, 700);

/// Bars of a page: how they are made, and how high they are.
struct Bars {
    name: &'static str,
    html: &'static str,
}

const BARS: [Bars; 4] = [
    Bars {
        name: "a sticky header of 110 pixels",
        html: "<style>#top { position: sticky; top: 0; height: 110px; background: #ccc; z-index: 9 }</style>
            <header id=top>Header</header>",
    },
    Bars {
        name: "a fixed header of 140 pixels and a fixed bar of 90",
        html: "<style>#top, #bottom { position: fixed; inset-inline: 0; background: #ccc; z-index: 9 }
            #top { top: 0; height: 140px } #bottom { bottom: 0; height: 90px }</style>
            <header id=top>Header</header><div id=bottom>Accept cookies?</div>",
    },
    Bars {
        name: "two bars under each other, one of them in a shadow root",
        html: "<style>header { position: fixed; inset: 0 0 auto; height: 60px; background: #ccc; z-index: 9 }
            #second { top: 60px }</style>
            <header id=first>Header</header><header id=second></header>
            <script>{ const root = document.querySelector('#second').attachShadow({ mode: 'open' });
            const bar = document.createElement('div'); bar.textContent = 'Second'; bar.style.height = '60px';
            root.append(bar) }</script>",
    },
    Bars {
        name: "a page that scrolls smoothly, with a header of 130 pixels",
        html: "<style>html { scroll-behavior: smooth } #top { position: fixed; inset: 0 0 auto; height: 130px;
            background: #ccc; z-index: 9 }</style><header id=top>Header</header>",
    },
];

/// Whether all of what has the focus, or of its label, is in view and under nothing.
const SEEN: &str = "const active = root.activeElement;
    if (!active) return;
    const shown = active.labels?.[0] && active.matches('[type=radio], [type=checkbox]') ? active.labels[0] : active;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) return;
    return [top + 1, (top + bottom) / 2, bottom - 1].every((y) => [left + 2, (left + right) / 2, right - 2].every((x) =>
        document.elementFromPoint(x, y) === host))";

/// Whether the page is where it was a few frames ago.
const RESTS: &str = "const [before, frames] = window.__rest ?? [-1, 0];
    window.__rest = [scrollY, scrollY === before ? frames + 1 : 0];
    return window.__rest[1] > 5";

async fn sees_the_focus(reader: Reader<'_>, what: &str) -> Result<()> {
    let seen = reader.wait_for("what has the focus to be in view", SEEN, &[]).await;
    seen.map(drop).with_context(|| what.to_owned())
}

/// Walks to the plan by key, with Back and an error on the way, and looks at every stop.
async fn walk(scene: &Scene, Bars { name, html }: &Bars) -> Result<()> {
    let tall = "<div style='height: 900px'>A long post</div>";
    let element = format!("{html}{tall}<it-band-check remember=none><p>Words.</p></it-band-check>{tall}");
    let reader = scene.open(Page::embedding(&element)).await?;
    reader.ask::<()>("root.querySelector('[type=submit]').focus()", &[]).await?;
    reader.press(Key::Enter).await?;
    reader.wait_for("the problem", "return root.activeElement?.matches('.summary')", &[]).await?;
    sees_the_focus(reader, &format!("{name}: the problem")).await?;
    reader.press(Key::Tab).await?;
    reader.press(Key::Enter).await?;
    sees_the_focus(reader, &format!("{name}: the first option")).await?;
    for (question, options) in LUKE {
        reader.sees(question).await?;
        if *question != "safety-now" {
            sees_the_focus(reader, &format!("{name}: the heading of {question}")).await?;
        }
        reader.walk_until(question, LUKE).await?;
        for option in *options {
            let body = "const input = root.querySelector(`input[value='${args[0]}']`);
                input.focus({ preventScroll: true });
                if (!input.checked) input.click()";
            reader.ask::<()>(body, &[(*option).into()]).await?;
        }
        for _ in 0..3 {
            reader.press(Key::Tab).await?;
            if reader.ask::<bool>("return root.activeElement !== null", &[]).await? {
                sees_the_focus(reader, &format!("{name}: a stop in {question}")).await?;
            }
        }
        // No script can end a smooth scroll that is under way; a reader sees it end.
        reader.wait_for("the page to rest", RESTS, &[]).await?;
        reader.ask::<()>("root.querySelector('[type=submit]').click()", &[]).await?;
        reader
            .wait_for(
                "the next screen",
                "return !root.querySelector(`[data-screen='${args[0]}']`)",
                &[(*question).into()],
            )
            .await?;
    }
    reader.sees("mild").await?;
    sees_the_focus(reader, &format!("{name}: the heading of the plan")).await
}

#[test]
fn no_bar_of_the_page_covers_what_has_the_focus() {
    scenario(async |scene| {
        for (width, height) in [PHONE, DESK] {
            scene.browser.resize_to(width, height).await?;
            for bars in &BARS {
                walk(scene, bars).await?;
            }
        }
        Ok(())
    });
}
